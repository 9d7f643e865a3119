/** The cuts that a team makes for all its briefs. */
import { isSameCut } from '../../../shared/cut-name.js';
import type { CutRule, Placed } from '../../team/index.js';
import type { Team } from './read-team.js';

export type TeamCut = Placed<CutRule>;

/** The team's cut of that name; undefined where it has none, or no name is given. */
export function teamCut({ cuts }: Pick<Team, 'cuts'>, name: string | undefined): TeamCut | undefined {
  return name === undefined ? undefined : cuts.find((cut) => isSameCut(cut.value.name, name));
}
