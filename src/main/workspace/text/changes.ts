/** Changes of a text as data: applying them, turning them round, finding the one that makes one text of another. */
import type { TextChanges } from '../../../shared/contract/index.js';

/** Whether `changes` are in order, do not overlap, and stay inside a text of `length`. */
export function areValid(changes: TextChanges, length: number): boolean {
  let last = 0;
  for (const { from, to } of changes) {
    if (from < last || to < from || to > length) return false;
    last = to;
  }
  return true;
}

export function applied(text: string, changes: TextChanges): string {
  let result = '';
  let at = 0;
  for (const { from, to, insert } of changes) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}

/** The changes that undo `changes`, for the text after them. @param text the text before them */
export function inverted(text: string, changes: TextChanges): TextChanges {
  let shift = 0;
  return changes.map(({ from, to, insert }) => {
    const start = from + shift;
    shift += insert.length - (to - from);
    return { from: start, to: start + insert.length, insert: text.slice(from, to) };
  });
}

/** The shortest single change that makes `after` of `before`; none where they are equal. It never parts a surrogate pair. */
export function difference(before: string, after: string): TextChanges {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  if (isHigh(before.charCodeAt(from - 1))) from -= 1;
  let same = 0;
  while (
    same < shorter - from &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  if (same > 0 && isLow(before.charCodeAt(before.length - same))) same -= 1;
  return [{ from, to: before.length - same, insert: after.slice(from, after.length - same) }];
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
