import type { Run, SceneParagraph } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import { lineAscent, linePitch, tightAscentShare } from './limits.js';
import type { Stretch } from './prepare.js';
import type { Metrics } from './types.js';
import type { Span } from './wrap.js';

/** How tall a line is, and how far below its top the baseline stands, in points. */
export interface LineBox {
  readonly pitch: Points;
  readonly ascent: Points;
}

/**
 * The box of one line. On slides 1.2 em of its largest size, times the leading; in a table's cell what the faces need.
 * More than single leading lies above the line (docs/pptx/text-geometry.md).
 */
export function lineBox(
  paragraph: SceneParagraph,
  stretch: Stretch,
  span: Span,
  metrics: Metrics,
  cell: boolean,
): LineBox {
  const runs = runsOf(paragraph, stretch, span);
  const { leading } = paragraph;
  if (!cell) {
    const size = runs.length === 0 ? emptySize(paragraph) : Math.max(...runs.map((run) => run.size));
    return spaced(size * lineAscent, size * linePitch, leading);
  }
  const extents = (runs.length === 0 ? [emptyStyle(paragraph)] : runs).map((run) => metrics.extents(run));
  const ascent = Math.max(...extents.map((extent) => extent.ascent));
  return spaced(ascent, ascent + Math.max(...extents.map((extent) => extent.descent)), leading);
}

function spaced(ascent: Points, single: Points, leading: number): LineBox {
  const pitch = single * leading;
  if (leading < 1) return { pitch, ascent: Math.min(ascent, pitch * tightAscentShare) };
  return { pitch, ascent: ascent + pitch - single };
}

function runsOf(paragraph: SceneParagraph, stretch: Stretch, span: Span): readonly Run[] {
  const { pieces } = stretch;
  if (pieces.length === 1) return [paragraph.runs[pieces[0]!.run]!];
  const inside = pieces.filter(({ start, end }) => start < span.to && end > span.from);
  return inside.map(({ run }) => paragraph.runs[run]!);
}

/** An empty line is as tall as the break that makes it, or as the paragraph's end. */
function emptySize(paragraph: SceneParagraph): Points {
  return paragraph.runs.find((run) => run.break)?.size ?? paragraph.size;
}

function emptyStyle(paragraph: SceneParagraph): Run {
  const known = paragraph.runs[0];
  const plain: Run = {
    text: '',
    font: 'body',
    size: paragraph.size,
    bold: false,
    italic: false,
    color: { slot: 'tx1' },
    language: paragraph.language,
  };
  return known ? { ...known, size: emptySize(paragraph) } : plain;
}
