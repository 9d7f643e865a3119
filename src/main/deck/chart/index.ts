/** Charts out of fenced blocks and tables. What cannot be one is a table, and what is not even that stays code. */
import { chartKeys, chartOptions } from '../../../shared/chart-options.js';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type {
  Attributes,
  Chart,
  ChartContent,
  ChartOption,
  Code,
  Inline,
  Lines,
  Table,
} from '../../../shared/model/index.js';
import type { PlanContext } from '../draft.js';
import { join, lineOf, plain } from '../text/inlines.js';
import { withoutPictures } from '../text/pictures-inline.js';
import { contentOf } from './content.js';
import { type Grid, gridOfChart, gridOfTable, tableOf, transposed } from './grid.js';
import { mostCategories, mostSeries } from './limits.js';
import { shownOf } from './shown.js';
import { type ChartWish, readWish } from './wish.js';
import { readCell } from './written.js';

/** A chart with the table that it was made of: other kinds of slide show that. */
export interface CleanChart {
  readonly type: 'chart';
  readonly content: ChartContent;
  readonly table: Table;
  readonly lines: Lines;
}

/** A fenced block as a chart; where something is wrong, and said, as the table of its data, or as it is written. */
export function chartOfBlock(chart: Chart, context: PlanContext): CleanChart | Table | Code {
  const wish = readWish(chart.options, chart.lines, context);
  const grid = gridOfChart(chart, context.file, context.data);
  if (!grid) {
    if (!chart.data || 'rows' in chart.data) {
      const lines = { from: chart.lines.from, to: chart.lines.from };
      context.report(diagnostic('chart-no-data', { file: context.file, lines }));
    }
    return {
      type: 'code',
      language: 'chart',
      text: chart.text,
      attributes: { classes: [], values: {} },
      lines: chart.lines,
    };
  }
  const tabled = (shown: Grid): Table => tableOf(shown, captionOf(wish, context), chart.lines);
  const seen = wish.transpose ? transposed(grid) : grid;
  const content = wish.type && contentOf(seen, wish.type, wish, wish.title, context);
  if (!wish.type || !content) return tabled(grid);
  const shown = shownOf(seen, wish.type, wish, context);
  const table = tabled(wish.transpose ? transposed(shown) : shown);
  return { type: 'chart', content, table, lines: chart.lines };
}

/** A table as a chart; undefined where it cannot be one, which has been reported. */
export function chartOfTable(
  table: Table,
  options: readonly ChartOption[],
  context: PlanContext,
): CleanChart | undefined {
  const wish = readWish(options, table.lines, context);
  const grid = gridOfTable(table, context.file);
  const seen = wish.transpose ? transposed(grid) : grid;
  const title = wish.title.length > 0 ? wish.title : withoutPictures(table.caption ?? []);
  const content = wish.type && contentOf(seen, wish.type, wish, title, context);
  if (!wish.type || !content) return undefined;
  const shown = shownOf(seen, wish.type, wish, context);
  if (shown === seen) return { type: 'chart', content, table, lines: table.lines };
  const limited = tableOf(wish.transpose ? transposed(shown) : shown, table.caption ?? [], table.lines);
  return { type: 'chart', content, table: limited, lines: table.lines };
}

/** What a heading's or a div's attributes ask of a chart. A heading's `title` is the slide's. */
export function askedOfChart(attributes: Attributes, lines: Lines, of: 'heading' | 'div'): readonly ChartOption[] {
  const keys = of === 'heading' ? ['type', ...chartKeys.filter((key) => key !== 'title' && key !== 'type')] : [];
  return chartOptions(attributes, lines, keys).filter((option) => of === 'div' || option.key !== 'title');
}

/** Title, unit and source in one line: all that a chart says beside its data. */
function captionOf(wish: ChartWish, context: PlanContext): readonly Inline[] {
  const unit = wish.unit === undefined ? [] : plain(wish.title.length > 0 ? ` (${wish.unit})` : wish.unit);
  const source = wish.source.length > 0 ? [...plain(`${context.words.source}: `), ...wish.source] : [];
  return join([[...wish.title, ...unit], source], plain(' · '));
}

/** Whether a table has what columns need, so that the window can offer a chart: names, and nothing but numbers beside them. */
export function couldBeChart({ head, rows }: Table): boolean {
  const values = head.length - 1;
  if (values < 1 || values > mostSeries || rows.length < 2 || rows.length > mostCategories('column')) return false;
  if (head.slice(1).some((cell) => lineOf(cell.inlines) === '')) return false;
  let numbers = 0;
  for (const row of rows) {
    for (const cell of row.slice(1)) {
      const { type } = readCell(lineOf(cell.inlines));
      if (type === 'text') return false;
      if (type === 'number') numbers += 1;
    }
  }
  return numbers > 0;
}
