/** Horizontal bars, side by side or stacked, in reading order from the top; names before them, values behind. */

import { isStacked } from '../../../../shared/drawing/stacked.js';
import type { Box, SeriesLook, ValueAxis } from '../../../../shared/model/index.js';
import type { Points } from '../../../../shared/units.js';
import { type BarWidths, barOutline, barWidths, fillAt, keysOf, seriesLooks, stackedAt } from './bar-shapes.js';
import { valueLabel } from './columns.js';
import { legendAbove } from './legend.js';
import { axisGap, barNameShare, categoryLines, edgeRoom, highestRow, readableText, valueGap } from './limits.js';
import { formatNumber } from './numbers.js';
import type { Pen, SetLabel } from './pen.js';
import { ticksOf, tightScale, valueScale } from './scale.js';
import { type ChartPlan, type ChartSpace, type Looks, largest, looksAt, type Tried } from './space.js';
import { drawLegend, headRoom, isCrowded, valueAxis } from './upright.js';

export function planBars(space: ChartSpace): ChartPlan {
  return largest(space, (size) => barsAt(size, space));
}

function barsAt(size: Points, space: ChartSpace): Tried {
  const { chart, frame, style } = space;
  const pen = space.pen();
  const looks = looksAt(size, space);
  const line = pen.lineHeight(looks.names);
  const count = chart.categories.length;
  const beside = isStacked(chart) ? 1 : chart.series.length;
  const rowHeight = (room: Points) => Math.min(room / count, highestRow * Math.min(beside, 2));
  // Values at their bars need rows as high as their text.
  const isSaid = chart.series.length === 1 && rowHeight(frame.height - edgeRoom) >= line;
  const legend = chart.series.length < 2 ? undefined : legendAbove(keysOf(space), looks.names, frame.width, pen);
  // Of rows that are lower than their names, the first and the last name stand over the plot's ends.
  const over = Math.max(0, (line - rowHeight(frame.height)) / 2);
  const above = headRoom(legend, over);
  const below = isSaid ? over + edgeRoom : axisGap + line + edgeRoom;
  const pitch = rowHeight(frame.height - above - below);
  const height = pitch * count;
  const names = setBarNames(looks, pitch, space, pen);

  const said = isSaid ? widestValue(looks, space, pen) + valueGap : 0;
  const left = names.width + axisGap;
  const right = Math.max(edgeRoom, isSaid ? said : lastTick(looks, space, pen) / 2);
  const width = frame.width - left - right;
  const scale = isSaid ? tightScale(chart, (said + valueGap) / width) : valueScale(chart);
  const axis = valueAxis(scale, space, looks, isSaid);
  const plot: Box = { x: frame.x + left, y: frame.y + above, width, height };

  drawTicks(axis, plot, space, pen);
  const series = seriesLooks(space, isSaid ? valueLabel(looks.values, chart.format) : undefined);
  const bars = barWidths(pitch, space);
  const outline = barOutline(space);
  drawBars(series, bars, pitch, axis, plot, space, pen);
  const zero = acrossOf(Math.min(axis.max, Math.max(axis.min, 0)), axis, plot);
  pen.rule('axis', { x: zero, y: plot.y }, { x: zero, y: plot.y + plot.height }, style.axis);
  pen.omit('names', chart.categories.filter((name, index) => name !== '' && !names.labels[index]).length);
  names.labels.forEach((label, index) => {
    if (!label) return;
    const place = { x: plot.x - axisGap - names.width, y: plot.y + (index + 0.5) * pitch - label.height / 2 };
    pen.label(`name-${index + 1}`, label, names.width, place);
  });
  if (isSaid) drawValues(looks, pitch, axis, plot, space, pen);
  return {
    whole: names.whole,
    crowded: isCrowded(legend, space),
    plan: {
      text: looks.names,
      plot: pen.box(plot),
      values: axis,
      categories: { line: style.axis, labels: looks.names, every: names.every },
      series,
      bars: { gap: bars.gap, overlap: bars.overlap },
      ...(outline ? { outline } : {}),
      ...drawLegend(legend, space, pen),
      ...pen.done,
    },
  };
}

interface BarNames {
  readonly width: Points;
  readonly labels: readonly (SetLabel | undefined)[];
  readonly every: number;
  /** All of them stand whole beside their bars. */
  readonly whole: boolean;
}

