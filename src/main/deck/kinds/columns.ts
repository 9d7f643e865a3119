/** Columns that the brief parts itself, with what a column cannot hold right behind them. */
import type { Column, FlowBlock, Table } from '../../../shared/model/index.js';
import { codeAsParagraph, isShort } from '../clean.js';
import type { CleanBlock, CleanColumns, GroupDraft, Place, PlanContext } from '../draft.js';
import type { Piece } from '../pieces.js';
import { counted, single, slideOf } from '../slide.js';
import { plain } from '../text/inlines.js';
import { pictureContent } from './pictures.js';

const mostColumns = 4;

interface Sorted {
  readonly columns: readonly Column[];
  readonly after: readonly CleanBlock[];
}

/**
 * The group of a columns piece, and the blocks that go on slides of their own after it; undefined where a column would
 * be left with nothing, or there are not two to four.
 */
export function columnsGroup(
  piece: Extract<Piece, { type: 'columns' }>,
  lead: Place['title'],
  place: Place,
  context: PlanContext,
): { readonly group: GroupDraft; readonly after: readonly CleanBlock[] } | undefined {
  const sorted = sortColumns(piece.columns, context);
  if (!sorted) return undefined;
  const { columns, after } = sorted;
  const lines = piece.lines;
  const picture = columns.find((column) => isPicture(column.content));
  const text = columns.find((column) => Array.isArray(column.content));
  if (columns.length === 2 && picture && text && isPicture(picture.content)) {
    const blocks = text.content as readonly FlowBlock[];
    const all: readonly FlowBlock[] =
      lead.length > 0 ? [{ type: 'paragraph', inlines: lead, lines }, ...blocks] : blocks;
    const slide = slideOf(place, {
      kind: 'picture-text',
      body: { type: 'picture-text', picture: picture.content, blocks: all },
      lines,
      why: 'picture-text: two columns, a picture in one and text in the other',
      otherKinds: ['bullets', 'columns', 'picture'],
    });
    return { group: single(slide), after };
  }
  const slide = slideOf(place, {
    kind: 'columns',
    body: { type: 'columns', columns },
    lead,
    lines,
    why: `columns: ${counted(columns.length, 'column')} in the brief`,
    otherKinds: ['bullets', 'comparison'],
  });
  return { group: single(slide), after };
}

/** Blocks with those columns undone that cannot stand side by side: their content follows column by column. */
export function withoutEmptyColumns(blocks: readonly CleanBlock[], context: PlanContext): readonly CleanBlock[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'columns' || sortColumns(block, { ...context, report: () => undefined })) return [block];
    return withoutEmptyColumns(
      block.columns.flatMap((column) => column.blocks),
      context,
    );
  });
}

function sortColumns(block: CleanColumns, context: PlanContext): Sorted | undefined {
  if (block.columns.length < 2 || block.columns.length > mostColumns) return undefined;
  const columns: Column[] = [];
  const after: CleanBlock[] = [];
  for (const column of block.columns) {
    const flow: FlowBlock[] = [];
    const rich: CleanBlock[] = [];
    for (const part of column.blocks) {
      const running = asFlow(part, context);
      if (running) flow.push(...running);
      else rich.push(part);
    }
    const first = rich.find((part) => part.type === 'table' || part.type === 'picture');
    const content = flow.length > 0 ? flow : first && richContent(first, context);
    if (!content) return undefined;
    after.push(...rich.filter((part) => part !== first || flow.length > 0));
    columns.push({ ...(column.width !== undefined && { width: column.width }), content });
  }
  return { columns, after };
}

function richContent(block: CleanBlock, context: PlanContext): Column['content'] | undefined {
  if (block.type === 'table') return block;
  return block.type === 'picture' ? pictureContent(block, context) : undefined;
}

/** A block as running text, where it can be without losing its shape. */
export function asFlow(block: CleanBlock, context: PlanContext): readonly FlowBlock[] | undefined {
  switch (block.type) {
    case 'paragraph':
    case 'list':
    case 'definitions':
      return [block];
    case 'quote': {
      const said = block.paragraphs.map((inlines): FlowBlock => ({ type: 'paragraph', inlines, lines: block.lines }));
      if (!block.attribution) return said;
      return [...said, { type: 'paragraph', inlines: [...plain('— '), ...block.attribution], lines: block.lines }];
    }
    case 'callout':
      return calloutAsFlow(block, context);
    case 'code':
      return isShort(block) ? [codeAsParagraph(block)] : undefined;
    default:
      return undefined;
  }
}

function calloutAsFlow(block: Extract<CleanBlock, { type: 'callout' }>, context: PlanContext): readonly FlowBlock[] {
  const label = block.label && block.label.length > 0 ? block.label : plain(context.words.callouts[block.kind]);
  const bold = label.map((inline) => (inline.type === 'text' ? { ...inline, strong: true as const } : inline));
  return [{ type: 'paragraph', inlines: bold, lines: block.lines }, ...block.blocks];
}

function isPicture(content: Column['content']): content is Extract<Column['content'], { type: 'picture' }> {
  return !Array.isArray(content) && (content as Table | { type: 'picture' }).type === 'picture';
}
