import { assertNever } from '../assert-never.js';
import { dashes, gradientLine, gradientRing, hatchPitch, hatchTile, paint } from '../drawing/index.js';
import type { Box, Color, Fill, Stroke, Theme } from '../model/index.js';
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
    case 'pattern':
      return { fill: `url(#${context.define((id) => hatching(id, fill, context))})` };
    default:
      return assertNever(fill);
  }
}

/** Fill attributes of one colour. */
export function solidFill(color: Color, theme: Theme): Attributes {
  const { hex, opacity } = paint(color, theme);
  return { fill: hex, 'fill-opacity': opacity === 1 ? undefined : opacity };
}

function hatching(id: string, fill: Extract<Fill, { type: 'pattern' }>, { look: { theme } }: SvgContext): string {
  const { d, width } = hatchTile(fill.pattern);
  const side = { width: hatchPitch, height: hatchPitch };
  const ground = element('rect', { ...side, ...solidFill(fill.ground, theme) });
  const lines = element('path', { d, fill: 'none', ...strokeAttributes({ color: fill.color, width }, theme) });
  return element('pattern', { id, ...side, patternUnits: 'userSpaceOnUse' }, ground + lines);
}

function gradient(id: string, fill: Extract<Fill, { type: 'gradient' }>, box: Box, context: SvgContext): string {
  const stops = fill.stops.map(({ at, color }) => {
    const { hex, opacity } = paint(color, context.look.theme);
    return element('stop', { offset: at, 'stop-color': hex, 'stop-opacity': opacity === 1 ? undefined : opacity });
  });
  const inBox = { id, gradientUnits: 'userSpaceOnUse' };
  if (fill.round) return element('radialGradient', { ...inBox, ...gradientRing(fill.round, box) }, stops.join(''));
  return element('linearGradient', { ...inBox, ...gradientLine(fill.angle, box) }, stops.join(''));
}

/** Attributes of an outline. */
export function strokeAttributes(stroke: Stroke | undefined, theme: Theme): Attributes {
  if (!stroke) return {};
  const { hex, opacity } = paint(stroke.color, theme);
  return {
    stroke: hex,
    'stroke-opacity': opacity === 1 ? undefined : opacity,
    'stroke-width': stroke.width,
    'stroke-dasharray': dashes(stroke)?.map(decimal).join(' '),
  };
}
