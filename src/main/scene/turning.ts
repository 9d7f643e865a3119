/**
 * Where things stand on a slide that reads from right to left: a layout is turned over, so that what begins at its left edge begins
 * at its right one. Its artwork, page number and footer are not, for they stand on the layout itself in the file: where they stand to
 * one side, only what is beside them is turned over, and what stands on a panel is turned over on it.
 */
import { contains, overlaps } from '../../shared/boxes.js';
import type { Box, Layout, Slot, Template } from '../../shared/model/index.js';
import type { Points } from '../../shared/units.js';

/** A box's new left edge is this without its right one, points; undefined: it stays. */
type Way = Points | undefined;

interface Turning {
  readonly content: Way;
  /** Panels to one side: what stands on one of them is turned over its middle. */
  readonly panels: readonly Box[];
  /** Lines of small type at the edges, kicker and marking side by side: they may have a way of their own. */
  readonly lines: readonly { readonly boxes: readonly Box[]; readonly way: Way }[];
}

/** Slots that the layout's own file places, and no slide. */
const standing: ReadonlySet<string> = new Set(['footer', 'date', 'number']);
/** Slots of lines of small type, on every layout that has them. */
const small: ReadonlySet<string> = new Set(['kicker', 'marking', 'marking2']);

const hair = 0.5; // points

const turnings = new WeakMap<Layout, Turning>();

/** The box of a slide that reads from right to left, for one of the same layout in left-to-right text. */
export function turned(box: Box, layout: Layout, { layouts, size }: Pick<Template, 'layouts' | 'size'>): Box {
  let turning = turnings.get(layout);
  if (!turning) {
    // Lists are most slides: all others are turned over as they are, so that texts end at one edge.
    const usual = { content: acrossOf(contentOf(layouts.bullets)), lines: acrossOf(linesOf(layouts.bullets)) };
    turning = turningOf(layout, usual, size.width);
    turnings.set(layout, turning);
  }
  const panel = turning.panels.find((each) => standsOn(box, each));
  if (panel) return by(2 * panel.x + panel.width, box);
  const line = turning.lines.find(({ boxes }) => boxes.some((each) => contains(each, box, hair)));
  return by(line ? line.way : turning.content, box);
}

function by(way: Way, box: Box): Box {
  return way === undefined ? box : { ...box, x: way - box.x - box.width };
}

function boxesOf({ slots }: Layout, isWanted: (slot: Slot) => boolean): readonly Box[] {
  return Object.values(slots)
    .filter(isWanted)
    .map(({ box }) => box);
}

function contentOf(layout: Layout): readonly Box[] {
  return boxesOf(layout, (slot) => !standing.has(slot.name) && !isSmall(slot, layout));
}

function linesOf(layout: Layout): readonly Box[] {
  return boxesOf(layout, (slot) => isSmall(slot, layout));
}

/** Whether a slot is a line of small type: by its name, or a title that is set as one, beside the marking. */
function isSmall({ name, box }: Slot, { slots }: Layout): boolean {
  if (small.has(name)) return true;
  const { marking } = slots;
  return name === 'title' && marking !== undefined && isBeside(box, marking.box) && box.height < 2 * marking.box.height;
}

/** @param usual ways to turn the house's other slides over */
function turningOf(
  layout: Layout,
  usual: { readonly content: readonly Points[]; readonly lines: readonly Points[] },
  width: Points,
): Turning {
  const artwork = [...layout.decor.map(({ box }) => box), ...layout.keepOut];
  const content = contentOf(layout);
  const all = [...content, ...linesOf(layout)];
  const panels = artwork.filter((box) => isToOneSide(box, width) && all.some((each) => standsOn(each, box)));
  const stays = (box: Box): boolean => panels.some((panel) => standsOn(box, panel));
  const fixed = [...artwork, ...boxesOf(layout, ({ name }) => standing.has(name)), ...content.filter(stays)];
  const moving = content.filter((box) => !stays(box));
  const overSlide = panels.length === 0 ? [...usual.content, width] : [];
  const first = firstClear([...overSlide, ...acrossOf(moving)], moving, fixed, width);
  const lines: { boxes: Box[]; way: Way }[] = [];
  for (const box of linesOf(layout).filter((each) => !stays(each))) {
    const beside = lines.find(({ boxes }) => boxes.some((each) => isBeside(each, box)));
    if (beside) beside.boxes.push(box);
    else lines.push({ boxes: [box], way: undefined });
  }
  const around = [...fixed, ...moving.map((box) => by(first, box))];
  for (const line of lines) {
    const ways = [...(first === undefined ? [] : [first]), width, ...usual.lines, ...acrossOf(line.boxes)];
    line.way = firstClear(ways, line.boxes, around, width);
  }
  return { content: first, panels, lines };
}

/** Over the middle of what the boxes take together. */
function acrossOf(boxes: readonly Box[]): readonly Points[] {
  if (boxes.length === 0) return [];
  return [Math.min(...boxes.map(({ x }) => x)) + Math.max(...boxes.map((box) => box.x + box.width))];
}

/** The first way that puts no box on something that it does not stand on already, nor off the slide. */
function firstClear(ways: readonly Points[], boxes: readonly Box[], others: readonly Box[], width: Points): Way {
  return ways.find((way) =>
    boxes.every((box) => {
      const now = by(way, box);
      const isOnSlide = now.x >= -hair && now.x + now.width <= width + hair;
      return isOnSlide && others.every((other) => !overlaps(now, other, hair) || overlaps(box, other, hair));
    }),
  );
}

function isToOneSide({ x, width }: Box, slide: Points): boolean {
  return Math.abs(2 * x + width - slide) > hair;
}

function isBeside(a: Box, b: Box): boolean {
  return a.y < b.y + b.height - hair && b.y < a.y + a.height - hair;
}

/** More than half of `box` lies on `panel`. */
function standsOn(box: Box, panel: Box): boolean {
  const common = (from: number, length: number, other: number, otherLength: number): number =>
    Math.max(0, Math.min(from + length, other + otherLength) - Math.max(from, other));
  const area = common(box.x, box.width, panel.x, panel.width) * common(box.y, box.height, panel.y, panel.height);
  return area > (box.width * box.height) / 2;
}
