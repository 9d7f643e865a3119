/** What is asked of a chart, checked: unknown words are reported with what was most likely meant. */
import { type ChartKey, chartKeys } from '../../../shared/chart-options.js';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { ChartOption, ChartType, Inline, Lines } from '../../../shared/model/index.js';
import type { PlanContext } from '../draft.js';
import { nearest } from '../text/nearest.js';
import { withoutPictures } from '../text/pictures-inline.js';
import { mostDecimals } from './limits.js';
import { chartTypeNamed, chartTypes } from './types.js';

export interface ChartWish {
  /** Absent where a kind was named that there is not. */
  readonly type?: ChartType;
  readonly title: readonly Inline[];
  readonly source: readonly Inline[];
  readonly unit?: string;
  readonly order: 'written' | 'ascending' | 'descending';
  readonly highlight: readonly string[];
  readonly format?: string;
  /** Name of the column that has the categories, or the values of the horizontal axis. */
  readonly x?: string;
  /** Names of the columns that are shown. */
  readonly series: readonly string[];
  readonly transpose: boolean;
  readonly alt?: string;
  /** Where a key stands; where it does not stand, the chart's beginning. */
  readonly linesOf: (key: ChartKey) => Lines;
}

const orders: Readonly<Record<string, ChartWish['order']>> = {
  'as written': 'written',
  written: 'written',
  none: 'written',
  ascending: 'ascending',
  asc: 'ascending',
  descending: 'descending',
  desc: 'descending',
};

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

/** Reads the options; the first of two with one key counts. `lines`: the chart's own. */
export function readWish(options: readonly ChartOption[], lines: Lines, context: PlanContext): ChartWish {
  const given = new Map<string, ChartOption>();
  for (const option of options) {
    if (!chartKeys.some((key) => key === option.key)) unknownKey(option, context);
    else if (!given.has(option.key)) given.set(option.key, option);
  }
  const text = (key: ChartKey): string | undefined => given.get(key)?.values.join(', ').trim() || undefined;
  const names = (key: ChartKey): readonly string[] => namesIn(given.get(key)?.values ?? []);
  const linesOf = (key: ChartKey): Lines => given.get(key)?.lines ?? { from: lines.from, to: lines.from };
  const refuse = (key: ChartKey, value: string, allowed: string): undefined => {
    context.report(diagnostic('chart-value', { file: context.file, lines: linesOf(key) }, { key, value, allowed }));
    return undefined;
  };
  const choice = <Value>(key: ChartKey, known: Readonly<Record<string, Value>>, allowed: string): Value | undefined => {
    const value = text(key);
    if (value === undefined) return undefined;
    return known[value.toLowerCase().replace(/[\s_-]+/gu, ' ')] ?? refuse(key, value, allowed);
  };
  const unit = text('unit');
  const format = text('format');
  const x = text('x');
  const alt = text('alt');
  const type = typeOf(text('type'), linesOf('type'), context);
  const known =
    format === undefined ? undefined : (formatNamed(format) ?? refuse('format', format, '0, 0.0, #,##0, 0%'));
  return {
    ...(type && { type }),
    title: withoutPictures(given.get('title')?.inlines ?? []),
    source: withoutPictures(given.get('source')?.inlines ?? []),
    ...(unit !== undefined && { unit }),
    order: choice('order', orders, 'as written, ascending, descending') ?? 'written',
    highlight: names('highlight'),
    ...(known !== undefined && { format: known }),
    ...(x !== undefined && { x }),
    series: names('series'),
    transpose: choice('transpose', truths, 'true, false') ?? false,
    ...(alt !== undefined && { alt }),
    linesOf,
  };
}

/** Columns where nothing is said. */
function typeOf(name: string | undefined, lines: Lines, context: PlanContext): ChartType | undefined {
  if (name === undefined) return 'column';
  const type = chartTypeNamed(name);
  if (!type) {
    const values = { type: name, nearest: spoken(nearest(name, chartTypes) ?? 'column') };
    context.report(diagnostic('chart-type', { file: context.file, lines }, values));
  }
  return type;
}

function spoken(type: string): string {
  return type.replace('-', ' ');
}

function unknownKey({ key, lines }: ChartOption, context: PlanContext): void {
  const meant = nearest(key, chartKeys);
  const where = { file: context.file, lines };
  context.report(
    meant
      ? diagnostic('chart-key-near', where, { key, nearest: meant })
      : diagnostic('chart-key', where, { key, known: `data, ${chartKeys.join(', ')}` }),
  );
}

/** In braces and comments `[LNG, Coal]` is one text. */
function namesIn(values: readonly string[]): readonly string[] {
  return values.map((value) => value.trim().replace(/^\[(.*)\]$/su, '$1')).filter((value) => value !== '');
}

/** A format of SpreadsheetML as we write it, or undefined where it is none of those that we draw. */
function formatNamed(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  if (text === 'percent' || text === '%') return '0%';
  const match = /^(?:#,##0|0,0|#?0)(?:\.(0+))?(%?)$/u.exec(text.replace(/\s/gu, ''));
  if (!match || (match[1]?.length ?? 0) > mostDecimals) return undefined;
  return formatOf(text.includes(','), match[1]?.length ?? 0, match[2] === '%');
}

/** `#,##0.0%`: digits in groups, decimals, a sign for hundredths. */
export function formatOf(grouped: boolean, decimals: number, percent: boolean): string {
  return `${grouped ? '#,##' : ''}0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${percent ? '%' : ''}`;
}
