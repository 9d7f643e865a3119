/** A group as the deck holds it: stable keys, citations, language and words, and the template's stand-ins. */
import type { DeckSection, Slide, SlideGroup } from '../../shared/model/index.js';
import type { GroupDraft, SlideDraft } from './draft.js';
import type { Citations } from './footnotes.js';
import type { AssembledPart } from './parts.js';
import { withStandIn } from './stand-in.js';

export interface Finish {
  readonly part: AssembledPart;
  readonly deckSection: DeckSection;
  readonly group: GroupDraft;
  /** Key of a slide of the deck's own; those of sections are counted. */
  readonly name?: string;
}

/**
 * Keys are `<section id>/<n>`, n counted from 1 through the section's groups; a divider's is `<section id>/divider`. So a
 * change in one section leaves the keys of all others, and what hangs on them in the file, as they were.
 */
export function finishGroup(finish: Finish, counts: Map<string, number>, citations: Citations): SlideGroup {
  const { part, deckSection, group } = finish;
  const key = finish.name ?? keyOf(group, counts);
  const slideOf = (draft: SlideDraft, index: number): Slide => {
    const { table: _, ...slide } = withStandIn(draft, part.context.rules);
    return {
      key: index === 0 ? key : `${key}.${index + 1}`,
      ...slide,
      cites: citations.citesOf(draft, part.brief),
      file: part.brief.file,
      language: part.context.language,
      words: part.context.words,
    };
  };
  const [best, ...others] = group.options.map((slides) => slides.map(slideOf));
  return { key, deckSection: deckSection.id, options: [best as readonly Slide[], ...others] };
}

function keyOf(group: GroupDraft, counts: Map<string, number>): string {
  const first = group.options[0][0] as SlideDraft;
  if (group.divider) return `${first.section}/divider`;
  const n = (counts.get(first.section) ?? 0) + 1;
  counts.set(first.section, n);
  return `${first.section}/${n}`;
}
