/** The grounds and lines of a table: its header, bands and borders. */
import type { Box, Fill, Stroke, TableItem, TableStyle } from '../model/index.js';
import type { Points } from '../units.js';

export interface TableStripes {
  /** Behind the text: the header's ground and the bands. */
  readonly fills: readonly { readonly box: Box; readonly fill: Fill }[];
  /** Over the text: the line under each row and what stands between columns, centred on their edges as table borders are. */
  readonly rules: readonly {
    readonly x1: Points;
    readonly y1: Points;
    readonly x2: Points;
    readonly y2: Points;
    readonly stroke: Stroke;
  }[];
}

/** Grounds and lines of a table as its style draws them in PowerPoint. */
export function tableStripes(item: TableItem, style: TableStyle): TableStripes {
  const fills: TableStripes['fills'][number][] = [];
  const rules: TableStripes['rules'][number][] = [];
  const width = item.columns.reduce((sum, column) => sum + column, 0);
  let { y } = item.box;
  item.rows.forEach((row, index) => {
    const isHeader = index < item.headerRows;
    const box = { x: item.box.x, y, width, height: row.height };
    y += row.height;
    // Bands begin with the first row below the header (20.1.4.2.3, band1H).
    const banded = item.bandedRows && !isHeader && (index - item.headerRows) % 2 === 0;
    const fill = isHeader ? style.headerFill : banded ? style.band : style.ground;
    if (fill && fill.type !== 'none') fills.push({ box, fill });
    const stroke = isHeader ? style.headerRule : style.rowRule;
    if (stroke.width > 0) rules.push({ x1: box.x, y1: y, x2: box.x + width, y2: y, stroke });
  });
  const { x, y: top } = item.box;
  const edges = [0, ...item.columns].map((_, n) => x + item.columns.slice(0, n).reduce((sum, each) => sum + each, 0));
  edges.forEach((edge, n) => {
    const stroke = n === 0 || n === item.columns.length ? style.frame : style.columnRule;
    if (stroke && stroke.width > 0) rules.push({ x1: edge, y1: top, x2: edge, y2: y, stroke });
  });
  if (style.frame) rules.push({ x1: x, y1: top, x2: x + width, y2: top, stroke: style.frame });
  return { fills, rules };
}
