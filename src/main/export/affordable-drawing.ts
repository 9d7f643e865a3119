/**
 * A stranger's drawing, in affordable time. What it takes grows with its area, and nothing of the file says how much of
 * the area its shapes cover: three hundred masks over all of it are ten seconds at full width and a blink at 60 pixels.
 * The drawing library cannot be stopped, so it is asked small first.
 */
import { DrawingRefused } from './refused-drawing.js';

/** Milliseconds of the processor that one drawing may take, by estimate; those before it take less together. */
const budget = 2_500;

/** Pixels across of the first drawing, and of the least that is worth showing. */
const smallest = 60;
const coarsest = 240;

/** How much wider a drawing is that shall only tell how the time grows. */
const little = 1.25;

/** A drawing of fewer tags and characters needs no trial: the largest shape takes some ten milliseconds. */
const fewTags = 100;
const fewCharacters = 10_000;

export interface Timed<D> {
  readonly drawing: D;
  /** Milliseconds of the processor. */
  readonly taken: number;
}

/**
 * A drawing `width` pixels wide where that is affordable, else a half, a quarter, an eighth as wide.
 * @param draw draws so many pixels wide
 * @throws DrawingRefused where even 240 pixels take too long
 */
export function affordableDrawing<D>(width: number, draw: (width: number) => Timed<D>): D {
  let at = width;
  while (at / 2 >= smallest) at /= 2;
  let { drawing, taken } = draw(Math.floor(at));
  let growth = growthAt(at, taken, (pixels) => draw(pixels).taken);
  while (at < width) {
    const within = (next: number) => taken + growth * ((next / at) ** 2 - 1) <= budget;
    if (!within(2 * at)) break;
    const next = within(width) ? width : 2 * at;
    const larger = draw(Math.floor(next));
    growth = grown(taken, larger.taken, next / at) * (next / at) ** 2;
    ({ drawing, taken } = larger);
    at = next;
  }
  if (at < Math.min(width, coarsest)) throw new DrawingRefused('takes too long to draw');
  return drawing;
}

/**
 * What a drawing that has `taken` so long at a width takes for its area. Where that may be all of it or nothing, and
 * decides, one a little larger tells: the tree, outlines of letters and dashes take the same at each size.
 */
function growthAt(width: number, taken: number, draw: (width: number) => number): number {
  if (4 * taken <= budget || little ** 2 * taken > budget) return taken;
  return grown(taken, draw(Math.floor(little * width)), little);
}

/** Milliseconds for the area of the smaller of two drawings, of which the other is so many times as wide. */
function grown(smaller: number, larger: number, times: number): number {
  return Math.max(0, larger - smaller) / (times ** 2 - 1);
}

/** Whether a drawing needs no trial: few elements, none of which is drawn with others. */
export function isQuicklyDrawn(svg: string): boolean {
  if (svg.length > fewCharacters || /<(?:use|pattern|mask|clipPath|marker|filter)\b|dasharray/i.test(svg)) return false;
  return svg.split('<', fewTags + 2).length <= fewTags + 1;
}
