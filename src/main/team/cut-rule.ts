/** A team's cut for one brief: which sections it leaves out. */
import type { CutRule } from './types.js';

/** A section as rules know it. */
export interface RuledSection {
  readonly id: string;
  readonly title: string;
  /** Classes of its heading, without the dot. */
  readonly tags: readonly string[];
  readonly children: readonly RuledSection[];
}

/** The id that means the text before the first section, as cuts have it. */
const beforeSections = '';

/**
 * Ids of the sections that the rule leaves out. Nothing brings them back, no tick either: a window that stores one tick of a
 * cut stores what it found of all other sections with it, and nobody decided on those.
 */
export function cutByRule(
  sections: readonly RuledSection[],
  rule: Pick<CutRule, 'skip' | 'skipTagged' | 'onlyTagged'>,
): ReadonlySet<string> {
  const out = new Set<string>();
  const visit = (section: RuledSection, isSkipped: boolean, isWanted: boolean): void => {
    const skipped = isSkipped || isNamed(section, rule.skip) || isTagged(section, rule.skipTagged);
    const wanted = isWanted || isTagged(section, rule.onlyTagged);
    if (skipped || !wanted) out.add(section.id);
    for (const child of section.children) visit(child, skipped, wanted);
  };
  for (const section of sections) visit(section, false, rule.onlyTagged === undefined);
  if (rule.onlyTagged !== undefined) out.add(beforeSections);
  return out;
}

function isTagged({ tags }: RuledSection, wanted: readonly string[] = []): boolean {
  return tags.some((tag) => wanted.some((each) => each.toLowerCase() === tag.toLowerCase()));
}

function isNamed({ id, title }: RuledSection, names: readonly string[] = []): boolean {
  return names.some((name) => name.replace(/^#/, '') === id || folded(name) === folded(title));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
