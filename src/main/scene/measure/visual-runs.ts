import type { LineRun } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import { visualOrder } from './bidi.js';
import type { Stretch } from './prepare.js';
import { linePosition, type Span } from './wrap.js';

/** A part of a run in one direction: offsets into the stretch. */
interface Part {
  readonly run: number;
  readonly pieceStart: number;
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/**
 * The parts of runs that stand on a line, in visual order, with x in points from the line's left edge. `start` is where the
 * line begins, from the reading edge, for tabs. Levels are those of the whole stretch, as UAX #9 wants them, but for the
 * blanks at the line's end, which are not drawn.
 */
export function visualRuns(stretch: Stretch, span: Span, start: Points): readonly LineRun[] {
  const parts = lineParts(stretch, span);
  if (!stretch.levels) {
    return parts.map((part) => lineRun(part, linePosition(stretch, span.from, part.from, start), stretch, span, start));
  }
  let x = 0;
  return visualOrder(parts.map((part) => part.level)).map((index) => {
    const run = lineRun(parts[index]!, x, stretch, span, start);
    x += run.width;
    return run;
  });
}

/** Runs cut at the line's ends, at tabs (which are only room) and where the direction changes. */
function lineParts(stretch: Stretch, span: Span): Part[] {
  const { levels } = stretch;
  const parts: Part[] = [];
  const isTab = (at: number): boolean => stretch.hasTab && stretch.text.charCodeAt(at) === 0x09;
  for (const piece of stretch.pieces) {
    const end = Math.min(piece.end, span.to);
    let from = Math.max(piece.start, span.from);
    while (from < end) {
      const level = levels?.[from] ?? 0;
      let to = end;
      if (levels || stretch.hasTab) {
        to = from + 1;
        while (to < end && !isTab(to) && (levels?.[to] ?? 0) === level) to += 1;
      }
      if (!isTab(from)) parts.push({ run: piece.run, pieceStart: piece.start, from, to, level });
      from = isTab(from) ? from + 1 : to;
    }
  }
  return parts;
}

function lineRun(part: Part, x: Points, stretch: Stretch, span: Span, start: Points): LineRun {
  const width = linePosition(stretch, span.from, part.to, start) - linePosition(stretch, span.from, part.from, start);
  return { run: part.run, from: part.from - part.pieceStart, to: part.to - part.pieceStart, x, width };
}
