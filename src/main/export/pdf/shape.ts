import { assertNever } from '../../../shared/assert-never.js';
import {
  corners,
  hatchSegments,
  hatchTile,
  shadowRings,
  stretchedPath,
  type Thrower,
  uncropped,
} from '../../../shared/drawing/index.js';
import type { Box, Fill, Geometry, Shadow, ShapeItem, Stroke } from '../../../shared/model/index.js';
import type { Drawing } from './drawing.js';
import { setPaint, setStroke } from './fill.js';

/** A shape item. */
export function paintShape(item: ShapeItem, drawing: Drawing): void {
  if (item.shadow) paintShadow(item, item.shadow, drawing);
  paintOutlined(item.geometry, item.box, item.fill, item.stroke, drawing);
}

/** What lies behind something that throws a shadow. */
export function paintShadow(thrower: Thrower, shadow: Shadow, drawing: Drawing): void {
  for (const { geometry, box, fill, stroke } of shadowRings(thrower, shadow)) {
    paintOutlined(geometry, box, fill, stroke, drawing);
  }
}

/** A geometry in its box, filled and outlined: shapes, and what stands behind text. */
export function paintOutlined(
  geometry: Geometry,
  box: Box,
  fill: Fill,
  stroke: Stroke | undefined,
  drawing: Drawing,
): void {
  const { doc } = drawing.kit;
  doc.save();
  if (fill.type === 'picture') {
    doc.save();
    trace(geometry, box, drawing);
    doc.clip();
    drawing.pictures.paint(fill.hash, fill.crop ? uncropped(box, fill.crop) : box, drawing.kit);
    doc.restore();
  }
  if (fill.type === 'pattern') paintHatching(geometry, box, fill, drawing);
  const how = setPaint(fill.type === 'pattern' ? { type: 'none' } : fill, stroke, box, drawing);
  if (how) {
    trace(geometry, box, drawing);
    doc[how]();
  }
  doc.restore();
}

function paintHatching(geometry: Geometry, box: Box, fill: Extract<Fill, { type: 'pattern' }>, drawing: Drawing): void {
  const { doc } = drawing.kit;
  doc.save();
  setPaint({ type: 'solid', color: fill.ground }, undefined, box, drawing);
  trace(geometry, box, drawing);
  doc.fill();
  trace(geometry, box, drawing);
  doc.clip();
  setStroke({ color: fill.color, width: hatchTile(fill.pattern).width }, drawing);
  for (const [x1, y1, x2, y2] of hatchSegments(fill.pattern, box)) {
    doc.moveTo(x1, y1);
    doc.lineTo(x2, y2);
  }
  doc.stroke();
  doc.restore();
}

/** The outline of a geometry stretched to its box, as the current path. */
function trace(geometry: Geometry, box: Box, { kit: { doc } }: Drawing): void {
  const { x, y, width, height } = box;
  switch (geometry.type) {
    case 'rect':
      doc.rect(x, y, width, height);
      return;
    case 'round-rect':
      doc.roundedRect(x, y, width, height, geometry.radius * Math.min(width, height));
      return;
    case 'ellipse':
      doc.ellipse(x + width / 2, y + height / 2, width / 2, height / 2);
      return;
    case 'line':
      doc.moveTo(x, geometry.flip ? y + height : y);
      doc.lineTo(x + width, geometry.flip ? y : y + height);
      return;
    case 'triangle':
    case 'chevron':
      doc.polygon(...corners(geometry, box));
      return;
    case 'path':
      doc.path(stretchedPath(geometry, box));
      return;
    default:
      assertNever(geometry);
  }
}
