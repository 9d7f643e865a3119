import { assertNever } from '../assert-never.js';
import { corners, shadowRings, stretchedPath, type Thrower, uncropped } from '../drawing/index.js';
import type { Box, Fill, Geometry, Shadow, ShapeItem, Stroke } from '../model/index.js';
import type { SvgContext } from './context.js';
import { fillAttributes, strokeAttributes } from './fill.js';
import { type Attributes, decimal, element } from './markup.js';

/** A shape item. */
export function shapeSvg(item: ShapeItem, context: SvgContext): string {
  const own = outlined(item.geometry, item.box, item.fill, item.stroke, context);
  return item.shadow ? shadowSvg(item, item.shadow, context) + own : own;
}

/** What lies behind something that throws a shadow. */
export function shadowSvg(thrower: Thrower, shadow: Shadow, context: SvgContext): string {
  const rings = shadowRings(thrower, shadow);
  return rings.map(({ geometry, box, fill, stroke }) => outlined(geometry, box, fill, stroke, context)).join('');
}

/** A geometry in its box, filled and outlined: shapes, and what stands behind text. */
export function outlined(
  geometry: Geometry,
  box: Box,
  fill: Fill,
  stroke: Stroke | undefined,
  context: SvgContext,
): string {
  const paintAttributes = { ...fillAttributes(fill, box, context), ...strokeAttributes(stroke, context.look.theme) };
  const shape = geometrySvg(geometry, box, paintAttributes);
  if (fill.type !== 'picture') return shape;
  const clip = context.define((id) => element('clipPath', { id }, geometrySvg(geometry, box, {})));
  const whole = fill.crop ? uncropped(box, fill.crop) : box;
  const image = element('image', {
    ...boxAttributes(whole),
    preserveAspectRatio: 'none',
    href: context.href(fill.hash),
  });
  return element('g', { 'clip-path': `url(#${clip})` }, image) + (stroke ? shape : '');
}

export function boxAttributes(box: Box): Attributes {
  return { x: box.x, y: box.y, width: box.width, height: box.height };
}

/** The outline of a geometry stretched to its box. */
export function geometrySvg(geometry: Geometry, box: Box, attributes: Attributes): string {
  const { x, y, width, height } = box;
  switch (geometry.type) {
    case 'rect':
      return element('rect', { ...boxAttributes(box), ...attributes });
    case 'round-rect': {
      const radius = geometry.radius * Math.min(width, height);
      return element('rect', { ...boxAttributes(box), rx: radius, ...attributes });
    }
    case 'ellipse':
      return element('ellipse', {
        cx: x + width / 2,
        cy: y + height / 2,
        rx: width / 2,
        ry: height / 2,
        ...attributes,
      });
    case 'line': {
      const [y1, y2] = geometry.flip ? [y + height, y] : [y, y + height];
      return element('line', { x1: x, y1, x2: x + width, y2, ...attributes });
    }
    case 'triangle':
    case 'chevron':
      return polygon(corners(geometry, box), attributes);
    case 'path':
      return element('path', { d: stretchedPath(geometry, box), ...attributes });
    default:
      return assertNever(geometry);
  }
}

function polygon(points: readonly (readonly [number, number])[], attributes: Attributes): string {
  return element('polygon', {
    points: points.map(([x, y]) => `${decimal(x)},${decimal(y)}`).join(' '),
    ...attributes,
  });
}
