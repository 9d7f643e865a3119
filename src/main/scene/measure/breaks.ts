import LineBreaker from 'linebreak';
import { keptBreaks } from './limits.js';
import type { Setting } from './types.js';

const backslash = 0x5c;
const slash = 0x2f;
const emDash = 0x2014;

const kept = new Map<string, readonly number[]>();

/**
 * Where a line of `text` may end: ascending UTF-16 offsets, the last one `text.length`. By Unicode (UAX #14) with the
 * differences of the program that is meant. LibreOffice breaks after a backslash, and after an em dash only. PowerPoint
 * does not break at a slash in our tests' reading of it, so it is given the fewer places (docs/pptx/text-geometry.md).
 */
export function breakOpportunities(text: string, setting: Setting): readonly number[] {
  const key = setting + text;
  const known = kept.get(key);
  if (known) return known;
  const found = setting === 'drawn' ? drawnBreaks(text) : drawnBreaks(text).filter((at) => !onlyDrawn(text, at));
  if (kept.size >= keptBreaks) kept.clear();
  kept.set(key, found);
  return found;
}

/** The two settings have the same opportunities in `text`. */
export function sameBreaks(text: string): boolean {
  return !text.includes('/') && !text.includes('\\');
}

function onlyDrawn(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at < text.length && (before === slash || before === backslash);
}

function drawnBreaks(text: string): readonly number[] {
  const breaker = new LineBreaker(text);
  const found: number[] = [];
  let last = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    addBackslashes(found, text, last, next.position);
    last = next.position;
    if (text.charCodeAt(next.position) !== emDash) found.push(next.position);
  }
  if (found.at(-1) !== text.length) found.push(text.length);
  return found;
}

function addBackslashes(found: number[], text: string, from: number, to: number): void {
  for (let at = text.indexOf('\\', from); at >= 0 && at + 1 < to; at = text.indexOf('\\', at + 1)) found.push(at + 1);
}
