/** Of a chart that shows some columns of its data, the data that it shows: the others were left out, and stay out of every format. */
import type { ChartType } from '../../../shared/model/index.js';
import type { PlanContext } from '../draft.js';
import { columnsOf, rolesOf } from './columns.js';
import type { Cell, Grid } from './grid.js';
import type { ChartWish } from './wish.js';

/** The grid without the columns that nothing of the chart is made of. */
export function shownOf(grid: Grid, type: ChartType, wish: ChartWish, context: PlanContext): Grid {
  if (wish.series.length === 0) return grid;
  const quiet: PlanContext = { ...context, report: () => {} };
  const columns = columnsOf(grid, quiet);
  const roles = columns && rolesOf(columns, type, wish, grid, quiet);
  if (!roles) return grid;
  const cells = new Set<Cell | undefined>(
    [roles.categories, roles.x, ...roles.series].flatMap((column) => [column?.head, ...(column?.cells ?? [])]),
  );
  const shown = (row: readonly Cell[]): readonly Cell[] => row.filter((cell) => cells.has(cell));
  return { ...grid, ...(grid.head ? { head: shown(grid.head) } : {}), rows: grid.rows.map(shown) };
}
