/** Clean blocks in chunks (slides that the writer parted himself) and pieces (blocks that belong together). */
import { assertNever } from '../../shared/assert-never.js';
import type {
  Block,
  ChartOption,
  Code,
  FlowBlock,
  Inline,
  LayoutId,
  Lines,
  Notes,
  Paragraph,
  Picture,
  Table,
} from '../../shared/model/index.js';
import { askedLayout } from './asked/asked.js';
import type { CleanChart } from './chart/index.js';
import type { CleanBlock, CleanCallout, CleanColumns, CleanDirective, CleanQuote, PlanContext } from './draft.js';
import { withoutEmptyColumns } from './kinds/columns.js';
import { figuresOf } from './kinds/figures.js';
import { shortCodeRuns } from './kinds/short-code.js';
import { timelineOf } from './kinds/timeline.js';
import { shortParagraphWords } from './limits.js';
import { spanOf } from './slide.js';
import { countWords } from './text/count.js';
import { textOf } from './text/inlines.js';
import { takesLead } from './text/lead.js';
import { withoutLoneItems } from './text/lone-items.js';

/** A run of content that makes a slide, or a part of one, with the speaker notes that follow it. */
export type Piece = PieceContent & {
  readonly notes: readonly Block[];
  readonly lines: Lines;
  /** What stands small at the foot of its slide: a source, a note on a table. */
  readonly foot?: readonly (readonly Inline[])[];
};

export type PieceContent =
  | { readonly type: 'prose'; readonly paragraphs: readonly Paragraph[] }
  /** Lists and definitions; in a deck written as slides, and with fit=one, paragraphs between them too. */
  | { readonly type: 'flow'; readonly blocks: readonly FlowBlock[] }
  | { readonly type: 'table'; readonly table: Table }
  | { readonly type: 'pictures'; readonly pictures: readonly Picture[] }
  | { readonly type: 'quote'; readonly quote: CleanQuote }
  | { readonly type: 'code'; readonly code: Code }
  | { readonly type: 'chart'; readonly chart: CleanChart }
  | { readonly type: 'callout'; readonly callout: CleanCallout }
  | { readonly type: 'columns'; readonly columns: CleanColumns };

/** What stands between two breaks, and the layout that is asked for it. */
export interface Chunk {
  readonly blocks: readonly CleanBlock[];
  readonly asked?: LayoutId;
  readonly layoutName?: string;
  /** With `asked: 'chart'`: what is asked of it. */
  readonly chart?: readonly ChartOption[];
  readonly lines?: Lines;
}

/** Parts content at breaks and directives. A break between nothing and nothing makes no chunk. */
export function chunksOf(
  blocks: readonly CleanBlock[],
  asked: Pick<Chunk, 'asked' | 'layoutName' | 'chart'>,
  context: PlanContext,
): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let current: CleanBlock[] = [];
  let ruled = asked;
  const close = (): void => {
    if (current.length > 0) chunks.push({ blocks: current, ...ruled });
    current = [];
  };
  const read = (block: CleanBlock): void => {
    if (block.type === 'break') {
      close();
      ruled = asked;
    } else if (block.type === 'directive') {
      const named = askedLayout(block.name, block.lines, context);
      const layout = named?.asked === 'chart' && block.chart ? { ...named, chart: block.chart } : named;
      if (layout) close();
      if (layout && block.blocks) {
        const inner = chunksOf(block.blocks, layout, context);
        chunks.push(...inner.map((chunk) => ({ ...chunk, lines: block.lines })));
      } else if (layout) {
        ruled = layout;
      } else {
        block.blocks?.forEach(read); // a name that nobody knows encloses what stands as usual
      }
    } else {
      current.push(block);
    }
  };
  blocks.forEach(read);
  close();
  return chunks;
}

/**
 * Neighbours that belong together as pieces. `merged`: everything that runs (paragraphs, lists, definitions) is one piece.
 * Notes go with the piece that they follow, or with the first.
 */
