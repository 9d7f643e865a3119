/**
 * The frame of a slide: title and kicker above, lead, callout and sources round the body, footers. It knows how much room
 * each leaves, so that a short title gives its space to the body and a callout takes its own from it.
 */
import type { Cite, Inline, LevelStyle, SceneItem, Slot } from '../../../shared/model/index.js';
import { between, bottom, slotOf, stepDown, stepUp } from '../boxes.js';
import { bandGap, bandShare, footGap, leastBody, titleGap } from '../limits.js';
import { paragraph } from '../text/passage.js';
import { wholeText } from '../text-item.js';
import type { PageShape, Room, Sheet } from '../types.js';
import { type Band, planCallout, planLead, planSources } from './band.js';
import { footerItems } from './footers.js';
import { lineHeight, planTitle, type TitlePlan } from './title.js';

// Slots that are not the body's: they do not say where a body begins.
const framing = new Set([
  'title',
  'kicker',
  'subtitle',
  'lead',
  'callout',
  'source',
  'footer',
  'date',
  'number',
  'marking',
  'marking2',
]);

export interface Frame extends Room {
  /** Items before the body's: kicker, title, lead. */
  readonly head: (shape: PageShape, n: number, of: number) => SceneItem[];
  /** Items after the body's: callout, sources cited, footers. `cited`: what this page's text refers to. */
  readonly foot: (
    shape: PageShape,
    cited: readonly Cite[],
  ) => { readonly items: SceneItem[]; readonly unplaced: readonly Cite[] };
  /** The callout is too long to be a band: it needs slides of its own. */
  readonly calloutApart: boolean;
}

export interface FrameOptions {
  /** Room is kept at the foot for these. */
  readonly cites: readonly Cite[];
  /** Captions and the like, which stand at the foot of the last page before the cites. */
  readonly captions?: readonly (readonly Inline[])[];
  /** Without lead and callout: slides that only go on. */
  readonly bare?: boolean;
}

/** Plans what stands round the body of a sheet. */
export function createFrame(sheet: Sheet, options: FrameOptions): Frame {
  const { layout, slide } = sheet;
  const titles = new Map<boolean, TitlePlan>();
  const title = (many: boolean): TitlePlan => {
    const known = titles.get(many) ?? planTitle(sheet, many);
    titles.set(many, known);
    return known;
  };
  const base = bodyTop(sheet);
  const end = bodyEnd(sheet);
  const titleEnd = (many: boolean): number => contentTop(sheet, title(many), base);
  let lead: Band | undefined;
  // A title beyond its box leaves less to lead and body.
  if (slide.lead && !options.bare) lead = planLead(sheet, slide.lead, end - Math.max(base, titleEnd(sheet.chained)));
  // The callout takes its share of what title and lead leave, and nothing of the least that a body needs.
  const left = slide.callout && !options.bare ? end - titleEnd(true) - (lead ? lead.height + bandGap : 0) : 0;
  const callout = left * (1 - bandShare) >= leastBody ? planCallout(sheet, left) : undefined;
  const captions = options.captions ?? [];
  const sources = planSources(sheet, options.cites, captions) ?? planSources(sheet, [], captions);

  const top = (shape: PageShape): number => {
    const start = titleEnd(shape.many || sheet.chained);
    return lead && shape.first ? stepDown(start + lead.height + bandGap, sheet) : start;
  };
  // What stands under a title that has the layout's other content beside it (text below a headline, a picture to the right
  // of both) follows that title alone.
  const shift = (slot: Slot, shape: PageShape): number => {
    const above = slotOf(layout, 'title')?.box;
    const beside = above && above.y >= base && slot.box.y >= bottom(above);
    if (!beside) return top(shape) - base;
    return contentTop(sheet, title(shape.many || sheet.chained), slot.box.y) - slot.box.y;
  };
  const sourceTop = (band: Band): number =>
    (slotOf(layout, 'source') ? bottom((slotOf(layout, 'source') as Slot).box) : end) - band.height;
  const footTop = (shape: PageShape): number => {
    const free = sources ? Math.min(end, stepUp(sourceTop(sources) - footGap, sheet)) : end;
    return callout && shape.last ? calloutTop(free) - bandGap : free;
  };
  const calloutTop = (free: number): number => {
    const slot = slotOf(layout, 'callout');
    return Math.min(slot ? bottom(slot.box) : free, free) - (callout?.height ?? 0);
  };

  return {
    titleFree: () => {
      const slot = slotOf(layout, 'title');
      const free = slot ? freeLines(slot, title(sheet.chained)) : 0;
      return { below: slot?.anchor === 'top' ? free : 0, above: slot?.anchor === 'bottom' ? free : 0 };
    },
    calloutApart: slide.callout !== undefined && !options.bare && callout === undefined,
    box: (name, shape) => {
      const slot = slotOf(layout, name);
      const from = slot?.box ?? layout.free;
      // What stands on the bottom of a lower box (a contact) does not follow the title up or down.
      const isFixed = slot !== undefined && slot.anchor === 'bottom' && from.y > base + roundingError;
      const start = !slot ? top(shape) : isFixed ? from.y : from.y + shift(slot, shape);
      return between(from, start, Math.min(slot ? bottom(from) : end, footTop(shape)));
    },
    head: (shape, n, of) => {
      const items: SceneItem[] = [];
      const kicker = slotOf(layout, 'kicker');
      const many = shape.many || sheet.chained;
      if (slide.kicker && kicker && !slide.titleAsKicker) {
        const drop = kickerDrop(kicker, title(many), slotOf(layout, 'title'));
        const box = { ...kicker.box, y: stepUp(kicker.box.y + drop, sheet) };
        items.push(
          wholeText(
            { name: 'kicker', slot: 'kicker', style: kicker, box },
            [paragraph(slide.kicker)],
            { slot: kicker },
            sheet,
          ),
        );
      }
      // The title is read first, though the kicker stands above it.
      items.unshift(title(many).item(n, of));
      if (lead && shape.first) items.push(...lead.items(titleEnd(many)));
      return items;
    },
    foot: (shape, cited) => {
      const items: SceneItem[] = [];
      if (callout && shape.last) {
        const free = footTop({ ...shape, last: false });
        items.push(...callout.items(calloutTop(free)));
      }
      const last = shape.last ? captions : [];
      const kept = sources?.height ?? 0;
      const all = sources && planSources(sheet, cited, last, kept);
      // A caption has no other place; a source has the notes.
      const band = all ?? (sources && planSources(sheet, [], last, kept));
      if (band) items.push(...band.items(sourceTop(band)));
      items.push(...footerItems(sheet));
      return { items, unplaced: all ? [] : cited };
    },
  };
}

