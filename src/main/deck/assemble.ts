/** The slides of a chunk: which pieces make one together, which stand alone, and of what kind each is. */
import { assertNever } from '../../shared/assert-never.js';
import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Block, LayoutId, Paragraph } from '../../shared/model/index.js';
import { castNext } from './asked/asked-pieces.js';
import { chartOfTable, couldBeChart } from './chart/index.js';
import type { CleanBlock, GroupDraft, Place, PlanContext } from './draft.js';
import { withFeet, withFoot } from './foot.js';
import { calloutGroup, withCallout } from './kinds/callout.js';
import { chartOn } from './kinds/chart-slide.js';
import { columnsGroup } from './kinds/columns.js';
import { flowKind } from './kinds/flow.js';
import { flowStep } from './kinds/list-slides.js';
import { pictureGroups, pictureText, proportion, standsBeside } from './kinds/pictures.js';
import { proseGroups, proseWords } from './kinds/prose.js';
import { shortParagraphWords, wideProportion } from './limits.js';
import { type Chunk, loneNotes, type Piece, piecesOf } from './pieces.js';
import { counted, laterPlace, single, slideOf, titledOnce, withNotes } from './slide.js';
import { countWords } from './text/count.js';
import { lineOf, textOf } from './text/inlines.js';
import { type Lead, leadFrom, noLead, splitLead, takesLead } from './text/lead.js';

/** What was made of the first pieces of those that are left. */
export interface Step {
  readonly groups: readonly GroupDraft[];
  /** How many pieces they took, at least one. */
  readonly taken: number;
  /** What they could not hold: it comes next. */
  readonly after?: readonly CleanBlock[];
}

/** A chunk as groups, and the notes that found no slide because there was none. */
export interface Assembled {
  readonly groups: readonly GroupDraft[];
  readonly notes: readonly Block[];
}

/** The groups of one chunk, in the order of its content. */
export function assemble(chunk: Chunk, place: Place, context: PlanContext): Assembled {
  const here: Place = chunk.layoutName === undefined ? place : { ...place, layoutName: chunk.layoutName };
  const merged = !context.shaped || place.fitOne;
  const groups: GroupDraft[] = [];
  let early: readonly Block[] = loneNotes(chunk.blocks) ?? [];
  let granted = false;
  const charted = withCharts(chunk, context);
  const footed = charted.asked === undefined || !footless.includes(charted.asked);
  const pieces = (blocks: readonly CleanBlock[]): readonly Piece[] => {
    const all = piecesOf(blocks, merged, context);
    return footed ? withFeet(all, context) : all;
  };
  let todo = pieces(charted.blocks);
  while (todo.length > 0) {
    const now = groups.length === 0 ? here : laterPlace(here);
    const wished = charted.asked && castNext(todo, charted.asked, now, context);
    granted ||= wished !== undefined;
    const step = withBand(wished ?? nextStep(todo, noLead, now, context), todo, now, context);
    groups.push(...titledOnce(withFeetOf(todo.slice(0, step.taken), step.groups), now));
    const after = step.after ?? [];
    const notes = loneNotes(after);
    const last = groups.at(-1);
    if (notes && last) groups[groups.length - 1] = withNotes(last, notes);
    else if (notes) early = [...early, ...notes];
    todo = [...pieces(after), ...todo.slice(step.taken)];
  }
  if (charted.asked && !granted && groups.length > 0) refuse(charted.asked, chunk, groups, here, context);
  const [first, ...others] = groups;
  return first ? { groups: [withNotes(first, early), ...others], notes: [] } : { groups, notes: early };
}

/** Slides that have no foot, or say themselves where things come from. */
const footless: readonly LayoutId[] = ['title', 'section', 'agenda', 'sources', 'closing'];

/** What belongs to the pieces stands at the foot of the last slide that they make. */
function withFeetOf(taken: readonly Piece[], groups: readonly GroupDraft[]): readonly GroupDraft[] {
  const last = groups.at(-1);
  const foot = taken.flatMap((piece) => piece.foot ?? []);
  return last && foot.length > 0 ? [...groups.slice(0, -1), withFoot(last, foot)] : groups;
}

/**
 * A chunk that is asked to be a chart, its tables as charts. Where a table cannot be one, that has been said, and need not
 * be said again.
 */
