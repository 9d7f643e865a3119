import { chmod, open, rename, rm } from 'node:fs/promises';
import type { Diagnostic } from '../../../shared/model/index.js';
import { writeProblem } from './problem.js';
import { type OutputFile, temporaryPath } from './write-files.js';

/** As `writeFiles`, of one file, without holding anybody up while the disk works. */
export async function writeFileLater({ target, bytes }: OutputFile): Promise<Diagnostic | undefined> {
  const path = temporaryPath(target.path);
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (target.mode !== undefined) await chmod(path, target.mode);
    await rename(path, target.path);
    return undefined;
  } catch (error) {
    await rm(path, { force: true });
    return writeProblem(error, target.name);
  }
}
