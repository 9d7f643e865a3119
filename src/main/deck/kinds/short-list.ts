/** Long lists of short items, such as those present: in two columns where one does not hold them. */
import type { Column, List, ListItem } from '../../../shared/model/index.js';
import type { SlideDraft } from '../draft.js';
import { fewestShortItems, longestShortList, shortItemWidth, twoColumnLines } from '../limits.js';
import { counted } from '../slide.js';
import { textOf } from '../text/inlines.js';

/**
 * The ways to show the slide's list in two columns, on as few slides as may be; none where its items are too long for that,
 * or too few, or something stands with them that columns have no place for. They come before the list that goes on overleaf:
 * twelve names on two slides are two halves of nothing.
 */
export function inTwoColumns(slide: SlideDraft): readonly (readonly SlideDraft[])[] {
  const { body, callout, layoutName, fitOne } = slide;
  if (!slide.mayPart || body.type !== 'flow' || body.beside || callout || fitOne || layoutName !== undefined) return [];
  const [list, ...others] = body.blocks;
  if (list?.type !== 'list' || others.length > 0 || !list.items.every(isShort)) return [];
  const lines = list.items.reduce((sum, item) => sum + linesOf(item), 0);
  if (lines < fewestShortItems || lines > longestShortList) return [];
  const least = Math.ceil(lines / twoColumnLines.most);
  const most = Math.max(1, Math.floor(lines / twoColumnLines.least));
  return Array.from({ length: most - least + 1 }, (_, more) => onSlides(least + more, slide, list, lines)).filter(
    (slides) => slides.length > 0,
  );
}

/** The list on so many slides of two columns; nothing where it has too few items of its own for that. */
function onSlides(count: number, slide: SlideDraft, list: List, lines: number): readonly SlideDraft[] {
  const columns = partsOf(list, lines, count * 2);
  if (!columns) return [];
  const { lead, notes, ...rest } = slide;
  return Array.from({ length: count }, (_, index): SlideDraft => {
    const isFirst = index === 0;
    return {
      ...rest,
      ...(isFirst && lead && { lead }),
      notes: index === count - 1 ? notes : [],
      kind: 'columns',
      body: { type: 'columns', columns: columns.slice(index * 2, index * 2 + 2) },
      why: `columns: ${counted(lines, 'short item')}, more than one column holds`,
      otherKinds: [slide.kind, ...slide.otherKinds.filter((kind) => kind !== 'columns')],
      ...(!isFirst && { continues: true }),
    };
  });
}

/** The list in parts of about as many lines, the earlier ones never the shorter where they cannot be alike. */
function partsOf(list: List, lines: number, count: number): readonly Column[] | undefined {
  const parts: ListItem[][] = [[]];
  let filled = 0;
  for (const item of list.items) {
    if (filled >= (lines * parts.length) / count) parts.push([]);
    (parts.at(-1) as ListItem[]).push(item);
    filled += linesOf(item);
  }
  if (parts.length !== count) return undefined;
  let start = list.start;
  return parts.map((items): Column => {
    const [first, last] = [items[0] as ListItem, items.at(-1) as ListItem];
    const part: List = { ...list, start, items, lines: { from: first.lines.from, to: last.lines.to } };
    start += items.length;
    return { content: [part] };
  });
}

function isShort(item: ListItem): boolean {
  return item.blocks.every((block) => {
    if (block.type === 'list') return block.items.every(isShort);
    return block.type === 'paragraph' && widthOf(textOf(block.inlines)) <= shortItemWidth;
  });
}

/** In letters: ideographs and kana are twice as wide. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffdc]/gu)?.length ?? 0);
}

/** Items with those within them: each is a line, since all are short. */
function linesOf(item: ListItem): number {
  return item.blocks.reduce((sum, block) => {
    return sum + (block.type === 'list' ? block.items.reduce((lines, inner) => lines + linesOf(inner), 0) : 1);
  }, 0);
}
