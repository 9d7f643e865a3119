import type { ChartItem } from '../../shared/model/index.js';
import type { SlideContext } from './context.js';

/** Native charts are not written yet, and nothing composes them: a chart item here is a broken promise. */
export function chartXml(item: ChartItem, context: SlideContext): string {
  throw new Error(`The chart ${item.name} of ${context.key} cannot be written: charts are not part of this version.`);
}
