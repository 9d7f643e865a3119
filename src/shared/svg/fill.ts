import { assertNever } from '../assert-never.js';
import type { Box, Color, Fill, Stroke, Theme } from '../model/index.js';
import { paint } from './color.js';
import type { SvgContext } from './context.js';
import { type Attributes, decimal, element } from './markup.js';

/** Attributes that fill a shape standing in `box`. A picture fill is drawn by the shape itself: here it is none. */
export function fillAttributes(fill: Fill, box: Box, context: SvgContext): Attributes {
  switch (fill.type) {
    case 'none':
    case 'picture':
      return { fill: 'none' };
    case 'solid':
      return solidFill(fill.color, context.look.theme);
    case 'gradient':
      return { fill: `url(#${context.define((id) => gradient(id, fill, box, context))})` };
    default:
      return assertNever(fill);
  }
}

/** Fill attributes of one colour. */
export function solidFill(color: Color, theme: Theme): Attributes {
  const { hex, opacity } = paint(color, theme);
  return { fill: hex, 'fill-opacity': opacity === 1 ? undefined : opacity };
}

/** A linear gradient over the box: `angle` clockwise, its ends where the corners are met (20.1.8.41, not scaled). */
function gradient(id: string, fill: Extract<Fill, { type: 'gradient' }>, box: Box, context: SvgContext): string {
  const radians = (fill.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const half = (Math.abs(box.width * cos) + Math.abs(box.height * sin)) / 2;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const stops = fill.stops.map(({ at, color }) => {
    const { hex, opacity } = paint(color, context.look.theme);
    return element('stop', { offset: at, 'stop-color': hex, 'stop-opacity': opacity === 1 ? undefined : opacity });
  });
  return element(
    'linearGradient',
    {
      id,
      gradientUnits: 'userSpaceOnUse',
      x1: x - cos * half,
      y1: y - sin * half,
      x2: x + cos * half,
      y2: y + sin * half,
    },
    stops.join(''),
  );
}

/** Attributes of an outline; dashes as `prstDash` dash (4 on, 3 off) and sysDot (1 on, 1 off) have them, in line widths. */
export function strokeAttributes(stroke: Stroke | undefined, theme: Theme): Attributes {
  if (!stroke) return {};
  const { hex, opacity } = paint(stroke.color, theme);
  const [on, off] = stroke.dash === 'dash' ? [4, 3] : [1, 1];
  return {
    stroke: hex,
    'stroke-opacity': opacity === 1 ? undefined : opacity,
    'stroke-width': stroke.width,
    'stroke-dasharray': stroke.dash ? `${decimal(on * stroke.width)} ${decimal(off * stroke.width)}` : undefined,
  };
}
