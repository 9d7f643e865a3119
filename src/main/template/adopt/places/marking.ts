/**
 * Where a house's handling marking stands: in a placeholder that its keeper names, in the footer's, or in a band across the top
 * or bottom of the slide, over nothing.
 */
import type { Box, ByLayout, Fill, Layout, LayoutId, LayoutKey, Slot, Theme } from '../../../../shared/model/index.js';
import { layoutIds } from '../../../../shared/model/index.js';
import { inkAt } from '../ink/marking-ink.js';
import { drawnSlot, type House } from './drawn-slots.js';
import { covers, type Surroundings } from './free-area.js';

/** `marking:` of a house, read. */
export type MarkingPlace =
  | { readonly type: 'band'; readonly edges: 'either' | 'top' | 'bottom' | 'both' }
  | { readonly type: 'footer' }
  | { readonly type: 'placeholder'; readonly name: string };

/** The words that name no placeholder. */
export const markingWords = ['band', 'top', 'bottom', 'both', 'footer'] as const;

export function readMarkingPlace(said: string | undefined): MarkingPlace {
  switch (said) {
    case undefined:
    case 'band':
      return { type: 'band', edges: 'either' };
    case 'top':
    case 'bottom':
    case 'both':
      return { type: 'band', edges: said };
    case 'footer':
      return { type: 'footer' };
    default:
      return { type: 'placeholder', name: said };
  }
}

/** A layout before its marking is placed. */
export interface Unmarked {
  readonly layout: Layout;
  readonly around: Surroundings;
  readonly house: House;
  /** What is seen under a place where the layout does not say it. */
  readonly seen?: (box: Box) => Fill | undefined;
  /** Of the placeholder that the keeper named, where this layout has it. */
  readonly named?: Slot;
}

export interface Marked {
  readonly layouts: ByLayout<Layout>;
  /** Names of layouts that lack the place which the keeper named: there it is a band. */
  readonly lacking: readonly string[];
}

type Edge = 'top' | 'bottom';

/** Gives every layout its place for the marking; `more` are a house's own, and fixed slides. `ours`: the plain template's slot, whose type a band is set in. */
export function placeMarkings(
  unmarked: Readonly<Record<LayoutId, Unmarked>>,
  more: readonly Unmarked[],
  place: MarkingPlace,
  ours: Slot,
  theme: Theme,
): Marked {
  const lacking = new Set<string>();
  const all = layoutIds.map((id) => unmarked[id]);
  const edges = edgesOf(place, all);
  const marked = ({ layout, around, house, named, seen }: Unmarked): Layout => {
    // A layout of ours has a place of its own for it, or two.
    const isAnywhere = place.type === 'band' && place.edges === 'either';
    if (isAnywhere && layout.slots.marking) return layout;
    const own = place.type === 'footer' ? footerSlot(layout) : named;
    if (own) return { ...layout, slots: { ...layout.slots, marking: own } };
    if (place.type !== 'band' && !layout.id.startsWith('own:slide-')) lacking.add(layout.name);
    let isCrowded = false;
    const [first, second] = edges.map((allowed, index) => {
      const band = bandOf(allowed, around, takenBy(layout, around), textsOf(layout, around));
      if (!band.isClear) isCrowded = true;
      const ink = inkAt(layout, band.box, house.ink, theme, seen);
      return { ...bandSlot(ours, { ...house, ink }, band.box), name: index === 0 ? 'marking' : 'marking2' };
    });
    return {
      ...layout,
      ...(isCrowded ? { crowded: true as const } : {}),
      slots: { ...layout.slots, ...(first ? { marking: first } : {}), ...(second ? { marking2: second } : {}) },
    };
  };
  const layouts = Object.fromEntries([...all, ...more].map((each) => [each.layout.id, marked(each)]));
  return { layouts: layouts as Record<LayoutKey, Layout> as ByLayout<Layout>, lacking: [...lacking] };
}

/** For each band the edges that it may stand at, in order. Where either will do, all slides of a house share one if they can. */
function edgesOf(place: MarkingPlace, all: readonly Unmarked[]): readonly (readonly Edge[])[] {
  const edges = place.type === 'band' ? place.edges : 'either';
  if (edges === 'both') return [['top'], ['bottom']];
  if (edges !== 'either') return [[edges]];
  const clearAt = (edge: Edge) =>
    all.filter(({ layout, around }) => wholeBand(edge, around, takenBy(layout, around)) !== undefined).length;
  return [clearAt('bottom') >= clearAt('top') ? ['bottom', 'top'] : ['top', 'bottom']];
}

function footerSlot({ slots }: Layout): Slot | undefined {
  return slots.footer && !slots.footer.drawn ? { ...slots.footer, name: 'marking' } : undefined;
}

function takenBy(layout: Layout, around: Surroundings): readonly Box[] {
  return [...textsOf(layout, around), ...around.artwork, around.body];
}

function textsOf({ slots }: Layout, { title, footers }: Surroundings): readonly Box[] {
  return [...Object.values(slots).map(({ box }) => box), ...footers, ...(title ? [title] : [])];
}

const height = 14; // pt, a line of 10 pt with air
const fromEdge = [4, 0] as const; // pt
const least = 160; // pt, for a marking of a few words

/**
 * A strip at one of the edges: across the slide, else as much of it as is clear. Where both edges are bars it stands on one, beside what
 * is written there; over a text only where nothing else is left.
 */
function bandOf(
  edges: readonly Edge[],
  around: Surroundings,
  taken: readonly Box[],
  texts: readonly Box[],
): { readonly box: Box; readonly isClear: boolean } {
  for (const boxes of [taken, texts]) {
    const isClear = boxes === taken;
    for (const edge of edges) {
      const whole = wholeBand(edge, around, boxes);
      if (whole) return { box: whole, isClear };
    }
    for (const edge of edges) {
      const part = fromEdge.map((distance) => widestClear(strip(edge, distance, around), boxes)).find(Boolean);
      if (part) return { box: part, isClear };
    }
  }
  return { box: strip(edges[0] ?? 'bottom', 0, around), isClear: false };
}

function wholeBand(edge: Edge, around: Surroundings, taken: readonly Box[]): Box | undefined {
  const strips = fromEdge.map((distance) => strip(edge, distance, around));
  return strips.find((band) => !taken.some((box) => covers(band, box)));
}

function strip(edge: Edge, distance: number, { slide, body }: Surroundings): Box {
  const margin = Math.max(6, Math.min(body.x, 48));
  const y = edge === 'top' ? distance : slide.height - height - distance;
  return { x: margin, y, width: slide.width - 2 * margin, height };
}

/** The widest part of a strip that nothing covers; undefined where it would hold no marking. */
function widestClear(band: Box, taken: readonly Box[]): Box | undefined {
  const inWay = taken.filter((box) => covers(band, box)).sort((a, b) => a.x - b.x);
  const gaps: Box[] = [];
  let x = band.x;
  for (const box of inWay) {
    gaps.push({ ...band, x, width: box.x - 6 - x });
    x = Math.max(x, box.x + box.width + 6);
  }
  gaps.push({ ...band, x, width: band.x + band.width - x });
  const widest = gaps.reduce((best, each) => (each.width > best.width ? each : best));
  return widest.width >= least ? widest : undefined;
}

function bandSlot(ours: Slot, house: House, box: Box): Slot {
  const slot = drawnSlot(ours, { ...house, scale: 1 }, box);
  const levels = slot.levels.map((level) => ({ ...level, align: 'center' as const }));
  return { ...slot, levels, anchor: 'middle', insets: { left: 0, top: 0, right: 0, bottom: 0 } };
}