export function piecesOf(given: readonly CleanBlock[], merged: boolean, context: PlanContext): readonly Piece[] {
  const blocks = withoutLoneItems(withoutEmptyColumns(given, context), merged, context);
  const pieces: { content: PieceContent; notes: Block[]; lines: Lines }[] = [];
  const early: Block[] = [];
  const runs = shortCodeRuns(blocks, merged);
  for (const block of blocks) {
    const run = runs.get(block);
    if (run) {
      if (run.length > 0)
        pieces.push({ content: { type: 'flow', blocks: run }, notes: [], lines: spanOf(run, block.lines) });
      continue;
    }
    if (block.type === 'break' || block.type === 'directive') continue; // `chunksOf` has read them
    if (block.type === 'notes') {
      (pieces.at(-1)?.notes ?? early).push(...(block as Notes).blocks);
      continue;
    }
    const last = pieces.at(-1);
    const grown = last && last.notes.length === 0 ? grow(last.content, block, merged, context) : undefined;
    if (last && grown) {
      last.content = grown;
      last.lines = { from: last.lines.from, to: Math.max(last.lines.to, block.lines.to) };
    } else {
      pieces.push({ content: contentOf(block, merged), notes: [], lines: block.lines });
    }
  }
  pieces[0]?.notes.unshift(...early);
  const done = pieces.map(({ content, notes, lines }): Piece => ({ ...content, notes, lines }));
  return merged ? done.flatMap((piece, index) => parted(piece, done[index + 1])) : done;
}

/** Merged text again in parts, where a paragraph leads in what follows it, or nothing but paragraphs is there. */
function parted(piece: Piece, next: Piece | undefined): readonly Piece[] {
  if (piece.type !== 'flow') return [piece];
  const part = (blocks: readonly FlowBlock[], notes: readonly Block[]): readonly Piece[] => {
    const lines = spanOf(blocks, piece.lines);
    if (blocks.length === 0) return [];
    const paragraphs = blocks.filter((block): block is Paragraph => block.type === 'paragraph');
    if (paragraphs.length === blocks.length) return [{ type: 'prose', paragraphs, notes, lines }];
    return [{ type: 'flow', blocks, notes, lines }];
  };
  const { blocks, notes } = piece;
  const [first, second] = blocks;
  const last = blocks.at(-1);
  const head = first && second?.type === 'list' && isShortParagraph(first) ? 1 : 0;
  const leads =
    last && blocks.length > head + 1 && isShortParagraph(last) && next && takesLead(next, last as Paragraph);
  const tail = leads ? blocks.length - 1 : blocks.length;
  const end = tail < blocks.length;
  return [
    ...part(blocks.slice(0, head), []),
    ...part(blocks.slice(head, tail), end ? [] : notes),
    ...part(blocks.slice(tail), notes),
  ];
}

function isShortParagraph(block: FlowBlock): boolean {
  return block.type === 'paragraph' && countWords(textOf(block.inlines)) <= shortParagraphWords;
}

/** The notes of a chunk that has nothing else. */
export function loneNotes(blocks: readonly CleanBlock[]): readonly Block[] | undefined {
  if (blocks.length === 0 || blocks.some((block) => block.type !== 'notes')) return undefined;
  return blocks.flatMap((block) => (block as Notes).blocks);
}

function contentOf(
  block: Exclude<CleanBlock, Notes | CleanDirective | { readonly type: 'break' }>,
  merged: boolean,
): PieceContent {
  switch (block.type) {
    case 'paragraph':
      return merged ? { type: 'flow', blocks: [block] } : { type: 'prose', paragraphs: [block] };
    case 'list':
    case 'definitions':
      return { type: 'flow', blocks: [block] };
    case 'table':
      return { type: 'table', table: block };
    case 'picture':
      return { type: 'pictures', pictures: [block] };
    case 'quote':
      return { type: 'quote', quote: block };
    case 'code':
      return { type: 'code', code: block };
    case 'chart':
      return { type: 'chart', chart: block };
    case 'callout':
      return { type: 'callout', callout: block };
    case 'columns':
      return { type: 'columns', columns: block };
    default:
      return assertNever(block);
  }
}

/** The piece with one more block, or undefined where the block begins another. */
function grow(
  content: PieceContent,
  block: CleanBlock,
  merged: boolean,
  context: PlanContext,
): PieceContent | undefined {
  if (content.type === 'prose' && block.type === 'paragraph') {
    return { type: 'prose', paragraphs: [...content.paragraphs, block] };
  }
  if (content.type === 'pictures' && block.type === 'picture') {
    return { type: 'pictures', pictures: [...content.pictures, block] };
  }
  if (content.type !== 'flow') return undefined;
  if (merged && (block.type === 'paragraph' || block.type === 'list' || block.type === 'definitions')) {
    return { type: 'flow', blocks: [...content.blocks, block] };
  }
  if (block.type !== 'list' && block.type !== 'definitions') return undefined;
  const drawn = [...content.blocks, block].some((part) => part.type === 'list' && isDrawn(part, context));
  return drawn ? undefined : { type: 'flow', blocks: [...content.blocks, block] };
}

/** A list that is a timeline or key figures stands by itself. */
function isDrawn(list: Extract<FlowBlock, { type: 'list' }>, context: PlanContext): boolean {
  return timelineOf(list, context.language) !== undefined || figuresOf(list, context.language) !== undefined;
}
