/** The short paragraph that introduces a list, a table or a picture. */
import type { Inline, Paragraph } from '../../../shared/model/index.js';
import { isHeaded, proseWords } from '../kinds/prose.js';
import { shortParagraphWords } from '../limits.js';
import type { Piece } from '../pieces.js';
import { countWords } from './count.js';
import { join, lineBreak, slice, textOf, trim } from './inlines.js';
import { endsInColon, sentenceEnds } from './sentences.js';

/** A lead-in line: as the one line of a slide, and as the paragraphs that it is made of. */
export interface Lead {
  readonly inlines: readonly Inline[];
  readonly paragraphs: readonly Paragraph[];
}

export const noLead: Lead = { inlines: [], paragraphs: [] };

/** A lead-in line of these paragraphs. */
export function leadFrom(paragraphs: readonly Paragraph[]): Lead {
  return {
    inlines: join(
      paragraphs.map((paragraph) => paragraph.inlines),
      lineBreak,
    ),
    paragraphs,
  };
}

/** Prose parted into what leads in the next piece and what stands before that; undefined where nothing leads in. */
export function splitLead(
  prose: Extract<Piece, { type: 'prose' }>,
  next: Piece | undefined,
): { readonly before: readonly Paragraph[]; readonly lead: Lead } | undefined {
  const last = prose.paragraphs.at(-1);
  if (!next || !last || !takesLead(next, last)) return undefined;
  // Of paragraphs that each begin in bold, which are a list, one that ends in a colon still points at what comes next.
  const isList = isHeaded(prose.paragraphs);
  if (isList && !endsInColon(textOf(last.inlines))) return undefined;
  if (!isList && proseWords(prose.paragraphs) <= shortParagraphWords)
    return { before: [], lead: leadFrom(prose.paragraphs) };
  const others = prose.paragraphs.slice(0, -1);
  if (countWords(textOf(last.inlines)) <= shortParagraphWords) return { before: others, lead: leadFrom([last]) };
  const parted = partedAtColon(last);
  return parted && { before: [...others, parted.before], lead: leadFrom([parted.lead]) };
}

/**
 * A longer paragraph parted before its last sentence, where that is short and ends in a colon: the colon points at what
 * follows, which begins with nothing when the sentence stands on the slide before, or in the notes alone.
 */
function partedAtColon(paragraph: Paragraph): { readonly before: Paragraph; readonly lead: Paragraph } | undefined {
  const text = textOf(paragraph.inlines);
  if (!endsInColon(text)) return undefined;
  const at = sentenceEnds(text).at(-2);
  if (at === undefined || countWords(text.slice(at)) > shortParagraphWords) return undefined;
  const part = (from: number, to: number): Paragraph => ({
    ...paragraph,
    inlines: trim(slice(paragraph.inlines, from, to)),
  });
  return { before: part(0, at), lead: part(at, text.length) };
}

/** Whether a short paragraph can introduce the piece on its own slide. */
export function takesLead(piece: Piece, paragraph: Paragraph): boolean {
  switch (piece.type) {
    case 'flow':
    case 'table':
    case 'chart':
    case 'code':
    case 'pictures':
    case 'columns':
      return true;
    case 'quote':
      return endsInColon(textOf(paragraph.inlines)); // 'As the minister said:'
    default:
      return false;
  }
}
