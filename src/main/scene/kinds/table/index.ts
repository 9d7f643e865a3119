/** Tables: the largest size that fits, else by rows with the header repeated, and by columns with the first repeated. */
import { diagnostic } from '../../../../shared/diagnostics/index.js';
import type { Box, Table, TableItem } from '../../../../shared/model/index.js';
import { onceForEach } from '../../../../shared/once-for-each.js';
import { styleSlot } from '../../boxes.js';
import { tableColumns } from '../../limits.js';
import { plainLine } from '../../text/inline-text.js';
import { unnamed } from '../../text/unnamed.js';
import { type Pages, pageShape, type Room, type Sheet } from '../../types.js';
import { namesRows } from './cells.js';
import { tableItem } from './item.js';
import { type Made, tablePages } from './pages.js';

export { namesRows } from './cells.js';
export type { LaidRow } from './grid.js';
export { tableItem } from './item.js';
export { type Made, tablePages } from './pages.js';
export { cutRow } from './rows.js';

/** A table in the slot `table`, on as many slides as it needs. */
export function composeTable(table: Table, sheet: Sheet, room: Room): Pages {
  const where = { file: sheet.slide.file, lines: table.lines };
  if (table.align.length > tableColumns) {
    sheet.diagnostics.push(diagnostic('table-wide', where, { columns: table.align.length }));
  }
  const { placed } = styleSlot('table', sheet);
  const pages = tablePages(table, (shape) => room.box('table', shape), sheet);
  return {
    pages: pages.map((page, index) => {
      const box = room.box('table', pageShape(index, pages.length));
      return { items: [madeItem(table, page, { name: 'table', ...(placed ? { slot: 'table' } : {}), box }, sheet)] };
    }),
    ...(pages[0] ? { size: pages[0].size } : {}),
  };
}

/** One page of a table as an item. */
export function madeItem(
  table: Table,
  made: Made,
  place: { readonly name: string; readonly slot?: string; readonly box: Box },
  sheet: Sheet,
): TableItem {
  const all = {
    alt: nameOf(table, sheet),
    allRows: table.rows.length,
    hasHead: made.hasHead,
    namesRows: namesRows(table),
  };
  return tableItem({ ...place, ...all }, made.widths, made.rows, sheet);
}

/** The table's name for a screen reader: its caption, or the slide's title; that may be a note's mark alone, and then its first words. */
function nameOf(table: Table, sheet: Sheet): string {
  for (const inlines of [table.caption ?? [], sheet.slide.title]) {
    const name = plainLine(inlines);
    if (name !== '') return name;
  }
  return firstWords(table) ?? unnamed(sheet.slide);
}

const firstWords = onceForEach((table: Table): string | undefined => {
  for (const row of [table.head, ...table.rows]) {
    const words = row.map((cell) => plainLine(cell.inlines)).find((text) => text !== '');
    if (words !== undefined) return words;
  }
  return undefined;
});
