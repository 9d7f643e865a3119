import { tableStripes } from '../drawing/index.js';
import type { TableItem } from '../model/index.js';
import type { SvgContext } from './context.js';
import { fillAttributes, strokeAttributes } from './fill.js';
import { element } from './markup.js';
import { boxAttributes } from './shape.js';
import { linesSvg } from './text.js';

/** A table as its style draws it in PowerPoint: fills of header and bands, the text, then the rules on top. */
export function tableSvg(item: TableItem, context: SvgContext): string {
  const { fills, rules } = tableStripes(item, context.look.style.table);
  return [
    ...fills.map(({ box, fill }) => element('rect', { ...boxAttributes(box), ...fillAttributes(fill, box, context) })),
    ...item.rows.flatMap((row) => row.cells.map((cell) => linesSvg(cell, context))),
    ...rules.map(({ stroke, ...ends }) =>
      element('line', { ...ends, ...strokeAttributes(stroke, context.look.theme) }),
    ),
  ].join('');
}
