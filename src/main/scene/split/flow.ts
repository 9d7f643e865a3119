/** Running text in one column: the largest size at which it fits one slide, or the fewest, evenly filled slides. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Box } from '../../../shared/model/index.js';
import { type Fitted, fitBox, ladder, type Range, setText, usableHeight, usableWidth } from '../fit.js';
import { splitTries } from '../limits.js';
import type { Voice } from '../text/paragraphs.js';
import type { Passage } from '../text/passage.js';
import { onlyPage, type PageShape, type Sheet } from '../types.js';
import { type Partition, partition } from './partition.js';
import { contextOf, cutCost, toPassages, toUnits, type Unit } from './units.js';

export interface FlowSpec {
  readonly passages: readonly Passage[];
  readonly voice: Voice;
  readonly box: (shape: PageShape) => Box;
  readonly range: Range;
  /** It stays on one slide down to the template's floor. */
  readonly fitOne?: boolean;
  /** What of a slide's passages is shown, where their ends are nothing to see. */
  readonly shown?: (passages: readonly Passage[]) => readonly Passage[];
}

export interface FlowPage {
  readonly shape: PageShape;
  readonly box: Box;
  readonly passages: readonly Passage[];
  readonly set: Pick<Fitted, 'paragraphs' | 'layout'>;
}

export interface Flow {
  readonly pages: readonly FlowPage[];
  readonly size: number;
  /** A page's text has no room in its box at the smallest size of its range: it stands smaller, down to the slot's floor. */
  readonly forced: boolean;
}

// Beyond this a text is not even tried on one slide: measuring it at several sizes would be for nothing.
const longestOnOne = 20_000; // characters

/** Sets text on as many slides as it needs. */
export function flowPages(spec: FlowSpec, sheet: Sheet): Flow {
  const one = fitOne(spec, sheet);
  if (one)
    return {
      pages: [{ shape: onlyPage, box: spec.box(onlyPage), passages: spec.passages, set: one }],
      size: one.size,
      forced: false,
    };
  let best: Flow | undefined;
  for (let tries = 0; tries < splitTries; tries += 1) {
    const pages = splitPassages(spec, 1 - tries * 0.06, sheet);
    if (!pages) continue;
    const flow = commonSize(pages, spec, sheet);
    if (!flow.forced) return flow;
    best = flow;
  }
  return belowRange(best ?? commonSize([[...spec.passages]], spec, sheet), spec, sheet);
}

/** A last resort, such as two lines that stand together in the room of one: the same pages down to the slot's floor. */
function belowRange(flow: Flow, spec: FlowSpec, sheet: Sheet): Flow {
  const { floorSize } = spec.voice.slot;
  if (!flow.forced || floorSize >= spec.range.min) return flow;
  const pages = flow.pages.map(({ passages }) => passages);
  return { ...commonSize(pages, { ...spec, range: { max: spec.range.min, min: floorSize } }, sheet), forced: true };
}

/** All of it on one slide, or undefined. */
export function fitOne(spec: FlowSpec, sheet: Sheet): Fitted | undefined {
  const length = spec.passages.reduce(
    (sum, passage) =>
      sum + passage.inlines.reduce((all, inline) => all + (inline.type === 'text' ? inline.text.length : 1), 0),
    0,
  );
  if (length > longestOnOne) return undefined;
  const box = spec.box(onlyPage);
  const fitted = fitBox(spec.passages, spec.voice, box, spec.range, sheet);
  if (fitted.fits || !spec.fitOne) return fitted.fits ? fitted : undefined;
  const { floorSize } = spec.voice.slot;
  const lower =
    floorSize < spec.range.min
      ? fitBox(spec.passages, spec.voice, box, { max: spec.range.min, min: floorSize }, sheet)
      : fitted;
  if (lower.fits) return lower;
  const where = { file: sheet.slide.file, lines: sheet.slide.lines };
  sheet.diagnostics.push(diagnostic('cannot-fit-one', where, { section: sheet.slide.section, size: floorSize }));
  return undefined;
}

// Share of a slide that parents may take where they are repeated.
const mostContext = 0.3;

const first: PageShape = { first: true, last: false, many: true };
const middle: PageShape = { first: false, last: false, many: true };
const last: PageShape = { first: false, last: true, many: true };

