/** What a kind of chart cannot draw. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { ChartType } from '../../../shared/model/index.js';
import type { PlanContext } from '../draft.js';
import type { Grid } from './grid.js';
import { mostCategories, mostSeries } from './limits.js';
import type { ReadColumn } from './values.js';
import type { ChartWish } from './wish.js';

/** Whether data can be that kind of chart; where it cannot, that is reported at the cell, the key or the first line. */
export function isDrawable(
  type: ChartType,
  series: readonly ReadColumn[],
  grid: Grid,
  wish: ChartWish,
  context: PlanContext,
): boolean {
  const start = (grid.head ?? grid.rows[0])?.[0]?.line ?? 1;
  const refuse = (item: ReturnType<typeof diagnostic>): false => {
    context.report(item);
    return false;
  };
  const here = { file: grid.file, lines: { from: start, to: start } };
  const asked = { file: context.file, lines: wish.linesOf('type') };
  const spoken = type.replace('-', ' ');
  if (series.every((each) => each.decimals.length === 0)) return refuse(diagnostic('chart-no-numbers', here));
  const many = (what: string, count: number, limit: number): false =>
    refuse(diagnostic('chart-too-many', here, { type: spoken, what, count, limit }));
  if (grid.rows.length > mostCategories(type)) return many('rows', grid.rows.length, mostCategories(type));
  if (series.length > mostSeries) return many('series', series.length, mostSeries);
  if (type !== 'pie' && type !== 'doughnut') return true;
  if (series.length > 1) return refuse(diagnostic('chart-one-series', asked, { type: spoken, count: series.length }));
  const values = series[0]?.values ?? [];
  const below = values.findIndex((value) => value !== null && value < 0);
  if (below >= 0) {
    const cell = series[0]?.column.cells[below];
    const where = { file: grid.file, lines: { from: cell?.line ?? start, to: cell?.line ?? start } };
    return refuse(diagnostic('chart-part-negative', where, { type: spoken, text: cell?.text ?? '' }));
  }
  return values.some((value) => value !== null && value > 0) || refuse(diagnostic('chart-no-numbers', here));
}
