/**
 * Blocks as a slide can hold them. What a slide must show by itself (tables, pictures, long code, quotations) is taken out
 * of list items, quotations, callouts and definitions, and stands right behind them, in order; nothing is lost.
 */
import { assertNever } from '../../shared/assert-never.js';
import type {
  Block,
  Callout,
  Code,
  Columns,
  Definitions,
  Inline,
  List,
  ListItem,
  Paragraph,
  Picture,
  Quote,
  Table,
} from '../../shared/model/index.js';
import { askedOfChart, type CleanChart, chartOfBlock, chartOfTable } from './chart/index.js';
import type { CleanBlock, CleanColumns, PlanContext } from './draft.js';
import { inlineCodeCharacters, inlineCodeLines } from './limits.js';
import { bold, isBlank, italic, join, plain, textOf, trim } from './text/inlines.js';
import { takePictures, withoutPictures } from './text/pictures-inline.js';

/** What may stand in a list item, a callout or a column of text. */
type Running = Paragraph | List;

/** Every block of a section's own body, cleaned, with what was taken out of each right behind it. */
export function cleanBlocks(blocks: readonly Block[], context: PlanContext): readonly CleanBlock[] {
  return blocks.flatMap((block) => cleanBlock(block, context));
}

function cleanBlock(block: Block, context: PlanContext): readonly CleanBlock[] {
  const after: CleanBlock[] = [];
  switch (block.type) {
    case 'paragraph':
    case 'list':
      return [...running([block], after, context), ...after];
    case 'table':
      return isEmptyTable(block) ? [] : [chartOrTable(cleanTable(block, after, context), context), ...after];
    case 'chart': {
      const shown = chartOfBlock(block, context);
      // Without data its words stand as code, and where there are none, there is nothing to show.
      return shown.type === 'code' && shown.text.trim() === '' ? [] : [shown];
    }
    case 'quote':
      return cleanQuote(block, context);
    case 'code':
      return block.text.trim() === '' ? [] : [block];
    case 'picture':
      return [cleanPicture(block, context)];
    case 'definitions':
      return [...cleanDefinitions(block, after, context), ...after];
    case 'callout':
      return cleanCallout(block, context);
    case 'columns':
      return cleanColumns(block, context);
    case 'notes':
      return block.blocks.length === 0 ? [] : [block];
    case 'break':
      return [block];
    case 'choice':
      return cleanBlocks(block.blocks, context);
    case 'directive':
      return [
        {
          type: 'directive',
          name: block.name,
          chart: askedOfChart(block.attributes, { from: block.lines.from, to: block.lines.from }, 'div'),
          lines: block.lines,
          ...(block.blocks && { blocks: cleanBlocks(block.blocks, context) }),
        },
      ];
    default:
      return assertNever(block);
  }
}

// ── Running text ────────────────────────────────────────────────────────────────────────────────────────────────────

/** Paragraphs and lists out of any blocks; what cannot be either goes to `after`. */
export function running(blocks: readonly Block[], after: CleanBlock[], context: PlanContext): readonly Running[] {
  return blocks.flatMap((block) => runningBlock(block, after, context));
}

