import type { Brief, Cut, Diagnostic } from '../../../shared/model/index.js';
import { selectSections } from '../../deck/index.js';
import type { DraftRequest } from '../types.js';
import { chooseCut } from './choose-cuts.js';
import { cutsPath, noCuts, readCutsFile } from './cuts-file.js';

/** The cut of each brief: the one of the name that is asked for, and what is left of it after `only` and `skip`. */
export async function selectCuts(
  briefs: readonly Brief[],
  request: Pick<DraftRequest, 'cut' | 'only' | 'skip'>,
): Promise<{ readonly cuts: readonly Cut[]; readonly diagnostics: readonly Diagnostic[] }> {
  const cuts: Cut[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const brief of briefs) {
    const path = cutsPath(brief.file);
    const file = path === undefined ? noCuts : await readCutsFile(path);
    if (file.problem) diagnostics.push(file.problem);
    const chosen = chooseCut(brief, file, request.cut);
    cuts.push(chosen.resolved.cut);
    if (!file.problem) diagnostics.push(...chosen.diagnostics);
  }
  const selected = selectSections(briefs, { only: request.only ?? [], skip: request.skip ?? [] }, cuts);
  return { cuts: selected.cuts, diagnostics: [...diagnostics, ...selected.diagnostics] };
}
