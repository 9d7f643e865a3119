import type { LineRun, SceneParagraph } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import type { Stretch } from './prepare.js';
import type { Metrics } from './types.js';
import { linePosition, type Span } from './wrap.js';

/**
 * The parts of runs that stand on a line, in visual order, with x in points from the line's left edge. `start` is where the
 * line begins, from the reading edge, for tabs.
 */
export function visualRuns(
  paragraph: SceneParagraph,
  stretch: Stretch,
  span: Span,
  start: Points,
  metrics: Metrics,
): readonly LineRun[] {
  const parts: LineRun[] = [];
  for (const piece of stretch.pieces) {
    const from = Math.max(piece.start, span.from);
    const to = Math.min(piece.end, span.to);
    if (from >= to) continue;
    const x = linePosition(stretch, span.from, from, start);
    const width = linePosition(stretch, span.from, to, start) - x;
    const hyphen = span.hyphen && to === span.to;
    parts.push({
      run: piece.run,
      from: from - piece.start,
      to: to - piece.start,
      x,
      width: hyphen ? width + metrics.width('-', paragraph.runs[piece.run]!) : width,
      ...(hyphen ? { hyphen: true as const } : {}),
    });
  }
  return parts;
}
