import { tableStripes } from '../../../shared/drawing/index.js';
import type { TableItem } from '../../../shared/model/index.js';
import type { Drawing } from './drawing.js';
import { setStroke } from './fill.js';
import { paintOutlined } from './shape.js';
import { paintBody } from './text.js';

/** A table as its style draws it in PowerPoint: fills of header and bands, the text, then the rules on top. */
export function paintTable(item: TableItem, drawing: Drawing): void {
  paintStripes(item, drawing);
  for (const { cells } of item.rows) for (const cell of cells) paintBody(cell, drawing);
  paintRules(item, drawing);
}

/** The grounds of header and bands. */
export function paintStripes(item: TableItem, drawing: Drawing): void {
  const { fills } = tableStripes(item, drawing.look.style.table);
  for (const { box, fill } of fills) paintOutlined({ type: 'rect' }, box, fill, undefined, drawing);
}

/** The lines under the rows and between the columns. */
export function paintRules(item: TableItem, drawing: Drawing): void {
  const { doc } = drawing.kit;
  for (const { x1, y1, x2, y2, stroke } of tableStripes(item, drawing.look.style.table).rules) {
    doc.save();
    setStroke(stroke, drawing);
    doc.moveTo(x1, y1);
    doc.lineTo(x2, y2);
    doc.stroke();
    doc.restore();
  }
}