function runningBlock(block: Block, after: CleanBlock[], context: PlanContext): readonly Running[] {
  switch (block.type) {
    case 'paragraph': {
      const { inlines, pictures } = takePictures(block.inlines, block.lines, context);
      after.push(...pictures.map((picture) => cleanPicture(picture, context)));
      if (isBlank(inlines)) return [];
      return [inlines === block.inlines ? block : { ...block, inlines }];
    }
    case 'list': {
      const items = block.items
        .map((item): ListItem => ({ ...item, blocks: running(item.blocks, after, context) }))
        .filter((item) => item.blocks.length > 0);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case 'quote':
      return quoteAsRunning(block, after, context);
    case 'callout': {
      const label = paragraph(bold(calloutLabel(block, context)), block);
      return [label, ...running(block.blocks, after, context)];
    }
    case 'definitions':
      return block.items.flatMap((item) => [
        paragraph(bold(withoutPictures(item.term)), item),
        ...item.definitions.flatMap((definition) => running(definition, after, context)),
      ]);
    case 'code':
      if (block.text.trim() === '') return [];
      if (isShort(block)) return [codeAsParagraph(block)];
      after.push(block);
      return [];
    case 'choice':
      return running(block.blocks, after, context);
    case 'columns':
      return block.columns.flatMap((column) => running(column.blocks, after, context));
    case 'directive':
      return running(block.blocks ?? [], after, context);
    case 'break':
      return [];
    case 'chart':
    case 'table':
    case 'picture':
    case 'notes':
      after.push(...cleanBlock(block, context));
      return [];
    default:
      return assertNever(block);
  }
}

function paragraph(inlines: readonly Inline[], at: Pick<Paragraph, 'lines'>): Paragraph {
  return { type: 'paragraph', inlines, lines: at.lines };
}

/** A table that was begun and never filled; its caption alone would be a caption of nothing. */
function isEmptyTable({ head, rows, caption }: Table): boolean {
  return isBlank(caption ?? []) && [head, ...rows].every((row) => row.every((cell) => isBlank(cell.inlines)));
}

/** A callout's label: its own, else the kind's name in the brief's language. */
export function calloutLabel(block: Pick<Callout, 'kind' | 'label'>, context: PlanContext): readonly Inline[] {
  const own = withoutPictures(block.label ?? []);
  return isBlank(own) ? plain(context.words.callouts[block.kind]) : own;
}

/** A few short lines of code may stand in running text. */
export function isShort(code: Code): boolean {
  const lines = code.text.trimEnd().split('\n');
  return lines.length <= inlineCodeLines && lines.every((line) => line.length <= inlineCodeCharacters);
}

/** Code as a paragraph of its own, line by line. */
export function codeAsParagraph(code: Code): Paragraph {
  const lines = code.text.trimEnd().split('\n');
  const inlines = lines.flatMap((line, index): Inline[] => [
    ...(index > 0 ? [{ type: 'break' as const }] : []),
    ...(line === '' ? [] : [{ type: 'text' as const, text: line, code: true as const }]),
  ]);
  return paragraph(inlines, code);
}

// ── Quotations and callouts ─────────────────────────────────────────────────────────────────────────────────────────

/** In a list item, a quotation is a paragraph in italics and its speaker one after it. */
function quoteAsRunning(quote: Quote, after: CleanBlock[], context: PlanContext): readonly Running[] {
  const blocks = running(quote.blocks, after, context).map((block) =>
    block.type === 'paragraph' ? { ...block, inlines: italic(block.inlines) } : block,
  );
  return quote.attribution ? [...blocks, attributionParagraph(quote)] : blocks;
}

function attributionParagraph(quote: Quote): Paragraph {
  return paragraph([...plain('— '), ...withoutPictures(quote.attribution ?? [])], quote);
}

/** A quotation of paragraphs stays one; with a list or more in it, it is running text that somebody has indented. */
function cleanQuote(quote: Quote, context: PlanContext): readonly CleanBlock[] {
  const after: CleanBlock[] = [];
  const paragraphs = quotedParagraphs(quote.blocks, after, context);
  if (!paragraphs) {
    const blocks = cleanBlocks(quote.blocks, context);
    return quote.attribution ? [...blocks, attributionParagraph(quote)] : blocks;
  }
  const attribution = quote.attribution && withoutPictures(quote.attribution);
  if (paragraphs.length === 0) {
    return attribution ? [attributionParagraph(quote), ...after] : after;
  }
  return [{ type: 'quote', paragraphs, ...(attribution && { attribution }), lines: quote.lines }, ...after];
}

/** Its paragraphs, with those of quotations in it; undefined where something else than text stands between them. */
function quotedParagraphs(
  blocks: readonly Block[],
  after: CleanBlock[],
  context: PlanContext,
): (readonly Inline[])[] | undefined {
  const paragraphs: (readonly Inline[])[] = [];
  for (const block of blocks) {
    const said = quotedBlock(block, after, context);
    if (!said) return undefined;
    paragraphs.push(...said);
  }
  return paragraphs;
}

function quotedBlock(
  block: Block,
  after: CleanBlock[],
  context: PlanContext,
): readonly (readonly Inline[])[] | undefined {
  switch (block.type) {
    case 'paragraph':
      return flat(runningBlock(block, after, context));
    case 'choice':
      return quotedParagraphs(block.blocks, after, context);
    case 'quote': {
      const inner = quotedParagraphs(block.blocks, after, context);
      return inner && block.attribution ? [...inner, attributionParagraph(block).inlines] : inner;
    }
    case 'chart':
    case 'picture':
    case 'table':
    case 'notes':
      after.push(...cleanBlock(block, context));
      return [];
    case 'break':
      return [];
    default:
      return undefined;
  }
}

function cleanCallout(callout: Callout, context: PlanContext): readonly CleanBlock[] {
  const after: CleanBlock[] = [];
  const blocks = running(callout.blocks, after, context);
  const label = callout.label && withoutPictures(callout.label);
  // Nothing stands in it, or what cannot stand in a callout: what it is called is text then, and no empty box.
  if (blocks.length === 0) return [...(label && !isBlank(label) ? [paragraph(bold(label), callout)] : []), ...after];
  return [{ ...callout, ...(label && { label }), blocks }, ...after];
}

// ── The others ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Nothing where none of the entries says anything: the term was another tool's directive, what it means a picture or notes. */
function cleanDefinitions(block: Definitions, after: CleanBlock[], context: PlanContext): readonly CleanBlock[] {
  const items = block.items
    .map((item) => ({
      term: withoutPictures(item.term),
      text: item.definitions.flatMap((definition) => flat(running(definition, after, context))),
    }))
    .filter(({ term, text }) => !isBlank(term) || !text.every(isBlank));
  return items.length === 0 ? [] : [{ type: 'definitions', items, lines: block.lines }];
}

/** Lists and paragraphs as paragraphs. */
export function flat(blocks: readonly Running[]): readonly (readonly Inline[])[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block.inlines];
    return block.items.flatMap((item) => flat(labelled(item)));
  });
}

