/** Rectangles: slots, the grid, mirroring. Logical boxes are as in left-to-right text; items get physical ones. */
import { coincide } from '../../shared/boxes.js';
import type { Box, Layout, LayoutId, Slot } from '../../shared/model/index.js';
import { roundPoints } from '../../shared/units.js';
import { turned } from './turning.js';
import type { Sheet } from './types.js';

/** The slot's box as an item has it: mirrored where the slide reads from right to left. */
export function physical(box: Box, sheet: Sheet): Box {
  const { x } = sheet.rtl ? turned(box, sheet.layout, sheet.stage.template) : box;
  return { x: roundPoints(x), y: roundPoints(box.y), width: roundPoints(box.width), height: roundPoints(box.height) };
}

/** The next line of the vertical step at or below `y`. */
export function stepDown(y: number, sheet: Sheet): number {
  const { step } = sheet.stage.template.style;
  return step > 0 ? Math.ceil((y - 0.01) / step) * step : y;
}

/** The next line of the vertical step at or above `y`. */
export function stepUp(y: number, sheet: Sheet): number {
  const { step } = sheet.stage.template.style;
  return step > 0 ? Math.floor((y + 0.01) / step) * step : y;
}

export function bottom(box: Box): number {
  return box.y + box.height;
}

export function right(box: Box): number {
  return box.x + box.width;
}

/** A box from its top to its bottom edge. */
export function between(box: Box, top: number, end: number): Box {
  return { ...box, y: top, height: Math.max(0, end - top) };
}

/** Equal parts of a box side by side, `gap` apart, or parts by share of the width. */
export function sideBySide(box: Box, count: number, gap: number, shares?: readonly number[]): Box[] {
  const room = box.width - gap * (count - 1);
  const total = shares?.reduce((sum, share) => sum + share, 0) ?? count;
  let x = box.x;
  return Array.from({ length: count }, (_, index) => {
    const width = (room * (shares?.[index] ?? 1)) / total;
    const part = { x, y: box.y, width, height: box.height };
    x += width + gap;
    return part;
  });
}

const rounding = 0.02; // points are rounded to hundredths, twice

export function sameBox(a: Box, b: Box): boolean {
  return coincide(a, b, rounding);
}

/** The layout's slot of this name. */
export function slotOf(layout: Layout, name: string): Slot | undefined {
  return layout.slots[name];
}

// Where a layout has no slot of a name, as adopted ones often have not, the text looks like that of the first of these.
const likeness: Readonly<Record<string, readonly string[]>> = {
  kicker: ['subtitle', 'footer'],
  subtitle: ['lead', 'body'],
  lead: ['body', 'subtitle'],
  byline: ['subtitle', 'lead', 'body'],
  source: ['caption', 'footer', 'date', 'number'],
  caption: ['source', 'footer', 'date', 'number'],
  attribution: ['caption', 'body'],
  callout: ['lead', 'body'],
  quote: ['body'],
  table: ['body'],
  code: ['body'],
  chart: ['body'],
  picture: ['body'],
};

/**
 * The slot of a name, or one that looks as it might, of this layout, of the bullets layout, of any: text must have a
 * style. `placed` says whether it is the slot itself and so a placeholder.
 */
export function styleSlot(name: string, sheet: Sheet): { readonly slot: Slot; readonly placed: boolean } {
  const own = sheet.layout.slots[name];
  if (own) return { slot: own, placed: true };
  const plain = name.replace(/\d+$/, '');
  const families: Readonly<Record<string, readonly string[]>> = {
    body: ['body'],
    head: ['head', 'lead'],
    value: ['value'],
    label: ['label'],
  };
  const names = [
    name,
    ...(families[plain] ?? []).flatMap((base) => [`${base}1`, base]),
    ...(likeness[plain] ?? []),
    'body',
  ];
  const { bullets, text } = sheet.stage.template.layouts;
  for (const layout of [sheet.layout, bullets, text]) {
    for (const candidate of names) {
      const slot = layout.slots[candidate];
      if (slot) return { slot, placed: false };
    }
  }
  const any = Object.values(sheet.layout.slots).find((slot) => slot.levels.length > 0);
  if (!any) throw new Error(`Layout ${sheet.layout.id} has no slot that could hold text.`);
  return { slot: any, placed: false };
}

/** A slot of another layout of the template, whose look is borrowed; the nearest of this one's where it is missing. */
export function borrowedSlot(layout: LayoutId, name: string, sheet: Sheet): Slot {
  return sheet.stage.template.layouts[layout].slots[name] ?? styleSlot(name, sheet).slot;
}