function withCharts(chunk: Chunk, context: PlanContext): Chunk {
  if (chunk.asked !== 'chart') return chunk;
  if (!chunk.blocks.some((block) => block.type === 'table' || block.type === 'chart')) return chunk;
  const { asked: _, ...rest } = chunk;
  const blocks = chunk.blocks.map((block) =>
    block.type === 'table' ? (chartOfTable(block, chunk.chart ?? [], context) ?? block) : block,
  );
  return { ...rest, blocks };
}

/** A callout goes to the foot of the slide before it, where that can carry one. */
function withBand(step: Step, todo: readonly Piece[], place: Place, context: PlanContext): Step {
  const callout = todo[step.taken];
  const last = step.groups.at(-1);
  if (callout?.type !== 'callout' || !last || step.after) return step;
  const carrying = withCallout(last, callout.callout, place, context);
  if (!carrying) return step;
  return { groups: [...step.groups.slice(0, -1), withNotes(carrying, callout.notes)], taken: step.taken + 1 };
}

function refuse(
  asked: LayoutId,
  chunk: Chunk,
  groups: readonly GroupDraft[],
  place: Place,
  context: PlanContext,
): void {
  const first = groups[0]?.options[0][0];
  context.report(
    diagnostic(
      'layout-unfit',
      { file: context.file, lines: chunk.lines ?? first?.lines ?? place.lines },
      { asked, instead: first?.kind ?? 'text', section: lineOf(place.kicker ?? place.title) },
    ),
  );
}

/** The slides of the first piece, with those that belong to it. `lead` is a short paragraph that stands before it. */
export function nextStep(todo: readonly Piece[], lead: Lead, place: Place, context: PlanContext): Step {
  const piece = todo[0] as Piece;
  const alone = (groups: readonly GroupDraft[]): Step => ({ groups: noted(groups, piece), taken: 1 });
  switch (piece.type) {
    case 'prose':
      return proseStep(piece, todo, place, context);
    case 'flow':
      return messageStep(piece, todo, lead, place, context) ?? flowStep(piece, todo, lead, place, context);
    case 'pictures':
      return pictureStep(piece, todo, lead, place, context);
    case 'table':
      return alone([single(tableSlide(piece, lead, place))]);
    case 'chart':
      return alone([single(chartSlide(piece, lead, place))]);
    case 'code':
      return alone([single(codeSlide(piece, lead, place))]);
    case 'quote':
      return messageStep(piece, todo, lead, place, context) ?? alone([single(quoteSlide(piece, lead, place))]);
    case 'callout':
      return alone([calloutGroup(piece.callout, place, context)]);
    case 'columns': {
      const made = columnsGroup(piece, lead.inlines, place, context);
      if (!made) throw new Error('Columns that cannot stand side by side are undone before they become a piece');
      return { groups: noted([made.group], piece), taken: 1, after: made.after };
    }
    default:
      return assertNever(piece);
  }
}

function noted(groups: readonly GroupDraft[], piece: Piece): readonly GroupDraft[] {
  const last = groups.at(-1);
  return last ? [...groups.slice(0, -1), withNotes(last, piece.notes)] : groups;
}

/**
 * In a deck that was written as slides, a short quotation of nobody over a list, a table or a picture is the slide's message, and a
 * bullet that stands alone over code or a table says what that is: both lead in what stands under them. They would make slides of
 * their own, which their writer did not.
 */
function messageStep(
  piece: Extract<Piece, { type: 'quote' | 'flow' }>,
  todo: readonly Piece[],
  lead: Lead,
  place: Place,
  context: PlanContext,
): Step | undefined {
  const next = todo[1];
  const message = context.shaped || lead !== noLead ? undefined : messageOf(piece);
  if (!message || !next || !takesLead(next, message)) return undefined;
  if (countWords(textOf(message.inlines)) > shortParagraphWords) return undefined;
  if (next.type === 'flow' && (piece.type === 'flow' || flowKind(next.blocks) === 'text')) return undefined;
  const step = nextStep(todo.slice(1), leadFrom([message]), place, context);
  const [first, ...others] = step.groups;
  return first && { ...step, groups: [withNotes(first, piece.notes), ...others], taken: step.taken + 1 };
}

