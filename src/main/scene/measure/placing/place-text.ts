import type { Anchor, Box, Insets, Line } from '../../../../shared/model/index.js';
import { roundPoints } from '../../../../shared/units.js';
import type { TextLayout } from '../types.js';

/**
 * Puts a layout into a box of the slide: lines in absolute points. Text that is taller than the box grows out of it
 * upward (`bottom`), downward (`top`) or both ways (`middle`), as in PowerPoint.
 */
export function placeText(layout: TextLayout, box: Box, insets: Insets, anchor: Anchor): readonly Line[] {
  const free = box.height - insets.top - insets.bottom - layout.drawnHeight;
  const x = box.x + insets.left;
  const y = box.y + insets.top + (anchor === 'top' ? 0 : anchor === 'middle' ? free / 2 : free);
  return layout.lines.map((line) => ({
    ...line,
    y: roundPoints(line.y + y),
    ...(line.mark ? { mark: { ...line.mark, x: roundPoints(line.mark.x + x) } } : {}),
    runs: line.runs.map((run) => ({ ...run, x: roundPoints(run.x + x) })),
  }));
}
