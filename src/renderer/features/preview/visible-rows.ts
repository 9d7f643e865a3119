import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows from `from` up to, but not including, `to`. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

const beyond = 4; // rows drawn above and below those in view: a fast wheel turns about so many in a frame

/** The rows of a list that are to be drawn. `top`, `height`: what of it is in view, in CSS pixels. */
export function rowsInView(top: number, height: number, row: number): Rows {
  const first = Math.floor(top / row);
  // By steps, so that scrolling by a few pixels changes nothing.
  const from = Math.max(0, first - beyond);
  return { from, to: Math.ceil((top + height) / row) + beyond };
}

/**
 * The rows of a scrolled list that are to be drawn, drawn anew when they are others.
 * @param row height of one, CSS pixels
 * @param isLong whether only a part is drawn at all
 */
export function useVisibleRows(list: RefObject<HTMLElement | null>, row: number, isLong: boolean): Rows {
  const [rows, setRows] = useState<Rows>(() => rowsInView(0, innerHeight, row));
  const look = useCallback((): void => {
    const element = list.current;
    if (!element) return;
    const { from, to } = rowsInView(element.scrollTop, element.clientHeight, row);
    setRows((now) => (now.from === from && now.to === to ? now : { from, to }));
  }, [list, row]);
  useLayoutEffect(() => {
    const element = list.current;
    if (!isLong || !element) return;
    look();
    // In the frame that shows them: React would draw them in the next.
    const hear = (): void => flushSync(look);
    element.addEventListener('scroll', hear, { passive: true });
    const size = new ResizeObserver(look);
    size.observe(element);
    return () => {
      element.removeEventListener('scroll', hear);
      size.disconnect();
    };
  }, [list, look, isLong]);
  return isLong ? rows : { from: 0, to: Number.POSITIVE_INFINITY };
}
