import { raisedScale, subscriptDrop } from '../../../../shared/drawing/raised-text.js';
import { byLetters } from '../../../../shared/letters.js';
import type { Run, SceneParagraph } from '../../../../shared/model/index.js';
import type { Points } from '../../../../shared/units.js';
import { piecesOn, type Stretch } from '../breaking/prepare.js';
import type { Span } from '../breaking/wrap.js';
import { hundredthsPerPoint, lineAscent, linePitch, tightAscentShare } from '../limits.js';
import type { Metrics, Setting } from '../types.js';

/** How tall a line is, and how far below its top the baseline stands, in points. */
export interface LineBox {
  readonly pitch: Points;
  readonly ascent: Points;
}

/**
 * The box of one line. On slides 1.2 em of its largest size, times the leading; in a table's cell what the faces need.
 * More than single leading lies above the line (docs/pptx/text-geometry.md). `drawn`: as LibreOffice places it, in whole
 * hundredths of a millimetre, links that stand on it whole making it taller; `safe`: what to count, where any link does.
 */
export function lineBox(
  paragraph: SceneParagraph,
  stretch: Stretch,
  span: Span,
  metrics: Metrics,
  cell: boolean,
  setting: Setting,
): LineBox {
  const only = cell ? undefined : plainRun(paragraph, stretch);
  if (only) {
    const { ascent, descent } = extent(only, metrics, cell);
    return slideLine(ascent, ascent + descent, 0, only.size, paragraph.leading, setting);
  }
  const runs = runsOf(paragraph, stretch, span);
  const extents =
    runs.length === 0 ? [emptyExtent(paragraph, metrics, cell)] : runs.map((run) => extent(run, metrics, cell));
  const text = stretch.text.slice(span.from, span.to);
  if (cell && runs.length > 0 && pictograph(text).test(text)) {
    extents.push(pictographExtent(Math.max(...runs.map((run) => run.size))));
  }
  const ascent = Math.max(...extents.map((part) => part.ascent));
  const height = ascent + Math.max(...extents.map((part) => part.descent));
  if (cell) return spaced(ascent, height, paragraph.leading);
  const faces = fieldsOf(paragraph, stretch, span, setting).map((run) => faceHeight(run, metrics));
  const sizes = runs.length === 0 ? [paragraph.size] : runs.map((run) => run.size);
  return slideLine(ascent, height, Math.max(0, ...faces), Math.max(...sizes), paragraph.leading, setting);
}

/** A stretch's only run, where no field is: most lines are of one, and their box is told quickly. */
function plainRun({ runs }: SceneParagraph, { pieces }: Stretch): Run | undefined {
  const run = pieces.length === 1 ? runs[pieces[0]!.run] : undefined;
  return run?.link || run?.field ? undefined : run;
}

/** The box of a line outside of tables. `fields`: height of the tallest face of a field on it, 0 without one. */
function slideLine(
  ascent: Points,
  height: Points,
  fields: Points,
  largest: Points,
  leading: number,
  setting: Setting,
): LineBox {
  const exact = spaced(ascent, Math.max(height, fields), leading);
  if (setting === 'safe') return exact;
  const single = wholeHundredths(height * keptShare(largest));
  const pitch = wholeHundredths(Math.max(single, fields) * leading);
  const lost = Math.max(0, exact.pitch - pitch);
  return { pitch: exact.pitch - lost, ascent: exact.ascent - lost };
}

/**
 * LibreOffice keeps sizes of type in whole hundredths of a millimetre, and cuts the height of a line to them, before and
 * after leading: 12 pt have a pitch of 14.37 pt, which is half a point after twenty lines. (Where it rounds up, by 0.01 pt
 * at most, the exact pitch stands.)
 */
function keptShare(size: Points): number {
  return size > 0 ? Math.round(size * hundredthsPerPoint) / (size * hundredthsPerPoint) : 1;
}

/** Spare against the rounding of binary fractions: 634.0000001 are 634. */
const rounding = 1e-6;

function wholeHundredths(points: Points): Points {
  return Math.floor(points * hundredthsPerPoint + rounding) / hundredthsPerPoint;
}

const pictograph = byLetters(String.raw`\p{Extended_Pictographic}`, 'u');

/**
 * Emoji come from whatever face the system has, and a cell's line is as tall as that face: taller than any text face here
 * (measured: 1.4 em in LibreOffice where no face has the emoji; Segoe UI Emoji is believed to need 1.33).
 */
function pictographExtent(size: Points): Extent {
  return { ascent: 1.05 * size, descent: 0.35 * size };
}

/**
 * Links and numbers on a line: they are fields in LibreOffice, and a line with one is at least as tall as their face, baseline
 * unmoved. `drawn`: those that stand on it whole, since a link over several lines is drawn as the text that it is to PowerPoint.
 */
function fieldsOf(paragraph: SceneParagraph, stretch: Stretch, span: Span, setting: Setting): readonly Run[] {
  return piecesOn(stretch, span)
    .filter(({ start, end }) => setting === 'safe' || (start >= span.from && end <= span.to))
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
  return piecesOn(stretch, span).map(({ run }) => paragraph.runs[run]!);
}
