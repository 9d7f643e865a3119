/** A piece of content as the kind of slide that somebody asks for, where it can be that kind. */
import { assertNever } from '../../../shared/assert-never.js';
import type {
  Body,
  Column,
  FlowBlock,
  Inline,
  LayoutId,
  List,
  ListItem,
  Paragraph,
  Table,
} from '../../../shared/model/index.js';
import { labelled } from '../clean.js';
import type { Place, PlanContext, SlideDraft } from '../draft.js';
import { asFlow, columnsGroup } from '../kinds/columns.js';
import { figuresOf } from '../kinds/figures.js';
import { asList, flowText } from '../kinds/flow.js';
import { pictureContent } from '../kinds/pictures.js';
import { timelineOf } from '../kinds/timeline.js';
import type { Piece } from '../pieces.js';
import { slideOf } from '../slide.js';
import { countWords } from '../text/count.js';
import { bold, boldLength, join, lineBreak, plain, slice, textOf, trim, unbold } from '../text/inlines.js';

const longestStatement = 60; // words; more is no statement whatever it is called
const mostColumns = 4;

/**
 * The slide, or undefined where the content cannot be that kind. `lead` is a short paragraph that stands before the piece.
 * `asker`: whose wish it is, for the slide's `why`.
 */
export function cast(
  piece: Piece,
  lead: readonly Inline[],
  kind: LayoutId,
  place: Place,
  context: PlanContext,
  asker: string,
): SlideDraft | undefined {
  const made = bodyFor(piece, lead, kind, context);
  if (!made) return undefined;
  return slideOf(place, {
    kind: made.kind ?? kind,
    body: made.body,
    ...(made.keepsLead && { lead }),
    lines: piece.lines,
    why: `${kind}: ${asker}`,
    otherKinds: ['bullets', 'text'],
    notes: piece.notes,
  });
}

interface Made {
  readonly body: Body;
  /** The lead stands on the slide as such; else it is in the body. */
  readonly keepsLead?: boolean;
  readonly kind?: LayoutId;
}

function bodyFor(piece: Piece, lead: readonly Inline[], kind: LayoutId, context: PlanContext): Made | undefined {
  switch (kind) {
    case 'bullets':
    case 'numbered':
    case 'text':
      return flowBody(piece, kind, context);
    case 'statement':
    case 'quote':
      return saidBody(piece, lead, kind, context);
    case 'columns':
    case 'comparison':
      return columnBody(piece, context);
    case 'table':
      if (piece.type !== 'table' && piece.type !== 'chart') return undefined;
      return {
        body: { type: 'table', table: piece.type === 'chart' ? piece.chart.table : piece.table },
        keepsLead: true,
      };
    case 'figures': {
      const figures = figuresOf(listOf(piece, context) ?? noList, context.language, true);
      return figures && { body: { type: 'figures', figures }, keepsLead: true };
    }
    case 'timeline': {
      const timeline = timelineOf(listOf(piece, context) ?? noList, context.language, true);
      return timeline && { body: { type: 'timeline', entries: timeline.entries }, keepsLead: true };
    }
    case 'picture':
      if (piece.type !== 'pictures' || piece.pictures.length > 2) return undefined;
      return {
        body: { type: 'picture', pictures: piece.pictures.map((picture) => pictureContent(picture, context)) },
        keepsLead: true,
      };
    case 'picture-text':
      return pictureTextBody(piece, lead, context);
    case 'code':
      return piece.type === 'code' ? { body: { type: 'code', code: piece.code }, keepsLead: true } : undefined;
    case 'section':
    case 'title':
      return lineBody(piece, lead, kind, context);
    case 'sources': {
      const list = listOf(piece, context);
      const entries = list?.items.map((item) => ({ text: itemText(item) }));
      return entries && { body: { type: 'sources', entries } };
    }
    case 'closing': {
      const list = listOf(piece, context);
      const ask = list?.items.map(itemText) ?? [];
      return list && { body: { type: 'closing', ask: lead.length > 0 ? [lead, ...ask] : ask, contact: [] } };
    }
    case 'agenda':
    case 'chart': // `assemble` has made charts of the tables that can be one
      return undefined;
    default:
      return assertNever(kind);
  }
}

