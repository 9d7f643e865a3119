/** What the lines of outlines have in common, of briefs and of finished decks. */
import type { OutlineRow } from '../../workspace/index.js';

/** Longest title that the outline shows; the rest is cut with an ellipsis so that a slide stays on its line. */
const titleWidth = 60;

/** Which columns hold numbers, and so stand right. */
export const right: ReadonlySet<number> = new Set([0, 3, 4]);

/** Kinds that the deck adds of itself: no lines of the brief are theirs. */
export const ownSlides: ReadonlySet<OutlineRow['kind']> = new Set(['title', 'agenda', 'sources', 'closing']);

/** A title that stays on its line. */
export function shortened(title: string): string {
  const letters = [...title];
  return letters.length <= titleWidth
    ? title
    : `${letters
        .slice(0, titleWidth - 1)
        .join('')
        .trimEnd()}…`;
}
