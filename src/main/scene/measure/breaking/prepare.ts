import type { Run, SceneParagraph } from '../../../../shared/model/index.js';
import { bidiLevels, hasRightToLeft } from '../script/bidi.js';
import type { Metrics, Setting } from '../types.js';
import { firstIndex } from './first-index.js';

/** A stretch of a paragraph between breaks that the person wrote: what is wrapped at one go. */
export interface Stretch {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Width in points up to each UTF-16 unit, tabs without width. */
  readonly positions: Float64Array;
  readonly hasTab: boolean;
  /** Embedding level of each UTF-16 unit (UAX #9); absent where all of it reads to the right. */
  readonly levels?: Uint8Array;
}

/** Where a run stands in its stretch: `start` inclusive, `end` exclusive. */
export interface Piece {
  readonly run: number;
  readonly start: number;
  readonly end: number;
}

/** The paragraph cut at the breaks that the person wrote; an empty stretch is an empty line. */
export function stretches(paragraph: SceneParagraph, metrics: Metrics, setting: Setting): readonly Stretch[] {
  const groups: number[][] = [[]];
  paragraph.runs.forEach((run, index) => {
    if (run.break) groups.push([]);
    else if (run.text !== '') groups.at(-1)!.push(index);
  });
  return groups.map((group) => {
    const plain = stretch(paragraph.runs, group, metrics, setting);
    if (!paragraph.rtl && !hasRightToLeft(plain.text)) return plain;
    return { ...plain, levels: bidiLevels(plain.text, paragraph.rtl ? 1 : 0) };
  });
}

function stretch(runs: readonly Run[], group: readonly number[], metrics: Metrics, setting: Setting): Stretch {
  if (group.length === 1) {
    const [run] = group as [number];
    const { text } = runs[run]!;
    return {
      text,
      pieces: [{ run, start: 0, end: text.length }],
      positions: metrics.advances(text, runs[run]!, setting),
      hasTab: text.includes('\t'),
    };
  }
  const text = group.map((run) => runs[run]!.text).join('');
  const pieces: Piece[] = [];
  const positions = new Float64Array(text.length + 1);
  let start = 0;
  for (const run of group) {
    const part = runs[run]!;
    const end = start + part.text.length;
    const advances = metrics.advances(part.text, part, setting);
    const base = positions[start]!;
    for (let index = 1; index < advances.length; index += 1) positions[start + index] = base + advances[index]!;
    pieces.push({ run, start, end });
    start = end;
  }
  return { text, pieces, positions, hasTab: text.includes('\t') };
}

/**
 * The pieces that stand on a span, in part or whole. Found without looking at all of them: a paragraph of a hundred thousand
 * formulas has ten thousand lines, each of which asks.
 */
export function piecesOn(
  { pieces }: Stretch,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Piece[] {
  const first = firstIndex(pieces.length, (index) => pieces[index]!.end > from);
  let end = first;
  while (end < pieces.length && pieces[end]!.start < to) end += 1;
  return pieces.slice(first, end);
}
