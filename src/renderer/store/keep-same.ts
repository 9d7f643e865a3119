import { sameContent } from '../../shared/same-content.js';

/**
 * A new answer of the workspace with every part of the last one that says the same: what did not change stays the same object,
 * and is not drawn again. One level of lists and objects, which is what the state is made of.
 */
export function keepSame<Value>(last: Value | undefined, next: Value): Value {
  if (last === undefined || last === null || typeof next !== 'object' || next === null) return next;
  if (Array.isArray(last) && Array.isArray(next)) return sameList(last, next) as Value;
  const before = last as Readonly<Record<string, unknown>>;
  const after = next as Readonly<Record<string, unknown>>;
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(after)) {
    const was = before[key];
    kept[key] =
      Array.isArray(value) && Array.isArray(was) ? sameList(was, value) : sameContent(was, value) ? was : value;
  }
  return kept as Value;
}

/** The last list itself where nothing in it is another; else the new one, with the items that are the same in the same place. */
function sameList(last: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const items = next.map((item, index) => (sameContent(last[index], item) ? last[index] : item));
  return items.length === last.length && items.every((item, index) => item === last[index]) ? last : items;
}
