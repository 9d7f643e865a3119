/** What a key means in the tree of sections (WAI-ARIA tree view pattern, and Alt with an arrow to move a section). */
import type { Move } from './tree.js';

export type TreeWish =
  | { readonly to: 'go'; readonly where: Move }
  | { readonly to: 'parent' | 'tick' | 'choose' }
  | { readonly to: 'fold'; readonly folded: boolean }
  | { readonly to: 'step'; readonly where: 'up' | 'down' };

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const plain: Readonly<Record<string, TreeWish>> = {
  ArrowDown: { to: 'go', where: 'down' },
  ArrowUp: { to: 'go', where: 'up' },
  Home: { to: 'go', where: 'first' },
  End: { to: 'go', where: 'last' },
  ' ': { to: 'tick' },
  Enter: { to: 'choose' },
};

/** Undefined for a key that is not the tree's. */
export function treeKey(
  { key, ctrlKey, metaKey, altKey }: Press,
  row: { readonly hasChildren: boolean; readonly isFolded: boolean },
): TreeWish | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (altKey) {
    if (key === 'ArrowUp') return { to: 'step', where: 'up' };
    return key === 'ArrowDown' ? { to: 'step', where: 'down' } : undefined;
  }
  if (key === 'ArrowRight') {
    if (row.isFolded) return { to: 'fold', folded: false };
    return row.hasChildren ? { to: 'go', where: 'down' } : undefined;
  }
  if (key === 'ArrowLeft') return row.hasChildren ? { to: 'fold', folded: true } : { to: 'parent' };
  return plain[key];
}
