/** Two to four columns, with or without heads: equal on the grid, heads on one line, bodies beginning on one line. */
import type { Body, Box, Column, FlowBlock, PictureContent, SceneItem, Table } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import { between, bottom, right, sideBySide, stepDown, styleSlot } from '../boxes.js';
import { boxHeight, fitText, rangeOf, setText, usableWidth } from '../fit.js';
import { columnGap, headGap, headLines } from '../limits.js';
import { type Flow, flowPages } from '../split/flow.js';
import { plainText } from '../text/inline-text.js';
import type { Voice } from '../text/paragraphs.js';
import { flowPassages, type Passage, paragraph } from '../text/passage.js';
import { fitWhole, textItem } from '../text-item.js';
import { onlyPage, type PageShape, type Pages, pageShape, type Room, type Sheet } from '../types.js';
import { flowItem } from './flow.js';
import { pictureItems } from './picture.js';
import { type Made, madeItem, tablePages } from './table/index.js';

type ColumnsBody = Extract<Body, { type: 'columns' }>;

export function composeColumns(body: ColumnsBody, sheet: Sheet, room: Room): Pages {
  const { columns } = body;
  const heads = columns.some((column) => column.head) ? headBand(columns, sheet, room) : undefined;
  const boxes = columnBoxes(columns, sheet, room);
  const boxOf =
    (index: number) =>
    (shape: PageShape): Box => {
      const own = boxes(shape)[index] as Box;
      const top = heads ? Math.max(own.y, heads.top(shape) + heads.height + headGap) : own.y;
      return between(own, stepDown(top, sheet), bottom(own));
    };
  const partOf = (box: Strip['box'], index: number): Part =>
    columnPart(columns[index]!.content, index, { box, lack: lackOf(index, boxes(onlyPage), sheet) }, sheet);
  const alone = columns.map((_, index) => partOf(boxOf(index), index));
  // A column of one page beside one of several: the title has a number there, and may take another line for it.
  const isMany = alone.some(({ pages }) => pages > 1);
  const parts = alone.map((part, index) =>
    isMany && part.pages === 1 ? partOf((shape) => boxOf(index)({ ...shape, many: true }), index) : part,
  );
  const sizes = parts.flatMap((part) => (part.size === undefined ? [] : [part.size]));
  const size = sizes.length > 0 ? Math.min(...sizes) : undefined;
  const same = parts.map((part) =>
    size === undefined || part.size === undefined || part.size <= size ? part : part.atMost(size),
  );
  const count = Math.max(1, ...same.map((part) => part.pages));
  return {
    pages: Array.from({ length: count }, (_, index) => {
      const shape = pageShape(index, count);
      // Read column by column: a head, then what stands under it.
      const items = same.flatMap((part, column) => [
        ...(heads ? heads.item(column, shape, boxes(shape)[column] as Box) : []),
        ...part.items(index, shape),
      ]);
      return { items };
    }),
    ...(size === undefined ? {} : { size }),
    forced: same.some((part) => part.forced) || (heads?.broken ?? false),
  };
}

/** Boxes of the columns: the layout's where it has as many and no widths are asked for, else on the grid. */
function columnBoxes(columns: readonly Column[], sheet: Sheet, room: Room): (shape: PageShape) => Box[] {
  const names = columns.map((_, index) => slotName('body', index));
  const slots = sheet.layout.slots;
  const plain = columns.every((column) => column.width === undefined);
  const apart = names.every((name, index) => {
    const before = names[index - 1];
    return slots[name] && (!before || (slots[name]?.box.x ?? 0) >= right(slots[before]!.box));
  });
  const fills = slots[`body${columns.length + 1}`] === undefined || columns.length === 2;
  if (plain && apart && fills) return (shape) => names.map((name) => room.box(name, shape));
  const shares = columns.map((column) => column.width ?? 1 / columns.length);
  return (shape) => {
    const first = room.box('body', shape);
    const last = slots.body2 ? room.box('body2', shape) : first;
    const whole = { ...first, width: right(last) - first.x };
    return sideBySide(whole, columns.length, columnGap, shares);
  };
}

function slotName(base: string, index: number): string {
  return base === 'body' && index === 0 ? 'body' : `${base}${index + 1}`;
}

interface HeadBand {
  readonly height: number;
  /** A head has a word that is wider than its column. */
  readonly broken: boolean;
  readonly top: (shape: PageShape) => number;
  readonly item: (column: number, shape: PageShape, box: Box) => SceneItem[];
}