const noList: List = { type: 'list', ordered: false, start: 1, items: [], lines: { from: 1, to: 1 } };

/** The piece as running text, where it can be without losing anything; never empty. */
export function flowOf(piece: Piece, context: PlanContext): readonly FlowBlock[] | undefined {
  const blocks = flowIn(piece, context);
  return blocks && blocks.length > 0 ? blocks : undefined;
}

function flowIn(piece: Piece, context: PlanContext): readonly FlowBlock[] | undefined {
  switch (piece.type) {
    case 'prose':
      return piece.paragraphs;
    case 'flow':
      return piece.blocks;
    case 'table':
      return [tableAsList(piece.table)];
    case 'chart':
      return [tableAsList(piece.chart.table)];
    case 'quote':
      return asFlow(piece.quote, context);
    case 'code':
      return asFlow(piece.code, context);
    case 'callout':
      return asFlow(piece.callout, context);
    case 'columns': {
      const parts = piece.columns.columns.flatMap((column) => column.blocks.map((block) => asFlow(block, context)));
      return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
    }
    case 'pictures':
      return undefined;
    default:
      return assertNever(piece);
  }
}

function flowBody(piece: Piece, kind: 'bullets' | 'numbered' | 'text', context: PlanContext): Made | undefined {
  const blocks = flowOf(piece, context);
  if (!blocks || blocks.length === 0) return undefined;
  if (kind === 'text') return { body: { type: 'flow', blocks }, keepsLead: true };
  const lists = blocks.filter((block): block is List => block.type === 'list');
  // One list keeps its paragraphs above and below; otherwise every paragraph is an item.
  const kept =
    lists.length > 0 && piece.type !== 'columns'
      ? blocks.map((block) => (block.type === 'list' ? { ...block, ordered: kind === 'numbered' } : block))
      : [asList(blocks, kind === 'numbered')];
  return { body: { type: 'flow', blocks: kept }, keepsLead: true };
}

function saidBody(
  piece: Piece,
  lead: readonly Inline[],
  kind: 'statement' | 'quote',
  context: PlanContext,
): Made | undefined {
  if (piece.type === 'quote' && kind === 'quote') {
    const { paragraphs, attribution } = piece.quote;
    return { body: { type: 'quote', paragraphs, ...(attribution && { attribution }) }, keepsLead: true };
  }
  const blocks = flowOf(piece, context);
  if (!blocks || piece.type === 'table' || countWords(flowText(blocks)) > longestStatement) return undefined;
  const lines = [...(lead.length > 0 ? [lead] : []), ...paragraphsOf(blocks)];
  if (kind === 'quote') return { body: { type: 'quote', paragraphs: lines } };
  return { body: { type: 'statement', text: join(lines, lineBreak) } };
}

function columnBody(piece: Piece, context: PlanContext): Made | undefined {
  if (piece.type === 'columns') {
    const made = columnsGroup(
      piece,
      [],
      { section: '', title: [], prose: 'auto', fitOne: false, lines: piece.lines },
      context,
    );
    const body = made?.after.length === 0 ? made.group.options[0][0]?.body : undefined;
    return body?.type === 'columns' ? { body, keepsLead: true } : undefined;
  }
  const list = listOf(piece, context);
  if (!list || list.items.length < 2 || list.items.length > mostColumns || piece.type === 'table') return undefined;
  return { body: { type: 'columns', columns: list.items.map(columnFrom) }, keepsLead: true };
}

