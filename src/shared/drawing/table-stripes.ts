import type { Box, Fill, Stroke, TableItem, TableStyle } from '../model/index.js';
import type { Points } from '../units.js';

export interface TableStripes {
  /** Behind the text: the header's ground and the bands. */
  readonly fills: readonly { readonly box: Box; readonly fill: Fill }[];
  /** Over the text: the line under each row, centred on its edge as table borders are. */
  readonly rules: readonly { readonly x1: Points; readonly x2: Points; readonly y: Points; readonly stroke: Stroke }[];
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
    if (stroke.width > 0) rules.push({ x1: box.x, x2: box.x + width, y, stroke });
  });
  return { fills, rules };
}
