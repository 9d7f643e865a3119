/** Reading matter → slivers: text in its column, tables and code over the full width where they need it. */
import { assertNever } from '../../../shared/assert-never.js';
import type {
  Code,
  FlowBlock,
  Inline,
  LevelStyle,
  ReadingBlock,
  SceneParagraph,
  SourceEntry,
  Table,
} from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import { cutRow, type LaidRow, namesRows, tablePages } from '../kinds/table/index.js';
import { numberedCode } from '../limits.js';
import { layoutText } from '../measure/index.js';
import { colouredLine } from '../text/code-line.js';
import { plainLine } from '../text/inline-text.js';
import { toParagraphs, type Voice } from '../text/paragraphs.js';
import { flowPassages, type Passage, paragraph } from '../text/passage.js';
import type { Sheet } from '../types.js';
import { oneLevel, sizes } from './ink.js';
import type { Page } from './paper.js';
import { type Sliver, type TextFlow, tableSlivers, textSlivers } from './sliver.js';

/** What text is set on: the paper, in the language of its entry. */
export interface Desk {
  readonly page: Page;
  readonly sheet: Sheet;
  /** Width of the deck's slides over their height. */
  readonly slideRatio: number;
}

/** Space above, points. */
const gaps = { block: 7, item: 2.5, table: 8 } as const;

/** Blocks in order; what follows without a break is one text, so that its numbers go on. */
export function matterSlivers(blocks: readonly ReadingBlock[], size: number, desk: Desk): readonly Sliver[] {
  const slivers: Sliver[] = [];
  let running: FlowBlock[] = [];
  const before = (): Points => (slivers.length === 0 ? 0 : gaps.block);
  const flush = (): void => {
    if (running.length > 0) slivers.push(...proseSlivers(flowPassages(running), size, before(), desk));
    running = [];
  };
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'list' || block.type === 'definitions') {
      running.push(block);
      continue;
    }
    flush();
    slivers.push(...blockSlivers(block, size, before(), desk));
  }
  flush();
  return slivers;
}

function blockSlivers(
  block: Exclude<ReadingBlock, FlowBlock>,
  size: number,
  before: Points,
  desk: Desk,
): readonly Sliver[] {
  switch (block.type) {
    case 'table':
      return tableMatter(block, before, desk);
    case 'code':
      return codeMatter(block, before, desk);
    case 'quote':
      return quoteMatter(block, size, before, desk);
    case 'callout': {
      const label = paragraph(block.label, { strong: true, keepWithNext: true });
      const passages = [label, ...flowPassages(block.blocks)];
      return proseSlivers(passages, size, before, desk, { tinted: true, barred: true });
    }
    case 'caption':
      return captionSlivers(block.text, before, desk);
    case 'byline':
      return proseSlivers(
        block.texts.map((text) => paragraph(text)),
        sizes.notes,
        before,
        desk,
      );
    case 'sources':
      return sourceSlivers(block.entries, before, desk);
    case 'contents':
      return [];
    default:
      return assertNever(block);
  }
}

/** Inset of text on a ground. */
const pad = { x: 10, y: 6 } as const;

function proseSlivers(
  passages: readonly Passage[],
  size: number,
  before: Points,
  { page, sheet }: Desk,
  ground?: { readonly tinted: boolean; readonly barred: boolean },
  role: TextFlow['role'] = 'body',
): readonly Sliver[] {
  const voice: Voice = { slot: oneLevel('body', size) };
  const set = toParagraphs(passages, voice, size, sheet);
  const paragraphs = set.map((each, index): SceneParagraph => {
    const next = passages[index + 1];
    const isClose = next !== undefined && next.role !== 'paragraph' && passages[index]?.role !== 'paragraph';
    return { ...each, spaceBefore: 0, spaceAfter: isClose ? gaps.item : gaps.block };
  });
  const inset = ground ? pad.x : 0;
  const [x, width] = [page.text.x + inset, page.text.width - 2 * inset];
  const flow: TextFlow = {
    kind: 'text',
    role,
    level: 0,
    paragraphs,
    layout: layoutText(paragraphs, width, sheet.stage.metrics),
    x,
    width,
    sheet,
    ...(ground ? { ground: { ...ground, box: page.text, pad: ground.tinted ? pad.y : 0 } } : {}),
  };
  const keeps = new Set(passages.flatMap(({ keepWithNext }, index) => (keepWithNext ? [index] : [])));
  return textSlivers(flow, before, keeps);
}

function quoteMatter(
  quote: Extract<ReadingBlock, { type: 'quote' }>,
  size: number,
  before: Points,
  desk: Desk,
): readonly Sliver[] {
  const said = quote.paragraphs.map((inlines) => paragraph(inlines));
  const by = quote.attribution
    ? [paragraph([{ type: 'text', text: '— ' }, ...quote.attribution], { quiet: true })]
    : [];
  return proseSlivers([...said, ...by], size, before, desk, { tinted: false, barred: true }, 'quote');
}

