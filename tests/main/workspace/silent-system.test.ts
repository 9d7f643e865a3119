import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { FileWatch } from '../../../src/main/workspace/watch/file-watch.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

// A network drive: the library follows what it is given, and the system never tells it of anything.
vi.mock('chokidar', () => ({
  watch: () => {
    const files = new Set<string>();
    return {
      on: () => undefined,
      add: (added: readonly string[]) => {
        for (const file of added) files.add(file);
      },
      unwatch: () => undefined,
      close: async () => undefined,
      getWatched: () => ({ [[...files][0]?.replace(/[\\/][^\\/]*$/, '') ?? '']: ['brief.md'] }),
    };
  },
}));

it('sees changes of which the system does not tell, each of them', async () => {
  const folder = temporaryFolder({ 'brief.md': 'first' });
  const file = join(folder, 'brief.md');
  let told = 0;
  const watch = new FileWatch(() => {
    told += 1;
    void watch.follow([file]);
  });
  onTestFinished(() => watch.dispose());
  await watch.follow([file]);
  await new Promise((resolve) => setTimeout(resolve, 700)); // past the first look
  writeFileSync(file, 'second');
  await vi.waitFor(() => expect(told).toBe(1), 10_000);
  await new Promise((resolve) => setTimeout(resolve, 700));
  writeFileSync(file, 'third!');
  await vi.waitFor(() => expect(told).toBe(2), 10_000);
});
