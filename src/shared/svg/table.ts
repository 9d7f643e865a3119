import type { Box, Stroke, TableItem } from '../model/index.js';
import type { SvgContext } from './context.js';
import { fillAttributes, strokeAttributes } from './fill.js';
import { element } from './markup.js';
import { boxAttributes } from './shape.js';
import { linesSvg } from './text.js';

/** A table as its style draws it in PowerPoint: fills of header and bands, the text, then the rules on top. */
export function tableSvg(item: TableItem, context: SvgContext): string {
  const { table } = context.look.style;
  const fills: string[] = [];
  const rules: string[] = [];
  let y = item.box.y;
  item.rows.forEach((row, index) => {
    const isHeader = index < item.headerRows;
    const box = { x: item.box.x, y, width: tableWidth(item), height: row.height };
    y += row.height;
    // Bands begin with the first row below the header (20.1.4.2.3, band1H).
    const banded = item.bandedRows && !isHeader && (index - item.headerRows) % 2 === 0;
    const fill = isHeader ? table.headerFill : banded ? table.band : undefined;
    if (fill && fill.type !== 'none') {
      fills.push(element('rect', { ...boxAttributes(box), ...fillAttributes(fill, box, context) }));
    }
    rules.push(rule(box, isHeader ? table.headerRule : table.rowRule, context));
  });
  const cells = item.rows.flatMap((row) => row.cells.map((cell) => linesSvg(cell, context)));
  return fills.join('') + cells.join('') + rules.join('');
}

function tableWidth(item: TableItem): number {
  return item.columns.reduce((sum, width) => sum + width, 0);
}

/** The line under a row, centred on the edge as table borders are. */
function rule(row: Box, stroke: Stroke, context: SvgContext): string {
  if (stroke.width === 0) return '';
  const y = row.y + row.height;
  return element('line', {
    x1: row.x,
    y1: y,
    x2: row.x + row.width,
    y2: y,
    ...strokeAttributes(stroke, context.look.theme),
  });
}
