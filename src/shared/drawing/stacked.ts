import type { ChartContent } from '../model/index.js';

/** Whether several series stand on one another; one alone stands on none, whatever its chart is called. */
export function isStacked({ type, series }: Pick<ChartContent, 'type' | 'series'>): boolean {
  return series.length > 1 && (type === 'stacked-bar' || type === 'stacked-column' || type === 'area');
}