/** An item's blocks with its number in words, if it has one, before the first. */
export function labelled(item: ListItem): readonly Running[] {
  const blocks = item.blocks as readonly Running[]; // `running` made them
  const [first, ...rest] = blocks;
  if (item.label === undefined) return blocks;
  const label = plain(`${item.label} `);
  if (first?.type === 'paragraph') return [{ ...first, inlines: [...label, ...first.inlines] }, ...rest];
  return [paragraph(trim(label), item), ...blocks];
}

function cleanTable(table: Table, after: CleanBlock[], context: PlanContext): Table {
  const cell = (content: Table['head'][number]): Table['head'][number] => {
    const { inlines, pictures } = takePictures(content.inlines, table.lines, context);
    after.push(...pictures.map((picture) => cleanPicture(picture, context)));
    return inlines === content.inlines ? content : { inlines };
  };
  const head = table.head.map(cell);
  const rows = table.rows.map((row) => row.map(cell));
  const caption = table.caption && withoutPictures(table.caption);
  return { ...table, head, rows, ...(caption && { caption }) };
}

/** A table that asks to be a chart as one, where it can be. */
function chartOrTable(table: Table, context: PlanContext): CleanChart | Table {
  return (table.chart && chartOfTable(table, table.chart, context)) ?? table;
}

/** A picture that cannot be shown is a visible note with its alternative text, and its caption. */
function cleanPicture(picture: Picture, context: PlanContext): Picture | Paragraph {
  const caption = picture.caption && withoutPictures(picture.caption);
  if (context.pictures.get(picture.src)?.ok) return { ...picture, ...(caption && { caption }) };
  const alt = picture.alt.trim();
  const said = context.words.pictureMissing.replace('{alt}', alt).replace(/[\s:：]+$/u, '');
  const note: Inline[] = [{ type: 'text', text: said, emphasis: true, ...(picture.link && { link: picture.link }) }];
  const captioned = caption && !isBlank(caption) && textOf(caption).trim() !== alt;
  return paragraph(captioned ? join([note, caption], [{ type: 'break' }]) : note, picture);
}

/** Columns with nothing in them are room that somebody wanted to leave; one alone is no column. */
function cleanColumns(block: Columns, context: PlanContext): readonly CleanBlock[] {
  const columns = block.columns
    .map((column) => ({ ...column, blocks: undirected(cleanBlocks(column.blocks, context)) }))
    .filter((column) => column.blocks.length > 0);
  if (columns.length < 2) return columns.flatMap((column) => column.blocks);
  const made: CleanColumns = { type: 'columns', columns, lines: block.lines };
  return [made];
}

/** Inside a column nothing begins a slide: what a directive encloses stands as if it were not there. */
function undirected(blocks: readonly CleanBlock[]): readonly CleanBlock[] {
  return blocks.flatMap((block) => {
    if (block.type === 'directive') return undirected(block.blocks ?? []);
    return block.type === 'break' ? [] : [block];
  });
}
