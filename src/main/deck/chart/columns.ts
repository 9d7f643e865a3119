/** The columns of the data: which has the categories, which the values. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { ChartType } from '../../../shared/model/index.js';
import type { PlanContext } from '../draft.js';
import { nearest } from '../text/nearest.js';
import type { Cell, Grid } from './grid.js';
import { fewOf, namesAmong } from './names.js';
import type { ChartWish } from './wish.js';
import { readCell } from './written.js';

export interface DataColumn {
  /** The header; '' where there is none. */
  readonly name: string;
  readonly head?: Cell;
  readonly cells: readonly Cell[];
}

/** Who reads which column. */
export interface Roles {
  readonly categories?: DataColumn;
  /** Scatter only. */
  readonly x?: DataColumn;
  readonly series: readonly DataColumn[];
}

/** Columns of rows that are all equally long; those with nothing in them (a comma at each line's end) are left out. */
export function columnsOf(grid: Grid, context: PlanContext): readonly DataColumn[] | undefined {
  const all = grid.head ? [grid.head, ...grid.rows] : grid.rows;
  const width = all[0]?.length ?? 0;
  const odd = all.find((row) => row.length !== width);
  if (odd) {
    const line = odd[0]?.line ?? all[0]?.[0]?.line ?? 1;
    const where = { file: grid.file, lines: { from: line, to: line } };
    context.report(diagnostic('chart-row-length', where, { count: odd.length, expected: width }));
    return undefined;
  }
  const columns = Array.from({ length: width }, (_, index): DataColumn => {
    const head = grid.head?.[index];
    return { name: head?.text ?? '', ...(head && { head }), cells: grid.rows.map((row) => row[index] as Cell) };
  });
  return columns.filter((column) => column.name !== '' || column.cells.some((cell) => cell.text !== ''));
}

/** The columns by what they are for; undefined where one is named that is not there, or too few are left. */
export function rolesOf(
  columns: readonly DataColumn[],
  type: ChartType,
  wish: ChartWish,
  grid: Grid,
  context: PlanContext,
): Roles | undefined {
  const named = (names: readonly string[], key: 'x' | 'series'): readonly DataColumn[] | undefined => {
    const known = columns.map((column) => column.name);
    const { found, unknown } = namesAmong(names, known);
    const [first] = unknown;
    if (first !== undefined) {
      const values = { key, name: first, nearest: nearest(first, known) ?? fewOf(known) };
      context.report(diagnostic('chart-column', { file: context.file, lines: wish.linesOf(key) }, values));
      return undefined;
    }
    return found.map((name) => columns[known.indexOf(name)] as DataColumn);
  };
  const chosen = named(wish.series, 'series');
  const x = named(wish.x === undefined ? [] : [wish.x], 'x');
  if (!chosen || !x) return undefined;
  const free = columns.filter((column) => !chosen.includes(column));
  const rest = (...taken: readonly (DataColumn | undefined)[]): readonly DataColumn[] =>
    chosen.length > 0 ? chosen : columns.filter((column) => !taken.includes(column));
  let roles: Roles;
  if (type === 'scatter') {
    const across = x[0] ?? free.find(isNumeric) ?? free.find((column) => !isText(column)) ?? free[0];
    const labels = free.find((column) => column !== across && isText(column));
    roles = {
      ...(labels && { categories: labels }),
      ...(across && { x: across }),
      series: rest(across, labels),
    };
  } else {
    const categories = x[0] ?? free[0];
    roles = { ...(categories && { categories }), series: rest(categories) };
  }
  const complete = type === 'scatter' ? roles.x : roles.categories;
  if (complete && roles.series.length > 0) return roles;
  const line = (grid.head ?? grid.rows[0])?.[0]?.line ?? 1;
  context.report(diagnostic('chart-one-column', { file: grid.file, lines: { from: line, to: line } }));
  return undefined;
}

/** Numbers and gaps only, and at least one number. */
function isNumeric({ cells }: DataColumn): boolean {
  const kinds = cells.map((cell) => readCell(cell.text).type);
  return kinds.includes('number') && !kinds.includes('text');
}

/** Not one number. */
function isText({ cells }: DataColumn): boolean {
  return !cells.some((cell) => readCell(cell.text).type === 'number');
}
