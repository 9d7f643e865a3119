/** Headings as slides, agenda and dividers print them. */
import { byLetters } from '../../../shared/letters.js';
import type { Inline } from '../../../shared/model/index.js';
import { isBlank, slice, textOf, trim } from './inlines.js';

/** A mark of a list that was written by hand, before a word: '- a tool that saves time'. */
const listMark = byLetters(String.raw`^\s*[-–—•·*]\s+(?=[\p{L}\p{N}"“„«(])`, 'u');

/**
 * A heading as a title: without the colon at its end, which pointed at the text under it in a document, and points at nothing
 * on a slide, in an agenda or on a divider; and without the mark of a list at its beginning.
 */
export function asTitle(heading: readonly Inline[]): readonly Inline[] {
  const text = textOf(heading);
  const from = listMark(text).exec(text)?.[0].length ?? 0;
  const to = text.length - (/\s*[:：]\s*$/u.exec(text)?.[0].length ?? 0);
  if (from === 0 && to === text.length) return heading;
  const title = trim(slice(heading, from, to));
  return isBlank(title) ? heading : title;
}
