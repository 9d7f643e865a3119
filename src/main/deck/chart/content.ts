/** Data and wishes → what a chart shows; or nothing, and a diagnostic says why. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { ChartContent, ChartType, Inline } from '../../../shared/model/index.js';
import type { PlanContext } from '../draft.js';
import { lineOf } from '../text/inlines.js';
import { nearest } from '../text/nearest.js';
import { altOf } from './alt.js';
import { columnsOf, type Roles, rolesOf } from './columns.js';
import { isDrawable } from './drawable.js';
import { withGaps } from './gaps.js';
import type { Cell, Grid } from './grid.js';
import { groupedFrom, mostDecimals } from './limits.js';
import { fewOf, namesAmong } from './names.js';
import { type ReadColumn, readColumns } from './values.js';
import { type ChartWish, formatOf } from './wish.js';

/** A chart's content, checked. `title` stands for the wish's own where it has none: a table's caption. */
export function contentOf(
  grid: Grid,
  asked: ChartType,
  wish: ChartWish,
  title: readonly Inline[],
  context: PlanContext,
): ChartContent | undefined {
  const columns = columnsOf(grid, context);
  const roles = columns && rolesOf(columns, asked, wish, grid, context);
  if (!roles) return undefined;
  const wanted = roles.x ? [roles.x, ...roles.series] : roles.series;
  const read = readColumns(wanted, grid.file, context, (column) =>
    column === roles.x ? 'chart-scatter-x' : 'chart-cell-text',
  );
  if (!read) return undefined;
  const across = roles.x ? read[0] : undefined;
  const series = roles.x ? read.slice(1) : read;
  if (!isDrawable(asked, series, grid, wish, context)) return undefined;
  const type = withGaps(asked, series, roles.categories, grid, context);

  const { percent, unit, nameOf } = measuresOf(series, wish);
  const head = [...title, ...footnotesIn(roles)];
  const names = seriesNames(series, nameOf, title, wish, grid, context);
  const order = orderOf(asked, series, wish);
  const sorted = <Value>(values: readonly Value[]): readonly Value[] => order.map((index) => values[index] as Value);
  const scaled = (column: ReadColumn): readonly (number | null)[] =>
    sorted(column.values).map((value) => (percent && column.unit === '%' && value !== null ? hundredth(value) : value));
  const categories = sorted(roles.categories?.cells.map((cell) => cell.text) ?? series[0]?.values.map(() => '') ?? []);
  const categoryName = roles.categories?.name ?? '';
  const format = wish.format ?? defaultFormat(series, percent);
  const content: Omit<ChartContent, 'alt'> = {
    type,
    categories,
    ...(categoryName !== '' && { categoryName }),
    // Whatever the vertical axis counts, the horizontal one has its numbers as they are written, and its unit in its name.
    ...(across && { x: { name: withUnit(across), values: across.values } }),
    series: series.map((column, index) => ({ name: names[index] ?? '', values: scaled(column) })),
    ...(head.length > 0 && { title: head }),
    ...(unit !== undefined && { unit }),
    ...(wish.source.length > 0 && { source: wish.source }),
    highlight: highlighted(wish, [...categories, ...names], context),
    format,
  };
  return { ...content, alt: wish.alt ?? altOf(content, context) };
}

interface Measures {
  /** All shares of a hundred are kept as such: 12% is 0.12 in the workbook, as a spreadsheet has it. */
  readonly percent: boolean;
  readonly unit?: string;
  /** A series' name, with its unit where that is not the chart's. */
  readonly nameOf: (column: ReadColumn) => string;
}

function measuresOf(series: readonly ReadColumn[], wish: ChartWish): Measures {
  const units = [...new Set(series.map((each) => each.unit).filter(Boolean))];
  const numeric = series.filter((each) => each.decimals.length > 0);
  const percent =
    numeric.every((each) => each.unit === '%') && (wish.format === undefined || wish.format.endsWith('%'));
  const only = units.length === 1 ? units[0] : undefined;
  const nameOf = (column: ReadColumn): string => (column.unit === only ? column.column.name : withUnit(column));
  const asked = percent && wish.unit?.trim() === '%' ? undefined : wish.unit;
  const unit = asked ?? (percent ? undefined : only);
  return { percent, ...(unit !== undefined && { unit }), nameOf };
}

function withUnit({ column, unit }: ReadColumn): string {
  return unit === '' ? column.name : `${column.name} (${unit})`.trim();
}

function hundredth(value: number): number {
  return Number((value / 100).toPrecision(15));
}

/** Footnotes of the cells that are shown: a chart has no place for a mark at a number, so they stand at its title. */
function footnotesIn(roles: Roles): readonly Inline[] {
  const columns = [...(roles.categories ? [roles.categories] : []), ...(roles.x ? [roles.x] : []), ...roles.series];
  const cells = columns.flatMap((column): readonly Cell[] => [...(column.head ? [column.head] : []), ...column.cells]);
  return cells.flatMap((cell) => cell.inlines.filter((inline) => inline.type === 'footnote'));
}

/** One series without a name has the chart's; of several, each is counted, and that is said. */
function seriesNames(
  series: readonly ReadColumn[],
  nameOf: (column: ReadColumn) => string,
  title: readonly Inline[],
  wish: ChartWish,
  grid: Grid,
  context: PlanContext,
): readonly string[] {
  const nameless = series.filter((each) => each.column.name === '');
  const line = grid.rows[0]?.[0]?.line ?? 1;
  if (series.length === 1 && nameless.length === 1) return [lineOf(title) || wish.unit || ''];
  if (nameless.length > 0) {
    const where = { file: grid.file, lines: { from: line, to: line } };
    context.report(diagnostic('chart-series-unnamed', where, { count: nameless.length }));
  }
  return series.map((each, index) => nameOf(each) || String(index + 1));
}

/** Indexes in the order asked for: by the first series, where parts are stacked by their sum; gaps last. */
function orderOf(type: ChartType, series: readonly ReadColumn[], wish: ChartWish): readonly number[] {
  const indexes = (series[0]?.values ?? []).map((_, index) => index);
  if (wish.order === 'written' || type === 'scatter') return indexes;
  const counted = type === 'stacked-bar' || type === 'stacked-column' || type === 'area' ? series : series.slice(0, 1);
  const weight = (index: number): number | undefined => {
    const values = counted.map((each) => each.values[index] ?? null).filter((value) => value !== null);
    return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0);
  };
  const direction = wish.order === 'ascending' ? 1 : -1;
  return indexes.sort((left, right) => {
    const [a, b] = [weight(left), weight(right)];
    if (a === undefined || b === undefined) return a === b ? left - right : a === undefined ? 1 : -1;
    return direction * (a - b) || left - right;
  });
}

/** As many decimals as most numbers were written with; of two that are as usual, the more. */
function defaultFormat(series: readonly ReadColumn[], percent: boolean): string {
  const counts = new Map<number, number>();
  for (const decimals of series.flatMap((each) => each.decimals)) {
    counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  }
  const usual = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
  const large = series.some((each) => each.values.some((value) => value !== null && Math.abs(value) >= groupedFrom));
  const grouped = large || series.some((each) => each.grouped);
  return formatOf(grouped, Math.min(usual, mostDecimals), percent);
}

function highlighted(wish: ChartWish, known: readonly string[], context: PlanContext): readonly string[] {
  const { found, unknown } = namesAmong(wish.highlight, known);
  for (const name of unknown) {
    const values = { name, nearest: nearest(name, known) ?? fewOf(known) };
    context.report(diagnostic('chart-highlight', { file: context.file, lines: wish.linesOf('highlight') }, values));
  }
  return found;
}
