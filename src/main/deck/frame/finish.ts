/** A group as the deck holds it: stable keys, citations, language and words, and the template's stand-ins. */
import type { Cite, DeckSection, DeckWords, Rules, Slide, SlideGroup } from '../../../shared/model/index.js';
import type { GroupDraft, SlideDraft } from '../draft.js';
import { inTwoColumns } from '../kinds/short-list.js';
import { withStandIn } from '../kinds/stand-in.js';
import type { Citations } from './footnotes.js';
import type { AssembledPart } from './parts.js';

export interface Finish {
  readonly part: AssembledPart;
  readonly deckSection: DeckSection;
  readonly group: GroupDraft;
  /** Key of a slide of the deck's own; those of sections are counted. */
  readonly name?: string;
}

/** A group as it was finished before, with what besides its draft makes it so. */
interface Finished {
  readonly context: readonly [Rules, DeckWords, string, string];
  readonly group: SlideGroup;
}

/** Drafts that are as they were are the same objects in the next revision, and whoever composes them knows the groups again at a glance. */
const finished = new WeakMap<GroupDraft, Finished>();

/**
 * Keys are `<section id>/<n>`, n counted from 1 through the section's groups; a divider's is `<section id>/divider`. So a
 * change in one section leaves the keys of all others, and what hangs on them in the file, as they were.
 */
export function finishGroup(finish: Finish, counts: Map<string, number>, citations: Citations): SlideGroup {
  const { part, deckSection, group } = finish;
  const key = finish.name ?? keyOf(group, counts);
  const { rules, words, language } = part.context;
  const { file } = part.brief;
  const options = waysToShow(group);
  const cites = options.map((slides) => slides.map((draft) => citations.citesOf(draft, part.brief)));
  // What it cites is numbered through the deck.
  const isAlone = cites.every((slides) => slides.every(({ length }) => length === 0));
  const context = [rules, words, language, file] as const;
  const before = isAlone ? finished.get(group) : undefined;
  if (
    before?.group.key === key &&
    before.group.deckSection === deckSection.id &&
    before.context.every((each, index) => each === context[index])
  ) {
    return before.group;
  }
  const slideOf = (draft: SlideDraft, index: number, cited: readonly Cite[]): Slide => {
    const { table: _, mayPart: __, ...slide } = withStandIn(draft, rules);
    return {
      key: index === 0 ? key : `${key}.${index + 1}`,
      ...slide,
      cites: cited,
      file,
      language,
      words,
    };
  };
  const [best, ...others] = options.map((slides, option) =>
    slides.map((draft, index) => slideOf(draft, index, cites[option]?.[index] ?? [])),
  );
  const whole: SlideGroup = { key, deckSection: deckSection.id, options: [best as readonly Slide[], ...others] };
  if (isAlone) finished.set(group, { context, group: whole });
  return whole;
}

/** The group's options; before a list goes on overleaf, its short items stand in two columns. */
function waysToShow({ options }: GroupDraft): readonly (readonly SlideDraft[])[] {
  const last = options.at(-1) as readonly SlideDraft[];
  const [only, ...more] = last;
  const parted = only && more.length === 0 ? inTwoColumns(only) : [];
  return parted.length > 0 ? [...options, ...parted, last] : options;
}

function keyOf(group: GroupDraft, counts: Map<string, number>): string {
  const first = group.options[0][0] as SlideDraft;
  if (group.divider) return `${first.section}/divider`;
  const n = (counts.get(first.section) ?? 0) + 1;
  counts.set(first.section, n);
  return `${first.section}/${n}`;
}