/** The one paragraph of a quotation without a speaker, or of a list's only item. */
function messageOf(piece: Extract<Piece, { type: 'quote' | 'flow' }>): Paragraph | undefined {
  if (piece.type === 'quote') {
    const { paragraphs, attribution, lines } = piece.quote;
    const [inlines] = paragraphs;
    return inlines && paragraphs.length === 1 && !attribution ? { type: 'paragraph', inlines, lines } : undefined;
  }
  const [list, ...more] = piece.blocks;
  const [item, ...others] = list?.type === 'list' && more.length === 0 ? list.items : [];
  const [only, ...below] = item && others.length === 0 && item.checked === undefined ? item.blocks : [];
  return only?.type === 'paragraph' && below.length === 0 ? only : undefined;
}

/** Prose: its last short paragraph leads in what follows; the rest makes slides by the prose rule. */
function proseStep(
  piece: Extract<Piece, { type: 'prose' }>,
  todo: readonly Piece[],
  place: Place,
  context: PlanContext,
): Step {
  const split = splitLead(piece, todo[1]);
  if (!split) return { groups: noted(proseGroups(piece.paragraphs, place, context), piece), taken: 1 };
  const before = proseGroups(split.before, place, context);
  const step = nextStep(todo.slice(1), split.lead, place, context);
  const groups = [...before, ...step.groups];
  // Notes between the lead-in line and what it leads in belong to the slide that shows both.
  const target = before.length > 0 ? before.length - 1 : 0;
  const all = groups.map((group, index) => (index === target ? withNotes(group, piece.notes) : group));
  return { groups: all, taken: step.taken + 1, ...(step.after && { after: step.after }) };
}

function pictureStep(
  piece: Extract<Piece, { type: 'pictures' }>,
  todo: readonly Piece[],
  lead: Lead,
  place: Place,
  context: PlanContext,
): Step {
  const only = piece.pictures.length === 1 ? piece.pictures[0] : undefined;
  const next = todo[1];
  if (only && next?.type === 'flow' && standsBeside(only, next.blocks, context)) {
    const group = pictureText(only, [...lead.paragraphs, ...next.blocks], place, context);
    return { groups: noted(noted([group], piece), next), taken: 2 };
  }
  const trailing = next?.type === 'prose' && proseWords(next.paragraphs) <= shortParagraphWords ? next : undefined;
  const leads = trailing && splitLead(trailing, todo[2]);
  if (only && trailing && !leads && lead.paragraphs.length === 0 && standsBeside(only, trailing.paragraphs, context)) {
    const group = pictureText(only, trailing.paragraphs, place, context);
    return { groups: noted(noted([group], piece), trailing), taken: 2 };
  }
  if (only && lead.paragraphs.length > 0 && proportion(only, context) < wideProportion) {
    return { groups: noted([pictureText(only, lead.paragraphs, place, context)], piece), taken: 1 };
  }
  return { groups: noted(pictureGroups(piece.pictures, lead.inlines, place, context), piece), taken: 1 };
}

function tableSlide(piece: Extract<Piece, { type: 'table' }>, lead: Lead, place: Place) {
  const { table } = piece;
  const columns = Math.max(table.align.length, table.head.length);
  return slideOf(place, {
    kind: 'table',
    body: { type: 'table', table },
    lead: lead.inlines,
    lines: piece.lines,
    why: `table: ${counted(table.rows.length, 'row')} of ${counted(columns, 'column')}`,
    otherKinds: couldBeChart(table) ? ['bullets', 'chart'] : ['bullets'],
  });
}

function chartSlide(piece: Extract<Piece, { type: 'chart' }>, lead: Lead, place: Place) {
  return chartOn(place, piece.chart, { lead: lead.inlines, lines: piece.lines });
}

function codeSlide(piece: Extract<Piece, { type: 'code' }>, lead: Lead, place: Place) {
  const lines = piece.code.text.trimEnd().split('\n').length;
  const language = piece.code.language ? ` of ${piece.code.language}` : '';
  return slideOf(place, {
    kind: 'code',
    body: { type: 'code', code: piece.code },
    lead: lead.inlines,
    lines: piece.lines,
    why: `code: ${counted(lines, 'line')}${language}`,
  });
}

function quoteSlide(piece: Extract<Piece, { type: 'quote' }>, lead: Lead, place: Place) {
  const { paragraphs, attribution } = piece.quote;
  return slideOf(place, {
    kind: 'quote',
    body: { type: 'quote', paragraphs, ...(attribution && { attribution }) },
    lead: lead.inlines,
    lines: piece.lines,
    why: attribution ? 'quote: a quotation with its speaker' : 'quote: a quotation',
    otherKinds: ['bullets', 'text', 'statement'],
  });
}
