/** Decoration as the file says it → scene items that stand on master and layouts. */
import type { Geometry, ShapeItem } from '../../../shared/model/index.js';
import type { DecorData } from '../format/layout.js';
import type { Building } from './building.js';
import { type Grid, placeBox } from './grid.js';

export function buildDecor(data: DecorData, path: string, grid: Grid, building: Building): ShapeItem {
  return {
    kind: 'shape',
    name: data.name ?? 'Ornament',
    frame: 'own',
    box: placeBox(data, grid, path, building),
    geometry: geometryOf(data),
    fill: building.fill(data.fill, `${path}.fill`),
    ...(data.line ? { stroke: building.stroke(data.line, `${path}.line`) } : {}),
    decorative: true,
  };
}

function geometryOf(data: DecorData): Geometry {
  switch (data.shape) {
    case 'ellipse':
      return { type: 'ellipse' };
    case 'rule':
      return { type: 'line' };
    case 'round-bar':
      return { type: 'round-rect', radius: data.radius ?? 0.5 };
    default:
      return { type: 'rect' };
  }
}
