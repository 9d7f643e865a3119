import { byLetters } from '../../../../shared/letters.js';
import { keptBreaks } from '../limits.js';
import type { Setting } from '../types.js';
import { unicodeBreaks } from './unicode-breaks.js';

/** Where lines of a text may end, by setting: ascending UTF-16 offsets, the last one the text's length. */
type Breaks = Readonly<Record<Setting, readonly number[]>>;

const kept = new Map<string, Breaks>();

/**
 * Where a line of `text` may end: ascending UTF-16 offsets, the last one `text.length`. Unicode's rules (UAX #14) with the
 * differences of the program that is meant: LibreOffice's as measured (docs/pptx/text-geometry.md); PowerPoint's are not
 * known so well, and it is given only those places where both rules end a line, which makes for more lines, not fewer.
 */
export function breakOpportunities(text: string, setting: Setting): readonly number[] {
  return breaksOf(text)[setting];
}

/** The two settings have the same opportunities in `text`. */
export function sameBreaks(text: string): boolean {
  const { drawn, safe } = breaksOf(text);
  return drawn === safe;
}

function breaksOf(text: string): Breaks {
  const known = kept.get(text);
  if (known) return known;
  const { safe, slashes } = commonBreaks(text);
  const own = [...slashes, ...Array.from(text.matchAll(onlyDrawn(text)), (match) => match.index + match[0].length)];
  const drawn = own.length === 0 ? safe : [...new Set([...safe, ...own])].sort((a, b) => a - b);
  const found = { drawn, safe };
  if (kept.size >= keptBreaks) kept.clear();
  kept.set(text, found);
  return found;
}

/**
 * LibreOffice ends a line here, Unicode does not: after a backslash (but before what no line begins with), after a hyphen before a
 * digit, before % after a letter.
 */
const onlyDrawn = byLetters(String.raw`\\(?=[^\s\\"'“”‘’«».,;:!?/|)\]}-])|(?<=\S)-(?=\d)|\p{L}(?=[%‰])`, 'gu');

/**
 * Unicode's places, without those where LibreOffice does not end a line: after }, before an em dash, before a
 * backslash even after a blank, between a hyphen and a no-break space. Those after a slash are
 * apart: LibreOffice takes one only far from a blank (`wrap.ts`).
 */
function commonBreaks(text: string): { readonly safe: readonly number[]; readonly slashes: readonly number[] } {
  const found: number[] = [];
  const slashes: number[] = [];
  for (const position of unicodeBreaks(text)) {
    const before = text[position - 1];
    const after = text[position];
    if (after === '—' || after === '\\' || (before === '}' && after !== '{') || (before === '-' && after === '\u00a0'))
      continue;
    (before === '/' && position < text.length ? slashes : found).push(position);
  }
  if (found.at(-1) !== text.length) found.push(text.length);
  return { safe: found, slashes };
}
