import type { Run, SceneParagraph } from '../../../shared/model/index.js';
import { raisedScale, subscriptDrop } from '../../../shared/raised-text.js';
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
 * More than single leading lies above the line (docs/pptx/text-geometry.md). `fields`: which links make it taller; any, to
 * count the room that LibreOffice may take.
 */
export function lineBox(
  paragraph: SceneParagraph,
  stretch: Stretch,
  span: Span,
  metrics: Metrics,
  cell: boolean,
  fields: 'whole' | 'any' = 'whole',
): LineBox {
  const runs = runsOf(paragraph, stretch, span);
  const extents =
    runs.length === 0 ? [emptyExtent(paragraph, metrics, cell)] : runs.map((run) => extent(run, metrics, cell));
  if (cell && runs.length > 0 && pictograph.test(stretch.text.slice(span.from, span.to))) {
    extents.push(pictographExtent(Math.max(...runs.map((run) => run.size))));
  }
  const ascent = Math.max(...extents.map((part) => part.ascent));
  const height = ascent + Math.max(...extents.map((part) => part.descent));
  return spaced(
    ascent,
    cell
      ? height
      : Math.max(height, ...fieldsOf(paragraph, stretch, span, fields).map((run) => faceHeight(run, metrics))),
    paragraph.leading,
  );
}

const pictograph = /\p{Extended_Pictographic}/u;

/**
 * Emoji come from whatever face the system has, and a cell's line is as tall as that face: taller than any text face here
 * (measured: 1.4 em in LibreOffice where no face has the emoji; Segoe UI Emoji is believed to need 1.33).
 */
function pictographExtent(size: Points): Extent {
  return { ascent: 1.05 * size, descent: 0.35 * size };
}

/**
 * Links and numbers on a line: they are fields in LibreOffice, and a line with one is at least as tall as their face, baseline
 * unmoved. `whole`: those that stand on it whole, since a link over several lines is drawn as the text that it is to PowerPoint.
 */
function fieldsOf(paragraph: SceneParagraph, { pieces }: Stretch, span: Span, fields: 'whole' | 'any'): readonly Run[] {
  return pieces
    .filter(({ start, end }) =>
      fields === 'any' ? start < span.to && end > span.from : start >= span.from && end <= span.to,
    )
    .map(({ run }) => paragraph.runs[run]!)
    .filter((run) => run.link || run.field);
}

function faceHeight(run: Run, metrics: Metrics): Points {
  const { ascent, descent } = metrics.extents(run);
  return ascent + descent;
}

interface Extent {
  readonly ascent: Points;
  readonly descent: Points;
}

function extent(run: Run, metrics: Metrics, cell: boolean): Extent {
  if (cell) return metrics.extents(run);
  const descent = (linePitch - lineAscent) * run.size;
  if (run.baseline !== 'sub') return { ascent: run.size * lineAscent, descent };
  // LibreOffice makes room for lowered text below the line, not for raised text above it.
  return { ascent: run.size * lineAscent, descent: descent * raisedScale + run.size * subscriptDrop };
}

/** An empty line is as tall as the break that makes it, or as the paragraph's end. */
function emptyExtent(paragraph: SceneParagraph, metrics: Metrics, cell: boolean): Extent {
  const size = paragraph.runs.find((run) => run.break)?.size ?? paragraph.size;
  if (!cell) return { ascent: size * lineAscent, descent: size * (linePitch - lineAscent) };
  const first = paragraph.runs[0];
  return metrics.extents({
    font: first?.font ?? 'body',
    size,
    bold: first?.bold ?? false,
    italic: first?.italic ?? false,
  });
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
