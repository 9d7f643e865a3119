/**
 * Keys of series in rows above a plot, or of slices in a column beside it. A native legend lays its keys out by itself; the
 * drawing does it as LibreOffice 7.4 does (measured at 14 pt, November 2026), and PowerPoint differs by a few points.
 */
import type { ChartLegend, ChartText, Color, Fill, Sign, Stroke } from '../../../../shared/model/index.js';
import type { Points } from '../../../../shared/units.js';
import { legendShare, lineMark } from './limits.js';
import type { Pen, Place } from './pen.js';

export interface Key {
  readonly name: string;
  readonly color: Color;
  readonly sign?: Sign;
  /** Of its square. */
  readonly fill: Fill;
  readonly outline?: Stroke;
}

/** What a key shows of its series. */
export type Sample = 'square' | 'line' | 'circle';

export interface LegendPlan {
  readonly width: Points;
  readonly height: Points;
  /** Draws the keys; `at` is the legend's corner at the reading edge. */
  readonly draw: (at: Place, pen: Pen) => ChartLegend;
}

/** Shares of the text size. */
const padding = 0.46;
const between = 0.68;
const swatch = 0.61;
const lineSample = 1.62;
const toText = 0.215;
const rowGap = 0.21;

interface Cells {
  readonly rows: number;
  /** Where each column begins, and where the last one ends. */
  readonly edges: readonly Points[];
}

/** Keys in as few rows as hold them, each column as wide as its widest key. */
export function legendAbove(
  keys: readonly Key[],
  look: ChartText,
  room: Points,
  pen: Pen,
  drawn: Sample = 'square',
): LegendPlan {
  let rows = 1;
  let cells = cellsOf(keys, look, rows, pen, drawn);
  while ((cells.edges.at(-1) as Points) > room * legendShare && rows < keys.length)
    cells = cellsOf(keys, look, ++rows, pen, drawn);
  return planOf(keys, look, cells, pen, drawn, 'above');
}

/** Keys one below the other. */
export function legendBeside(keys: readonly Key[], look: ChartText, pen: Pen): LegendPlan {
  return planOf(keys, look, cellsOf(keys, look, keys.length, pen, 'square'), pen, 'square', 'beside');
}

function cellsOf(keys: readonly Key[], look: ChartText, rows: number, pen: Pen, drawn: Sample): Cells {
  const columns = Math.ceil(keys.length / rows);
  const { size } = look;
  const sample = size * (drawn === 'line' ? lineSample : swatch);
  const edges = [size * padding];
  for (let column = 0; column < columns; column++) {
    const widths = keys.filter((_, index) => index % columns === column).map((key) => pen.width(key.name, look));
    edges.push((edges[column] as Points) + sample + size * (toText + between) + Math.max(0, ...widths));
  }
  return { rows, edges };
}

function planOf(
  keys: readonly Key[],
  look: ChartText,
  { rows, edges }: Cells,
  pen: Pen,
  drawn: Sample,
  place: ChartLegend['place'],
): LegendPlan {
  const { size } = look;
  const line = pen.lineHeight(look);
  const columns = edges.length - 1;
  const width = edges.at(-1) as Points;
  const height = rows * (line + size * rowGap) + size * rowGap;
  const draw: LegendPlan['draw'] = (at, to) => {
    keys.forEach((key, index) => {
      const x = at.x + (edges[index % columns] as Points);
      const y = at.y + size * rowGap + Math.floor(index / columns) * (line + size * rowGap);
      drawKey(`key-${index + 1}`, key, look, { x, y: y + line / 2 }, drawn, to);
    });
    return { box: to.box({ ...at, width, height }), look, place };
  };
  return { width, height, draw };
}

/** A key from its left end, upright in the middle. */
function drawKey(name: string, key: Key, look: ChartText, { x, y }: Place, drawn: Sample, pen: Pen): void {
  const { size } = look;
  const side = size * swatch;
  const sample = drawn === 'line' ? size * lineSample : side;
  const { color, sign } = key;
  if (drawn === 'square')
    pen.rect(`${name}-mark`, { x, y: y - side / 2, width: side, height: side }, key.fill, key.outline);
  else if (drawn === 'circle') pen.mark(`${name}-mark`, sign?.symbol ?? 'circle', { x: x + side / 2, y }, side, color);
  else {
    pen.rule(
      `${name}-mark`,
      { x, y },
      { x: x + sample, y },
      { color, width: 2, ...(sign?.dash ? { dash: sign.dash } : {}) },
    );
    if (sign) pen.mark(`${name}-point`, sign.symbol, { x: x + sample / 2, y }, lineMark, color);
  }
  pen.line(name, key.name, look, { x: x + sample + size * toText, y: y - pen.lineHeight(look) / 2 });
}
