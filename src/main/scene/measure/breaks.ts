import LineBreaker from 'linebreak';
import { keptBreaks } from './limits.js';
import type { Setting } from './types.js';

const kept = new Map<string, readonly number[]>();

/**
 * Where a line of `text` may end: ascending UTF-16 offsets, the last one `text.length`. Unicode's rules (UAX #14) with the
 * differences of the program that is meant: LibreOffice's as measured (docs/pptx/text-geometry.md); PowerPoint's are not
 * known so well, and it is given only those places where both rules end a line, which makes for more lines, not fewer.
 */
export function breakOpportunities(text: string, setting: Setting): readonly number[] {
  const key = setting + text;
  const known = kept.get(key);
  if (known) return known;
  const found = setting === 'drawn' ? drawnBreaks(text) : commonBreaks(text);
  if (kept.size >= keptBreaks) kept.clear();
  kept.set(key, found);
  return found;
}

/** LibreOffice ends a line here, Unicode does not: after a backslash, after a hyphen before a digit, before % after a letter. */
const onlyDrawn = /\\(?=[^\s\\])|(?<=\S)-(?=\d)|\p{L}(?=[%‰])/gu;

/** The two settings have the same opportunities in `text`. */
export function sameBreaks(text: string): boolean {
  return text.search(onlyDrawn) < 0;
}

/** Unicode's places, without those where LibreOffice does not end a line: after / and }, before an em dash. */
function commonBreaks(text: string): readonly number[] {
  const breaker = new LineBreaker(text);
  const found: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const { position } = next;
    const before = text[position - 1];
    const after = text[position];
    if (before === '/' || after === '—' || (before === '}' && after !== '{')) continue;
    found.push(position);
  }
  if (found.at(-1) !== text.length) found.push(text.length);
  return found;
}

function drawnBreaks(text: string): readonly number[] {
  const common = commonBreaks(text);
  const own = Array.from(text.matchAll(onlyDrawn), (match) => match.index + match[0].length);
  return own.length === 0 ? common : [...new Set([...common, ...own])].sort((a, b) => a - b);
}
