/** The cut of each brief of a deck, and what goes along as backup. */
import type { Brief, Cut, Diagnostic } from '../../../shared/model/index.js';
import { sectionFacts } from '../../cuts/index.js';
import { fullCut, selectSections } from '../../deck/index.js';
import type { TeamSettings } from '../../team/index.js';
import type { ChosenSections, DraftRequest } from '../build/types.js';
import { chooseCut } from './choose-cuts.js';
import { cutsPath, noCuts, readCutsFile } from './cuts-file.js';

export interface SelectedCuts {
  /** One a brief. */
  readonly cuts: readonly Cut[];
  /** Of each brief, the sections that its cut leaves out on purpose: they may go along as backup. */
  readonly spare: readonly ReadonlySet<string>[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The cut of each brief: the one of the name that is asked for, and what is left of it after `only` and `skip`. */
export async function selectCuts(
  briefs: readonly Brief[],
  request: Pick<DraftRequest, 'cut' | 'only' | 'skip'>,
  team: Pick<TeamSettings, 'cuts'>,
): Promise<SelectedCuts> {
  const ofTeam = team.cuts.map(({ value }) => value.name);
  const cuts: Cut[] = [];
  const spare: ReadonlySet<string>[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const brief of briefs) {
    const path = cutsPath(brief.file);
    const file = path === undefined ? noCuts : await readCutsFile(path);
    if (file.problem) diagnostics.push(file.problem);
    const chosen = chooseCut(brief, file, { asked: request.cut, ofTeam });
    cuts.push(chosen.resolved.cut);
    spare.push(spareOf(chosen.resolved));
    if (!file.problem) diagnostics.push(...chosen.diagnostics);
  }
  const selection = { only: request.only ?? [], skip: request.skip ?? [] };
  const selected = selectSections(briefs, selection, cuts);
  // What is taken out by name does not come back as backup, also where the cut leaves it out too.
  const byName = selectSections(
    briefs,
    selection,
    briefs.map(() => fullCut),
  ).cuts;
  const kept = spare.map((ids, index) => new Set([...ids].filter((id) => !byName[index]?.out.has(id))));
  return { cuts: selected.cuts, spare: kept, diagnostics: [...diagnostics, ...selected.diagnostics] };
}

/** Of what a cut leaves out, that which it does on purpose. */
export function spareOf({ cut, undecided }: ChosenSections): ReadonlySet<string> {
  return new Set([...cut.out].filter((id) => !undecided.includes(id)));
}

/**
 * What of a brief goes along as backup: what its cut leaves out, or the minutes do, and nobody took out by name (`--skip`,
 * `--only`). What is undecided does not go along.
 * @param part with the cut that `only` and `skip` have left. @param cut the one that is shown
 */
export function backupOf(
  part: { readonly brief: Brief; readonly cut: Cut },
  cut: Cut,
  spare: ReadonlySet<string> = new Set(),
): Pick<Cut, 'out'> {
  const ids = sectionFacts(part.brief).map((section) => section.id);
  const isSpare = (id: string): boolean => cut.out.has(id) && (spare.has(id) || !part.cut.out.has(id));
  return { out: new Set(['', ...ids.filter((id) => !isSpare(id))]) };
}
