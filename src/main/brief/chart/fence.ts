/** A fenced block `chart`: its keys, and its data in it or beside the brief. */
import { plainOption } from '../../../shared/chart-options.js';
import type { Attributes, Chart, ChartOption, ChartRow } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import type { Reading } from '../reading.js';
import { readChartYaml, type WrittenOption } from './options.js';
import { isPipeLine, pipeRows } from './pipe-rows.js';

/**
 * Reads the block; undefined where it says nothing that can be read, which has been reported. Lines with strokes are data
 * wherever they stand: under `data: |`, after a `data:` without the sign, or below the keys.
 */
export function readChart(text: string, lines: Lines, attributes: Attributes, reading: Reading): Chart | undefined {
  const first = lines.from + 1;
  const all = text.split('\n');
  const strokes = all.map(isPipeLine);
  const from = strokes.indexOf(true);
  const table = from < 0 ? [] : all.map((line, index) => (strokes[index] ? line : '')).slice(from);
  const keys = all.map((line, index) => (strokes[index] ? '' : line)).join('\n');
  const written = readChartYaml(keys, first, reading.context.report);
  if (!written) return undefined;
  const given = Object.entries(attributes.values).map(
    ([key, value]): WrittenOption => ({ key, values: [value], line: lines.from, valueLine: lines.from }),
  );
  const options = [...given, ...written];
  const isData = ({ key }: WrittenOption): boolean => key === 'data' || key === 'file';
  const data =
    table.length > 0
      ? { rows: pipeRows(table, first + from, reading) }
      : namedData(options.filter((option) => isData(option) && option.values.join('').trim() !== '')[0], reading);
  return {
    type: 'chart',
    options: options.filter((option) => !isData(option)).map((option) => chartOption(option, reading)),
    ...(data && { data }),
    text,
    lines,
  };
}

function chartOption({ key, values, line }: WrittenOption, reading: Reading): ChartOption {
  const lines = { from: line, to: line };
  const option = plainOption(key, values, lines);
  return option.inlines ? { ...option, inlines: reading.inlines(values.join(', '), line) } : option;
}

/** A path, where it is one line that ends like a file's name; else the data themselves. */
function namedData(
  option: WrittenOption | undefined,
  reading: Reading,
): { readonly rows: readonly ChartRow[] } | { readonly key: string } | undefined {
  if (!option) return undefined;
  const text = option.values.join('\n').replace(/\s+$/, '');
  const lines = { from: option.line, to: option.line };
  if (option.key === 'file' || (!/[\n,;\t]/.test(text.trim()) && /[^.\s]\.[A-Za-z]{2,5}$/.test(text))) {
    reading.dataFile({ key: text.trim(), lines });
    return { key: text.trim() };
  }
  const all = text.split('\n');
  if (all.every((line) => line.trim() === '' || /(?<!\\)\|/.test(line))) {
    return { rows: pipeRows(all, option.valueLine, reading) };
  }
  const key = `line ${option.valueLine}`; // no file has this name: it has no ending
  reading.dataFile({ key, text, lines: { from: option.valueLine, to: option.valueLine + all.length - 1 } });
  return { key };
}
