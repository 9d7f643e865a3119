/** What charts with upright values share (columns, lines, areas, points): the room round the plot, grid, ticks, names. */
import type { Box, CategoryAxis, ChartLegend, ValueAxis } from '../../../../shared/model/index.js';
import type { Points } from '../../../../shared/units.js';
import type { LegendPlan } from './legend.js';
import { axisGap, legendGap, legendHeight } from './limits.js';
import type { Names } from './names.js';
import { formatNumber, tickFormat } from './numbers.js';
import type { Pen } from './pen.js';
import { ticksOf } from './scale.js';
import type { ChartSpace, Looks } from './space.js';

/** The axis of values: with tick labels and gridlines, or (where every value is said) bare. */
export function valueAxis(
  scale: { readonly min: number; readonly max: number; readonly step: number },
  space: ChartSpace,
  looks: Looks,
  isBare: boolean,
): ValueAxis {
  const format = tickFormat(space.chart.format, scale);
  const shown = isBare ? {} : { labels: looks.ticks, gridlines: space.style.gridline };
  return { ...scale, format, ...shown };
}

/** Width of the widest tick label with its distance from the plot; nothing for a bare axis. */
export function tickRoom(axis: ValueAxis, space: ChartSpace, pen: Pen): Points {
  const { labels } = axis;
  if (!labels) return 0;
  const widths = ticksOf(axis).map((tick) => pen.width(formatNumber(tick, axis.format, space.language), labels));
  return Math.max(...widths) + axisGap;
}

export interface Foot {
  readonly width: Points;
  /** From one category to the next. */
  readonly pitch: Points;
  readonly names: Names;
}

/** The foot of a plot that begins `left` from the frame's edge, or further in where the first name reaches over that edge. */
export function foot(left: Points, at: (left: Points) => Foot): Foot & { readonly left: Points } {
  const first = at(left);
  const needed = first.names.reach - first.pitch / 2;
  return needed > left ? { ...at(needed), left: needed } : { ...first, left };
}

/** The height of a value in a plot. */
export function heightOf(value: number, axis: ValueAxis, plot: Box): Points {
  return plot.y + plot.height - ((value - axis.min) / (axis.max - axis.min)) * plot.height;
}

/** Gridlines and tick labels, under all marks. */
export function drawValueAxis(axis: ValueAxis, plot: Box, space: ChartSpace, pen: Pen): void {
  const ticks = ticksOf(axis);
  const { gridlines, labels } = axis;
  for (const [index, tick] of ticks.entries()) {
    const y = heightOf(tick, axis, plot);
    if (gridlines) pen.rule(`grid-${index + 1}`, { x: plot.x, y }, { x: plot.x + plot.width, y }, gridlines);
  }
  if (!labels) return;
  for (const [index, tick] of ticks.entries()) {
    const text = formatNumber(tick, axis.format, space.language);
    const y = heightOf(tick, axis, plot) - pen.lineHeight(labels) / 2;
    pen.line(`tick-${index + 1}`, text, labels, { x: plot.x - axisGap, y }, 'end');
  }
}

/** The names under the plot, and the line at zero, which stands over the marks. */
export function drawCategories(
  categories: CategoryAxis,
  names: Names,
  at: (index: number) => Points,
  axis: ValueAxis,
  plot: Box,
  { chart, frame }: ChartSpace,
  pen: Pen,
): void {
  pen.omit('names', chart.categories.filter((name, index) => name !== '' && !names.labels[index]).length);
  const zero = heightOf(Math.min(axis.max, Math.max(axis.min, 0)), axis, plot);
  pen.rule('axis', { x: plot.x, y: zero }, { x: plot.x + plot.width, y: zero }, categories.line);
  names.labels.forEach((label, index) => {
    const last = frame.x + frame.width - names.room;
    const x = Math.max(frame.x, Math.min(last, at(index) - names.room / 2));
    if (label) pen.label(`name-${index + 1}`, label, names.room, { x, y: plot.y + plot.height + axisGap });
  });
}

/** Room above a plot: the keys, and what of the topmost label stands over the plot's edge. */
export function headRoom(legend: LegendPlan | undefined, over: Points): Points {
  return (legend ? legend.height + legendGap : 0) + over;
}

/** Whether keys take more than their share of the chart's height. */
export function isCrowded(legend: LegendPlan | undefined, { frame }: ChartSpace): boolean {
  return legend !== undefined && (legend.height > frame.height * legendHeight || legend.width > frame.width);
}

export function drawLegend(legend: LegendPlan | undefined, space: ChartSpace, pen: Pen): { legend?: ChartLegend } {
  return legend ? { legend: legend.draw(space.frame, pen) } : {};
}
