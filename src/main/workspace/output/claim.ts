import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { sealState } from '../../ooxml/index.js';
import { writeProblem } from './problem.js';
import { type CheckedTarget, checkTarget } from './target.js';

/** The deck's own file: only over what Briefdeck last wrote there, an empty file, or with `force`. */
export function claimDeck(output: string, inputs: readonly string[], force: boolean): CheckedTarget {
  const checked = checkTarget(output, inputs);
  if (!checked.ok || checked.target.mode === undefined || force) return checked;
  const present = readFileSync(checked.target.path);
  // An empty file is a name that somebody reserved: there is nothing in it to lose.
  if (present.length === 0 || sealState(present) === 'intact') return checked;
  return { ok: false, problem: diagnostic('output-edited', {}, { output }) };
}

/** Makes the folder of the slides' pictures where there is none; answers what stands in the way. */
export function claimFolder(folder: string): Diagnostic | undefined {
  try {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
    mkdirSync(folder);
    return undefined;
  } catch (error) {
    return writeProblem(error, folder);
  }
}

/** Pictures in `folder` that an earlier, longer deck left behind: they are not ours to remove, but should be known. */
export function leftBehind(folder: string, written: readonly string[], format: string): readonly string[] {
  const ours = new Set(written);
  const names = readdirSync(folder).filter((name) => /^slide-\d{3,}\.\w+$/.test(name) && name.endsWith(`.${format}`));
  return names.filter((name) => !ours.has(name));
}
