/** A template that was just installed, brought into view. */
import { type RefObject, useEffect } from 'react';
import type { InstalledPackAnswer, TemplateCard } from '../../../shared/contract/index.js';

const settled = 100; // milliseconds: until the dialog that was above has given the focus back to where it was

/** Brings a template that was just installed into view in the list, and the focus to it, once it is the chosen one. */
export function useShowInstalled(
  list: RefObject<HTMLElement | null>,
  done: InstalledPackAnswer | undefined,
  current: TemplateCard | undefined,
): void {
  const fresh = done?.reference !== undefined && done.reference === current?.reference ? done : undefined;
  useEffect(() => {
    if (!fresh) return;
    const timer = setTimeout(() => {
      const chosen = list.current?.querySelector<HTMLElement>('[role="option"][aria-selected="true"]');
      // In this order: a list that gets the focus goes back to where it was scrolled to last.
      chosen?.focus({ preventScroll: true });
      chosen?.scrollIntoView({ block: 'center' });
    }, settled);
    return () => clearTimeout(timer);
  }, [list, fresh]);
}
