/** The line above a chart: what it shows and in which unit. The unit is said here, so that no axis needs a title. */
import type { Box, ChartContent, Inline, Slot, TextItem } from '../../../../shared/model/index.js';
import { boxHeight } from '../../fit.js';
import { plainLine } from '../../text/inline-text.js';
import { paragraph } from '../../text/passage.js';
import { fitWhole, textItem } from '../../text-item.js';
import type { Sheet } from '../../types.js';

export interface Heading {
  readonly height: number;
  readonly item: TextItem;
}

/** The heading at the top of a box, or undefined where there is neither title nor unit. A title that the slide has is not said twice. */
export function chartHeading(chart: ChartContent, slot: Slot, box: Box, sheet: Sheet): Heading | undefined {
  const inlines = headingText(chart, sheet);
  if (inlines.length === 0) return undefined;
  const style: Slot = { ...slot, insets: { left: 0, top: 0, right: 0, bottom: 0 }, anchor: 'top' };
  const place = { name: 'chart-title', box: { ...box, height: box.height / 4 } };
  const fitted = fitWhole(place, [paragraph(inlines)], { slot: style }, sheet);
  const height = boxHeight(fitted.layout.height, style.insets);
  return { height, item: textItem({ ...place, style, box: { ...box, height } }, fitted, sheet) };
}

function headingText(chart: ChartContent, sheet: Sheet): Inline[] {
  const { title = [] } = chart;
  const isSaid = plainLine(title) === plainLine(sheet.slide.title);
  const strong = isSaid ? [] : title.map((each): Inline => (each.type === 'text' ? { ...each, strong: true } : each));
  // Of a scatter chart nothing else says what is counted upwards: the keys do where there are several series.
  const counted = chart.type === 'scatter' && chart.series.length === 1 ? chart.series[0]?.name : undefined;
  const rest = [counted, chart.unit].filter((part) => part !== undefined && part !== '').join(', ');
  if (rest === '') return strong;
  return [...strong, { type: 'text', text: strong.length > 0 ? `, ${rest}` : rest }];
}
