/** The numbers of a column, each with its line, in the column's own signs. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { PlanContext } from '../draft.js';
import type { DataColumn } from './columns.js';
import { type DecimalSign, decimalSignIn, decimalSignOf, numberOf } from './decimal.js';
import { readCell, type WrittenNumber } from './written.js';

export interface ReadColumn {
  readonly column: DataColumn;
  readonly values: readonly (number | null)[];
  /** What stood at the numbers: '' , '%', 'Mt'. */
  readonly unit: string;
  /** Of each number, as many as were written. */
  readonly decimals: readonly number[];
  /** Somebody wrote `1,234`. */
  readonly grouped: boolean;
}

/**
 * Reads columns of one table. What is no number is reported at its line, and then there is nothing.
 *
 * @param code of the diagnostic for a cell that is text
 */
export function readColumns(
  columns: readonly DataColumn[],
  file: string,
  context: PlanContext,
  code: (column: DataColumn) => 'chart-cell-text' | 'chart-scatter-x',
): readonly ReadColumn[] | undefined {
  const refuse = (column: DataColumn, index: number): undefined => {
    const cell = column.cells[index] as DataColumn['cells'][number];
    const where = { file, lines: { from: cell.line, to: cell.line } };
    context.report(diagnostic(code(column), where, { text: cell.text, column: column.name || 'without a name' }));
    return undefined;
  };
  const written: (readonly (WrittenNumber | undefined)[])[] = [];
  for (const column of columns) {
    const numbers: (WrittenNumber | undefined)[] = [];
    for (const [index, cell] of column.cells.entries()) {
      const read = readCell(cell.text);
      if (read.type === 'text') return refuse(column, index);
      numbers.push(read.type === 'number' ? read.number : undefined);
    }
    written.push(numbers);
  }
  const present = written.map((numbers) => numbers.filter((each) => each !== undefined));
  const usual = decimalSignOf(present.flat()) ?? decimalSignIn(context.language);
  const out: ReadColumn[] = [];
  for (const [at, column] of columns.entries()) {
    const sign: DecimalSign = decimalSignOf(present[at] ?? []) ?? usual;
    const found = (written[at] ?? []).map((number) => number && numberOf(number, sign));
    const bad = found.findIndex((value, index) => value === undefined && written[at]?.[index] !== undefined);
    if (bad >= 0) return refuse(column, bad);
    const unit = unitOf(column, written[at] ?? [], file, context);
    if (unit === undefined) return undefined;
    const numbers = found.filter((value) => value !== undefined);
    out.push({
      column,
      values: found.map((value) => value?.value ?? null),
      unit,
      decimals: numbers.map((value) => value.decimals),
      grouped: numbers.some((value) => value.grouped),
    });
  }
  return out;
}

/** The one unit of a column. Two would make bars of different measure look alike. */
function unitOf(
  column: DataColumn,
  numbers: readonly (WrittenNumber | undefined)[],
  file: string,
  context: PlanContext,
): string | undefined {
  let unit = '';
  for (const [index, number] of numbers.entries()) {
    const own = number ? `${number.percent ? '%' : ''}${number.unit}` : '';
    if (own === '' || own === unit) continue;
    if (unit !== '') {
      const line = column.cells[index]?.line ?? 1;
      const values = { column: column.name || 'without a name', first: unit, second: own };
      context.report(diagnostic('chart-units', { file, lines: { from: line, to: line } }, values));
      return undefined;
    }
    unit = own;
  }
  return unit;
}
