/** Columns, side by side or stacked: upright bars with the categories under them. */

import { isStacked } from '../../../../shared/drawing/stacked.js';
import type { Box, ChartText, PointLabel, SeriesLook, ValueAxis } from '../../../../shared/model/index.js';
import type { Points } from '../../../../shared/units.js';
import { type BarWidths, barOutline, barWidths, fillAt, keysOf, seriesLooks, stackedAt } from './bar-shapes.js';
import { legendAbove } from './legend.js';
import { axisGap, edgeRoom, valueGap } from './limits.js';
import { setNames } from './names.js';
import { formatNumber } from './numbers.js';
import type { Pen } from './pen.js';
import { tightScale, valueScale } from './scale.js';
import { type ChartPlan, type ChartSpace, largest, looksAt, type Tried } from './space.js';
import {
  drawCategories,
  drawLegend,
  drawValueAxis,
  foot,
  headRoom,
  heightOf,
  isCrowded,
  tickRoom,
  valueAxis,
} from './upright.js';

/** One series says its values over its columns and needs no axis for them; several have one, and keys. */
export function planColumns(space: ChartSpace): ChartPlan {
  return largest(space, (size) => columnsAt(size, space));
}

function columnsAt(size: Points, space: ChartSpace): Tried {
  const { chart, frame, style } = space;
  const pen = space.pen();
  const looks = looksAt(size, space);
  const line = pen.lineHeight(looks.values);
  const count = chart.categories.length;
  const isSaid = chart.series.length === 1 && valuesFit(frame.width / count, looks.values, space, pen);
  const legend = chart.series.length > 1 ? legendAbove(keysOf(space), looks.names, frame.width, pen) : undefined;
  const above = headRoom(legend, isSaid ? line + valueGap : line / 2);

  const scale = isSaid
    ? tightScale(chart, (line + valueGap * 2) / Math.max(1, frame.height - above - 2 * line))
    : valueScale(chart);
  const axis = valueAxis(scale, space, looks, isSaid);
  const { left, width, pitch, names } = foot(tickRoom(axis, space, pen), (left) => {
    const width = frame.width - left - edgeRoom;
    return { width, pitch: width / count, names: setNames(chart.categories, looks.names, width / count, pen) };
  });
  const height = frame.height - above - axisGap - names.height - edgeRoom;
  const plot: Box = { x: frame.x + left, y: frame.y + above, width, height };

  drawValueAxis(axis, plot, space, pen);
  const series = seriesLooks(space, isSaid ? valueLabel(looks.values, chart.format) : undefined);
  const bars = barWidths(pitch, space);
  const outline = barOutline(space);
  drawColumns(series, bars, pitch, axis, plot, space, pen);
  const categories = { line: style.axis, labels: looks.names, every: names.every };
  drawCategories(categories, names, (index) => plot.x + (index + 0.5) * pitch, axis, plot, space, pen);
  if (isSaid) drawValues(looks.values, pitch, axis, plot, space, pen);
  return {
    whole: names.whole,
    crowded: isCrowded(legend, space),
    plan: {
      text: looks.names,
      plot: pen.box(plot),
      values: axis,
      categories,
      series,
      bars: { gap: bars.gap, overlap: bars.overlap },
      ...(outline ? { outline } : {}),
      ...drawLegend(legend, space, pen),
      ...pen.done,
    },
  };
}

/** Whether the value of each column fits over it. */
function valuesFit(pitch: Points, look: ChartText, { chart, language }: ChartSpace, pen: Pen): boolean {
  const values = chart.series[0]?.values ?? [];
  return values.every(
    (value) => value === null || pen.width(formatNumber(value, chart.format, language), look) + 4 <= pitch,
  );
}

/** A value at the end of each bar. */
export function valueLabel(look: ChartText, format: string): PointLabel {
  return { shows: ['value'], position: 'outEnd', look, format };
}

function drawColumns(
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
      const ends = [heightOf(from, axis, plot), heightOf(to, axis, plot)] as const;
      const x = plot.x + index * pitch + bars.start + s * bars.step;
      const y = Math.min(...ends);
      const box = { x, y, width: bars.width, height: Math.max(...ends) - y };
      pen.rect(`bar-${s + 1}-${index + 1}`, box, fillAt(series[s] as SeriesLook, index, space), outline);
    });
  });
}

function drawValues(
  look: ChartText,
  pitch: Points,
  axis: ValueAxis,
  plot: Box,
  { chart, language }: ChartSpace,
  pen: Pen,
): void {
  chart.series[0]?.values.forEach((value, index) => {
    if (value === null) return;
    const y = heightOf(value, axis, plot);
    const top = value < 0 ? y + valueGap : y - valueGap - pen.lineHeight(look);
    const place = { x: plot.x + (index + 0.5) * pitch, y: top };
    pen.line(`value-${index + 1}`, formatNumber(value, chart.format, language), look, place, 'center');
  });
}
