/** Scales of values: whole steps that read well, zero where the marks have length. */
import { tickIncrement } from 'd3-array';
import { isStacked } from '../../../../shared/drawing/stacked.js';
import type { ChartContent, ChartScale, ChartType } from '../../../../shared/model/index.js';

/** Steps that an axis has, about, and at most: few lines, light. */
const steps = 5;
const mostSteps = 6;

/** Charts whose marks have a length or a surface: cut off at the foot, they lie. */
const fromZero: ReadonlySet<ChartType> = new Set<ChartType>([
  'bar',
  'stacked-bar',
  'column',
  'stacked-column',
  'area',
  'pie',
  'doughnut',
]);

/**
 * A line or a cloud of points shows differences by its shape: where all values lie in the upper part of the scale, zero would
 * press them into a strip under the top edge, and the axis starts lower down than the values instead.
 */
const flattening = 0.6; // the least value, as a share of the largest

/** The scale of the chart's values. */
export function valueScale(chart: ChartContent): ChartScale {
  const values = isStacked(chart) ? stackEnds(chart) : chart.series.flatMap((each) => present(each.values));
  return niceScale(values, fromZero.has(chart.type));
}

/**
 * The scale where every value is said at its mark and no tick is seen: it ends with the values. `below`: the share of the plot
 * that what is said of the lowest value takes, where it is negative: names stand right under the plot.
 */
export function tightScale(chart: ChartContent, below: number): ChartScale {
  const nice = valueScale(chart);
  const values = chart.series.flatMap((each) => present(each.values));
  const least = Math.min(0, ...values);
  const max = Math.max(0, ...values);
  if (least === max) return nice;
  const min = least < 0 ? (least - max * below) / (1 - below) : 0;
  return { min: Number(min.toPrecision(4)), max, step: nice.step };
}

/** Every end of a stack: what is below zero goes down, what is above goes up. */
function stackEnds({ categories, series }: ChartContent): number[] {
  return categories.flatMap((_, index) => {
    const values = present(series.map((each) => each.values[index] ?? null));
    const sum = (keep: (value: number) => boolean) => values.filter(keep).reduce((total, value) => total + value, 0);
    return [sum((value) => value > 0), sum((value) => value < 0)];
  });
}

export function present(values: readonly (number | null)[]): number[] {
  return values.filter((value): value is number => value !== null && Number.isFinite(value));
}

/** Ends and step around `values`: 1, 2 or 5 times a power of ten, ends on whole steps. */
export function niceScale(values: readonly number[], zero: boolean): ChartScale {
  let min = Math.min(...values);
  let max = Math.max(...values);
  const far = min > 0 ? min / max : max < 0 ? max / min : 0;
  if (zero || far < flattening) {
    min = Math.min(0, min);
    max = Math.max(0, max);
  }
  if (min === max) {
    // One value, or all the same: a step to either side of it, or up from zero.
    const around = min === 0 ? 1 : Math.abs(min) / steps;
    max += around;
    if (min !== 0) min -= around;
  }
  for (let wanted = steps; ; wanted--) {
    const increment = tickIncrement(min, max, wanted);
    const step = increment < 0 ? -1 / increment : increment;
    const [first, last] = [Math.floor(min / step), Math.ceil(max / step)];
    if (last - first > mostSteps && wanted > 1) continue;
    return { min: whole(first, increment), max: whole(last, increment), step };
  }
}

/** `count` steps, without the noise of binary fractions: d3 gives fractional steps as the negative of their inverse. */
function whole(count: number, increment: number): number {
  return (increment < 0 ? count / -increment : count * increment) + 0;
}

/** The values of the ticks, from the lowest. */
export function ticksOf({ min, max, step }: ChartScale): number[] {
  const count = Math.round((max - min) / step);
  return Array.from({ length: count + 1 }, (_, index) => {
    const value = min + index * step;
    // A millionth of a step is noise of the addition.
    return Math.abs(value) < step * 1e-6 ? 0 : Number(value.toPrecision(12));
  });
}