/** The heads at one size, in boxes of one height whose last lines agree. */
function headBand(columns: readonly Column[], sheet: Sheet, room: Room): HeadBand {
  const { slot } = styleSlot('head1', sheet);
  const voice: Voice = { slot };
  const boxes = columnBoxes(columns, sheet, room)(onlyPage);
  const texts = columns.map((column) => [paragraph(column.head ?? [])]);
  let size = rangeOf(slot).max;
  const lacks = boxes.map((box, index) => {
    const lack = lackOf(index, boxes, sheet);
    const { layout } = setText(texts[index]!, voice, size, usableWidth(box.width, slot.insets), sheet);
    return layout.width > usableWidth(box.width, slot.insets) - lack + 0.01 ? lack : 0;
  });
  const widths = boxes.map((box, index) => usableWidth(box.width, slot.insets) - (lacks[index] as number));
  for (const [index, text] of texts.entries()) {
    const fitted = fitText(
      text,
      voice,
      widths[index] as number,
      rangeOf(slot),
      (layout) => layout.lineCount <= headLines,
      sheet,
    );
    size = Math.min(size, fitted.size);
  }
  const sets = texts.map((text, index) => setText(text, voice, size, widths[index] as number, sheet));
  const tallest = Math.max(...sets.map(({ layout }) => Math.min(layout.height, size * 1.2 * (headLines + 1))));
  const needed = boxHeight(tallest, slot.insets);
  const height = Math.max(needed, slot.name === 'head1' ? slot.box.height : 0);
  const top = (shape: PageShape): number => room.box(sheet.layout.slots.head1 ? 'head1' : 'body', shape).y;
  return {
    height,
    broken: sets.some(({ layout }) => layout.brokenWord),
    top,
    item: (column, shape, box) => {
      if (!columns[column]?.head) return [];
      const own = styleSlot(`head${column + 1}`, sheet);
      const place = {
        name: `head${column + 1}`,
        ...(own.placed ? { slot: `head${column + 1}` } : {}),
        style: own.slot,
        box: { x: box.x, width: box.width - (lacks[column] as number), y: top(shape), height },
        anchor: own.placed ? own.slot.anchor : ('bottom' as const),
      };
      const set = sets[column]!;
      const fits = boxHeight(set.layout.height, slot.insets) <= height + 0.01;
      return [textItem(place, fits ? set : fitWhole(place, texts[column]!, { slot: own.slot }, sheet), sheet)];
    },
  };
}

/** One column's content on one or several pages. */
interface Part {
  readonly pages: number;
  readonly size?: number;
  readonly forced: boolean;
  readonly items: (page: number, shape: PageShape) => SceneItem[];
  /** The same with its text no larger than `size` points. */
  readonly atMost: (size: number) => Part;
}

/** Where a column stands, and how much its text is to end before the edge where it would all but touch the next column. */
interface Strip {
  readonly box: (shape: PageShape) => Box;
  readonly lack: Points;
}

/** What the gap to the next column lacks of one that keeps two texts apart. */
function lackOf(index: number, boxes: readonly Box[], sheet: Sheet): Points {
  const [own, next] = [boxes[index], boxes[index + 1]];
  if (!own || !next) return 0;
  const insets = (at: number) => styleSlot(slotName('body', at), sheet).slot.insets;
  return Math.max(0, columnGap - (next.x - right(own)) - insets(index).right - insets(index + 1).left);
}

function columnPart(content: Column['content'], index: number, strip: Strip, sheet: Sheet): Part {
  if ('type' in content) {
    const { box } = strip;
    return content.type === 'picture' ? picturePart(content, index, box, sheet) : tablePart(content, index, box, sheet);
  }
  return flowPart(content, index, strip, sheet, sheet.sizeCap);
}

function flowPart(blocks: readonly FlowBlock[], index: number, strip: Strip, sheet: Sheet, cap: number): Part {
  const name = slotName('body', index);
  const { slot, placed } = styleSlot(name, sheet);
  const voice: Voice = { slot };
  const passages = flowPassages(blocks);
  if (passages.length === 0) {
    const nothing: Part = { pages: 0, forced: false, items: () => [], atMost: () => nothing };
    return nothing;
  }
  const within = (box: Strip['box']): Flow => flowPages({ passages, voice, box, range: rangeOf(slot, cap) }, sheet);
  const whole = within(strip.box);
  const isNear = whole.pages.some(
    ({ box, set }) => set.layout.width > usableWidth(box.width, slot.insets) - strip.lack + 0.01,
  );
  const box: Strip['box'] = isNear ? (shape) => narrowed(strip.box(shape), strip.lack) : strip.box;
  const flow = isNear ? within(box) : whole;
  return {
    pages: flow.pages.length,
    size: flow.size,
    forced: flow.forced || flow.size < slot.minSize || (isBroken(flow) && !passages.some(hasAddress)),
    // The frame is that of the page where it stands: columns of different length share their slides.
    items: (page, shape) => {
      const own = flow.pages[page];
      return own ? [flowItem({ ...own, box: box(shape) }, name, placed, voice, sheet)] : [];
    },
    atMost: (size) => flowPart(blocks, index, strip, sheet, size),
  };
}

function narrowed(box: Box, lack: Points): Box {
  return { ...box, width: box.width - lack };
}

/** A word is wider than the column. */
function isBroken(flow: Flow): boolean {
  return flow.pages.some(({ set }) => set.layout.brokenWord);
}

/** Addresses go over as many lines as they need, wherever they stand. */
function hasAddress({ inlines }: Passage): boolean {
  return plainText(inlines).includes('://');
}

function picturePart(picture: PictureContent, index: number, box: (shape: PageShape) => Box, sheet: Sheet): Part {
  const part: Part = {
    pages: 1,
    forced: false,
    items: (page, shape) =>
      page === 0 ? pictureItems(picture, { name: `picture${index + 1}`, box: box(shape) }, sheet) : [],
    atMost: () => part,
  };
  return part;
}

function tablePart(table: Table, index: number, box: (shape: PageShape) => Box, sheet: Sheet): Part {
  const made: readonly Made[] = tablePages(table, box, sheet);
  const part: Part = {
    pages: made.length,
    forced: false,
    items: (page, shape) => {
      const own = made[page];
      return own ? [madeItem(table, own, { name: `table${index + 1}`, box: box(shape) }, sheet)] : [];
    },
    atMost: () => part,
  };
  return part;
}
