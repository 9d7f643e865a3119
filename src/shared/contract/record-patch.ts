/** What of a record is another than it was: parts that are others whole, and of its long lists only the run of items that are others. */
import { sameContent } from '../same-content.js';

/** `removed` items from index `from` on give way to `items`. */
export interface ListPatch<Item> {
  readonly from: number;
  readonly removed: number;
  readonly items: readonly Item[];
}

/** @typeParam List keys of lists that are as long as the brief */
export interface RecordPatch<Whole, List extends keyof Whole> {
  /** Parts that are others, whole. */
  readonly parts: Partial<Omit<Whole, List>>;
  /** Parts that are not there any more. */
  readonly gone: readonly Exclude<keyof Whole, List>[];
  readonly lists: { readonly [Name in List]?: ListPatch<Whole[Name] extends readonly (infer Item)[] ? Item : never> };
}

/** What leads from one record to a later one. `listNames`: keys of its long lists, which it always has. */
export function recordPatch<Whole extends object, List extends keyof Whole>(
  last: Whole,
  next: Whole,
  listNames: readonly List[],
): RecordPatch<Whole, List> {
  const parts: Partial<Record<keyof Whole, unknown>> = {};
  const lists: Partial<Record<keyof Whole, ListPatch<unknown>>> = {};
  for (const key of Object.keys(next) as (keyof Whole)[]) {
    if ((listNames as readonly unknown[]).includes(key)) {
      const patch = listPatch(last[key] as readonly unknown[], next[key] as readonly unknown[]);
      if (patch) lists[key] = patch;
    } else if (!sameContent(last[key], next[key])) parts[key] = next[key];
  }
  const gone = (Object.keys(last) as (keyof Whole)[]).filter((key) => !(key in next));
  return { parts, gone, lists } as unknown as RecordPatch<Whole, List>;
}

/** The record after a patch of it. Items that the patch does not name are the same objects. */
export function patchedRecord<Whole extends object, List extends keyof Whole>(
  last: Whole,
  { parts, gone, lists }: RecordPatch<Whole, List>,
): Whole {
  const next: Record<string, unknown> = { ...last, ...parts };
  for (const key of gone) delete next[key as string];
  for (const [name, patch] of Object.entries(lists)) {
    if (patch) next[name] = patchedList(next[name] as readonly unknown[], patch as ListPatch<unknown>);
  }
  return next as Whole;
}

function patchedList<Item>(last: readonly Item[], { from, removed, items }: ListPatch<Item>): readonly Item[] {
  return [...last.slice(0, from), ...items, ...last.slice(from + removed)];
}

/** Undefined where both lists say the same. */
function listPatch<Item>(last: readonly Item[], next: readonly Item[]): ListPatch<Item> | undefined {
  const shorter = Math.min(last.length, next.length);
  let from = 0;
  while (from < shorter && sameContent(last[from], next[from])) from += 1;
  let end = 0;
  while (end < shorter - from && sameContent(last[last.length - 1 - end], next[next.length - 1 - end])) end += 1;
  const removed = last.length - from - end;
  const items = next.slice(from, next.length - end);
  return removed === 0 && items.length === 0 ? undefined : { from, removed, items };
}
