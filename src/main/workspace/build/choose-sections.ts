/** Which sections of the briefs are in: what a window says, or the cuts and options of a command, and then what the team's cut leaves out. */
import type { Brief, Cut, Diagnostic } from '../../../shared/model/index.js';
import { sectionTree } from '../../deck/index.js';
import { cutByRule } from '../../team/index.js';
import { selectCuts, spareOf } from '../cuts/index.js';
import type { Team, TeamCut } from '../team/index.js';
import type { ReadBrief } from './read-briefs.js';
import type { DraftPart, DraftRequest } from './types.js';

export interface ChosenParts {
  readonly parts: readonly DraftPart[];
  /** Of each part, the sections that do not go along as backup though they are out. */
  readonly spare: readonly ReadonlySet<string>[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @param rule the team's cut of the name that is asked for */
export async function chooseSections(
  read: readonly ReadBrief[],
  request: DraftRequest,
  team: Team,
  rule: TeamCut | undefined,
): Promise<ChosenParts> {
  const briefs = read.map(({ brief }) => brief);
  const byWindow = request.choose?.(briefs);
  const { cuts, spare, diagnostics } = byWindow
    ? { cuts: byWindow.map(({ cut }) => cut), spare: byWindow.map(spareOf), diagnostics: [] }
    : await selectCuts(briefs, request, team);
  const parts = read.flatMap(({ brief, pictures, data, hash }, index) => {
    const cut = cuts[index];
    return cut ? [{ brief, cut: cutByTeam(cut, brief, rule), pictures, data, hash }] : [];
  });
  return { parts, spare, diagnostics };
}

/** What the cut of the team leaves out goes too, whoever ticked what. */
function cutByTeam(cut: Cut, brief: Brief, rule: TeamCut | undefined): Cut {
  if (!rule) return cut;
  const out = cutByRule(sectionTree(brief), rule.value);
  return out.size === 0 ? cut : { ...cut, out: new Set([...cut.out, ...out]) };
}
