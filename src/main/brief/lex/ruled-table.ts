import { indicesAt } from './display-columns.js';
import { isBlankLine, type Line, lineAt } from './lines.js';
import type { RuledCell, RuledTableToken } from './tokens.js';

/** Dashes over or under each column, with blanks between them; `- - -` is Markdown's own rule, and `- ---` a rule in an item. */
const columnRule = /^ {0,3}-{2,}(?: +-{2,})+ *$/;
const wholeRule = /^ {0,3}-{3,} *$/;
const heading = /^ {0,3}#{1,6}(?:\s|$)/;
/** What begins another block, and no table's head. */
const otherBlock = /^ {0,3}(?:[*+>|-](?:\s|$)|\d{1,9}[.)]\s|`{3}|~{3}|:::|<)/;

const mostRows = 2_000; // lines; what goes on longer is no slide's table, and the search for its end must end

type Align = RuledTableToken['align'][number];

/** A column's first place, and the place behind its dashes. */
interface Column {
  readonly from: number;
  readonly to: number;
}

/** A line, and how many there are before it in the table. */
type Placed = Line & { readonly number: number };

function* linesFrom(source: string, start: number, number: number): Generator<Placed> {
  let at = number;
  for (let line = lineAt(source, start); line; line = lineAt(source, line.next)) {
    yield { ...line, number: at };
    at += 1;
  }
}

/**
 * Pandoc's simple and multiline tables, as it writes them when it makes Markdown of a Word file: the head over dashes that span each column;
 * or a rule over all, the head and the rows of several lines each, parted by blank lines, and a rule under all. Without a head there
 * is a rule over the rows and one under them. Source: Pandoc's User's Guide, Tables.
 */
export function readRuledTable(source: string): RuledTableToken | undefined {
  const first = lineAt(source, 0);
  if (!first || isBlankLine(first.text)) return undefined;
  const placed = { ...first, number: 0 };
  if (columnRule.test(first.text)) return readRows(source, [], placed, true);
  if (wholeRule.test(first.text)) return readUnderRule(source, first);
  // Each paragraph is asked: of most of them the second line's first sign says no.
  const rule = /^ {0,3}-/.test(source.slice(first.next, first.next + 4)) ? lineAt(source, first.next) : undefined;
  const isHead = rule && columnRule.test(rule.text) && !otherBlock.test(first.text);
  return isHead ? readRows(source, [placed], { ...rule, number: 1 }, false) : undefined;
}

/** A head of one line or more under a rule over all. */
function readUnderRule(source: string, first: Line): RuledTableToken | undefined {
  const head: Placed[] = [];
  for (const line of linesFrom(source, first.next, 1)) {
    if (columnRule.test(line.text)) return head.length > 0 ? readRows(source, head, line, true) : undefined;
    if (isBlankLine(line.text) || heading.test(line.text) || wholeRule.test(line.text)) return undefined;
    head.push(line);
  }
  return undefined;
}

/** @param isClosed whether a rule has to stand under the rows; else a blank line ends them too */
function readRows(
  source: string,
  head: readonly Placed[],
  rule: Placed,
  isClosed: boolean,
): RuledTableToken | undefined {
  const body: Placed[] = [];
  let end: Line | undefined;
  for (const line of linesFrom(source, rule.next, rule.number + 1)) {
    if (heading.test(line.text) || body.length > mostRows) break;
    const isRule = columnRule.test(line.text) || wholeRule.test(line.text);
    if (isRule) end = line;
    if (isRule || (!isClosed && isBlankLine(line.text))) break;
    body.push(line);
  }
  if (!isClosed) end ??= body.at(-1);
  const rows = rowsOf(body);
  if (!end || rows.length === 0) return undefined;
  const columns = columnsOf(rule.text);
  const judged = head.length > 0 ? head : body.slice(0, 1);
  return {
    type: 'ruledTable',
    raw: source.slice(0, end.end),
    align: columns.map((column, index) => alignOf(judged, column, columns[index + 1]?.from)),
    head: head.length > 0 ? cellsOf(head, columns) : [],
    rows: rows.map((lines) => cellsOf(lines, columns)),
  };
}

function columnsOf(rule: string): readonly Column[] {
  return [...rule.matchAll(/-+/g)].map(({ index, 0: dashes }) => ({ from: index, to: index + dashes.length }));
}

/** A row is a line, or the lines between two blank ones where there is a blank one among them. */
function rowsOf(body: readonly Placed[]): readonly (readonly Placed[])[] {
  if (!body.some(({ text }) => isBlankLine(text))) return body.map((line) => [line]);
  const rows: Placed[][] = [[]];
  for (const line of body) {
    if (!isBlankLine(line.text)) rows.at(-1)?.push(line);
    else if (rows.at(-1)?.length) rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** The text of each column; a first column's begins at the margin, and the last one's ends with the line. */
function cellsOf(lines: readonly Placed[], columns: readonly Column[]): RuledCell[] {
  const starts = columns.map(({ from }, index) => (index === 0 ? 0 : from));
  const parts = lines.map(({ text }) => {
    const indices = indicesAt(text, starts);
    return indices.map((index, column) => text.slice(index, indices[column + 1]).trim());
  });
  const line = lines[0]?.number ?? 0;
  return columns.map((_, column) => {
    const texts = parts.map((part) => part[column] as string);
    const skipped = texts.findIndex((text) => text !== '');
    return { text: texts.join('\n').trim(), line: line + Math.max(0, skipped) };
  });
}

/** By where the text stands over or under its dashes: flush with their end alone, within both, or at their beginning. */
function alignOf(lines: readonly Line[], { from, to }: Column, next: number | undefined): Align {
  const edges = lines.flatMap(({ text }) => {
    const [start = 0, end] = indicesAt(text, next === undefined ? [from] : [from, next]);
    const part = text.slice(start, end);
    if (isBlankLine(part)) return [];
    const indent = part.length - part.trimStart().length;
    return [{ start: from + indent, end: from + part.trimEnd().length }];
  });
  if (edges.length === 0) return 'start';
  const start = Math.min(...edges.map((edge) => edge.start));
  const end = Math.max(...edges.map((edge) => edge.end));
  if (start === from) return 'start';
  return end >= to ? 'end' : 'center';
}
