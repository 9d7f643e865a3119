import { type RefObject, useLayoutEffect, useState } from 'react';

/** What of a list is in view. */
export interface WholeRows {
  /** In pixels: the list ends behind a row, not in the midst of one; undefined where all of it has room. */
  readonly height: number | undefined;
  /** Rows below that are not in view, or not wholly. */
  readonly below: number;
}

const all: WholeRows = { height: undefined, below: 0 };
const share = 0.7; // of the window's height: the slide's title stays in view above it
const foot = 32; // pixels, as the style sheet has the line that tells how many are below

/** How high a list must be to end with a whole row, and how many rows are below. Many systems show no scrollbar before one scrolls, so the list says it. */
export function useWholeRows(scroller: RefObject<HTMLElement | null>): WholeRows {
  const [rows, setRows] = useState(all);
  useLayoutEffect(() => {
    const element = scroller.current;
    const list = element?.querySelector('ul');
    if (!element || !list) return;
    const measure = (): void => {
      const next = measured(element, list);
      setRows((last) => (last.height === next.height && last.below === next.below ? last : next));
    };
    measure();
    // Remedies come after their messages, and make rows higher.
    const watch = new ResizeObserver(measure);
    watch.observe(list);
    watch.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [scroller]);
  return rows;
}

function measured(scroller: HTMLElement, list: HTMLElement): WholeRows {
  const limit = Math.floor(innerHeight * share);
  // From the list's top, wherever it is scrolled to.
  const { top, height } = list.getBoundingClientRect();
  if (height <= limit) return all;
  const ends = [...list.children].map((row) => row.getBoundingClientRect().bottom - top);
  const whole = ends.filter((end) => end + foot <= limit).at(-1);
  const shown = whole === undefined ? limit : Math.ceil(whole + foot);
  const end = scroller.scrollTop + shown;
  // At the end nothing is below, and the line that says so is gone.
  if (end >= height) return { height: shown, below: 0 };
  // Rows that are drawn between two pixels are in view all the same.
  return { height: shown, below: ends.filter((each) => each > end - foot + 1).length };
}
