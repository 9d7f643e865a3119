/** Files that are written beside their target and then take its place, and what is left of them when a program is ended in between. */
import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
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
      if (pid !== undefined && isLeft(file, where === machine ? Number(pid) : undefined)) remove(file);
    }
  } catch (error) {
    // A folder that cannot be read, or a file that is gone by now: then nothing is swept, and the writing says what is wrong.
    if (errorCode(error) === undefined) throw error;
  }
}

/** @param pid of the writer, where it would be on this computer */
function isLeft(file: string, pid: number | undefined): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  // In a folder that others share, or that came from one, something else may have such a name.
  if (!stats?.isFile()) return false;
  return (pid !== undefined && !isAlive(pid)) || Date.now() - stats.mtimeMs > forgotten;
}

/** Takes a file away; somebody else's, which may not be taken, stays. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
