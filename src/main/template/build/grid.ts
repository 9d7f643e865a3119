/** Columns and edges → boxes in points. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Box, Insets } from '../../../shared/model/index.js';
import { type Points, roundPoints } from '../../../shared/units.js';
import type { TemplateData } from '../format/format.js';
import { slideSize } from '../format/resize.js';
import type { PlaceData } from '../format/values.js';
import type { Building } from './building.js';

export interface Grid {
  readonly width: Points;
  readonly height: Points;
  readonly margins: Insets;
  readonly columns: number;
  readonly gutter: Points;
  readonly step: Points;
}

export function readGrid(building: Building): Grid {
  const { size, grid = {} } = building.data;
  const { width, height } = slideSize(size);
  const need = (key: keyof NonNullable<TemplateData['grid']>, otherwise: number) =>
    building.need(grid[key], `grid.${key}`, otherwise);
  return {
    width: building.need(width, 'size.width', 960),
    height: building.need(height, 'size.height', 540),
    margins: { left: need('left', 0), right: need('right', 0), top: need('top', 0), bottom: need('bottom', 0) },
    columns: need('columns', 12),
    gutter: need('gutter', 12),
    step: need('step', 6),
  };
}

/** The box of a place, or an empty one after a diagnostic. */
export function placeBox(place: PlaceData, grid: Grid, path: string, building: Building): Box {
  const across = place.columns ? columnEdges(place.columns, grid) : { left: place.left, right: place.right };
  const left = building.need(across.left, `${path}.columns`, 0);
  const right = building.need(across.right, `${path}.columns`, grid.width);
  const top = building.need(place.top, `${path}.top`, 0);
  const bottom = building.need(place.bottom, `${path}.bottom`, grid.height);
  const columns = place.columns;
  const offGrid = columns && (columns.from < 1 || columns.to > grid.columns || columns.from > columns.to);
  if (offGrid || left < 0 || top < 0 || right > grid.width || bottom > grid.height || right < left || bottom < top) {
    const values = { key: path, width: grid.width, height: grid.height, columns: grid.columns };
    building.diagnostics.push(diagnostic('template-slot-outside', building.where(path), values));
    return { x: 0, y: 0, width: 0, height: 0 };
  }
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  return {
    x: roundPoints(box.x),
    y: roundPoints(box.y),
    width: roundPoints(box.width),
    height: roundPoints(box.height),
  };
}

/** Says when a slot's edges do not stand on the vertical step. */
export function checkStep(place: PlaceData, grid: Grid, path: string, building: Building): void {
  for (const key of ['top', 'bottom'] as const) {
    const value = place[key];
    // Edges that were stretched to another size of slide are rounded to hundredths of a point.
    if (value === undefined || Math.abs(value - Math.round(value / grid.step) * grid.step) < 0.02) continue;
    const at = `${path}.${key}`;
    const values = { key: at, value, step: grid.step, nearest: Math.round(value / grid.step) * grid.step };
    building.diagnostics.push(diagnostic('template-off-step', building.where(at), values));
  }
}

function columnEdges(columns: { from: number; to: number }, grid: Grid): { left: Points; right: Points } {
  const inner = grid.width - grid.margins.left - grid.margins.right;
  const column = (inner - grid.gutter * (grid.columns - 1)) / grid.columns;
  const pitch = column + grid.gutter;
  return {
    left: grid.margins.left + (columns.from - 1) * pitch,
    right: grid.margins.left + (columns.to - 1) * pitch + column,
  };
}
