/** Names of categories along the foot of a plot: whole, in two or three lines, or every so many of them. */
import type { ChartText } from '../../../../shared/model/index.js';
import type { Points } from '../../../../shared/units.js';
import { categoryGap, categoryLines, readableText } from './limits.js';
import type { Pen, SetLabel } from './pen.js';

export interface Names {
  /** Every so many categories has its name, from the first. */
  readonly every: number;
  /** One a category; undefined where it has none. */
  readonly labels: readonly (SetLabel | undefined)[];
  /** Room of each. */
  readonly room: Points;
  readonly height: Points;
  /** How far a name reaches before its place, where it may be wider than that. */
  readonly reach: Points;
  /** All names stand whole, each under its place. */
  readonly whole: boolean;
}

/** Distances between names that readers can count by: years in fives and tens, months in quarters, others as they come. */
const yearStrides = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const otherStrides = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120, 240, 600, 1200];

/** The names of categories that stand `pitch` apart. */
export function setNames(categories: readonly string[], look: ChartText, pitch: Points, pen: Pen): Names {
  const room = Math.max(1, pitch - categoryGap);
  const labels = categories.map((name) => pen.set(name, look, room, 'center'));
  const lines = Math.max(1, ...labels.map((label) => label.lines));
  // A word that is longer than its room is broken rather than the whole chart set small for it.
  const isBroken = look.size > readableText && labels.some((label) => label.broken);
  if (lines <= categoryLines && !isBroken) {
    return { every: 1, labels, room, height: lines * pen.lineHeight(look), reach: 0, whole: true };
  }
  return thinned(categories, look, pitch, pen);
}

/** One line each, and as many names as stand beside one another: the least stride at which all of them do. */
function thinned(categories: readonly string[], look: ChartText, pitch: Points, pen: Pen): Names {
  const widths = categories.map((name) => pen.width(name, look));
  const strides = categories.every((name) => /^\d{4}$/.test(name)) ? yearStrides : otherStrides;
  const fits = (every: number) =>
    widths.every((width, index) => index % every > 0 || width + categoryGap * 2 <= every * pitch);
  const every = strides.find(fits) ?? Math.max(1, categories.length);
  const shown = widths.filter((_, index) => index % every === 0);
  // A little more than the widest, so that rounding does not break its line.
  const room = Math.min(Math.max(...shown) + 1, Math.max(every * pitch - categoryGap, pitch));
  const labels = categories.map((name, index) =>
    index % every === 0 ? pen.set(name, look, room, 'center', categoryLines) : undefined,
  );
  const lines = Math.max(1, ...labels.map((label) => label?.lines ?? 0));
  return { every, labels, room, height: lines * pen.lineHeight(look), reach: room / 2, whole: false };
}
