/** The kinds of chart by the names that people give them. */
import type { ChartType } from '../../../shared/model/index.js';

/** As the guide names them. */
export const chartTypes: readonly ChartType[] = [
  'bar',
  'stacked-bar',
  'column',
  'stacked-column',
  'line',
  'area',
  'pie',
  'doughnut',
  'scatter',
];

const aliases: Readonly<Record<string, ChartType>> = {
  donut: 'doughnut',
  ring: 'doughnut',
  xy: 'scatter',
  points: 'scatter',
  'bar-stacked': 'stacked-bar',
  'column-stacked': 'stacked-column',
};

/** The kind that a name means: blank or hyphen, one or many, with or without 'chart', in any case. */
export function chartTypeNamed(name: string): ChartType | undefined {
  const wanted = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, '-')
    .replace(/-?(?:chart|plot|diagram|graph)$/u, '');
  for (const each of [wanted, wanted.replace(/s$/u, '')]) {
    const type = chartTypes.find((known) => known === each) ?? aliases[each];
    if (type) return type;
  }
  return undefined;
}
