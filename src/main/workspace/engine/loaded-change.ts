/**
 * What of a loaded brief is another than it was at the load before. Only that crosses from the worker: two hundred sections and
 * slides take as long to write and to read as the plan of one, and nearly all of them are as they were.
 */
import { type ListPatch, listPatch, patchedList } from '../../../shared/contract/index.js';
import { sameContent } from '../../../shared/same-content.js';
import type { Loaded } from './types.js';

/** Lists that are as long as the brief. */
const listNames = ['sections', 'slides', 'diagnostics'] as const;

type ListName = (typeof listNames)[number];

export interface LoadedChange {
  /** Parts that are others, whole. */
  readonly parts: Partial<Loaded>;
  /** Parts that are not there any more. */
  readonly gone: readonly (keyof Loaded)[];
  readonly lists: { readonly [Name in ListName]?: ListPatch<Loaded[Name][number]> };
}

export function changeBetween(last: Loaded, next: Loaded): LoadedChange {
  const parts: Record<string, unknown> = {};
  const lists: Record<string, ListPatch<unknown>> = {};
  for (const key of Object.keys(next) as (keyof Loaded)[]) {
    if (isListName(key)) {
      const patch = listPatch<unknown>(last[key], next[key]);
      if (patch) lists[key] = patch;
    } else if (!sameContent(last[key], next[key])) parts[key] = next[key];
  }
  const gone = (Object.keys(last) as (keyof Loaded)[]).filter((key) => !(key in next));
  return { parts, gone, lists };
}

/** The brief after a change of it. Items that the change does not name are the same objects. */
export function changed(last: Loaded, { parts, gone, lists }: LoadedChange): Loaded {
  const next: Record<string, unknown> = { ...last, ...parts };
  for (const key of gone) delete next[key];
  for (const name of listNames) {
    const patch: ListPatch<unknown> | undefined = lists[name];
    if (patch) next[name] = patchedList<unknown>(last[name], patch);
  }
  return next as unknown as Loaded;
}

function isListName(key: string): key is ListName {
  return (listNames as readonly string[]).includes(key);
}
