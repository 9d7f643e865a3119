import { promises as disk } from 'node:fs'; // not node:fs/promises, which would be loaded by every start
import type { Diagnostic } from '../../../shared/model/index.js';
import { writeProblem } from './problem.js';
import { sweepBeside, temporaryPath } from './temporary.js';
import type { WholeFile } from './write-files.js';

/** As `writeFiles`, of one file, without holding anybody up while the disk works. */
export async function writeFileLater({ target, bytes }: WholeFile): Promise<Diagnostic | undefined> {
  sweepBeside(target.path);
  const path = temporaryPath(target.path);
  try {
    // As in `writeFiles`: closed to others from the first byte on.
    const file = await disk.open(path, 'wx', target.mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (target.mode !== undefined) await disk.chmod(path, target.mode);
    await disk.rename(path, target.path);
    return undefined;
  } catch (error) {
    await disk.rm(path, { force: true });
    return writeProblem(error, target.name);
  }
}
