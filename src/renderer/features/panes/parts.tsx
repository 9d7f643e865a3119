/**
 * The window's parts in the order in which they are seen, which is then that of Tab and of screen readers: in a small window,
 * where they stand under one another, the slide is first. Each has a key, so that none is made anew when the order changes.
 */
import { type ReactNode, useSyncExternalStore } from 'react';

interface Props {
  readonly sections: ReactNode;
  readonly film: ReactNode;
  readonly stage: ReactNode;
  readonly text: ReactNode;
}

/** As in brief.module.css, which gives the parts their places. */
const small = matchMedia('(width < 760px)');

export function Parts({ sections, film, stage, text }: Props) {
  const isStacked = useSyncExternalStore(listen, () => small.matches);
  return isStacked ? [stage, text, sections, film] : [sections, film, stage, text];
}

function listen(changed: () => void): () => void {
  small.addEventListener('change', changed);
  return () => small.removeEventListener('change', changed);
}
