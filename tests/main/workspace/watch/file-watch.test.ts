import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { FileWatch, wasSaved } from '../../../../src/main/workspace/watch/file-watch.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

it('tells of a file that goes and comes back, beside another that was never there', async () => {
  const folder = temporaryFolder({ 'brief.md': 'x' });
  const files = [join(folder, 'brief.md'), join(folder, 'brief.cuts.json')];
  let told = 0;
  const watch = new FileWatch(() => {
    told += 1;
    void watch.follow(files);
  });
  onTestFinished(() => watch.dispose());
  await watch.follow(files);
  rmSync(files[0] as string);
  await vi.waitFor(() => expect(told).toBeGreaterThan(0), 10_000);
  const gone = told;
  writeFileSync(files[0] as string, 'back');
  await vi.waitFor(() => expect(told).toBeGreaterThan(gone), 10_000);
  const back = told;
  writeFileSync(files[1] as string, '{}');
  await vi.waitFor(() => expect(told).toBeGreaterThan(back), 10_000);
});

it('tells of what was saved between reading and following', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'brief.md');
  const read = Date.now() - 1;
  writeFileSync(file, 'saved while it was being read');
  let told = 0;
  const watch = new FileWatch(() => {
    told += 1;
  });
  onTestFinished(() => watch.dispose());
  await watch.follow([file], read);
  await vi.waitFor(() => expect(told).toBe(1), 10_000);
});

it('counts what was saved within the very millisecond, of which the program’s clock has the beginning, and nothing from the future', () => {
  const file = join(temporaryFolder({ 'brief.md': 'x' }), 'brief.md');
  const now = 1_790_000_000_000;
  const savedAt = (milliseconds: number): boolean => {
    utimesSync(file, milliseconds / 1000, milliseconds / 1000);
    return wasSaved(file, now - 5, now);
  };
  expect([savedAt(now + 0.6), savedAt(now - 12), savedAt(now - 60), savedAt(now + 40)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(wasSaved(`${file}.gone`, now - 5, now)).toBe(false);
});
