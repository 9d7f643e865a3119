import type { Section } from '../../../shared/model/brief.js';
import { mergeAttributes, noAttributes } from '../attributes.js';
import { blocksOf, type FlowItem, type Heading } from '../flow.js';
import { plainText } from '../inline/plain.js';
import type { Report } from '../report.js';
import { IdBook } from '../sections.js';
import { slugOf } from '../slug.js';
import type { SourceLines } from '../source-lines.js';
import type { SlideDraft } from './slide-draft.js';
import { isOnlyHeadings, isTitlePage } from './title-page.js';

/**
 * One section a slide, in order. The first heading is the slide's; further ones are bold lines on it. A first slide of a heading and a
 * few lines is the deck's title; others are that of a part where their tool is told so, where they have nothing but headings, and
 * where their heading stands above those of most slides.
 *
 * @param opens the deck has no title slide but its first
 */
export function slideSections(
  slides: readonly SlideDraft[],
  source: SourceLines,
  report: Report,
  opens: boolean,
): Section[] {
  const all: FlowItem[] = slides.flatMap((slide) => slide.items);
  const ids = new IdBook(all, report);
  const lastLine = source.count;
  const headings = slides.map(headingOf);
  const level = usualLevel(headings.flatMap((heading) => heading?.level ?? []));
  return slides.map((slide, index) => {
    const heading = headings[index];
    const isUpper = heading !== undefined && heading.level < level;
    const page = isTitlePage(slide.items, slide.isLead === true)
      ? titleLayout(slide, opens && index === 0, isUpper)
      : undefined;
    const own = mergeAttributes(heading?.attributes ?? noAttributes, slide.attributes ?? noAttributes);
    const attributes =
      page && own.values.layout === undefined ? { ...own, values: { ...own.values, layout: page } } : own;
    // A separator as the last line begins an empty slide after the last line.
    const line = Math.min(slide.line, lastLine);
    const to = Math.min(lastLine, Math.max(line, slide.lastLine ?? (slides[index + 1]?.line ?? lastLine + 1) - 1));
    const named = heading && (heading.attributes.id !== undefined || slugOf(plainText(heading.inlines)) !== '');
    return {
      id: ids.take(named ? heading : unnamed(index + 1, line), undefined),
      number: '',
      depth: 1,
      level: heading?.level ?? 0,
      heading: heading?.inlines ?? [],
      attributes,
      blocks: blocksOf(slide.items.filter((item) => item !== heading)),
      children: [],
      lines: { from: line, to },
      raw: source.of({ from: line, to }),
    };
  });
}

function headingOf({ items }: SlideDraft): Heading | undefined {
  return items.find((item): item is Heading => item.type === 'heading' && plainText(item.inlines) !== '');
}

/** The level that most of the slides' headings have, the higher one of two. */
function usualLevel(levels: readonly number[]): number {
  const count = (level: number) => levels.filter((each) => each === level).length;
  return [1, 2, 3, 4, 5, 6].reduce((best, level) => (count(level) > count(best) ? level : best));
}

function titleLayout(
  { items, isLead }: SlideDraft,
  isFirst: boolean,
  isUpper: boolean,
): 'title' | 'section' | undefined {
  if (isFirst) return 'title';
  return isLead || isUpper || isOnlyHeadings(items) ? 'section' : undefined;
}

/** A slide without a heading goes by its number. */
function unnamed(number: number, line: number): Heading {
  return {
    type: 'heading',
    level: 1,
    inlines: [{ type: 'text', text: `slide ${number}` }],
    attributes: noAttributes,
    lines: { from: line, to: line },
  };
}
