import type { Section } from '../../../shared/model/brief.js';
import { mergeAttributes, noAttributes } from '../attributes.js';
import { blocksOf, type FlowItem, type Heading } from '../flow.js';
import { plainText } from '../inline/plain.js';
import type { Report } from '../report.js';
import { IdBook } from '../sections.js';
import { slugOf } from '../slug.js';
import type { SourceLines } from '../source-lines.js';
import type { SlideDraft } from './slide-draft.js';

/** One section a slide, in order. The first heading is the slide's; further ones are bold lines on it. */
export function slideSections(slides: readonly SlideDraft[], source: SourceLines, report: Report): Section[] {
  const all: FlowItem[] = slides.flatMap((slide) => slide.items);
  const ids = new IdBook(all, report);
  const lastLine = source.count;
  return slides.map((slide, index) => {
    const heading = slide.items.find(
      (item): item is Heading => item.type === 'heading' && plainText(item.inlines) !== '',
    );
    const attributes = mergeAttributes(heading?.attributes ?? noAttributes, slide.attributes ?? noAttributes);
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
