/** What a person should know of a chart's text that does not stand at it. */
import { diagnostic } from '../../../../shared/diagnostics/index.js';
import type { ChartContent } from '../../../../shared/model/index.js';
import { start } from '../../shorten.js';
import type { Sheet } from '../../types.js';
import type { Omitted } from './pen.js';

export function reportOmitted(omitted: readonly Omitted[], chart: ChartContent, sheet: Sheet): void {
  const where = { file: sheet.slide.file, lines: sheet.slide.lines };
  for (const { what, count, text } of omitted) {
    sheet.diagnostics.push(
      text === undefined
        ? diagnostic('chart-text-omitted', where, { what: sentences[what](count, chart.categories.length) })
        : diagnostic('chart-name-cut', where, { name: start(text), count }),
    );
  }
}

const sentences: Readonly<Record<Omitted['what'], (count: number, all: number) => string>> = {
  names: (count, all) => `names of categories (${count} of ${all})`,
  cut: (count) => `ends of names (${count})`,
  points: (count) => `names of points (${count})`,
  parts: (count, all) => `parts that are nothing (${count} of ${all})`,
  'part-values': (count) => `values of small parts (${count})`,
};
