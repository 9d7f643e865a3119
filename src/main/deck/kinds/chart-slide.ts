/** A chart as a slide. */
import type { Inline, Lines } from '../../../shared/model/index.js';
import type { CleanChart } from '../chart/index.js';
import type { Place, SlideDraft } from '../draft.js';
import { counted, slideOf } from '../slide.js';
import { lineOf } from '../text/inlines.js';

/** The slide of a chart, with the line that leads in to it. */
export function chartOn(
  place: Place,
  { content, table }: CleanChart,
  { lead, lines }: { readonly lead: readonly Inline[]; readonly lines: Lines },
): SlideDraft {
  const { title, ...untitled } = content;
  // What the slide's title says need not be said again under it.
  const chart = title && same(title, place.title) ? untitled : content;
  const facts = `${counted(content.series.length, 'series', 'series')} of ${counted(content.categories.length, 'value')}`;
  const slide = slideOf(place, {
    kind: 'chart',
    body: { type: 'chart', chart },
    lead,
    lines,
    why: `chart: ${content.type.replace('-', ' ')}, ${facts}`,
    otherKinds: ['bullets', 'table'],
  });
  return { ...slide, table };
}

/** Word for word, and without a footnote of its own. */
function same(one: readonly Inline[], other: readonly Inline[]): boolean {
  const hasMark = one.some((inline) => inline.type === 'footnote');
  return !hasMark && lineOf(one).toLowerCase() === lineOf(other).toLowerCase();
}
