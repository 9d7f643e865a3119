/** Short lines after a table, a picture, a list or a quotation that are about it: its source, a note on it, who said it. */
import type { Inline, Paragraph } from '../../shared/model/index.js';
import type { CleanBlock, GroupDraft, PlanContext, SlideDraft } from './draft.js';
import { isStandIn } from './kinds/missing-picture.js';
import { attributionWords, footLines, footWords } from './limits.js';
import type { Piece } from './pieces.js';
import { spanOf } from './slide.js';
import { countWords } from './text/count.js';
import { isWhollyItalic, slice, textOf, trim } from './text/inlines.js';
import { takesLead } from './text/lead.js';

/**
 * Pieces with the lines that belong to them taken out of the prose after them: `foot` stands small at the foot of their
 * slide, and the line under a quotation without a speaker is its speaker.
 */
export function withFeet(given: readonly Piece[], context: PlanContext): readonly Piece[] {
  const pieces = given.map((piece) => unquoted(piece, context));
  const out: Piece[] = [];
  let early: Extract<Piece, { type: 'prose' }> | undefined; // what is said of missing pictures before anything else
  pieces.forEach((each, index) => {
    let piece = early ? over(early, each) : each;
    early = undefined;
    const last = out.at(-1);
    if (piece.type !== 'prose' || !last) {
      if (isOfNext(piece, pieces[index + 1], context)) early = piece;
      else out.push(ofProse(piece, context));
      return;
    }
    const isAbout = isFoot(piece.paragraphs[0] as Paragraph, last, context);
    const said = last.type === 'quote' && !isAbout ? attributionIn(last, piece, pieces[index + 1]) : undefined;
    if (said && last.type === 'quote') {
      out[out.length - 1] = joined({ ...last, quote: { ...last.quote, attribution: said } }, piece, 1);
      piece = { ...piece, paragraphs: piece.paragraphs.slice(1) };
    }
    const free = footLines - (last.foot?.length ?? 0);
    const count = Math.min(
      free,
      leading(piece.paragraphs, (paragraph) => isFoot(paragraph, last, context)),
    );
    const carrier = out.at(-1) as Piece;
    if (count > 0) out[out.length - 1] = joined(withLines(carrier, piece.paragraphs.slice(0, count)), piece, count);
    const rest = piece.paragraphs.slice(count);
    if (rest.length > 0) out.push(ofProse({ ...piece, paragraphs: rest, lines: spanOf(rest, piece.lines) }, context));
  });
  return out;
}

/** 'Source: …' as a quotation, which authors write to have it small, is that line. */
function unquoted(piece: Piece, context: PlanContext): Piece {
  if (piece.type !== 'quote' || piece.quote.attribution || piece.quote.paragraphs.length > 1) return piece;
  const { paragraphs, lines } = piece.quote;
  const line: Paragraph = { type: 'paragraph', inlines: paragraphs[0] ?? [], lines };
  return namesSource(line, context) ? { type: 'prose', paragraphs: [line], notes: piece.notes, lines } : piece;
}

/** The line that a part of a section is, where that is one short paragraph in italics: said of all that stands before it, and small. */
export function closingLine(blocks: readonly CleanBlock[]): Paragraph | undefined {
  const [only, ...others] = blocks.filter(({ type }) => type !== 'break');
  if (only?.type !== 'paragraph' || others.length > 0 || !isWhollyItalic(only.inlines)) return undefined;
  return countWords(textOf(only.inlines)) <= footWords ? only : undefined;
}

/** The group with these lines at the foot of the last slide of each of its options. `to`: the last line of the brief that they come from. */
export function withFoot(group: GroupDraft, foot: readonly (readonly Inline[])[], to = 0): GroupDraft {
  if (foot.length === 0) return group;
  const [first, ...others] = group.options.map((slides) =>
    slides.map(
      (slide, index): SlideDraft =>
        index === slides.length - 1
          ? {
              ...slide,
              foot: [...(slide.foot ?? []), ...foot],
              lines: { ...slide.lines, to: Math.max(slide.lines.to, to) },
            }
          : slide,
    ),
  );
  return { ...group, options: [first as readonly SlideDraft[], ...others] };
}

/** Running text whose last paragraph is its source, or among which pictures are missing. */
function ofProse(piece: Piece, context: PlanContext): Piece {
  if (piece.type !== 'prose') return piece;
  const { paragraphs } = piece;
  const low = paragraphs.filter(
    (paragraph, index) =>
      isStandIn(paragraph, context) || (index === paragraphs.length - 1 && namesSource(paragraph, context)),
  );
  if (low.length === 0 || low.length > footLines || low.length === paragraphs.length) return piece;
  return withLines({ ...piece, paragraphs: paragraphs.filter((paragraph) => !low.includes(paragraph)) }, low);
}

