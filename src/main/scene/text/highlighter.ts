/** What a highlighter leaves behind text. */
import { contrastOf } from '../../../shared/drawing/index.js';
import type { Color, Theme } from '../../../shared/model/index.js';

/** How well text of every size is to read on it; where no tint allows the first, the second (WCAG 2.2, 1.4.6 and 1.4.3). */
const readings = [7, 4.5] as const;
/** Less than this, and nobody sees it on the page. */
const seen = 1.1;

/** Tints of the accent, the strongest first: towards white under dark text, towards black under light text. */
const tints: readonly Color[] = [
  { slot: 'accent1', lumMod: 0.2, lumOff: 0.8 },
  { slot: 'accent1', lumMod: 0.1, lumOff: 0.9 },
  ...[0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.22, 0.2, 0.1].map((lumMod): Color => ({ slot: 'accent1', lumMod })),
];

/** The strongest tint on which a text of this colour reads, and which is seen; where there is none, the one on which it reads best. */
export function highlightUnder(text: Color, theme: Theme): Color {
  const read = tints.map((tint) => ({
    tint,
    ratio: contrastOf(text, tint, theme),
    isSeen: contrastOf(tint, { slot: 'bg1' }, theme) >= seen,
  }));
  const first = (least: number) => read.find(({ ratio, isSeen }) => isSeen && ratio >= least);
  const best = first(readings[0]) ?? first(readings[1]) ?? read.reduce((a, b) => (b.ratio > a.ratio ? b : a));
  return best.tint;
}
