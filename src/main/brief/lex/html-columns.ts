import type { Token } from 'marked';
import { countLines } from '../front-matter/split.js';
import { readTag, type Tag } from '../inline/tags.js';
import type { LexInside } from './extensions.js';
import { FenceTracker, lineAt } from './lines.js';
import type { DivToken } from './tokens.js';

/** Classes by which authors of slides set columns, each for its own style sheet: `columns`, `two-cols`, `grid-cols-2`, `row`. */
const columnClass =
  /(?:^|-|two|three|four|multi|\d)(?:col|column)s?(?![a-z])|^(?:grid|flex|row|split|side-by-side)(?![a-z])/i;
const columnStyle = /display\s*:\s*(?:inline-)?(?:grid|flex)\b|grid-template-columns|column(?:s|-count)\s*:/i;

const mostLines = 400; // what goes on longer is no slide's columns, and the search must end
const mostColumns = 4;
const maxNested = 20;

/**
 * `<div class="columns">` with a `<div>` a column, as decks for Marp and Slidev have it, with Markdown in them: read as
 * `::: columns` is. Undefined where the classes say nothing of columns, where something else stands between them, and where
 * the element does not end.
 */
export function readHtmlColumns(source: string, inside: LexInside): DivToken | undefined {
  const start = /^ {0,3}(?=<div\b)/i.exec(source)?.[0].length;
  const tag = start === undefined ? undefined : readTag(source, start);
  if (tag?.type !== 'open' || tag.selfClosing || !setsColumns(tag)) return undefined;
  const found = findColumns(source, tag.end);
  if (!found || found.columns.length < 2 || found.columns.length > mostColumns) return undefined;
  const { columns, end } = found;
  const tokens: Token[] = [];
  let at = tag.end;
  for (const column of columns) {
    if (column.start > at) tokens.push(blank(source.slice(at, column.start)));
    const content = source.slice(column.open, column.close);
    const raw = source.slice(column.start, column.end);
    const inset = countLines(source.slice(column.start, column.open));
    tokens.push({
      type: 'div',
      raw,
      info: 'column',
      inset,
      tokens: inside(content),
      closed: true,
    } as DivToken as never);
    at = column.end;
  }
  const inset = countLines(source.slice(0, tag.end));
  return { type: 'div', raw: source.slice(0, end), info: 'columns', inset, tokens, closed: true };
}

const blank = (raw: string): Token => ({ type: 'space', raw });

/** UnoCSS writes classes as attributes too: `<div grid="~ cols-2">`. */
function setsColumns({ values }: Extract<Tag, { type: 'open' }>): boolean {
  const classes = [values.class, values.grid, values.flex].flatMap((value) => value?.split(/\s+/) ?? []);
  return classes.some((each) => columnClass.test(each)) || columnStyle.test(values.style ?? '');
}

/** Offsets of one column: of its element, and of what is in it. */
interface Column {
  readonly start: number;
  readonly open: number;
  readonly close: number;
  readonly end: number;
}

/**
 * The `<div>` elements up to the closing tag of the one that holds them, and where its line ends; undefined where anything else stands
 * among or behind them.
 */
function findColumns(
  source: string,
  from: number,
): { readonly columns: readonly Column[]; readonly end: number } | undefined {
  const columns: Column[] = [];
  const open: { readonly start: number; readonly end: number }[] = [];
  let last = from;
  for (const { closes, start, end } of divTags(source, from)) {
    if (open.length === 0 && source.slice(last, start).trim() !== '') return undefined;
    last = end;
    if (!closes) {
      open.push({ start, end });
      if (open.length > maxNested) return undefined;
      continue;
    }
    const own = open.pop();
    if (!own) return restOfLine(source, end).trim() === '' ? { columns, end } : undefined;
    if (open.length === 0) columns.push({ start: own.start, open: own.end, close: start, end });
  }
  return undefined;
}

function restOfLine(source: string, from: number): string {
  const end = source.indexOf('\n', from);
  return source.slice(from, end < 0 ? source.length : end);
}

/** The tags of `<div>` elements from an offset on, those in code left out. */
function* divTags(source: string, from: number) {
  const fences = new FenceTracker();
  let count = 0;
  for (let line = lineAt(source, from); line && count < mostLines; line = lineAt(source, line.next)) {
    count += 1;
    if (fences.takes(line.text)) continue;
    for (const match of line.text.matchAll(/<(\/?)div\b[^<>]*>/gi)) {
      const start = line.start + match.index;
      yield { closes: match[1] === '/', start, end: start + match[0].length };
    }
  }
}
