import type { Finding, FindingKind } from './types.js';

/** What is found on slides: nothing where there is none. */
export function onSlides(kind: FindingKind, slides: readonly number[], items: readonly string[] = []): Finding[] {
  const numbers = [...new Set(slides)].sort((a, b) => a - b);
  return numbers.length === 0 ? [] : [{ kind, slides: numbers, items: once(items), count: numbers.length }];
}

/** What is found in the file as a whole: nothing where there is none. */
export function inFile(kind: FindingKind, items: readonly string[], slides: readonly number[] = []): Finding[] {
  const each = once(items);
  return each.length === 0
    ? []
    : [{ kind, slides: [...new Set(slides)].sort((a, b) => a - b), items: each, count: each.length }];
}

/** Each once, on one line, without blanks around. */
function once(items: readonly string[]): readonly string[] {
  return [...new Set(items.map((item) => item.replace(/\s+/g, ' ').trim()))].filter((item) => item !== '');
}
