/** Tables: a native `a:tbl` in the template's table style; cells have text and margins, no colours of their own. */

import type { TableItem } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import { emu } from '../../../shared/units.js';
import { attributes, namespaces } from '../../ooxml/index.js';
import type { SlideContext } from '../context.js';
import { type BaseStyles, cellStyles } from './base-style.js';
import { nonVisualXml, placeholderXml, slotOf } from './nonvisual.js';
import { cellPropertiesXml, paragraphsXml } from './text.js';

export function tableXml(item: TableItem, context: SlideContext): string {
  if (item.group !== undefined) throw new Error(`The table ${item.name} of ${context.key} is in a group.`);
  const slot = slotOf(item, context);
  const locks = '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>';
  const widths = wholeParts(item.columns);
  // Rounded up, so that no row has to grow for its text: one that grows pushes the next ones down.
  const heights = item.rows.map((row) => Math.ceil(row.height * emu(1) - roundingNoise));
  const frame = `<p:xfrm><a:off x="${emu(item.box.x)}" y="${emu(item.box.y)}"/><a:ext cx="${sum(widths)}" cy="${sum(heights)}"/></p:xfrm>`;
  const grid = widths.map((width) => `<a:gridCol w="${width}"/>`).join('');
  const bases = cellBases(item, context);
  const rows = item.rows.map((_, i) => rowXml(item, i, heights[i] as number, bases, context)).join('');
  const table = `<a:tbl>${tablePropertiesXml(item, context)}<a:tblGrid>${grid}</a:tblGrid>${rows}</a:tbl>`;
  const graphic = `<a:graphic><a:graphicData uri="${namespaces.table}">${table}</a:graphicData></a:graphic>`;
  return `<p:graphicFrame><p:nvGraphicFramePr>${nonVisualXml(item, context)}${locks}${placeholderXml(slot)}</p:nvGraphicFramePr>${frame}${graphic}</p:graphicFrame>`;
}

const roundingNoise = 0.001; // EMU; what floating point adds to a whole number

function tablePropertiesXml(item: TableItem, { deck }: SlideContext): string {
  const flags = attributes({
    rtl: item.rtl ? 1 : undefined,
    firstRow: item.headerRows === 1 ? 1 : undefined,
    firstCol: item.firstColumn ? 1 : undefined,
    bandRow: item.bandedRows ? 1 : undefined,
  });
  return `<a:tblPr${flags}><a:tableStyleId>${deck.template.style.table.id}</a:tableStyleId></a:tblPr>`;
}

type CellBase = (header: boolean, firstColumn: boolean) => BaseStyles;

/** What the four kinds of cell inherit, each made once a table. */
function cellBases(item: TableItem, { deck }: SlideContext): CellBase {
  const { template } = deck;
  const make = (header: boolean) =>
    [cellStyles(template, header, false), cellStyles(template, header, item.firstColumn)] as const;
  const [body, header] = [make(false), make(true)];
  return (isHeader, isFirst) => (isHeader ? header : body)[isFirst ? 1 : 0];
}

function rowXml(item: TableItem, row: number, height: number, bases: CellBase, context: SlideContext): string {
  const { cells } = item.rows[row] as TableItem['rows'][number];
  if (cells.length !== item.columns.length) {
    throw new Error(
      `Row ${row + 1} of ${item.name} of ${context.key} has ${cells.length} cells for ${item.columns.length} columns.`,
    );
  }
  let text = `<a:tr h="${height}">`;
  cells.forEach((cell, column) => {
    const base = bases(row < item.headerRows, column === 0);
    text += `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml(cell.paragraphs, base, context)}</a:txBody>${cellPropertiesXml(cell.insets, cell.anchor)}</a:tc>`;
  });
  return `${text}</a:tr>`;
}

/** Lengths as whole EMU whose sum is the whole length's: what rounding takes from one column it gives to the next. */
function wholeParts(lengths: readonly Points[]): number[] {
  let end = 0;
  let whole = 0;
  return lengths.map((length) => {
    end += length;
    const part = emu(end) - whole;
    whole += part;
    return part;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
