/** Texts below one another in the places of a layout: on covers, dividers. */
import type { Box, Inline, SceneItem, Slot } from '../../../shared/model/index.js';
import { bottom, right, stepDown, styleSlot } from '../boxes.js';
import { boxHeight, fitBox, rangeOf } from '../fit.js';
import { plainText } from '../text/inline-text.js';
import { type Passage, paragraph } from '../text/passage.js';
import { wholeText } from '../text-item.js';
import type { Room, Sheet } from '../types.js';

/**
 * Texts in their slots. Where the layout has no slot for one, it stands under the last one that has: a title slide of
 * somebody's own template often has no more than title and subtitle.
 */
export function stacked(
  wanted: readonly (readonly [string, readonly Inline[] | undefined])[],
  sheet: Sheet,
  room: Room,
): SceneItem[] {
  const homeless: { readonly name: string; readonly passage: Passage }[] = [];
  const placed = new Map<string, Passage[]>();
  for (const [name, inlines] of wanted) {
    if (!inlines || plainText(inlines).trim() === '') continue;
    if (sheet.layout.slots[name]) placed.set(name, [paragraph(inlines)]);
    else homeless.push({ name, passage: paragraph(inlines) });
  }
  const host = ['lead', 'subtitle', 'byline', 'body'].find((name) => sheet.layout.slots[name]);
  const own = host ? (placed.get(host) ?? []) : [];
  const textsWith = (guests: typeof homeless): StackedText[] => {
    const all = new Map(placed);
    if (guests.length > 0 && host) all.set(host, [...own, ...guests.map(({ passage }) => passage)]);
    return [...all].map(([name, passages]) => stackedText(name, passages, sheet, room));
  };
  let texts = textsWith(homeless);
  // A source that would have who and when cut stands in the notes, and on the slide of sources.
  const last = homeless.at(-1);
  const hosting = texts.find(({ name }) => name === host);
  if (last?.name === 'source' && hosting && homeless.length + own.length > 1 && !fitsAmong(hosting, texts, sheet)) {
    texts = textsWith(homeless.slice(0, -1));
    sheet.cut.push(plainText(last.passage.inlines));
  }
  const items = texts.map((text) =>
    wholeText(
      {
        name: text.name,
        slot: text.name,
        style: text.slot,
        box: boxAmong(text, texts, sheet),
        autofit: text.name === 'subtitle' ? 'norm' : 'none',
      },
      text.passages,
      { slot: text.slot },
      sheet,
    ),
  );
  if (homeless.length > 0 && !host) sheet.cut.push(...homeless.map(({ passage }) => plainText(passage.inlines)));
  return items;
}

interface StackedText {
  readonly name: string;
  readonly slot: Slot;
  readonly passages: readonly Passage[];
  /** The slot's own box, moved with a short title. */
  readonly box: Box;
  /** Height that the text takes at the largest size that fits; undefined where not even the smallest does. */
  readonly height: number | undefined;
}

/** `room` says how far texts follow a short title. */
function stackedText(name: string, passages: readonly Passage[], sheet: Sheet, room: Room): StackedText {
  const { slot } = styleSlot(name, sheet);
  const box = { ...slot.box, y: stepDown(slot.box.y + shiftBeside(name, sheet, room), sheet) };
  return { name, slot, passages, box, height: heightIn(box, slot, passages, sheet) };
}

function heightIn(box: Box, slot: Slot, passages: readonly Passage[], sheet: Sheet): number | undefined {
  const { max, ...range } = rangeOf(slot);
  const fitted = fitBox(passages, { slot }, box, { max, min: Math.min(range.min, slot.floorSize) }, sheet);
  return fitted.fits ? boxHeight(fitted.layout.height, slot.insets) : undefined;
}

/**
 * The box of a text among those above and below it. One that would be cut takes what they leave free, first on the side to which
 * it grows; if that is not enough it keeps its own.
 */
function boxAmong(text: StackedText, texts: readonly StackedText[], sheet: Sheet): Box {
  const { box, slot, passages } = text;
  if (text.height !== undefined) return box;
  const gap = sheet.stage.template.style.step;
  const others = texts.filter((other) => other !== text && overlapsAcross(other.box, box));
  const above = others.filter((other) => bottom(other.box) <= box.y + gap).map((other) => extent(other).bottom + gap);
  const below = others.filter((other) => other.box.y >= bottom(box) - gap).map((other) => extent(other).top - gap);
  // Without a text above, what is there is the title's, or the house's own.
  const top = above.length > 0 ? Math.min(box.y, stepDown(Math.max(...above), sheet)) : box.y;
  const foot = Math.max(bottom(box), Math.min(...below, bottom(sheet.layout.free)));
  const down: Box = { ...box, height: foot - box.y };
  const up: Box = { ...box, y: top, height: bottom(box) - top };
  const both: Box = { ...box, y: top, height: foot - top };
  const tried = slot.anchor === 'bottom' ? [up, down, both] : [down, up, both];
  return tried.find((each) => heightIn(each, slot, passages, sheet) !== undefined) ?? box;
}

function fitsAmong(text: StackedText, texts: readonly StackedText[], sheet: Sheet): boolean {
  return heightIn(boxAmong(text, texts, sheet), text.slot, text.passages, sheet) !== undefined;
}

/** Where the lines of a text begin and end, as far as it fits its box. */
function extent({ box, slot, height = box.height }: StackedText): { readonly top: number; readonly bottom: number } {
  const used = Math.min(height, box.height);
  if (slot.anchor === 'bottom') return { top: bottom(box) - used, bottom: bottom(box) };
  return slot.anchor === 'top' ? { top: box.y, bottom: box.y + used } : { top: box.y, bottom: bottom(box) };
}

function overlapsAcross(one: Box, other: Box): boolean {
  return one.x < right(other) && other.x < right(one);
}

/**
 * How far a text moves so that it stays by a short title, points: the subtitle and the text below it follow it up, a number
 * above it comes down to it. The lines at the slide's foot stay.
 */
function shiftBeside(name: string, sheet: Sheet, room: Room): number {
  const title = sheet.layout.slots.title;
  const slot = sheet.layout.slots[name];
  if (!title || !slot || (name !== 'subtitle' && name !== 'lead' && name !== 'kicker')) return 0;
  const { below, above } = room.titleFree();
  // One whose place overlaps the title's goes no further than to the title's text.
  if (slot.box.y >= title.box.y) return -Math.max(0, Math.min(below, slot.box.y - bottom(title.box) + below));
  // Close above the title, not in a line of small text at the top of the page.
  if (slot.box.height <= title.box.height / 2) return 0;
  return Math.max(0, Math.min(above, title.box.y + above - bottom(slot.box)));
}
