import type { Box, Geometry } from '../model/index.js';
import { type Points, roundPoints } from '../units.js';

/** Corners of the geometries that are polygons, in their box. */
export function corners(
  { type }: Extract<Geometry, { type: 'triangle' | 'chevron' }>,
  { x, y, width, height }: Box,
): readonly (readonly [Points, Points])[] {
  if (type === 'triangle') {
    return [
      [x + width / 2, y],
      [x + width, y + height],
      [x, y + height],
    ];
  }
  // The preset's point: half of the shorter side (presetShapeDefinitions.xml, adj 50000).
  const point = Math.min(width, height) / 2;
  return [
    [x, y],
    [x + width - point, y],
    [x + width, y + height / 2],
    [x + width - point, y + height],
    [x, y + height],
    [x + point, y + height / 2],
  ];
}

/** Path data in the slide's own points: a transform would stretch the outline's width too. */
export function stretchedPath(geometry: Extract<Geometry, { type: 'path' }>, box: Box): string {
  const scaleX = geometry.width === 0 ? 1 : box.width / geometry.width;
  const scaleY = geometry.height === 0 ? 1 : box.height / geometry.height;
  let isX = true;
  return geometry.d.replace(/[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi, (token) => {
    if (/^[a-z]$/i.test(token)) {
      isX = true;
      return token;
    }
    const value = isX ? box.x + Number(token) * scaleX : box.y + Number(token) * scaleY;
    isX = !isX;
    return String(roundPoints(value) + 0);
  });
}
