import { mkdirSync, readdirSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { pdfSealState } from '../../export/index.js';
import { sealState } from '../../ooxml/index.js';
import { type WhatChanged, whatChanged } from './edited.js';
import { errorCode, writeProblem } from './problem.js';
import { type CheckedTarget, checkTarget } from './target.js';

/** The deck's own file: only over what Briefdeck last wrote there, an empty file, or with `force`. */
export function claimDeck(output: string, inputs: readonly string[], force: boolean): Promise<CheckedTarget> {
  return claimUnlessChanged(output, inputs, force, async (present) => {
    const state = sealState(present);
    return state === 'intact' ? undefined : whatChanged(state, present);
  });
}

/** A PDF: likewise, so that nobody's notes in the margin are lost. */
export function claimPdf(output: string, inputs: readonly string[], force: boolean): Promise<CheckedTarget> {
  return claimUnlessChanged(output, inputs, force, async (present) => {
    const state = pdfSealState(present);
    if (state === 'intact') return undefined;
    const what = state === 'foreign' ? 'is not a PDF of Briefdeck' : 'was changed since Briefdeck last wrote it';
    return { what };
  });
}

/** `changed`: values of `output-edited` for a file that is not as Briefdeck left it. */
async function claimUnlessChanged(
  output: string,
  inputs: readonly string[],
  force: boolean,
  changed: (present: Uint8Array) => Promise<WhatChanged | undefined>,
): Promise<CheckedTarget> {
  const checked = checkTarget(output, inputs);
  if (!checked.ok || checked.target.mode === undefined || force) return checked;
  const present = readFileSync(checked.target.path);
  // An empty file is a name that somebody reserved: there is nothing in it to lose.
  if (present.length === 0) return checked;
  const what = await changed(present);
  return what ? { ok: false, problem: diagnostic('output-edited', {}, { output, ...what }) } : checked;
}

/** What a file that may be overwritten is: '{output} is not {what} …'. */
export interface OwnFile {
  readonly what: string;
  readonly isOurs: (present: Uint8Array) => boolean;
}

/** A file other than a deck: only over one that is recognised as our own, an empty one, or with `force`. */
export function claimFile(output: string, inputs: readonly string[], own: OwnFile, force: boolean): CheckedTarget {
  const checked = checkTarget(output, inputs);
  if (!checked.ok || checked.target.mode === undefined || force) return checked;
  const present = readFileSync(checked.target.path);
  if (present.length === 0 || own.isOurs(present)) return checked;
  return { ok: false, problem: diagnostic('output-foreign', {}, { output, what: own.what }) };
}

/** A folder for the slides' pictures: `made` where it was not there before. */
export type ClaimedFolder = { readonly made: boolean } | { readonly problem: Diagnostic };

/** Makes the folder of the slides' pictures where there is none; answers what stands in the way. */
export function claimFolder(folder: string): ClaimedFolder {
  try {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return { made: false };
    mkdirSync(folder);
    return { made: true };
  } catch (error) {
    return { problem: writeProblem(error, folder) };
  }
}

/** Takes a folder away again that `claimFolder` made for nothing; what somebody has put into it meanwhile stays. */
export function dropFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    // The build has failed already, and says why: an empty folder that stays is no second reason.
    if (errorCode(error) === undefined) throw error;
  }
}

/** Pictures in `folder` that an earlier, longer deck left behind: they are not ours to remove, but should be known. */
export function leftBehind(folder: string, written: readonly string[], format: string): readonly string[] {
  const ours = new Set(written);
  const names = readdirSync(folder).filter((name) => /^slide-\d{3,}\.\w+$/.test(name) && name.endsWith(`.${format}`));
  return names.filter((name) => !ours.has(name));
}
