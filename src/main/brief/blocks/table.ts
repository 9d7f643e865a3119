import type { Tokens } from 'marked';
import type { Attributes, Block, Inline, Table, TableCell } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { noAttributes, splitTrailingAttributes } from '../attributes.js';
import { blocksOf, type FlowItem } from '../flow.js';
import type { GridTableToken, RuledTableToken } from '../lex/tokens.js';
import type { Reading } from '../reading.js';
import { flowOf } from './convert.js';
import { takeAside } from './heading.js';
import { surplusOf } from './long-rows.js';

const alignments = { left: 'start', center: 'center', right: 'end' } as const;
const captionLine = /^(?::|[Tt]able:)[ \t]+(\S.*)$/s;
const attributeLine = /^\{:?[^{}]*\}$/;

/**
 * A pipe table. A last line `: caption` without a pipe, which GFM would make a row, is its caption. What rows hold beyond the cells of
 * the head, which GFM drops, is in a column of its own.
 */
export function tableFlow(token: Tokens.Table, lines: Lines, reading: Reading): FlowItem[] {
  const raws = token.raw.trimEnd().split('\n');
  const rows = [...token.rows];
  let caption: { readonly inlines: readonly Inline[]; readonly attributes: Attributes } | undefined;
  for (let last = raws.at(-1)?.trim() ?? ''; rows.length > 0; last = raws.at(-1)?.trim() ?? '') {
    const text = captionLine.exec(last)?.[1];
    if (text !== undefined && !caption && !/(?<!\\)\|/.test(last))
      caption = captionOf(text, lines.from + raws.length - 1, reading);
    else if (!attributeLine.test(last)) break;
    raws.pop();
    rows.pop();
  }
  const cell = (text: string, line: number): TableCell => {
    const inlines = reading.pictures.settle(reading.inlines(text, line), { from: line, to: line });
    return { inlines };
  };
  const head = token.header.map((entry) => cell(entry.text, lines.from));
  const bodyRows = rows.map((row, index) => row.map((entry) => cell(entry.text, lines.from + 2 + index)));
  const isHeadless = isOfDetails(head, bodyRows);
  const hasHead = !isHeadless && head.some((entry) => entry.inlines.length > 0);
  const align = token.align.map((align) => (align ? alignments[align] : 'start'));
  const surplus = rows.map((_, index) => surplusOf(raws[index + 2] ?? '', head.length));
  const long = surplus.flatMap((text, index) => (text === '' ? [] : [lines.from + 2 + index]));
  const [first] = long;
  if (first !== undefined) reading.context.report('table-row-long', { from: first, to: first }, { count: long.length });
  const more = (text: string, line: number): TableCell[] => (first === undefined ? [] : [cell(text, line)]);
  const table: Table = {
    type: 'table',
    align: first === undefined ? align : [...align, 'start'],
    head: hasHead ? [...head, ...more('', lines.from)] : [],
    rows: [
      ...(isHeadless ? [[...head, ...more('', lines.from)]] : []),
      ...bodyRows.map((row, index) => [...row, ...more(surplus[index] ?? '', lines.from + 2 + index)]),
    ],
    ...(caption && caption.inlines.length > 0 ? { caption: caption.inlines } : {}),
    attributes: caption?.attributes ?? noAttributes,
    rowLines: [...(hasHead || isHeadless ? [lines.from] : []), ...rows.map((_, index) => lines.from + 2 + index)],
    lines,
  };
  return [table, ...takeAside(reading)];
}

/**
 * Whether a table says what something is in two columns, its labels in bold (`| **Owner** | Jane |`): GitHub knows no table without a head,
 * and programs that export one make its first row the head.
 */
function isOfDetails([label, value]: readonly TableCell[], rows: readonly (readonly TableCell[])[]): boolean {
  const isBold = (cell: TableCell | undefined): boolean =>
    (cell?.inlines ?? []).length > 0 &&
    (cell?.inlines ?? []).every((run) => run.type === 'text' && run.strong === true);
  if (rows.length === 0 || !value || value.inlines.length === 0 || isBold(value)) return false;
  return (
    [[label], ...rows].every(([first]) => isBold(first)) && rows.every((row) => row.length === 2 && !isBold(row[1]))
  );
}

/** Pandoc's grid table: its cells hold blocks, and are set as lines. */
export function gridTableFlow(token: GridTableToken, line: number, lines: Lines, reading: Reading): FlowItem[] {
  return [tableOf(token, lines, (cell) => linesOfBlocks(blocksOf(flowOf(cell.tokens, line + cell.line, reading))))];
}

/** Pandoc's simple or multiline table. */
export function ruledTableFlow(token: RuledTableToken, line: number, lines: Lines, reading: Reading): FlowItem[] {
  const table = tableOf(token, lines, (cell) => {
    const at = line + cell.line;
    return reading.pictures.settle(reading.inlines(cell.text, at), { from: at, to: at });
  });
  return [table, ...takeAside(reading)];
}

function tableOf<Cell>(
  {
    align,
    head,
    rows,
  }: Pick<Table, 'align'> & { readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] },
  lines: Lines,
  read: (cell: Cell) => readonly Inline[],
): Table {
  const cells = (row: readonly Cell[]): TableCell[] => row.map((cell) => ({ inlines: read(cell) }));
  return { type: 'table', align, head: cells(head), rows: rows.map(cells), attributes: noAttributes, lines };
}

/** Blocks as inline content, a line each: what a cell can hold. List items keep their mark or number. */
export function linesOfBlocks(blocks: readonly Block[]): Inline[] {
  const lines = blocks.flatMap(blockLines);
  return lines.flatMap((line, index): Inline[] => (index === 0 ? [...line] : [{ type: 'break' }, ...line]));
}

function blockLines(block: Block): (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
      return [block.inlines];
    case 'list':
      return block.items.flatMap((item, index) => {
        const [first = [], ...rest] = item.blocks.flatMap(blockLines);
        const mark =
          item.label ??
          (block.ordered ? `${block.start + index}.` : item.checked === undefined ? '•' : item.checked ? '☑' : '☐');
        return [[{ type: 'text', text: `${mark} ` } as const, ...first], ...rest];
      });
    case 'chart':
    case 'code':
      return block.text.split('\n').map((text) => (text === '' ? [] : [{ type: 'text', text, code: true }]));
    case 'quote':
    case 'callout':
    case 'notes':
    case 'choice':
      return block.blocks.flatMap(blockLines);
    case 'directive':
      return (block.blocks ?? []).flatMap(blockLines);
    case 'columns':
      return block.columns.flatMap((column) => column.blocks.flatMap(blockLines));
    case 'definitions':
      return block.items.flatMap((item) => [
        item.term,
        ...item.definitions.flatMap((entry) => entry.flatMap(blockLines)),
      ]);
    case 'table':
      return [block.head, ...block.rows].map((row) =>
        row.flatMap((entry): Inline[] => [...entry.inlines, { type: 'text', text: ' ' }]),
      );
    case 'picture':
      return [[{ type: 'picture', src: block.src, alt: block.alt }]];
    case 'break':
      return [];
  }
}

function captionOf(text: string, line: number, reading: Reading) {
  const split = attributeLine.test(text) ? splitTrailingAttributes(` ${text}`) : splitTrailingAttributes(text);
  return { inlines: reading.inlines(split.text.trim(), line), attributes: split.attributes };
}