function captionSlivers(text: readonly Inline[], before: Points, desk: Desk, keep = false): readonly Sliver[] {
  const passages = [paragraph(text, { quiet: true, ...(keep ? { keepWithNext: true } : {}) })];
  return proseSlivers(passages, sizes.sources, before, desk, undefined, 'caption');
}

/** Sources with the numbers by which texts cite them. */
export function sourceSlivers(entries: readonly SourceEntry[], before: Points, desk: Desk): readonly Sliver[] {
  const passages = entries.map(
    ({ number, text }): Passage => ({
      inlines: text,
      level: 0,
      role: 'item',
      mark: number === undefined ? { type: 'bullet' } : { type: 'number', value: number },
    }),
  );
  return proseSlivers(passages, sizes.sources, before, desk);
}

/** A row that is higher than this share of a page is cut. */
const tallestRow = 0.6;

/** A table in the column of text where its words fit, else over the full width, else in parts with its first column repeated. */
function tableMatter(table: Table, before: Points, desk: Desk): readonly Sliver[] {
  const { page, sheet } = desk;
  const caption = table.caption ? captionSlivers(table.caption, before, desk, true) : [];
  const above = caption.length > 0 ? 3 : Math.min(before, gaps.table);
  const within = (column: { readonly x: Points; readonly width: Points }) => ({
    x: column.x,
    made: tablePages(table, () => ({ x: column.x, y: 0, width: column.width, height: 1_000_000 }), sheet),
  });
  const narrow = within(page.text);
  const fits = narrow.made.length === 1 && (narrow.made[0]?.size ?? 0) >= sizes.table;
  const { x, made } = fits ? narrow : within(page.full);
  const room = page.full.height * tallestRow;
  const slivers = made.flatMap(({ widths, rows: set, hasHead }, index) => {
    const rows = set.map(asDrawn);
    const cut = rows.flatMap((row, at) => {
      if (row.height <= room) return [row];
      return hasHead && at === 0 ? [row] : cutRow(row, widths, room, sheet);
    });
    const keepsHead = hasHead && (rows[0]?.height ?? 0) <= room / 2;
    const flow = {
      kind: 'table' as const,
      alt: plainLine(table.caption ?? []),
      namesRows: namesRows(table),
      x,
      widths,
      rows: cut,
      sheet,
    };
    return tableSlivers({ ...flow, hasHead: keepsHead }, index === 0 ? above : gaps.table);
  });
  return [...caption, ...slivers];
}

/** A row as high as its lines are drawn: on paper nobody sets them again. */
function asDrawn(row: LaidRow): LaidRow {
  const padding = Math.max(0, ...row.cells.map(({ insets }) => insets.top + insets.bottom));
  return { ...row, height: Math.max(0, ...row.cells.map(({ layout }) => layout.drawnHeight)) + padding };
}

/** Characters of code that the column of text holds: what has longer lines stands over the full width. */
const monoAdvance = 0.6; // em, of the mono faces

function codeMatter(code: Code, before: Points, { page, sheet }: Desk): readonly Sliver[] {
  const lines = code.text.replace(/\n+$/, '').split('\n');
  const isNumbered = lines.length >= numberedCode;
  const margin = isNumbered ? (String(lines.length).length + 2) * sizes.code * monoAdvance : sizes.code;
  const longest = Math.max(...lines.map((line) => line.length)) * sizes.code * monoAdvance + margin;
  const column = longest > page.text.width - 2 * pad.x ? page.full : page.text;
  const passages = lines.map(
    (line, index): Passage => ({
      inlines: colouredLine(line, [], {}),
      level: 0,
      role: 'item',
      mark: isNumbered ? { type: 'number', value: index + 1 } : { type: 'none' },
    }),
  );
  const look: Partial<LevelStyle> = { font: 'mono', leading: 1, marginLeft: margin, indent: -margin };
  const voice: Voice = {
    slot: oneLevel('code', sizes.code, look),
    ownMarks: true,
    numberColor: sheet.stage.template.style.muted,
  };
  // Code reads from left to right in every language.
  const own: Sheet = { ...sheet, rtl: false };
  const paragraphs = toParagraphs(passages, voice, sizes.code, own).map((each) => ({
    ...each,
    rtl: false,
    align: 'left' as const,
  }));
  const [x, width] = [column.x + pad.x, column.width - 2 * pad.x];
  const flow: TextFlow = {
    kind: 'text',
    role: 'code',
    level: 0,
    paragraphs,
    layout: layoutText(paragraphs, width, sheet.stage.metrics),
    x,
    width,
    ground: { box: column, pad: pad.y, tinted: true, barred: false },
    sheet,
  };
  return textSlivers(flow, before);
}
