/** What stands round the front matter of briefs: a cut and options before it, the team's file behind it. */
import type { TextKey } from '../../team/index.js';
import type { Team } from './read-team.js';
import type { TeamCut } from './team-cut.js';

type Texts = Readonly<Record<string, string>>;

/** @param options `--meta`. The classification is nobody's here: all who ask for one are heard (marking.ts) */
export function frontMatterAround(
  { texts }: Pick<Team, 'texts'>,
  cut: TeamCut | undefined,
  options: Texts,
): { readonly meta: Texts; readonly defaults: Texts } {
  const { classification: _, ...ofCut } = cut?.value.meta ?? {};
  const values = Object.entries(texts).map(([key, placed]) => [key, placed.value]);
  return { meta: { ...inFrontMatter(ofCut), ...options }, defaults: inFrontMatter(Object.fromEntries(values)) };
}

/** The key that front matter is asked for first. */
const names: Readonly<Partial<Record<TextKey, string>>> = { organisation: 'organization' };

function inFrontMatter(texts: Readonly<Partial<Record<TextKey, string>>>): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [names[key as TextKey] ?? key, value]));
}
