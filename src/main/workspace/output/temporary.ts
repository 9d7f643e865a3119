/** Files that are written beside their target and then take its place, and what is left of them when a program is ended in between. */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './alive.js';
import { errorCode } from './problem.js';

/** Says on which computer a file is being written: on a network drive only that one knows whether the writer lives. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);

const form = /^\..{0,160}\.([0-9a-f]{6})-(\d+)-[0-9a-f]{8}\.tmp$/su;
const forgotten = 24 * 60 * 60_000; // ms; no file takes a day to be written

/** For writing as `writeFiles` does. Beside the target, since a rename is atomic on one disk only; a name that no other run uses. */
export function temporaryPath(path: string): string {
  // A name of 255 bytes has no room for more: only its beginning is taken.
  const beginning = basename(path).slice(0, 40);
  return join(dirname(path), `.${beginning}.${machine}-${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
}

const swept = new Set<string>();

/**
 * Removes what programs left beside `path` that were ended while they wrote: once a run and folder. What a living program
 * writes stays, and so does what another computer began within a day.
 */
export function sweepBeside(path: string): void {
  const folder = dirname(path);
  if (swept.has(folder)) return;
  swept.add(folder);
  try {
    for (const name of readdirSync(folder)) {
      const [, where, pid] = form.exec(name) ?? [];
      const file = join(folder, name);
      if (pid !== undefined && isLeft(file, where === machine ? Number(pid) : undefined)) rmSync(file, { force: true });
    }
  } catch (error) {
    // A folder that cannot be read, or a file that is gone by now: then nothing is swept, and the writing says what is wrong.
    if (errorCode(error) === undefined) throw error;
  }
}

/** @param pid of the writer, where it would be on this computer */
function isLeft(file: string, pid: number | undefined): boolean {
  if (pid !== undefined && !isAlive(pid)) return true;
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > forgotten;
}
