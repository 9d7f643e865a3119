import type { Inline, Table, TableCell } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { noAttributes } from '../attributes.js';
import { linesOfBlocks } from '../blocks/table.js';
import { blocksOf, type FlowItem } from '../flow.js';
import { childFlow, elements, type HtmlReading, inlinesOf } from './flow.js';
import type { HtmlElement } from './tree.js';

const maxColumns = 1_000; // `colspan` may say anything; HTML 5 itself stops here

/**
 * An HTML table. Spans are spread: the text stands in the first cell, the others are empty, and a column in which no row has a cell of
 * its own is none. A first row of nothing but `<th>` is the header. A table that only places things (`role="presentation"`, one column) is
 * read as its content.
 */
export function htmlTable(node: HtmlElement, lines: Lines, html: HtmlReading): FlowItem[] {
  const rows = rowsOf(node);
  const width = Math.min(maxColumns, Math.max(0, ...rows.map((row) => rowWidth(row.cells))));
  if (rows.length === 0 || width === 0) return childFlow(node, html);
  const places = placesOf(
    rows.map((row) => row.cells),
    width,
  );
  const used = Array.from({ length: width }, (_, column) => column).filter((column) =>
    places.some((row) => row.own.has(column)),
  );
  if (used.length <= 1 || node.values.role === 'presentation')
    return rows.flatMap((row) => row.cells.flatMap((cell) => childFlow(cell, html)));
  const caption = elements(node, 'caption')[0];
  const align = used.map((column) => alignmentOf(places, column));
  const spread = places.map((row) => cellsOf(row, used, html));
  const first = rows[0];
  const hasHead = first !== undefined && (first.head || first.cells.every((cell) => cell.name === 'th'));
  const table: Table = {
    type: 'table',
    align,
    head: hasHead ? (spread[0] ?? []) : [],
    rows: hasHead ? spread.slice(1) : spread,
    ...(caption ? { caption: html.reading.pictures.settle(inlinesOf(caption, html), lines) } : {}),
    attributes: noAttributes,
    lines,
  };
  return [table];
}

function rowsOf(node: HtmlElement): { readonly cells: readonly HtmlElement[]; readonly head: boolean }[] {
  return elements(node, 'tr', 'thead', 'tbody', 'tfoot').flatMap((part) =>
    part.name === 'tr'
      ? [{ cells: elements(part, 'td', 'th'), head: false }]
      : elements(part, 'tr').map((row) => ({ cells: elements(row, 'td', 'th'), head: part.name === 'thead' })),
  );
}

const span = (cell: HtmlElement, key: string): number =>
  Math.max(1, Math.min(maxColumns, Number(cell.values[key]) || 1));

const rowWidth = (cells: readonly HtmlElement[]): number => cells.reduce((sum, cell) => sum + span(cell, 'colspan'), 0);

/** The cells of a row: each by the column that it begins in. */
interface PlacedRow {
  readonly own: ReadonlyMap<number, HtmlElement>;
  /** More cells than columns, pushed out by spans from above: their text stays in the last one. */
  readonly rest: readonly HtmlElement[];
}

/** Where each cell begins in a table of `width` columns, cells that reach down from above taking their place. */
function placesOf(rows: readonly (readonly HtmlElement[])[], width: number): readonly PlacedRow[] {
  // Per column, how many more rows a cell from above reaches down.
  const reach = Array.from({ length: width }, () => 0);
  return rows.map((cells) => {
    const own = new Map<number, HtmlElement>();
    const waiting = [...cells];
    for (let column = 0; column < width; ) {
      if (reach[column]! > 0) {
        reach[column]! -= 1;
        column += 1;
        continue;
      }
      const cell = waiting.shift();
      if (!cell) {
        column += 1;
        continue;
      }
      own.set(column, cell);
      const after = Math.min(width, column + span(cell, 'colspan'));
      reach.fill(span(cell, 'rowspan') - 1, column, after);
      column = after;
    }
    return { own, rest: waiting };
  });
}

/** A row's cells in the columns that are used. */
function cellsOf({ own, rest }: PlacedRow, columns: readonly number[], html: HtmlReading): readonly TableCell[] {
  const cells = columns.map((column): TableCell => {
    const cell = own.get(column);
    return { inlines: cell ? cellInlines(cell, html) : [] };
  });
  const more = rest.flatMap((cell): Inline[] => [{ type: 'break' }, ...cellInlines(cell, html)]);
  const last = cells.at(-1);
  return last && more.length > 0 ? [...cells.slice(0, -1), { inlines: [...last.inlines, ...more] }] : cells;
}

function cellInlines(cell: HtmlElement, html: HtmlReading): readonly Inline[] {
  const line = html.lineAt(cell.at);
  return html.reading.pictures.settle(linesOfBlocks(blocksOf(childFlow(cell, html))), { from: line, to: line });
}

/** How a column stands: what the last of its cells says that says it. */
function alignmentOf(rows: readonly PlacedRow[], column: number): Table['align'][number] {
  let align: Table['align'][number] = 'start';
  for (const { own } of rows) {
    const { align: given, style = '' } = own.get(column)?.values ?? {};
    const said = given ?? /text-align:\s*(\w+)/.exec(style)?.[1];
    if (said === 'right' || said === 'end') align = 'end';
    else if (said === 'center') align = 'center';
  }
  return align;
}
