/** Slivers → pages: each as full as it gets without tearing what belongs together. Geometry is done here, drawing is not. */
import type { Points } from '../../../shared/units.js';
import type { Content, Sliver } from './sliver.js';

export interface PlacedSliver {
  readonly content: Content;
  /** Top of the sliver itself, from the page's top edge. */
  readonly y: Points;
  readonly height: Points;
}

/** What an entry puts on one page. */
export interface PlacedEntry {
  /** Index among the entries. */
  readonly entry: number;
  readonly isFirst: boolean;
  readonly slivers: readonly PlacedSliver[];
}

export interface PlacedPage {
  readonly entries: readonly PlacedEntry[];
}

/** Between two entries on one page. */
const entryGap = 26;

/** Room for pages: from where to where they are filled. */
export interface Room {
  readonly top: Points;
  readonly bottom: Points;
}

/** The slivers of an entry with its slides at a scale. */
export type Scaled = (scale: number) => readonly Sliver[];

/**
 * How small slides may become so that two entries stand on one page: what is set in 18 points on a slide of 16 to 9 can still be
 * read at the smallest.
 */
const scales: readonly number[] = [1, 0.93, 0.86, 0.8];

/** An entry begins on a page of its own unless all of it stands on what is left of the page before. */
export function paginate(entries: readonly Scaled[], room: Room): readonly PlacedPage[] {
  const pages: { entries: PlacedEntry[] }[] = [];
  let y = Number.POSITIVE_INFINITY;
  for (let entry = 0; entry < entries.length; ) {
    const own = (entries[entry] as Scaled)(1);
    const below = y + entryGap;
    if (below + heightOf(own) <= room.bottom) {
      const [part] = fill(own, below, room);
      pages.at(-1)?.entries.push({ entry, isFirst: true, slivers: (part as Filled).placed });
      y = (part as Filled).end;
      entry += 1;
      continue;
    }
    const pair = pairOf(entries[entry] as Scaled, entries[entry + 1], room);
    if (pair) {
      pages.push({
        entries: pair.map(({ placed }, index) => ({ entry: entry + index, isFirst: true, slivers: placed })),
      });
      y = (pair.at(-1) as Filled).end;
      entry += pair.length;
      continue;
    }
    fewestPages(entries[entry] as Scaled, room).forEach((part, index) => {
      pages.push({ entries: [{ entry, isFirst: index === 0, slivers: part.placed }] });
      y = part.end;
    });
    entry += 1;
  }
  return pages;
}

/** An entry on pages of its own: with smaller slides where that saves a page of a few lines. */
function fewestPages(entry: Scaled, room: Room): readonly Filled[] {
  const tries = scales.map((scale) => fill(entry(scale), room.top, room));
  const fewest = Math.min(...tries.map((pages) => pages.length));
  return tries.find((pages) => pages.length === fewest) as readonly Filled[];
}

/** Two entries that share a page from its top on, with slides as large as that allows; none where they are too long. */
function pairOf(first: Scaled, second: Scaled | undefined, room: Room): readonly Filled[] | undefined {
  if (!second) return undefined;
  for (const scale of scales) {
    const one = stack(first(scale), room.top);
    if (one.end > room.bottom) continue;
    const other = stack(second(scale), one.end + entryGap);
    if (other.end <= room.bottom) return [one, other];
  }
  return undefined;
}

interface Filled {
  readonly placed: readonly PlacedSliver[];
  readonly end: Points;
}

/** The slivers of one entry on as many pages as they need, the first of them filled from `top` on. */
function fill(slivers: readonly Sliver[], top: Points, room: Room): readonly Filled[] {
  const pages: Filled[] = [];
  let from = 0;
  let start = top;
  while (from < slivers.length) {
    const end = breakAfter(slivers, from, start, room.bottom);
    pages.push(stack(slivers.slice(from, end), start));
    from = end;
    start = room.top;
  }
  return pages.length > 0 ? pages : [{ placed: [], end: top }];
}

/** Index after the last sliver that stands on a page which begins with that at `from`. */
function breakAfter(slivers: readonly Sliver[], from: number, top: Points, bottom: Points): number {
  let fitting = from;
  let good = from;
  let { y, floor } = { y: top, floor: top };
  for (let index = from; index < slivers.length; index += 1) {
    const next = slivers[index] as Sliver;
    ({ y, floor } = after(next, index === from, y, floor));
    if (Math.max(y, floor) > bottom) break;
    fitting = index + 1;
    if (!next.keep) good = fitting;
  }
  if (fitting === slivers.length) return fitting;
  // What belongs together and is higher than a page is torn; a sliver that is higher stands alone.
  return good > from ? good : Math.max(fitting, from + 1);
}

function after(next: Sliver, isTop: boolean, y: Points, floor: Points): { y: Points; floor: Points } {
  const top = topOf(next, isTop, y, floor);
  return { y: top + next.height, floor: Math.max(floor, top + next.reach) };
}

function topOf({ before, lead, clears, content }: Sliver, isTop: boolean, y: Points, floor: Points): Points {
  const start = clears ? Math.max(y, floor) : y;
  if (isTop) return start + lead;
  // The header of a table stands above its rows at the top of a page only.
  return start + before + (content.kind === 'row' ? 0 : lead);
}

function stack(slivers: readonly Sliver[], top: Points): Filled {
  let { y, floor } = { y: top, floor: top };
  const placed = slivers.map((each, index): PlacedSliver => {
    const at = topOf(each, index === 0, y, floor);
    ({ y, floor } = after(each, index === 0, y, floor));
    return { content: each.content, y: at, height: each.height };
  });
  return { placed, end: Math.max(y, floor) };
}

function heightOf(slivers: readonly Sliver[]): Points {
  return stack(slivers, 0).end;
}
