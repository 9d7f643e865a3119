/**
 * Areas with a missing value. No program leaves a gap in a native area: PowerPoint and LibreOffice let it fall to zero
 * whatever `c:dispBlanksAs` says, which shows a value that nobody measured. So they are drawn as a kind that has gaps.
 */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { ChartType } from '../../../shared/model/index.js';
import type { PlanContext } from '../draft.js';
import type { DataColumn } from './columns.js';
import type { Grid } from './grid.js';
import { mostCategories } from './limits.js';
import type { ReadColumn } from './values.js';

/** The kind that is drawn: of one area a line, of several on top of one another stacked columns, or lines for too many. */
export function withGaps(
  type: ChartType,
  series: readonly ReadColumn[],
  categories: DataColumn | undefined,
  grid: Grid,
  context: PlanContext,
): ChartType {
  if (type !== 'area') return type;
  for (const { column, values } of series) {
    const at = values.indexOf(null);
    if (at < 0) continue;
    const columns = series.length > 1 && values.length <= mostCategories('stacked-column');
    const drawn = columns ? 'stacked-column' : 'line';
    const line = column.cells[at]?.line ?? 1;
    const name = categories?.cells[at]?.text || String(at + 1);
    const said = { name, series: column.name, drawn: columns ? 'stacked columns' : 'a line' };
    context.report(diagnostic('chart-area-gap', { file: grid.file, lines: { from: line, to: line } }, said));
    return drawn;
  }
  return type;
}