/** Names as wide as the widest, in lines where that is more than their share; every so many where rows are too low for text. */
function setBarNames(looks: Looks, pitch: Points, { chart, frame }: ChartSpace, pen: Pen): BarNames {
  const look = looks.names;
  const line = pen.lineHeight(look);
  const widest = Math.max(...chart.categories.map((name) => pen.width(name, look))) + 1;
  const width = Math.min(widest, frame.width * barNameShare);
  const set = chart.categories.map((name) => pen.set(name, look, width, 'end'));
  const needed = Math.max(...set.map((label) => label.height));
  // A word that is longer than its room is broken rather than the whole chart set small for it.
  const isBroken = look.size > readableText && set.some((label) => label.broken);
  const fits = needed <= pitch && !isBroken && set.every((label) => label.lines <= categoryLines);
  const every = Math.max(1, Math.ceil(line / pitch));
  // Where they do not fit, the first lines that do.
  const most = Math.max(1, Math.floor((every * pitch) / line));
  const labels = chart.categories.map((name, index) =>
    index % every === 0 ? pen.set(name, look, width, 'end', most) : undefined,
  );
  return { width, labels, every, whole: fits && every === 1 };
}

function widestValue(looks: Looks, { chart, language }: ChartSpace, pen: Pen): Points {
  const values = chart.series[0]?.values ?? [];
  const widths = values.map((value) =>
    value === null ? 0 : pen.width(formatNumber(value, chart.format, language), looks.values),
  );
  return Math.max(0, ...widths);
}

/** The last tick's label stands half over the plot's end. */
function lastTick(looks: Looks, space: ChartSpace, pen: Pen): Points {
  const axis = valueAxis(valueScale(space.chart), space, looks, false);
  return pen.width(formatNumber(axis.max, axis.format, space.language), looks.ticks);
}

function acrossOf(value: number, axis: ValueAxis, plot: Box): Points {
  return plot.x + ((value - axis.min) / (axis.max - axis.min)) * plot.width;
}

function drawTicks(axis: ValueAxis, plot: Box, space: ChartSpace, pen: Pen): void {
  const { gridlines, labels } = axis;
  const end = plot.y + plot.height;
  ticksOf(axis).forEach((tick, index) => {
    const x = acrossOf(tick, axis, plot);
    if (gridlines) pen.rule(`grid-${index + 1}`, { x, y: plot.y }, { x, y: end }, gridlines);
    const text = formatNumber(tick, axis.format, space.language);
    if (labels) pen.line(`tick-${index + 1}`, text, labels, { x, y: end + axisGap }, 'center');
  });
}

function drawBars(
  series: readonly SeriesLook[],
  bars: BarWidths,
  pitch: Points,
  axis: ValueAxis,
  plot: Box,
  space: ChartSpace,
  pen: Pen,
): void {
  const { chart } = space;
  const stacked = isStacked(chart);
  const outline = barOutline(space);
  chart.series.forEach(({ values }, s) => {
    values.forEach((value, index) => {
      if (value === null) return;
      const [from, to] = stacked ? stackedAt(chart, s, index) : [0, value];
      const ends = [acrossOf(from, axis, plot), acrossOf(to, axis, plot)] as const;
      const x = Math.min(...ends);
      const y = plot.y + index * pitch + bars.start + s * bars.step;
      const box = { x, y, width: Math.max(...ends) - x, height: bars.width };
      pen.rect(`bar-${s + 1}-${index + 1}`, box, fillAt(series[s] as SeriesLook, index, space), outline);
    });
  });
}

function drawValues(looks: Looks, pitch: Points, axis: ValueAxis, plot: Box, space: ChartSpace, pen: Pen): void {
  const { chart, language } = space;
  const look = looks.values;
  chart.series[0]?.values.forEach((value, index) => {
    if (value === null) return;
    const end = acrossOf(value, axis, plot);
    const y = plot.y + (index + 0.5) * pitch - pen.lineHeight(look) / 2;
    const text = formatNumber(value, chart.format, language);
    if (value < 0) pen.line(`value-${index + 1}`, text, look, { x: end - valueGap, y }, 'end');
    else pen.line(`value-${index + 1}`, text, look, { x: end + valueGap, y });
  });
}
