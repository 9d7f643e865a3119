import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { FollowedFiles } from '../../../../src/main/workspace/session/followed-files.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

it('tells once of a brief that went between reading and following, and not of one that was never there', async () => {
  const folder = temporaryFolder({ 'brief.md': 'x' });
  const brief = join(folder, 'brief.md');
  const cuts = join(folder, 'brief.cuts.json');
  const told: boolean[] = [];
  const files: FollowedFiles = new FollowedFiles(() => {
    told.push(files.areOthers(new Set([brief])));
    // Its session reads it anew: now it is known to be gone, or its text is the window's alone.
    files.follow([brief, cuts], Date.now(), true, [brief]);
  });
  onTestFinished(() => files.dispose());
  rmSync(brief);
  files.follow([brief, cuts], Date.now() - 1000, true, [brief]);
  await vi.waitFor(() => expect(told).toEqual([true]), 10_000);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(told).toEqual([true]);
  expect(files.areOthers(new Set([brief]))).toBe(false);
});