/** An item as a column: its bold beginning is the head. */
function columnFrom(item: ListItem): Column {
  const [first, ...rest] = labelled(item);
  if (first?.type !== 'paragraph') return { content: first ? [first, ...rest] : rest };
  const length = boldLength(first.inlines);
  if (length === 0) return { content: [first, ...rest] };
  const gap = /^[\s:：.–—-]*/u.exec(textOf(first.inlines).slice(length))?.[0].length ?? 0;
  const head = unbold(trim(slice(first.inlines, 0, length)));
  const body = trim(slice(first.inlines, length + gap, Number.POSITIVE_INFINITY));
  return { head, content: textOf(body) === '' ? rest : [{ ...first, inlines: body }, ...rest] };
}

function pictureTextBody(piece: Piece, lead: readonly Inline[], context: PlanContext): Made | undefined {
  if (piece.type !== 'pictures' || piece.pictures.length !== 1 || lead.length === 0) return undefined;
  const picture = piece.pictures[0];
  if (!picture) return undefined;
  const blocks: readonly FlowBlock[] = [{ type: 'paragraph', inlines: lead, lines: piece.lines }];
  return { body: { type: 'picture-text', picture: pictureContent(picture, context), blocks } };
}

function lineBody(
  piece: Piece,
  lead: readonly Inline[],
  kind: 'section' | 'title',
  context: PlanContext,
): Made | undefined {
  const blocks = flowOf(piece, context);
  if (!blocks || countWords(flowText(blocks)) > longestStatement) return undefined;
  const [first = [], ...others] = [...(lead.length > 0 ? [lead] : []), ...paragraphsOf(blocks)];
  // A heading under the title is its subtitle, and needs no weight of its own there; so is the first of several lines.
  const isHeading = boldLength(first) === textOf(first).length;
  const opening = isHeading ? unbold(first) : first;
  if (kind === 'section') return { body: { type: 'section', number: '', line: join([opening, ...others], lineBreak) } };
  if (others.length === 0) return { body: { type: 'title', byline: [], [isHeading ? 'subtitle' : 'line']: opening } };
  return { body: { type: 'title', byline: [], subtitle: opening, line: join(others, lineBreak) } };
}

// ── Lists and paragraphs out of anything ────────────────────────────────────────────────────────────────────────────

function listOf(piece: Piece, context: PlanContext): List | undefined {
  const blocks = flowOf(piece, context);
  return blocks && blocks.length > 0 ? asList(blocks, false) : undefined;
}

function paragraphsOf(blocks: readonly FlowBlock[]): readonly (readonly Inline[])[] {
  return asList(blocks, false).items.flatMap((item) => itemParagraphs(item));
}

function itemParagraphs(item: ListItem): readonly (readonly Inline[])[] {
  return labelled(item).flatMap((block) =>
    block.type === 'paragraph' ? [block.inlines] : block.items.flatMap(itemParagraphs),
  );
}

function itemText(item: ListItem): readonly Inline[] {
  return join(itemParagraphs(item), lineBreak);
}

/** Rows as items: the first cell in bold, the others after it; a header names them. */
function tableAsList(table: Table): List {
  const rows = table.head.some((cell) => cell.inlines.length > 0) ? [table.head, ...table.rows] : table.rows;
  const items = rows.flatMap((row): readonly ListItem[] => {
    const cells = row.map((cell) => cell.inlines).filter((inlines) => inlines.length > 0);
    const [first, ...others] = cells;
    if (!first) return [];
    const text = join([bold(first), join(others, plain('; '))], plain(' – '));
    const paragraph: Paragraph = { type: 'paragraph', inlines: text, lines: table.lines };
    return [{ blocks: [paragraph], lines: table.lines }];
  });
  const caption: readonly ListItem[] = table.caption
    ? [{ blocks: [{ type: 'paragraph', inlines: table.caption, lines: table.lines }], lines: table.lines }]
    : [];
  return { type: 'list', ordered: false, start: 1, items: [...items, ...caption], lines: table.lines };
}
