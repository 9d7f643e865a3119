/** Large text whose last line should not be one short word. */
import type { Inline } from '../../../shared/model/index.js';
import { plainText } from './inline-text.js';

/** Ties the last two words together, so that none stands alone on the last line, unless they are long. */
export function keepLastWords(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  if (last?.type !== 'text' || last.code) return inlines;
  const match = /^(.*\S) (\S{1,9})$/su.exec(last.text);
  if (!match || plainText(inlines).length < 30) return inlines;
  return [...inlines.slice(0, -1), { ...last, text: `${match[1]}\u00a0${match[2]}` }];
}