/**
 * Whether a piece says of pictures that they are missing, and nothing else, before a list or whatever else can have that at
 * its foot: it would lead in what it has nothing to do with.
 */
function isOfNext(
  piece: Piece,
  next: Piece | undefined,
  context: PlanContext,
): piece is Extract<Piece, { type: 'prose' }> {
  if (piece.type !== 'prose' || !next || next.type === 'prose' || piece.paragraphs.length > footLines) return false;
  return piece.paragraphs.every((paragraph) => isStandIn(paragraph, context));
}

/** The piece with what stood before it at its foot. */
function over(early: Extract<Piece, { type: 'prose' }>, piece: Piece): Piece {
  const lines = spanOf([early, piece], piece.lines);
  return withLines({ ...piece, lines, notes: [...early.notes, ...piece.notes] }, early.paragraphs);
}

function withLines(piece: Piece, paragraphs: readonly Paragraph[]): Piece {
  return { ...piece, foot: [...(piece.foot ?? []), ...paragraphs.map(({ inlines }) => inlines)] };
}

/** The carrier reaches down to what it took of the prose, and has its notes where nothing of it is left. */
function joined(carrier: Piece, prose: Extract<Piece, { type: 'prose' }>, taken: number): Piece {
  const lines = spanOf([carrier, ...prose.paragraphs.slice(0, taken)], carrier.lines);
  const all = taken === prose.paragraphs.length;
  return { ...carrier, lines, notes: all ? [...carrier.notes, ...prose.notes] : carrier.notes };
}

function leading<T>(values: readonly T[], test: (value: T) => boolean): number {
  const end = values.findIndex((value) => !test(value));
  return end < 0 ? values.length : end;
}

// ── What such a line is ─────────────────────────────────────────────────────────────────────────────────────────────

const reference = /^(?:\*{1,3}|[†‡§]|[¹²³⁴⁵⁶⁷⁸⁹])\s?\S/u;

/** Whether a paragraph is about the piece before it, and not the next thing that is said. */
function isFoot(paragraph: Paragraph, before: Piece, context: PlanContext): boolean {
  if (before.type === 'prose') return false;
  if (isStandIn(paragraph, context)) return true;
  if (before.type === 'callout') return false;
  if (namesSource(paragraph, context)) return true;
  if (before.type !== 'table' && before.type !== 'chart' && before.type !== 'pictures') return false;
  if (countWords(textOf(paragraph.inlines)) > footWords) return false;
  const { words } = context;
  if (begins(paragraph, [words.notes, words.callouts.note, 'Notes', 'Note', 'N.B.', 'NB'])) return true;
  const { inlines } = paragraph;
  return before.type !== 'pictures' && (reference.test(textOf(inlines).trim()) || isWhollyItalic(inlines));
}

/** 'Source: …' in the brief's language or in English. */
function namesSource(paragraph: Paragraph, { words }: PlanContext): boolean {
  if (countWords(textOf(paragraph.inlines)) > footWords) return false;
  return begins(paragraph, [words.source, words.sources, 'Source', 'Sources']);
}

function begins(paragraph: Paragraph, labels: readonly string[]): boolean {
  const text = textOf(paragraph.inlines).trimStart().toLowerCase();
  return labels.some((label) => {
    const low = label.toLowerCase();
    return text.startsWith(low) && /^\s*[:：]\s*\S/u.test(text.slice(low.length));
  });
}

const dash = /^\s*(?:[—–―]|-{1,3}(?=\s*[^\s-]))\s*/u;

/** The line under a quotation that says who or where: it begins with a dash, or is short, alone and no sentence. */
function attributionIn(
  { quote }: Extract<Piece, { type: 'quote' }>,
  { paragraphs }: Extract<Piece, { type: 'prose' }>,
  next: Piece | undefined,
): readonly Inline[] | undefined {
  const [first] = paragraphs;
  if (quote.attribution || !first) return undefined;
  const text = textOf(first.inlines);
  if (countWords(text) > attributionWords) return undefined;
  const mark = dash.exec(text)?.[0].length ?? 0;
  if (mark > 0) return trim(slice(first.inlines, mark, Number.POSITIVE_INFINITY));
  const leads = paragraphs.length === 1 && next !== undefined && takesLead(next, first);
  return paragraphs.length > 1 || leads || /[\p{Po}\p{Pd}]\s*$/u.test(text) ? undefined : first.inlines;
}
