/** The one place that knows pptxgenjs: a scratch deck in which the charts are made, and whose chart parts are taken out. */
import Pptx from 'pptxgenjs';
import type { ChartContent, ChartType } from '../../../shared/model/index.js';
import { openZip } from '../../ooxml/index.js';

type Kind = Pptx.CHART_NAME;

const kinds: Readonly<Record<ChartType, Kind>> = {
  bar: 'bar',
  'stacked-bar': 'bar',
  column: 'bar',
  'stacked-column': 'bar',
  line: 'line',
  area: 'area',
  pie: 'pie',
  doughnut: 'doughnut',
  scatter: 'scatter',
};

/** The chart parts as pptxgenjs writes them, in the order of `charts`. */
export async function produceCharts(charts: readonly ChartContent[]): Promise<string[]> {
  const deck = new Pptx();
  const slide = deck.addSlide();
  for (const chart of charts) {
    // A fresh object each time: pptxgenjs writes into what it is given.
    slide.addChart(kinds[chart.type], seriesOf(chart), { x: 0, y: 0, w: 8, h: 4, chartColors: sixDigits(chart) });
  }
  const bytes = (await deck.write({ outputType: 'nodebuffer' })) as Uint8Array;
  return chartParts(bytes, charts.length);
}

function seriesOf(chart: ChartContent): Pptx.OptsChartData[] {
  const labels = [...chart.categories];
  // Its type does not know missing values; it writes them as empty ones, which are taken out afterwards.
  const values = (given: readonly (number | null)[]): number[] => [...given] as number[];
  const series = chart.series.map((each) => ({ name: each.name, labels, values: values(each.values) }));
  return chart.x ? [{ name: chart.x.name, values: values(chart.x.values) }, ...series] : series;
}

/** A colour for every slice: where it has too few, pptxgenjs picks at random. All of them are replaced. */
function sixDigits(chart: ChartContent): string[] {
  return Array.from({ length: Math.max(chart.categories.length, chart.series.length, 1) }, () => '808080');
}

/** Its counter goes on over the decks of a process: the parts are taken by their order, never by number. */
function chartParts(bytes: Uint8Array, count: number): string[] {
  const zip = openZip(bytes);
  if (!zip.ok) throw new Error(`pptxgenjs wrote a package that cannot be read: ${zip.fault}`);
  const number = (name: string): number => Number(/^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? Number.NaN);
  const parts = zip.entries
    .filter((entry) => !Number.isNaN(number(entry.name)))
    .sort((a, b) => number(a.name) - number(b.name))
    .map((entry) => new TextDecoder().decode(zip.read(entry) as Uint8Array));
  if (parts.length !== count) throw new Error(`pptxgenjs wrote ${parts.length} charts of ${count}.`);
  return parts;
}
