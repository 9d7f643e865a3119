/** Key figures: two to four cards without boxes, numbers on one baseline, labels beneath; up to eight in two rows. */
import type { Body, Box, Figure, Inline, SceneItem } from '../../../shared/model/index.js';
import { borrowedSlot, bottom, right, sideBySide, stepDown, styleSlot } from '../boxes.js';
import {
  boxHeight,
  type Fitted,
  fitText,
  ladder,
  type Range,
  rangeOf,
  setText,
  usableHeight,
  usableWidth,
} from '../fit.js';
import { cardGap, figurePage, figureRow, labelGap } from '../limits.js';
import type { Voice } from '../text/paragraphs.js';
import { type Passage, paragraph } from '../text/passage.js';
import { textItem } from '../text-item.js';
import { type PageShape, type Pages, pageShape, type Room, type Sheet } from '../types.js';
import { leadList } from './lead-list.js';

type FiguresBody = Extract<Body, { type: 'figures' }>;

/** Cards on as few slides as hold them; as a list with bold beginnings where labels are too long for cards. */
export function composeFigures(body: FiguresBody, sheet: Sheet, room: Room): Pages {
  const { figures } = body;
  for (let per = Math.min(figurePage, figures.length); per >= Math.min(2, figures.length) && per > 0; per -= 1) {
    const count = Math.ceil(figures.length / per);
    for (const way of ways) {
      const pages = evenParts(figures, count).map((part, index) =>
        cards(part, way, pageShape(index, count), sheet, room),
      );
      if (!pages.every((page): page is Cards => page !== undefined)) continue;
      // One size on all of them.
      const cap = {
        value: Math.min(...pages.map((page) => page.value)),
        label: Math.min(...pages.map((page) => page.label)),
      };
      let before = 0;
      return {
        pages: pages.map((page) => {
          const items = page.items(cap, before);
          before += page.count;
          return { items };
        }),
        size: cap.label,
      };
    }
  }
  return asList(figures, sheet);
}

/**
 * How numbers are set, the best first: on one line at a size that the template likes, at its least, in words on two lines,
 * and in more rows than their count asks for. All of them are better than figures that belong together on two slides.
 */
interface Way {
  readonly lines: 1 | 2;
  readonly least?: true;
  readonly low?: true;
}

const mostRows = figurePage / figureRow;

const ways: readonly Way[] = [
  { lines: 1 },
  { lines: 1, least: true },
  { lines: 2 },
  { lines: 2, least: true },
  { lines: 1, least: true, low: true },
  { lines: 2, least: true, low: true },
];

/** Equal parts, the first ones the larger. */
export function evenParts<T>(values: readonly T[], count: number): T[][] {
  const out: T[][] = [];
  let at = 0;
  for (let left = count; left > 0; left -= 1) {
    const size = Math.ceil((values.length - at) / left);
    out.push(values.slice(at, at + size));
    at += size;
  }
  return out;
}

interface Sizes {
  readonly value: number;
  readonly label: number;
}

interface Cards extends Sizes {
  readonly count: number;
  readonly items: (sizes: Sizes, before: number) => SceneItem[];
}

/** The cards of one slide, or undefined where a label or a number does not fit its card. */
function cards(figures: readonly Figure[], way: Way, shape: PageShape, sheet: Sheet, room: Room): Cards | undefined {
  const value: Voice = { slot: borrowedOr('value1', sheet) };
  const label: Voice = { slot: borrowedOr('label1', sheet) };
  const perRow = way.low ? figureRow / 2 : figureRow;
  const rows = evenParts(figures, Math.ceil(figures.length / perRow));
  if (rows.length > mostRows) return undefined;
  const per = Math.max(...rows.map((row) => row.length));
  const area = region(sheet, room, shape);
  const rowHeight = (area.height - cardGap * (rows.length - 1)) / rows.length;
  // Two or three cards have room for more air between numbers that fill their columns.
  const gutters = per < figureRow ? 3 : 2;
  const columns = sideBySide(area, Math.max(2, per), sheet.stage.template.style.gutter * gutters);
  const width = (columns[0] as Box).width;
  const { max, min } = rangeOf(value.slot);
  const own: Range = { max, min: way.least ? Math.min(min, value.slot.floorSize) : min };
  const saidIn = new Map(
    figures.map((figure) => [figure, way.lines === 1 ? figure.value : numbersWhole(figure.value)]),
  );
  const said = [...saidIn.values()].map((inlines) => [paragraph(inlines)]);
  // In two rows numbers take at most a third of a card, so that labels have the rest.
  const range: Range =
    rows.length > 1 ? { max: Math.min(own.max, rowHeight / 3), min: Math.min(own.min, rowHeight / 3) } : own;
  const values = common(
    said,
    value,
    usableWidth(width, value.slot.insets),
    range,
    (fitted) => fitted.layout.lineCount <= way.lines,
    sheet,
  );
  if (!values) return undefined;
  const valueHeight = (size: number): number => {
    const one = [paragraph([{ type: 'text', text: '0' }])];
    const tallest = Math.max(
      ...(way.lines === 1 ? [one] : said).map(
        (text) => setText(text, value, size, usableWidth(width, value.slot.insets), sheet).layout.height,
      ),
    );
    const needed = boxHeight(tallest, value.slot.insets);
    return rows.length === 1 ? Math.max(needed, sheet.layout.slots.value1?.box.height ?? needed) : needed;
  };
  const labelRoom = usableHeight(rowHeight - valueHeight(values) - labelGap, label.slot.insets);
  const labels = common(
    figures.map((figure) => [paragraph(figure.label)]),
    label,
    usableWidth(width, label.slot.insets),
    rangeOf(label.slot, sheet.sizeCap),
    (fitted) => fitted.layout.height <= labelRoom,
    sheet,
  );
  if (!labels) return undefined;
  return {
    value: values,
    label: labels,
    count: figures.length,
    items: (sizes, before) => {
      const height = valueHeight(sizes.value);
      return rows.flatMap((row, rowIndex) =>
        row.flatMap((figure, column) => {
          const number = before + rows.slice(0, rowIndex).reduce((sum, each) => sum + each.length, 0) + column + 1;
          const onSlide = number - before;
          const x = (columns[column] as Box).x;
          const y = stepDown(area.y + rowIndex * (rowHeight + cardGap), sheet);
          const top: Box = { x, y, width, height };
          const end = Math.min(y + rowHeight, bottom(area));
          const below: Box = { x, y: y + height + labelGap, width, height: end - y - height - labelGap };
          const said = { inlines: saidIn.get(figure) ?? [], voice: value, size: sizes.value };
          const about = { inlines: figure.label, voice: label, size: sizes.label };
          return [
            cardPart('value', { onSlide, number, box: top }, said, sheet),
            cardPart('label', { onSlide, number, box: below }, about, sheet),
          ].filter((item): item is SceneItem => item !== undefined);
        }),
      );
    },
  };
}

