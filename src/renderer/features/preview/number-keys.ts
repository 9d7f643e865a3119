/** Going to a slide by typing its number. */
import { type KeyboardEvent, type RefObject, useRef } from 'react';
import type { SlideState } from '../../../shared/contract/index.js';

const pause = 800; // milliseconds between two digits of one number

/**
 * In the filmstrip, typing a number goes to the slide that has it, as typing the beginning of a title does. The list cannot do
 * that itself: it does not know numbers, which change for all slides behind one that is left out.
 * @returns hears the keys of the filmstrip, before its list does
 */
export function useNumberKeys(
  slides: readonly SlideState[],
  film: RefObject<HTMLElement | null>,
  onSelect: (key: string) => void,
): (event: KeyboardEvent) => void {
  const typed = useRef({ digits: '', at: 0 });
  return (event) => {
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const { digits, at } = typed.current;
    const of = (number: string) => slides[Number(number) - 1];
    // A digit that goes on to no slide begins another number.
    const longer = event.timeStamp - at < pause ? digits + event.key : '';
    const number = of(longer) ? longer : event.key;
    const slide = of(number);
    typed.current = { digits: number, at: event.timeStamp };
    event.preventDefault();
    event.stopPropagation();
    if (!slide) return;
    onSelect(slide.key);
    // A row of a long list is drawn when it has come into view.
    if (focusRow(film.current, slide.key)) return;
    requestAnimationFrame(() => requestAnimationFrame(() => void focusRow(film.current, slide.key)));
  };
}

/** False where the row is not drawn. */
function focusRow(film: HTMLElement | null, key: string): boolean {
  const row = film?.querySelector<HTMLElement>(`[role="option"][data-key="${CSS.escape(key)}"]`);
  row?.focus();
  return row !== null && row !== undefined;
}
