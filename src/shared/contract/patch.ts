/**
 * What of the workspace's state is another than at an earlier revision. Windows are told this with each change, so that a
 * keystroke sends a line and not two hundred sections. A patch says nothing of who has it: a window whose revision is not the
 * one before asks for the whole state.
 */
import { sameContent } from '../same-content.js';
import type { WorkspaceState } from './state.js';

/** Lists that are as long as the brief: of these only the run of items is sent that are others. */
const listNames = ['sections', 'slides', 'diagnostics'] as const;

type ListName = (typeof listNames)[number];
type Part = Exclude<keyof WorkspaceState, 'revision' | ListName>;

/** `removed` items from index `from` on give way to `items`. */
export interface ListPatch<Item> {
  readonly from: number;
  readonly removed: number;
  readonly items: readonly Item[];
}

export interface StatePatch {
  /** The revision that it leads on from. */
  readonly since: number;
  /** Parts that are others, whole. */
  readonly parts: Partial<Pick<WorkspaceState, Part>>;
  /** Parts that are not there any more. */
  readonly gone: readonly Part[];
  readonly lists: { readonly [Name in ListName]?: ListPatch<WorkspaceState[Name][number]> };
}

/** What leads from one state to a later one. */
export function patchBetween(last: WorkspaceState, next: WorkspaceState): StatePatch {
  const parts: Record<string, unknown> = {};
  const lists: Record<string, ListPatch<unknown>> = {};
  for (const [key, value] of Object.entries(next)) {
    if (key === 'revision') continue;
    if (isListName(key)) {
      const patch = listPatch<unknown>(last[key], next[key]);
      if (patch) lists[key] = patch;
    } else if (!sameContent(last[key as Part], value)) parts[key] = value;
  }
  const gone = (Object.keys(last) as (keyof WorkspaceState)[]).filter((key) => !(key in next)) as Part[];
  return { since: last.revision, parts, gone, lists };
}

/** The state after a patch of it. Items that it does not name are the same objects. */
export function patched(last: WorkspaceState, revision: number, { parts, gone, lists }: StatePatch): WorkspaceState {
  const next: Record<string, unknown> = { ...last, ...parts, revision };
  for (const key of gone) delete next[key];
  for (const name of listNames) {
    const patch: ListPatch<unknown> | undefined = lists[name];
    if (!patch) continue;
    next[name] = patchedList<unknown>(last[name], patch);
  }
  return next as unknown as WorkspaceState;
}

function isListName(key: string): key is ListName {
  return (listNames as readonly string[]).includes(key);
}

/** The list after a patch of it. */
export function patchedList<Item>(last: readonly Item[], { from, removed, items }: ListPatch<Item>): readonly Item[] {
  return [...last.slice(0, from), ...items, ...last.slice(from + removed)];
}

/** What leads from one list to a later one: undefined where both say the same. */
export function listPatch<Item>(last: readonly Item[], next: readonly Item[]): ListPatch<Item> | undefined {
  const shorter = Math.min(last.length, next.length);
  let from = 0;
  while (from < shorter && sameContent(last[from], next[from])) from += 1;
  let end = 0;
  while (end < shorter - from && sameContent(last[last.length - 1 - end], next[next.length - 1 - end])) end += 1;
  const removed = last.length - from - end;
  const items = next.slice(from, next.length - end);
  return removed === 0 && items.length === 0 ? undefined : { from, removed, items };
}
