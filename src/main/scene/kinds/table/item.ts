/** A table of the scene: rows that have been broken into lines, placed. */
import type { Box, SceneCell, TableItem } from '../../../../shared/model/index.js';
import { roundPoints } from '../../../../shared/units.js';
import { physical, sameBox } from '../../boxes.js';
import { bandedRows } from '../../limits.js';
import { placeText } from '../../measure/index.js';
import type { Sheet } from '../../types.js';
import type { LaidRow } from './grid.js';
import { sum } from './widths.js';

export interface TablePlace {
  readonly name: string;
  readonly slot?: string;
  /** Logical; its height is the rows'. */
  readonly box: Box;
  readonly alt: string;
  /** Rows of the whole table, which decide whether it has bands. */
  readonly allRows: number;
  readonly hasHead: boolean;
  /** Its first column names the rows. */
  readonly namesRows: boolean;
}

export function tableItem(
  place: TablePlace,
  widths: readonly number[],
  rows: readonly LaidRow[],
  sheet: Sheet,
): TableItem {
  const { table } = sheet.stage.template.style;
  const columns = widths.map(roundPoints);
  const box = physical({ ...place.box, width: sum(columns), height: sum(rows.map((row) => row.height)) }, sheet);
  let y = box.y;
  const made = rows.map((row, index) => {
    let offset = 0;
    const cells = row.cells.map(({ set, layout, insets }, column): SceneCell => {
      const width = columns[column] as number;
      const x = sheet.rtl ? box.x + box.width - offset - width : box.x + offset;
      offset += width;
      const anchor = place.hasHead && index === 0 ? ('bottom' as const) : ('top' as const);
      const cell: Box = { x, y, width, height: row.height };
      return { paragraphs: set.paragraphs, lines: placeText(layout, cell, insets, anchor), insets, anchor };
    });
    y += row.height;
    return { height: row.height, cells };
  });
  const slot = place.slot === undefined ? undefined : sheet.layout.slots[place.slot];
  return {
    kind: 'table',
    name: place.name,
    ...(place.slot === undefined ? {} : { slot: place.slot }),
    frame: slot && !slot.alwaysOwnFrame && sameBox(slot.box, box) ? 'layout' : 'own',
    box,
    alt: place.alt,
    columns,
    rows: made,
    headerRows: place.hasHead ? 1 : 0,
    bandedRows: place.allRows > bandedRows,
    firstColumn: table.firstColumnBold && place.namesRows,
    rtl: sheet.rtl,
  };
}