/** A number is not parted from its digits or its sign, where its words may be: '95 000', '12 %'. */
function numbersWhole(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline) =>
    inline.type === 'text'
      ? { ...inline, text: inline.text.replace(/(?<=[\p{Nd}\p{Sc}+−–-]) (?=[\p{Nd}\p{Sc}%‰°])/gu, '\u00a0') }
      : inline,
  );
}

/** Where a part of a card stands: its number on the slide and in the brief, both from 1. */
interface CardPlace {
  readonly onSlide: number;
  readonly number: number;
  readonly box: Box;
}

/** What a part of a card says, and how it is set; `size` in points. */
interface CardText {
  readonly inlines: readonly Inline[];
  readonly voice: Voice;
  readonly size: number;
}

function cardPart(
  part: 'value' | 'label',
  { onSlide, number, box }: CardPlace,
  { inlines, voice, size }: CardText,
  sheet: Sheet,
): SceneItem | undefined {
  if (inlines.length === 0) return undefined;
  const slot = sheet.layout.slots[`${part}${onSlide}`];
  const style = slot ?? voice.slot;
  const set = setText([paragraph(inlines)], { slot: style }, size, usableWidth(box.width, style.insets), sheet);
  const place = { name: `figure-${number}-${part}`, style, box, ...(slot ? { slot: `${part}${onSlide}` } : {}) };
  return textItem({ ...place, anchor: part === 'value' ? 'bottom' : 'top' }, set, sheet);
}

function borrowedOr(name: string, sheet: Sheet) {
  return sheet.layout.slots[name] ?? borrowedSlot('figures', name, sheet);
}

/** From the first card's left edge to the last one's right, from the top of the numbers to the end of the room. */
function region(sheet: Sheet, room: Room, shape: PageShape): Box {
  const slots = sheet.layout.slots;
  if (!slots.value1) return room.box('', shape);
  const first = room.box('value1', shape);
  const last = slots.value4 ?? slots.value3 ?? slots.value2 ?? slots.value1;
  const end = bottom(room.box(slots.label1 ? 'label1' : 'value1', shape));
  const free = bottom(room.box('', shape));
  return { ...first, width: right(last.box) - first.x, height: Math.max(end, free) - first.y };
}

/** The largest size of the range at which each of the texts is accepted, or undefined. */
export function common(
  texts: readonly (readonly Passage[])[],
  voice: Voice,
  width: number,
  range: Range,
  accepts: (fitted: Pick<Fitted, 'layout'>) => boolean,
  sheet: Sheet,
): number | undefined {
  let max = range.max;
  for (const text of texts) {
    const fitted = fitText(
      text,
      voice,
      width,
      { max, min: Math.min(range.min, max) },
      (layout) => accepts({ layout }),
      sheet,
    );
    if (!fitted.fits || fitted.layout.brokenWord) return undefined;
    max = fitted.size;
  }
  // The ladder may have been entered between its rungs: all are set at one that each accepts.
  return ladder({ max, min: Math.min(range.min, max) })[0];
}

/** Figures whose labels are texts: a list with the numbers as its bold beginnings. */
function asList(figures: readonly Figure[], sheet: Sheet): Pages {
  return leadList(
    figures.map(({ value, label }) => ({ head: value, text: label })),
    ' ',
    sheet,
  );
}

/** Label styles that other kinds borrow (timeline). */
export function figureLabel(sheet: Sheet) {
  return styleSlot('label1', { ...sheet, layout: sheet.stage.template.layouts.figures }).slot;
}
