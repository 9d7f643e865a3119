/** JSON that the program keeps for itself in its own folder, from one start to the next: nothing depends on its being there. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sweepBeside, temporaryPath } from '../output/index.js';

/** What a file holds; undefined where it is not there, or damaged. */
export function readState(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Writes a file whole, for this person's eyes alone. A home folder that cannot be written to is no fault: then nothing is
 * remembered, and everything else works.
 */
export function keepState(file: string, value: unknown): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    sweepBeside(file);
    const next = temporaryPath(file);
    writeFileSync(next, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 });
    renameSync(next, file);
  } catch {
    // As said above.
  }
}
