/** What bars and columns share: how thick they are, where those of a stack begin and end, what colour each has. */

import { isStacked } from '../../../../shared/drawing/stacked.js';
import type { ChartContent, Color, Fill, PointLabel, SeriesLook, Stroke } from '../../../../shared/model/index.js';
import type { Points } from '../../../../shared/units.js';
import type { Key } from './legend.js';
import { betweenBars, thickestBar, widestGap } from './limits.js';
import { present } from './scale.js';
import { type ChartSpace, filling, partingLine } from './space.js';

export interface BarWidths {
  /** Of one bar. */
  readonly width: Points;
  /** From the beginning of a category's room to its first bar. */
  readonly start: Points;
  /** From one bar to the next of its category; nothing in a stack. */
  readonly step: Points;
  /** Between categories, in widths of a bar. */
  readonly gap: number;
  /** How far the bars of a category overlap, in widths of a bar. */
  readonly overlap: number;
}

/** Bars in categories that stand `pitch` apart. */
export function barWidths(pitch: Points, { chart, style }: ChartSpace): BarWidths {
  const isStack = isStacked(chart);
  const beside = isStack ? 1 : chart.series.length + (chart.series.length - 1) * betweenBars;
  // A hundredth is what the file can say.
  const gap = Math.round(Math.min(widestGap, Math.max(style.gap, pitch / thickestBar - beside)) * 100) / 100;
  const width = pitch / (beside + gap);
  const step = isStack ? 0 : width * (1 + betweenBars);
  return { width, start: (gap * width) / 2, step, gap, overlap: isStack ? 1 : -betweenBars };
}

/** Where a series' part of a stack begins and ends: those above zero stand on one another, those below hang. */
export function stackedAt(chart: ChartContent, series: number, index: number): readonly [number, number] {
  const value = chart.series[series]?.values[index] ?? 0;
  const before = present(chart.series.slice(0, series).map((each) => each.values[index] ?? null));
  const from = before.filter((each) => each < 0 === value < 0).reduce((sum, each) => sum + each, 0);
  return [from, from + value];
}

/** The looks of series of bars: colours by series, and by point where categories are highlighted. */
export function seriesLooks({ chart, colors }: ChartSpace, label?: PointLabel): SeriesLook[] {
  const { beside } = colors;
  return chart.series.map((_, s): SeriesLook => {
    const color = colors.colors[s] as Color;
    const quiet = chart.categories.flatMap((name, index) => (chart.highlight.includes(name) ? [] : [index]));
    const sign = colors.signs?.[s];
    const pattern = sign?.pattern && { pattern: sign.pattern };
    const points = beside ? quiet.map((index) => ({ index, color: beside(s), ...pattern })) : [];
    return { color, points, labels: [], ...(sign ? { sign } : {}), ...(label ? { label } : {}) };
  });
}

/** The colour of a series' point. */
export function colorAt(look: SeriesLook, index: number): Color {
  return look.points.find((point) => point.index === index)?.color ?? look.color;
}

/** How a series' point is filled. */
export function fillAt(look: SeriesLook, index: number, space: ChartSpace): Fill {
  return filling(colorAt(look, index), look.sign?.pattern, space);
}

/** Bars that touch one another, or are hatched, have an outline. */
export function barOutline(space: ChartSpace): Stroke | undefined {
  return isStacked(space.chart) || space.colors.signs ? partingLine(space) : undefined;
}

/** The keys of the series, in order. */
export function keysOf(space: ChartSpace): Key[] {
  const { chart, colors } = space;
  return chart.series.map(({ name }, index) => {
    const color = colors.colors[index] as Color;
    const sign = colors.signs?.[index];
    const fill = filling(color, sign?.pattern, space);
    return { name, color, fill, ...(sign ? { sign, outline: partingLine(space) } : {}) };
  });
}
