import type { Inline, Table, TableCell } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { noAttributes } from '../attributes.js';
import { linesOfBlocks } from '../blocks/table.js';
import { blocksOf, type FlowItem } from '../flow.js';
import { childFlow, elements, type HtmlReading, inlinesOf } from './flow.js';
import type { HtmlElement } from './tree.js';

const maxColumns = 1_000; // `colspan` may say anything; HTML 5 itself stops here

/**
 * An HTML table. Spans are spread: the text stands in the first cell, the others are empty. A first row of nothing but
 * `<th>` is the header. A table that only places things (`role="presentation"`, one cell a row) is read as its content.
 */
export function htmlTable(node: HtmlElement, lines: Lines, html: HtmlReading): FlowItem[] {
  const rows = rowsOf(node);
  const width = Math.min(maxColumns, Math.max(0, ...rows.map((row) => rowWidth(row.cells))));
  if (rows.length === 0 || width === 0) return childFlow(node, html);
  if (width === 1 || node.values.role === 'presentation')
    return rows.flatMap((row) => row.cells.flatMap((cell) => childFlow(cell, html)));
  const caption = elements(node, 'caption')[0];
  const align: Table['align'][number][] = Array.from({ length: width }, () => 'start');
  const spread = spreadRows(
    rows.map((row) => row.cells),
    width,
    html,
    align,
  );
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

function spreadRows(
  rows: readonly (readonly HtmlElement[])[],
  width: number,
  html: HtmlReading,
  align: Table['align'][number][],
): TableCell[][] {
  // Per column, how many more rows a cell from above reaches down.
  const reach = Array.from({ length: width }, () => 0);
  return rows.map((cells) => {
    const out: TableCell[] = [];
    const waiting = [...cells];
    while (out.length < width) {
      const column = out.length;
      if ((reach[column] ?? 0) > 0) {
        reach[column] = (reach[column] ?? 0) - 1;
        out.push({ inlines: [] });
        continue;
      }
      const cell = waiting.shift();
      out.push({ inlines: cell ? cellInlines(cell, html) : [] });
      if (!cell) continue;
      noteAlignment(cell, column, align);
      const across = span(cell, 'colspan');
      const down = span(cell, 'rowspan') - 1;
      reach[column] = down;
      for (let extra = 1; extra < across && out.length < width; extra += 1) {
        reach[out.length] = down;
        out.push({ inlines: [] });
      }
    }
    // More cells than columns, pushed out by spans from above: their text stays in the last one.
    const rest = waiting.flatMap((cell): Inline[] => [{ type: 'break' }, ...cellInlines(cell, html)]);
    const last = out.at(-1);
    if (rest.length > 0 && last) out[out.length - 1] = { inlines: [...last.inlines, ...rest] };
    return out;
  });
}

function cellInlines(cell: HtmlElement, html: HtmlReading): readonly Inline[] {
  const line = html.lineAt(cell.at);
  return html.reading.pictures.settle(linesOfBlocks(blocksOf(childFlow(cell, html))), { from: line, to: line });
}

function noteAlignment(cell: HtmlElement, column: number, align: Table['align'][number][]): void {
  const said = cell.values.align ?? /text-align:\s*(\w+)/.exec(cell.values.style ?? '')?.[1];
  if (said === 'right' || said === 'end') align[column] = 'end';
  else if (said === 'center') align[column] = 'center';
}