/** Of places in points, which an adopted file's are to hundredths and ours not: heads that begin where their body does are no lower. */
const roundingError = 0.02;

/** Where the layout's body begins: at the highest of its content slots, else under a title that fills its box. */
export function bodyTop(sheet: Sheet): number {
  const tops = contentSlots(sheet).map((slot) => slot.box.y);
  if (tops.length > 0) return Math.min(...tops);
  const title = slotOf(sheet.layout, 'title');
  const { free } = sheet.layout;
  return title && title.box.y < free.y ? Math.max(free.y, stepDown(bottom(title.box) + bandGap, sheet)) : free.y;
}

/** Where it ends: at the lowest of its content slots, else above the line for sources. */
function bodyEnd(sheet: Sheet): number {
  const ends = contentSlots(sheet).map((slot) => bottom(slot.box));
  if (ends.length > 0) return Math.max(...ends);
  const source = slotOf(sheet.layout, 'source');
  return source ? Math.min(bottom(sheet.layout.free), source.box.y - footGap) : bottom(sheet.layout.free);
}

function contentSlots(sheet: Sheet): Slot[] {
  return Object.values(sheet.layout.slots).filter((slot) => !framing.has(slot.name));
}

/**
 * Where content may begin below this title: a title that leaves a line of its box free gives it to the body, one that needs
 * a taller box pushes the body down. Only where the title stands above the body.
 */
function contentTop(sheet: Sheet, title: TitlePlan, base: number): number {
  const slot = slotOf(sheet.layout, 'title');
  if (!slot || slot.box.y >= base) return base;
  if (title.slack < 0) {
    // A layout that leaves much between its title and what follows has room for the title to grow into.
    const room = Math.max(0, base - bottom(slot.box) - titleGap);
    return Math.max(base, stepDown(base + title.box.height - slot.box.height - room, sheet));
  }
  const free = slot.anchor === 'top' ? freeLines(slot, title) : 0;
  return free === 0 ? base : Math.min(base, Math.max(sheet.layout.free.y, stepDown(base - free, sheet)));
}

/** How far a kicker over a title that stands on the bottom of its box comes down to it, points. */
function kickerDrop(kicker: Slot, title: TitlePlan, slot: Slot | undefined): number {
  const isAbove = slot !== undefined && slot.anchor === 'bottom' && bottom(kicker.box) <= slot.box.y + 0.01;
  return isAbove && kicker.box.x === slot.box.x ? freeLines(slot, title) : 0;
}

/** What a title leaves free in its box, points: a line at least, or nothing. */
function freeLines(slot: Slot, title: TitlePlan): number {
  const line = lineHeight({ slot }, (slot.levels[0] as LevelStyle).size);
  return title.slack >= line * 0.8 ? title.slack : 0;
}
