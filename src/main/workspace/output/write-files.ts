import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, writevSync } from 'node:fs';
import type { Diagnostic } from '../../../shared/model/index.js';
import { leftOf } from './left-of.js';
import { writeProblem } from './problem.js';
import { checkTarget, type Target } from './target.js';
import { sweepBeside, temporaryPath } from './temporary.js';

/** A file whose bytes stand in one piece. */
export interface WholeFile {
  readonly target: Target;
  readonly bytes: Uint8Array;
}

export interface OutputFile {
  readonly target: Target;
  /** In pieces, one behind another, where putting them together would only cost memory and time. */
  readonly bytes: Uint8Array | readonly Uint8Array[];
}

/**
 * Writes all of `files` or none: each into a temporary file beside its target, forced to the disk, and only when all are
 * there renamed into place; what an earlier run left half written goes. A refusing disk gives a diagnostic, and what stood at the targets stays.
 */
export function writeFiles(files: readonly OutputFile[]): Diagnostic | undefined {
  const temporary: string[] = [];
  let name = '';
  try {
    for (const { target, bytes } of files) {
      name = target.name;
      sweepBeside(target.path);
      const path = temporaryPath(target.path);
      temporary.push(path);
      writeWhole(path, bytes, target.mode);
    }
    for (const [index, { target }] of files.entries()) {
      name = target.name;
      renameSync(temporary[index] as string, target.path);
    }
    return undefined;
  } catch (error) {
    for (const path of temporary) rmSync(path, { force: true });
    return writeProblem(error, name);
  }
}

/** A file of text that any run may write again, such as make's rules; what stands in the way, if anything does. */
export function writeText(name: string, text: string): Diagnostic | undefined {
  const checked = checkTarget(name, []);
  return checked.ok ? writeFiles([{ target: checked.target, bytes: Buffer.from(text) }]) : checked.problem;
}

function writeWhole(path: string, bytes: OutputFile['bytes'], mode: number | undefined): void {
  // Closed to others from the first byte on, where the file that it replaces is.
  const file = openSync(path, 'wx', mode);
  try {
    let left = bytes instanceof Uint8Array ? [bytes] : bytes;
    while (left.length > 0) left = leftOf(left, writevSync(file, left));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (mode !== undefined) chmodSync(path, mode);
}
