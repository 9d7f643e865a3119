/** `<!-- chart: column, unit: Mt -->` before a table, and `{chart=column}` in its caption: the table is to be a chart. */
import { chartOptions, plainOption } from '../../../shared/chart-options.js';
import type { ChartOption, Directive, Table } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { noAttributes, readAttributes } from '../attributes.js';
import type { Context } from '../context.js';
import type { FlowItem } from '../flow.js';
import { parseInlines } from '../inline/parse.js';
import type { Report } from '../report.js';

const mark = /^\s*chart[ \t]*(?::|\n|$)/i;

/** The comment as a directive about the table that follows; undefined where it is another comment. */
export function readChartMark(content: string, lines: Lines, context: Context): Directive | undefined {
  const found = mark.exec(content);
  if (!found) return undefined;
  // What is asked stands between commas or on lines of its own; a comma in a value parts nothing, unless a key follows.
  const braced = /^([^{}]*)(\{[^{}]*\})\s*$/.exec(content.slice(found[0].length));
  const said = braced?.[1] ?? content.slice(found[0].length);
  const options: ChartOption[] = [];
  let at = found[0].length;
  for (const part of said.split(/(?<=\n)|,(?=\s*[A-Za-z]+\s*:)/)) {
    const skipped = content.slice(0, at + (part.length - part.trimStart().length));
    const line = lines.from + (skipped.match(/\n/g)?.length ?? 0);
    at = content.indexOf(part, at) + part.length;
    const text = part.trim();
    if (text === '') continue;
    const pair = /^([A-Za-z]+)\s*:\s*(.*)$/s.exec(text);
    const key = pair?.[1]?.toLowerCase() ?? 'type';
    options.push(markOption(key, unquoted(pair?.[2] ?? text), line, context));
  }
  const attributes = braced?.[2] ? (readAttributes(braced[2])?.attributes ?? noAttributes) : noAttributes;
  options.push(...chartOptions(attributes, lines, []));
  return { type: 'directive', name: 'chart', attributes: noAttributes, options, lines };
}

function markOption(key: string, value: string, line: number, context: Context): ChartOption {
  const option = plainOption(key, [value], { from: line, to: line });
  return option.inlines ? { ...option, inlines: parseInlines(value, line, context) } : option;
}

function unquoted(value: string): string {
  return /^"(.*)"$|^'(.*)'$/s.test(value) ? value.slice(1, -1) : value;
}

/** Each mark goes to the table behind it; notes may stand between them. A mark before anything else is reported. */
export function attachChartMarks(flow: readonly FlowItem[], report: Report): FlowItem[] {
  const marked = flow.map((item) => (item.type === 'table' ? withOwnMark(item) : item));
  if (!marked.some(isMark)) return marked;
  const out: FlowItem[] = [];
  let pending: Directive | undefined;
  const unused = (): void => {
    if (pending) report('chart-no-table', pending.lines);
    pending = undefined;
  };
  for (const item of marked) {
    if (isMark(item)) {
      unused();
      pending = item as Directive;
    } else if (pending && item.type === 'table') {
      out.push({ ...item, chart: [...(pending.options ?? []), ...(item.chart ?? [])] });
      pending = undefined;
    } else {
      if (item.type !== 'notes') unused();
      out.push(item);
    }
  }
  unused();
  return out;
}

function isMark(item: FlowItem): boolean {
  return item.type === 'directive' && item.options !== undefined;
}

/** `: Caption {chart=column unit=Mt}`, `: Caption {.chart type=column}`. The braces stand in the table's last line. */
function withOwnMark(table: Table): Table {
  const { attributes, lines } = table;
  if (!attributes.classes.includes('chart') && attributes.values.chart === undefined) return table;
  return { ...table, chart: chartOptions(attributes, { from: lines.to, to: lines.to }, []) };
}
