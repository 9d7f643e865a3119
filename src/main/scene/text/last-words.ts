/** Large text whose last line should not be one short word. */

import { byLetters } from '../../../shared/letters.js';
import type { Inline } from '../../../shared/model/index.js';
import { plainText } from './inline-text.js';

/** A last word of more letters may stand alone. */
const longest = 9;
/** A shorter text is left alone: it hardly has a second line. */
const shortest = 24; // characters

const closing = byLetters(String.raw`[\p{P}\p{S}]+$`, 'u');

/** Ties the last two words together, so that none stands alone on the last line, unless they are long. */
export function keepLastWords(inlines: readonly Inline[]): readonly Inline[] {
  if (plainText(inlines).length < shortest) return inlines;
  // The last word may have several inlines: an emphasised one and its full stop, a quotation and its closing mark.
  let after = '';
  for (let index = inlines.length - 1; index >= 0; index -= 1) {
    const inline = inlines[index] as Inline;
    if (inline.type !== 'text' || inline.code) return inlines;
    const match = /^(.*\S) (\S*)$/su.exec(inline.text);
    after = (match ? match[2] : inline.text) + after;
    if (after.replace(closing(after), '').length > longest || (!match && /\s/.test(inline.text))) return inlines;
    if (match) return inlines.with(index, { ...inline, text: `${match[1]}\u00a0${match[2]}` });
  }
  return inlines;
}