/** Passages of each slide at the smallest size, with `share` of the room in use. */
function splitPassages(spec: FlowSpec, share: number, sheet: Sheet): Passage[][] | undefined {
  const { passages, voice } = spec;
  const { insets } = voice.slot;
  const room = (shape: PageShape): number => usableHeight(spec.box(shape).height, insets) * share;
  const rooms = { first: room(first), middle: room(middle), last: room(last) };
  const size = spec.range.min;
  const width = (shape: PageShape): number => usableWidth(spec.box(shape).width, insets);
  const least = Math.min(rooms.first, rooms.middle, rooms.last);
  const parents = new Map<Passage, number>();
  const measured = (context: readonly Passage[]): number => {
    const nearest = context.at(-1);
    if (!nearest) return 0;
    const known = parents.get(nearest);
    if (known !== undefined) return known;
    const { layout, paragraphs } = setText(context, voice, size, width(middle), sheet);
    const height = layout.height + (paragraphs.at(-1)?.spaceAfter ?? 0) + (paragraphs.at(-1)?.spaceBefore ?? 0);
    parents.set(nearest, height);
    return height;
  };
  // Parents that would take more of a slide than what is new are not repeated.
  const contextAt = (index: number, isPiece: boolean): readonly Passage[] => {
    const context = contextOf(passages, index, isPiece);
    return measured(context) <= least * mostContext ? context : [];
  };
  const contextHeight = (index: number, isPiece: boolean): number => measured(contextAt(index, isPiece));
  const wide = toUnits(passages, voice, size, width(middle), (index) => least - contextHeight(index, false), sheet);
  // A first slide of another width (text beside a picture) has heights of its own for the same units.
  const ratio = width(middle) / width(first);
  const sums = prefixSums(wide);
  const context = (at: number): number => {
    const unit = wide[at] as Unit;
    return contextHeight(unit.passage, unit.from > 0);
  };
  const height = (from: number, to: number, isFirst: boolean): number => {
    const unit = wide[from] as Unit;
    const plain = (sums[to] as number) - (sums[from] as number) - unit.gap;
    if (isFirst) return ratio > 1.01 ? plain * ratio : plain;
    return plain + (unit.from > 0 ? unit.line : 0) + context(from);
  };
  const cut: Partition | undefined = partition({
    count: wide.length,
    height,
    room: (isFirst, isLast) => (isFirst ? rooms.first : isLast ? rooms.last : rooms.middle),
    cost: (at) => cutCost(wide, at, passages),
  });
  if (!cut) return undefined;
  return cut.starts.map((from, index) => {
    const to = cut.starts[index + 1] ?? wide.length;
    const all = toPassages(wide, from, to, passages);
    const own = [...(spec.shown?.(all) ?? all)];
    const unit = wide[from] as Unit;
    return index === 0 ? own : [...contextAt(unit.passage, unit.from > 0), ...own];
  });
}

function prefixSums(units: readonly Unit[]): Float64Array {
  const sums = new Float64Array(units.length + 1);
  units.forEach((unit, index) => {
    sums[index + 1] = (sums[index] as number) + unit.gap + unit.height;
  });
  return sums;
}

/** The largest size at which every page fits; at the smallest, `forced` says whether one does not. */
function commonSize(pages: readonly (readonly Passage[])[], spec: FlowSpec, sheet: Sheet): Flow {
  const sizes = ladder(spec.range);
  const at = (size: number): { flow: FlowPage[]; fits: boolean } => {
    let fits = true;
    const flow: FlowPage[] = [];
    for (const [index, passages] of pages.entries()) {
      const shape = { first: index === 0, last: index === pages.length - 1, many: pages.length > 1 };
      const box = spec.box(shape);
      const set = setText(passages, spec.voice, size, usableWidth(box.width, spec.voice.slot.insets), sheet);
      const broken = set.layout.brokenWord && size > spec.range.min;
      fits &&= !broken && set.layout.height <= usableHeight(box.height, spec.voice.slot.insets);
      flow.push({ shape, box, passages, set });
      if (!fits && size > spec.range.min) break;
    }
    return { flow, fits };
  };
  let low = -1;
  let high = sizes.length - 1;
  let best = at(sizes[high] as number);
  if (best.fits) {
    while (high - low > 1) {
      const middleIndex = (low + high) >> 1;
      const tried = at(sizes[middleIndex] as number);
      if (tried.fits) {
        best = tried;
        high = middleIndex;
      } else low = middleIndex;
    }
  }
  return { pages: best.flow, size: sizes[high] as number, forced: !best.fits };
}
