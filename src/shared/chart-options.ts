/** What is asked of a chart in braces: `{chart=column unit=Mt}`, `::: chart {type=column}`. */
import type { Attributes, ChartOption } from './model/brief.js';
import type { Lines } from './model/diagnostic.js';

/** Everything that can be asked of a chart. In a fenced block `data` and `file` say where its numbers are. */
export const chartKeys = [
  'type',
  'title',
  'unit',
  'source',
  'order',
  'highlight',
  'format',
  'x',
  'series',
  'transpose',
  'alt',
] as const;

export type ChartKey = (typeof chartKeys)[number];

/**
 * Attributes as options. `chart=column` is the type. `known`: only what can be asked of a chart is taken, because the
 * attributes belong to something else as well.
 */
export function chartOptions(attributes: Attributes, lines: Lines, known: readonly string[]): readonly ChartOption[] {
  return Object.entries(attributes.values).flatMap(([written, value]): readonly ChartOption[] => {
    const key = written === 'chart' ? 'type' : written;
    return known.length > 0 && !known.includes(key) ? [] : [plainOption(key, [value], lines)];
  });
}

/** An option whose value has no marks. */
export function plainOption(key: string, values: readonly string[], lines: Lines): ChartOption {
  const text = values.join(', ');
  const inlines = (key === 'title' || key === 'source') && text !== '' ? [{ type: 'text' as const, text }] : undefined;
  return { key, values, ...(inlines && { inlines }), lines };
}
