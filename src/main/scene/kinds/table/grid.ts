/** A table at one size: what each column needs, its cells broken into lines, the heights of its rows. */
import type { Insets, SceneParagraph, Table, TableCell } from '../../../../shared/model/index.js';
import { layoutText, type TextLayout } from '../../measure/index.js';
import { toParagraphs, type Voice } from '../../text/paragraphs.js';
import { paragraph } from '../../text/passage.js';
import type { Sheet } from '../../types.js';
import { afterPoint, type ColumnAlign, cellSpace, cellText, cellVoice, columnAligns, namesRows } from './cells.js';
import { type ColumnNeed, lineWidth, widestWord } from './widths.js';

/** The columns and rows that one slide shows, before it has a size. */
export interface Extract {
  readonly table: Table;
  readonly aligns: readonly ColumnAlign[];
  readonly head: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

export function extractOf(table: Table): Extract {
  return { table, aligns: columnAligns(table), head: table.head, rows: table.rows };
}

/** The same with some of the columns only. */
export function withColumns(extract: Extract, columns: readonly number[]): Extract {
  const pick = <T>(values: readonly T[]): T[] =>
    columns.filter((column) => column < values.length).map((column) => values[column] as T);
  return { table: extract.table, aligns: pick(extract.aligns), head: pick(extract.head), rows: extract.rows.map(pick) };
}

/** A cell's text at a size, with the room that its number leaves on the right for longer decimals. */
export interface SetCell {
  readonly paragraphs: readonly SceneParagraph[];
  /** Points from the decimal line to where this cell's text ends, subtracted from the column's longest. */
  readonly trail: number;
}

export interface SetTable {
  readonly extract: Extract;
  readonly size: number;
  readonly head: readonly SetCell[];
  readonly rows: readonly (readonly SetCell[])[];
  readonly needs: readonly ColumnNeed[];
}

/** Share of a header's width on one line that its wider half takes on two. */
const foldedHead = 0.6;

/** Share of a column's width that two lines of its header have to save. */
const leastFold = 0.15;

/** All cells at `size` points. */
export function setTable(extract: Extract, size: number, sheet: Sheet): SetTable {
  const { metrics } = sheet.stage;
  const sides = sheet.stage.template.style.table.sides ?? 0;
  const voicesOf = (header: boolean): readonly [Voice, Voice] => [
    cellVoice(sheet, { header, firstColumn: header || namesRows(extract.table) }),
    cellVoice(sheet, { header, firstColumn: false }),
  ];
  const flat = (cells: readonly TableCell[], [ofFirst, ofOthers]: readonly [Voice, Voice]): SetCell[] =>
    cells.map((cell, column) => {
      const voice = column === 0 ? ofFirst : ofOthers;
      const align = extract.aligns[column] ?? 'start';
      const made = toParagraphs([paragraph(cell.inlines)], voice, size, sheet);
      return { paragraphs: made.map((each) => aligned(each, align)), trail: 0 };
    });
  const head = flat(extract.head, voicesOf(true));
  const ofRows = voicesOf(false);
  const rows = extract.rows.map((row) => flat(row, ofRows));
  const trails = extract.aligns.map((align, column) => {
    if (align !== 'number') return undefined;
    const widths = extract.rows.map((row, index) => {
      const after = afterPoint(cellText(row[column]), sheet.slide.language);
      const run = rows[index]?.[column]?.paragraphs[0]?.runs[0];
      return after === undefined || !run ? undefined : metrics.width(after, run);
    });
    return { widths, longest: Math.max(0, ...widths.map((width) => width ?? 0)) };
  });
  const shifted = rows.map((row, index) =>
    row.map((cell, column) => {
      const trail = trails[column];
      const own = trail?.widths[index];
      return trail && own !== undefined ? { ...cell, trail: trail.longest - own } : cell;
    }),
  );
  const needs = extract.aligns.map((align, column): ColumnNeed => {
    let least = 0;
    let natural = 0;
    let folded = 0;
    for (const [index, cell] of [head[column], ...shifted.map((row) => row[column])].entries()) {
      if (!cell) continue;
      for (const each of cell.paragraphs) {
        // One in a hundred more: what is measured at one size is a little wider at another.
        const line = lineWidth(each, metrics) * 1.02 + cell.trail;
        natural = Math.max(natural, line);
        folded = Math.max(folded, index === 0 ? line * foldedHead : line);
        least = Math.max(least, widestWord(each, metrics) * 1.02 + cell.trail);
      }
    }
    const edges = Number(column === 0) + Number(column === extract.aligns.length - 1);
    const space = (cellSpace / 2) * (2 - edges) + Math.min(sides, cellSpace / 2) * edges;
    const wide = (width: number): number => Math.max(width, least) + space + 1;
    // A header on two lines for a few points less is no gain.
    const gain = natural - folded > natural * leastFold ? folded : natural;
    return { least: wide(0), natural: wide(natural), folded: wide(gain), numeric: align === 'number' };
  });
  return { extract, size, head, rows: shifted, needs };
}

function aligned(each: SceneParagraph, align: ColumnAlign): SceneParagraph {
  if (align === 'center') return { ...each, align: 'center' };
  // Numbers stand to the right in every script: their decimal points are under one another.
  return align === 'number' ? { ...each, align: 'right' } : each;
}

/** A row with its cells broken into lines. */
export interface LaidRow {
  readonly height: number;
  readonly cells: readonly { readonly set: SetCell; readonly layout: TextLayout; readonly insets: Insets }[];
}

/** Width of a cell's text on one line. */
function textWidth({ paragraphs }: SetCell, { stage }: Sheet): number {
  return Math.max(0, ...paragraphs.map((each) => lineWidth(each, stage.metrics) * 1.02));
}

/** Breaks a row's cells into the columns' widths. The height is rounded up to a point, so that no program grows the row. */
export function layRow(cells: readonly SetCell[], widths: readonly number[], padding: number, sheet: Sheet): LaidRow {
  const last = widths.length - 1;
  const laid = widths.map((width, column) => {
    const set = cells[column] ?? { paragraphs: [], trail: 0 };
    // In a column hardly wider than a letter the space gives way.
    const space = Math.min(cellSpace / 2, width / 6);
    const edge = Math.min(sheet.stage.template.style.table.sides ?? 0, space);
    const [start, end] = [column === 0 ? edge : space, column === last ? edge : space];
    const [left, right] = sheet.rtl ? [end, start] : [start, end];
    // Decimals are lined up where the column is wide enough for it.
    const trail =
      set.trail === 0 ? 0 : Math.min(set.trail, Math.max(0, width - start - end - textWidth(set, sheet) - 1));
    const insets: Insets = { left, top: padding, right: right + trail, bottom: padding };
    const layout = layoutText(set.paragraphs, Math.max(1, width - insets.left - insets.right), sheet.stage.metrics, {
      cell: true,
    });
    return { set, layout, insets };
  });
  const tallest = Math.max(0, ...laid.map(({ layout }) => layout.height));
  return { height: Math.ceil(tallest + 2 * padding), cells: laid };
}
