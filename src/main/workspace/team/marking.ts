/** Who asks for a marking of a deck: its briefs, the cut, the options. The team's scheme decides. */
import type { Brief, Diagnostic } from '../../../shared/model/index.js';
import { type AskedMarking, decideMarking } from '../../team/index.js';
import type { Team } from './read-team.js';
import type { TeamCut } from './team-cut.js';

export function markingOf(
  team: Team,
  briefs: readonly Brief[],
  { option, cut }: { readonly option?: string | undefined; readonly cut?: TeamCut | undefined },
): { readonly marking?: string; readonly diagnostics: readonly Diagnostic[] } {
  const asked: AskedMarking[] = briefs.flatMap(({ file, meta }) => {
    const marking = meta.classification?.trim();
    const { classification: lines } = meta.lines;
    return marking ? [{ marking, file, by: file, ...(lines ? { lines } : {}) }] : [];
  });
  const ofCut = cut?.value.meta.classification;
  if (cut && ofCut !== undefined) {
    asked.push({ marking: ofCut, file: cut.file, lines: cut.lines, by: `the cut ${cut.value.name}`, isCut: true });
  }
  if (option) asked.push({ marking: option, by: '--meta' });
  return decideMarking(team.scheme, asked, briefs[0]?.file ?? '');
}
