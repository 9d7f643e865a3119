import { closeSync, lstatSync, openSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { writeProblem } from './problem.js';

/** A file to be written, as the person named it and where it really is. */
export interface Target {
  readonly name: string;
  /** Absolute; links are followed, so that a link in a synchronised folder stays a link. */
  readonly path: string;
  /** Permission bits of the file that stands there; absent where none does. */
  readonly mode?: number;
}

export type CheckedTarget =
  | { readonly ok: true; readonly target: Target }
  | { readonly ok: false; readonly problem: Diagnostic };

/**
 * Looks at an output before anything is made for it: its folder must be there, what stands at its name must be an
 * ordinary file that may be written, and none of the files that are read (`inputs`, absolute).
 */
export function checkTarget(name: string, inputs: readonly string[]): CheckedTarget {
  const path = followed(resolve(name));
  const refused = (problem: Diagnostic): CheckedTarget => ({ ok: false, problem });
  if (inputs.some((input) => followed(resolve(input)) === path)) {
    return refused(diagnostic('output-is-input', {}, { output: name }));
  }
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (!folder?.isDirectory()) return refused(diagnostic('output-folder-missing', {}, { folder: dirname(name) }));
  const stats = statSync(path, { throwIfNoEntry: false });
  // A link that leads nowhere has no file behind it, and is itself no place for one.
  const isEmpty = !lstatSync(path, { throwIfNoEntry: false });
  if (!stats && isEmpty) return { ok: true, target: { name, path } };
  if (!stats?.isFile()) return refused(diagnostic('output-not-a-file', {}, { output: name }));
  try {
    // Windows lets a file be replaced only where it may be opened for writing: PowerPoint holds its deck shut.
    closeSync(openSync(path, 'r+'));
  } catch (error) {
    return refused(writeProblem(error, name));
  }
  return { ok: true, target: { name, path, mode: stats.mode & 0o777 } };
}

/** The path with links followed; of a file that is not there, its folder's; as it stands where neither is. */
function followed(path: string): string {
  return realOf(path) ?? join(realOf(dirname(path)) ?? dirname(path), basename(path));
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
