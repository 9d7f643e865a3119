/**
 * Where to cut a row of units into slides: as few as hold them, cuts where a reader would make them, and the slides
 * about equally full. A shortest path over the units, so that a list of thousands costs no more than its length.
 */

export interface Partition {
  /** Index of the first unit of each slide; the first is 0. */
  readonly starts: readonly number[];
}

export interface Units {
  readonly count: number;
  /** Height of units `from` (inclusive) to `to` (exclusive) standing together on a slide, points. */
  readonly height: (from: number, to: number, first: boolean) => number;
  /** Room on the slide, points. */
  readonly room: (first: boolean, last: boolean) => number;
  /** What it costs to cut before unit `at`: 0 between items, more inside them, Infinity where it must not be. */
  readonly cost: (at: number) => number;
}

// One slide more is worse than any unbalance or cut; a forbidden cut is only made where nothing else holds the text.
const slideCost = 1e6;
const forbiddenCost = 1e4;
const unbalanceCost = 10;

/** The cheapest cuts, or undefined where a single unit is higher than its room. */
export function partition(units: Units): Partition | undefined {
  const rough = solve(units, undefined);
  if (!rough) return undefined;
  const slides = rough.starts.length;
  if (slides === 1) return rough;
  const whole = rough.starts.reduce((sum, from, index) => {
    const to = rough.starts[index + 1] ?? units.count;
    return sum + units.height(from, to, index === 0);
  }, 0);
  return solve(units, whole / slides) ?? rough;
}

function solve(units: Units, ideal: number | undefined): Partition | undefined {
  const { count } = units;
  const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(count + 1).fill(-1);
  best[0] = 0;
  for (let from = 0; from < count; from += 1) {
    if (best[from] === Number.POSITIVE_INFINITY) continue;
    for (let to = from + 1; to <= count; to += 1) {
      const price = slidePrice(units, from, to, ideal);
      if (price === undefined) break;
      const total = (best[from] as number) + price;
      if (total < (best[to] as number)) {
        best[to] = total;
        previous[to] = from;
      }
    }
  }
  if (best[count] === Number.POSITIVE_INFINITY) return undefined;
  const starts: number[] = [];
  for (let at = count; at > 0; at = previous[at] as number) starts.unshift(previous[at] as number);
  return { starts: count === 0 ? [0] : starts };
}

/** What a slide of these units costs: Infinity where they do not fit, undefined where more of them will not either. */
function slidePrice(units: Units, from: number, to: number, ideal: number | undefined): number | undefined {
  const first = from === 0;
  const last = to === units.count;
  const height = units.height(from, to, first);
  if (height > units.room(first, last)) {
    return height > Math.max(units.room(first, false), units.room(first, true)) ? undefined : Number.POSITIVE_INFINITY;
  }
  const cut = last ? 0 : Math.min(units.cost(to), forbiddenCost);
  const off = ideal === undefined ? 0 : (height - ideal) / ideal;
  return slideCost + cut + off * off * unbalanceCost;
}
