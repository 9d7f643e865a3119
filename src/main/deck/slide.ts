/** One slide's draft out of what is particular to it. */
import type { Block, Body, Inline, LayoutId, Lines, Slide } from '../../shared/model/index.js';
import type { GroupDraft, Place, SlideDraft } from './draft.js';
import { join, plain } from './text/inlines.js';

/** What differs from slide to slide of one place. */
export interface SlideParts extends Pick<Slide, 'lead' | 'callout' | 'continues' | 'titleAsKicker'> {
  readonly kind: LayoutId;
  readonly body: Body;
  readonly lines: Lines;
  readonly why: string;
  readonly otherKinds?: readonly LayoutId[];
  readonly notes?: readonly Block[];
}

/** A slide of a place. A statement's and a quotation's title is drawn small: the words themselves lead. */
export function slideOf(place: Place, parts: SlideParts): SlideDraft {
  const { notes = [], otherKinds = [], lead, callout, continues, titleAsKicker, ...rest } = parts;
  const small = titleAsKicker || rest.kind === 'statement' || rest.kind === 'quote';
  // A title that is small itself has no smaller line above it: both stand in one.
  const folded = small && place.kicker ? inOneLine([place.kicker, place.title]) : undefined;
  return {
    section: place.section,
    title: folded ?? place.title,
    ...(place.kicker && !folded && { kicker: place.kicker }),
    ...(small && { titleAsKicker: true }),
    ...(lead && lead.length > 0 && { lead }),
    ...rest,
    ...(callout && { callout }),
    notes,
    otherKinds: otherKinds.filter((kind) => kind !== rest.kind),
    ...(continues && { continues }),
    ...(place.fitOne && { fitOne: true }),
    ...(place.layoutName !== undefined && { layoutName: place.layoutName }),
  };
}

const between = plain(' · ');

/** Headings in one small line. */
export function inOneLine(headings: readonly (readonly Inline[])[]): readonly Inline[] {
  return join(headings, between);
}

/** The slide with headings that have none of their own: a small line above the title; in front of a title that is small itself. */
export function withHeadings(slide: SlideDraft, above: readonly (readonly Inline[])[]): SlideDraft {
  if (!slide.titleAsKicker && slide.kind !== 'section') {
    return { ...slide, kicker: inOneLine([...above, slide.kicker ?? []]) };
  }
  const { kicker, ...rest } = slide;
  return { ...rest, title: inOneLine([...above, kicker ?? [], slide.title]) };
}

/** A group of one slide that can be shown in one way only. */
export function single(slide: SlideDraft): GroupDraft {
  return { options: [[slide]] };
}

/** The group with more speaker notes, on the last slide of each of its options. */
export function withNotes(group: GroupDraft, notes: readonly Block[]): GroupDraft {
  if (notes.length === 0) return group;
  return eachSlide(group, (slide, index, { length }) =>
    index === length - 1 ? { ...slide, notes: [...slide.notes, ...notes] } : slide,
  );
}

/** The group with `change` made to each slide of each of its options. */
export function eachSlide(
  group: GroupDraft,
  change: (slide: SlideDraft, index: number, slides: readonly SlideDraft[]) => SlideDraft,
): GroupDraft {
  const [first, ...others] = group.options.map((slides) => slides.map(change));
  return { options: [first as readonly SlideDraft[], ...others] };
}

/** '1 item', '3 items'. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** From the first line of the first to the last of the last. */
export function spanOf(parts: readonly { readonly lines: Lines }[], fallback: Lines): Lines {
  if (parts.length === 0) return fallback;
  return {
    from: Math.min(...parts.map((part) => part.lines.from)),
    to: Math.max(...parts.map((part) => part.lines.to)),
  };
}

/** The place after its first slide: a finding titles that one only, the others have the heading. */
export function laterPlace(place: Place): Place {
  if (!place.kicker || place.headed) return place;
  const { kicker, ...rest } = place;
  return { ...rest, title: kicker };
}

/** Groups that came of one step, the first of them titled as the place says, the others by its heading. */
export function titledOnce(groups: readonly GroupDraft[], place: Place): readonly GroupDraft[] {
  const { kicker } = place;
  if (!kicker || place.headed || groups.length < 2) return groups;
  const later = (slide: SlideDraft): SlideDraft => {
    const { kicker: _, ...rest } = slide;
    return { ...rest, title: kicker };
  };
  return groups.map((group, index) => {
    if (index === 0) return group;
    const [first, ...others] = group.options.map((slides) => slides.map(later));
    return { ...group, options: [first as readonly SlideDraft[], ...others] };
  });
}
