/** A section that opens with one bold sentence: that sentence is the slide's title. */
import type { Inline } from '../../../shared/model/index.js';
import type { CleanBlock } from '../draft.js';
import { findingCharacters, shortParagraphWords } from '../limits.js';
import { countWords } from '../text/count.js';
import { boldLength, isBlank, lineOf, slice, textOf, trim, unbold } from '../text/inlines.js';

export interface Finding {
  readonly title: readonly Inline[];
  /** The section's blocks without it. */
  readonly blocks: readonly CleanBlock[];
}

const fewestWords = 4; // fewer name the matter ('Key point'), and find nothing

/**
 * The finding of a section's blocks: the bold sentence of at most 90 characters that they begin with. None where it is
 * all there is, where the next paragraph begins bold too (then they are run-in heads), and in a lone short paragraph
 * (which is a statement as a whole).
 */
export function findingOf(blocks: readonly CleanBlock[]): Finding | undefined {
  const [first, second] = blocks;
  if (first?.type !== 'paragraph') return undefined;
  const text = textOf(first.inlines);
  const bold = boldLength(first.inlines);
  const whole = bold === text.trimEnd().length;
  const end = bold + (/^[.!?。！？؟…]/u.exec(text.slice(bold))?.[0].length ?? 0);
  const sentence = text.slice(0, end).trim();
  if (bold === 0 || sentence.length > findingCharacters || sentence.includes('\n')) return undefined;
  if (countWords(sentence) < fewestWords || /[:：]$/u.test(sentence)) return undefined;
  if (!whole && !/[.!?。！？؟…]$/u.test(sentence)) return undefined;
  if (second?.type === 'paragraph' && boldLength(second.inlines) > 0) return undefined;
  const content = blocks.filter((block) => block.type !== 'notes');
  if (content.length === 1 && (whole || countWords(text) <= shortParagraphWords)) return undefined;
  const rest = trim(slice(first.inlines, end, Number.POSITIVE_INFINITY));
  const title = unbold(trim(slice(first.inlines, 0, end)));
  if (lineOf(title) === '') return undefined;
  return { title, blocks: isBlank(rest) ? blocks.slice(1) : [{ ...first, inlines: rest }, ...blocks.slice(1)] };
}
