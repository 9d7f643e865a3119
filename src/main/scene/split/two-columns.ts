/** Entries that read down one column and on in a second: agenda, sources. */
import type { Box, Slot } from '../../../shared/model/index.js';
import { right } from '../boxes.js';
import { type Fitted, fitBox, ladder, type Range, setText, usableHeight, usableWidth } from '../fit.js';
import { entryGap, narrowColumn, roomyShare } from '../limits.js';
import type { Voice } from '../text/paragraphs.js';
import type { Passage } from '../text/passage.js';
import { type PageShape, pageShape, type Sheet } from '../types.js';
import { type FlowPage, flowPages } from './flow.js';

export interface ColumnSpec {
  /** An entry is one or more passages that stay together. */
  readonly entries: readonly (readonly Passage[])[];
  readonly voice: Voice;
  readonly range: Range;
  /** The first or second column's box. */
  readonly box: (column: 0 | 1, shape: PageShape) => Box;
  /** More entries than this take two columns even where one would hold them. */
  readonly most: number;
  readonly second?: Slot;
}

/** Columns of each slide: one or two. All have one size. */
export function columnPages(
  spec: ColumnSpec,
  sheet: Sheet,
): { readonly pages: readonly (readonly FlowPage[])[]; readonly size: number; readonly forced: boolean } {
  const { entries, voice, range } = spec;
  const only = pageShape(0, 1);
  const all = entries.flat();
  if (entries.length <= spec.most || !spec.second) {
    const { box, set } = setAlone(spec, all, only, sheet);
    if (set.fits) return { pages: [[{ shape: only, box, passages: all, set }]], size: set.size, forced: false };
  }
  if (spec.second && entries.length > 1) {
    const two = fitTwo(spec, only, sheet);
    if (two) return two;
  }
  const many = pageShape(0, 2);
  const flow = flowPages({ passages: all, voice, range, box: () => spec.box(0, many) }, sheet);
  const per = spec.second ? 2 : 1;
  const pages: FlowPage[][] = [];
  flow.pages.forEach((page, index) => {
    const column = (index % per) as 0 | 1;
    if (column === 0) pages.push([]);
    pages.at(-1)!.push({ ...page, box: spec.box(column, many) });
  });
  return { pages, size: flow.size, forced: flow.forced };
}

/**
 * Entries that need no second column: where columns are narrow for them, or one would take a second line, the second one's place is
 * theirs too. Addresses were broken beside half a slide of nothing.
 */
function setAlone(
  spec: ColumnSpec,
  passages: readonly Passage[],
  shape: PageShape,
  sheet: Sheet,
): { readonly box: Box; readonly set: Fitted } {
  const { voice, range } = spec;
  const first = spec.box(0, shape);
  const set = fitBox(passages, voice, first, range, sheet);
  const wide = bothBoxes(spec, first, shape);
  const isNarrow = first.width < narrowColumn || set.layout.lineCount > passages.length;
  return wide && isNarrow ? { box: wide, set: fitBox(passages, voice, wide, range, sheet) } : { box: first, set };
}

/** The places of both columns as one, where they stand side by side. */
function bothBoxes(spec: ColumnSpec, first: Box, shape: PageShape): Box | undefined {
  if (!spec.second) return undefined;
  const second = spec.box(1, shape);
  const isBeside = second.x >= right(first) && second.y === first.y;
  return isBeside ? { ...first, width: right(second) - first.x } : undefined;
}

/** Both columns about equally long, the first never the shorter. */
function fitTwo(spec: ColumnSpec, shape: PageShape, sheet: Sheet): ReturnType<typeof columnPages> | undefined {
  const boxes = [spec.box(0, shape), spec.box(1, shape)] as const;
  const height = usableHeight(Math.min(boxes[0].height, boxes[1].height), spec.voice.slot.insets);
  const width = (column: 0 | 1): number => usableWidth(boxes[column].width, spec.voice.slot.insets);
  // Text of the first that would all but touch the second ends earlier.
  const { insets } = spec.voice.slot;
  const gap = boxes[1].x - right(boxes[0]) + insets.right + (spec.second?.insets.left ?? 0);
  const lack = boxes[1].x >= right(boxes[0]) ? Math.max(0, entryGap - gap) : 0;
  const roomy = spec.range.roomy === undefined ? [] : [spec.range.roomy];
  for (const size of [...roomy, ...ladder(spec.range)]) {
    const room = size > spec.range.max ? height * roomyShare : height;
    const heights = spec.entries.map((entry) => setText(entry, spec.voice, size, width(0), sheet).layout.height);
    const at = middle(heights);
    const passages = [spec.entries.slice(0, at).flat(), spec.entries.slice(at).flat()] as const;
    const usual = passages.map((each, column) => setText(each, spec.voice, size, width(column as 0 | 1), sheet));
    const isNear = (usual[0]?.layout.width ?? 0) > width(0) - lack + 0.01;
    const first: Box = isNear ? { ...boxes[0], width: boxes[0].width - lack } : boxes[0];
    const sets = usual.map((set, column) =>
      isNear && column === 0 ? setText(passages[0], spec.voice, size, width(0) - lack, sheet) : set,
    );
    if (sets.every(({ layout }) => layout.height <= room)) {
      const pages = sets.map((set, column) => ({
        shape,
        box: column === 0 ? first : boxes[1],
        passages: passages[column]!,
        set,
      }));
      return { pages: [pages], size, forced: false };
    }
  }
  return undefined;
}

function middle(heights: readonly number[]): number {
  const whole = heights.reduce((sum, height) => sum + height, 0);
  let sum = 0;
  for (const [index, height] of heights.entries()) {
    sum += height;
    if (sum >= whole / 2 - 0.01) return Math.min(heights.length - 1, Math.max(1, index + 1));
  }
  return 1;
}
