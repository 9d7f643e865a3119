/** Native charts: what compose decided → chart parts with their workbooks. The one door to pptxgenjs; loaded by import(). */
import type { ChartItem } from '../../../shared/model/index.js';
import { mendChart } from './mend.js';
import { produceCharts } from './produce.js';
import { workbookBytes } from './workbook.js';

export interface MadeChart {
  /** The chart part; its relation `rId1` leads to the workbook. */
  readonly chartXml: string;
  readonly workbook: Uint8Array;
}

/** The charts of a deck, in order. The same items give the same bytes, however many charts this process has made before. */
export async function makeCharts(items: readonly ChartItem[]): Promise<MadeChart[]> {
  const written = await produceCharts(items.map((item) => item.chart));
  return items.map((item, index) => ({
    chartXml: mendChart(written[index] as string, item),
    workbook: workbookBytes(item.chart),
  }));
}
