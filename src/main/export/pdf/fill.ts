import { assertNever } from '../../../shared/assert-never.js';
import { dashes, gradientLine, gradientRing, paint } from '../../../shared/drawing/index.js';
import type { Box, Fill, Stroke } from '../../../shared/model/index.js';
import type { Drawing } from './drawing.js';

/** Sets fill and outline for a shape standing in `box`, and says how the path is to be painted. A picture is painted by the shape. */
export function setPaint(
  fill: Fill,
  stroke: Stroke | undefined,
  box: Box,
  drawing: Drawing,
): 'fill' | 'stroke' | 'fillAndStroke' | undefined {
  const isFilled = setFill(fill, box, drawing);
  if (!stroke || stroke.width === 0) return isFilled ? 'fill' : undefined;
  setStroke(stroke, drawing);
  return isFilled ? 'fillAndStroke' : 'stroke';
}

function setFill(fill: Fill, box: Box, { kit: { doc }, look: { theme } }: Drawing): boolean {
  switch (fill.type) {
    case 'none':
    case 'picture':
      return false;
    case 'pattern': // painted by the shape
      return false;
    case 'solid': {
      const { hex, opacity } = paint(fill.color, theme);
      doc.fillColor(hex, opacity === 1 ? undefined : opacity);
      return true;
    }
    case 'gradient': {
      const { x1, y1, x2, y2 } = gradientLine(fill.angle, box);
      const ring = fill.round && gradientRing(fill.round, box);
      const gradient = ring
        ? doc.radialGradient(ring.cx, ring.cy, 0, ring.cx, ring.cy, ring.r)
        : doc.linearGradient(x1, y1, x2, y2);
      for (const { at, color } of fill.stops) {
        const { hex, opacity } = paint(color, theme);
        gradient.stop(at, hex, opacity);
      }
      doc.fillColor(gradient);
      return true;
    }
    default:
      return assertNever(fill);
  }
}

/** Sets what lines are drawn with. */
export function setStroke(stroke: Stroke, { kit: { doc }, look: { theme } }: Drawing): void {
  const { hex, opacity } = paint(stroke.color, theme);
  doc.strokeColor(hex, opacity === 1 ? undefined : opacity);
  doc.lineWidth(stroke.width);
  const pattern = dashes(stroke);
  if (pattern) doc.dash(pattern[0], { space: pattern[1] });
}
