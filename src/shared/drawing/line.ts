import type { Box, Stroke } from '../model/index.js';
import type { Points } from '../units.js';

/** On and off lengths of a dashed line: `prstDash` dash is 4 on, 3 off and sysDot 1 on, 1 off, in line widths. */
export function dashes({ dash, width }: Stroke): readonly [Points, Points] | undefined {
  if (!dash) return undefined;
  const [on, off] = dash === 'dash' ? [4, 3] : [1, 1];
  return [on * width, off * width];
}

/** The outermost ring of a gradient in rings: round its middle, through the furthest corner of the box. */
export function gradientRing(
  round: { readonly x: number; readonly y: number },
  box: Box,
): { readonly cx: Points; readonly cy: Points; readonly r: Points } {
  const [cx, cy] = [box.x + round.x * box.width, box.y + round.y * box.height];
  const furthest = Math.hypot(
    Math.max(cx - box.x, box.x + box.width - cx),
    Math.max(cy - box.y, box.y + box.height - cy),
  );
  return { cx, cy, r: furthest };
}

/** Where a linear gradient over a box begins and ends: `angle` clockwise, ends where the corners are met (20.1.8.41, not scaled). */
export function gradientLine(
  angle: number,
  box: Box,
): { readonly x1: Points; readonly y1: Points; readonly x2: Points; readonly y2: Points } {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const half = (Math.abs(box.width * cos) + Math.abs(box.height * sin)) / 2;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return { x1: x - cos * half, y1: y - sin * half, x2: x + cos * half, y2: y + sin * half };
}
