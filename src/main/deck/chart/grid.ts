/** Data as rows of cells with their lines, wherever they come from; and rows as a table, where no chart can be made. */
import type { Chart, DataTables, Inline, Table, TableCell } from '../../../shared/model/index.js';
import { lineOf, plain } from '../text/inlines.js';

export interface Cell {
  readonly inlines: readonly Inline[];
  /** On one line, without marks. */
  readonly text: string;
  readonly line: number;
}

export interface Grid {
  /** The file in which the lines are counted. */
  readonly file: string;
  readonly head?: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

function cellOf(inlines: readonly Inline[], line: number): Cell {
  return { inlines, text: lineOf(inlines), line };
}

/** A table of the brief. Where its rows have no lines of their own, all stand on its first one. */
export function gridOfTable(table: Table, file: string): Grid {
  const all = table.head.length > 0 ? [table.head, ...table.rows] : table.rows;
  const rows = all.map((row, index) =>
    row.map((cell) => cellOf(cell.inlines, table.rowLines?.[index] ?? table.lines.from)),
  );
  return table.head.length > 0 ? { file, head: rows[0] as readonly Cell[], rows: rows.slice(1) } : { file, rows };
}

/** The data of a fenced block; undefined where there is none, or where it could not be read. */
export function gridOfChart(chart: Chart, file: string, data: DataTables): Grid | undefined {
  if (!chart.data) return undefined;
  if ('rows' in chart.data) {
    const rows = chart.data.rows.map((row) => row.cells.map((cell) => cellOf(cell.inlines, row.line)));
    return headed(file, rows, chart.data.rows[0]?.head === true);
  }
  const found = data.get(chart.data.key);
  if (!found?.ok) return undefined;
  const rows = found.rows.map((row) => row.cells.map((text) => cellOf(plain(text.trim()), row.line)));
  return headed(found.file, rows, false);
}

function headed(file: string, rows: readonly (readonly Cell[])[], marked: boolean): Grid | undefined {
  const [first, ...others] = rows;
  if (!first) return undefined;
  return (marked || isHead(first)) && others.length > 0 ? { file, head: first, rows: others } : { file, rows };
}

/**
 * Whether a first row without a line under it names the columns: it does unless all but its first cell are numbers that
 * are no years.
 */
function isHead(row: readonly Cell[]): boolean {
  const values = row.slice(1);
  const numbers = values.filter(({ text }) => /^[\s+−–-]?\p{Nd}[\p{Nd}.,\s]*%?$/u.test(text));
  const years = values.filter(({ text }) => /^(?:1[5-9]|20|21)\d\d$/u.test(text));
  return values.length === 0 || numbers.length < values.length || years.length === values.length;
}

/** Rows become columns. */
export function transposed(grid: Grid): Grid {
  const all = grid.head ? [grid.head, ...grid.rows] : grid.rows;
  const width = Math.max(0, ...all.map((row) => row.length));
  const turned = Array.from({ length: width }, (_, column) =>
    all.map((row) => row[column] ?? cellOf([], row[0]?.line ?? 1)),
  );
  const [head, ...rows] = turned;
  return head ? { file: grid.file, head, rows } : grid;
}

/** The grid as a table; short rows are filled up. `lines` are those of the block in the brief. */
export function tableOf(grid: Grid, caption: readonly Inline[], lines: Table['lines']): Table {
  const all = grid.head ? [grid.head, ...grid.rows] : grid.rows;
  const width = Math.max(0, ...all.map((row) => row.length));
  const filled = (row: readonly Cell[]): readonly TableCell[] =>
    Array.from({ length: width }, (_, index) => ({ inlines: row[index]?.inlines ?? [] }));
  return {
    type: 'table',
    align: Array.from({ length: width }, (_, index) => (index === 0 ? 'start' : 'end')),
    head: grid.head ? filled(grid.head) : [],
    rows: grid.rows.map(filled),
    ...(caption.length > 0 && { caption }),
    attributes: { classes: [], values: {} },
    lines,
  };
}
