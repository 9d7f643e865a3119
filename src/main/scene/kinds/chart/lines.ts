/** Lines: a name at the end of each, up to four; keys above for more. */
import type { Box, ChartText, Color, PointLabel, SeriesLook, ValueAxis } from '../../../../shared/model/index.js';
import type { Points } from '../../../../shared/units.js';
import { keysOf } from './bar-shapes.js';
import { legendAbove } from './legend.js';
import { axisGap, directSeries, edgeRoom, lineMark, mostLineMarks, nameGap, nameShare } from './limits.js';
import { setNames } from './names.js';
import type { Pen, Place } from './pen.js';
import { valueScale } from './scale.js';
import { type ChartPlan, type ChartSpace, largest, looksAt, nameLook, type Tried } from './space.js';
import { spread } from './spread.js';
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

export function planLines(space: ChartSpace): ChartPlan {
  return largest(space, (size) => linesAt(size, space));
}

function linesAt(size: Points, space: ChartSpace): Tried {
  const { chart, frame, style } = space;
  const pen = space.pen();
  const looks = looksAt(size, space);
  const line = pen.lineHeight(looks.ticks);
  const axis = valueAxis(valueScale(chart), space, looks, false);
  const ends = endNames(size, space, pen);
  const isKeyed = chart.series.length > 1 && !ends;
  const legend = isKeyed ? legendAbove(keysOf(space), looks.names, frame.width, pen, 'line') : undefined;
  const above = headRoom(legend, line / 2);
  const count = chart.categories.length;
  // The last point stands half a category before the plot's edge: the names begin there.
  const half = space.colors.signs && count <= mostLineMarks ? lineMark / 2 : 0;
  const wide = ends ? Math.max(...ends.map((end) => end.width)) + nameGap + half : 0;
  const { left, width, pitch, names } = foot(tickRoom(axis, space, pen), (left) => {
    const room = frame.width - left - edgeRoom;
    const width = ends ? Math.min(room, (room - wide) / (1 - 0.5 / count)) : room;
    return { width, pitch: width / count, names: setNames(chart.categories, looks.names, width / count, pen) };
  });
  const height = frame.height - above - axisGap - names.height - edgeRoom;
  const plot: Box = { x: frame.x + left, y: frame.y + above, width, height };
  const at = (index: number): Points => plot.x + (index + 0.5) * pitch;

  drawValueAxis(axis, plot, space, pen);
  const categories = { line: style.axis, labels: looks.names, every: names.every };
  drawCategories(categories, names, at, axis, plot, space, pen);
  const labels = ends ? endLabels(ends, axis, plot, line, space) : [];
  const series = chart.series.map((_, s) => lineLook(s, labels[s], space));
  for (const [s, { values }] of chart.series.entries())
    drawLine(values, series[s] as SeriesLook, s, at, axis, plot, pen);
  labels.forEach((end, s) => {
    if (!end) return;
    const radius = ((series[s] as SeriesLook).marker ?? 0) / 2;
    const place = { x: at(end.index) + radius + nameGap, y: end.y - line / 2 };
    pen.line(`series-${s + 1}`, chart.series[s]?.name ?? '', end.label.look, place);
  });
  return {
    whole: names.whole,
    crowded: isCrowded(legend, space),
    plan: {
      text: looks.names,
      plot: pen.box(plot),
      values: axis,
      categories,
      series,
      ...drawLegend(legend, space, pen),
      ...pen.done,
    },
  };
}

interface EndName {
  readonly look: ChartText;
  readonly width: Points;
  /** Of the last point that there is. */
  readonly index: number;
}

/** The names at the lines' ends, or undefined where keys have to do: too many, too long, or there is only one line. */
function endNames(size: Points, space: ChartSpace, pen: Pen): readonly EndName[] | undefined {
  const { chart, frame, colors } = space;
  if (chart.series.length < 2 || chart.series.length > directSeries) return undefined;
  const ends = chart.series.map(({ name, values }, s): EndName => {
    const look = nameLook(colors.colors[s] as Color, size, space);
    return { look, width: pen.width(name, look), index: values.findLastIndex((value) => value !== null) };
  });
  const fit = ends.every((end) => end.index >= 0 && end.width <= frame.width * nameShare);
  return fit ? ends : undefined;
}

interface EndLabel {
  readonly index: number;
  /** Middle of the name. */
  readonly y: Points;
  readonly label: PointLabel;
}

/** Names beside the last points, moved apart where they would touch. */
function endLabels(ends: readonly EndName[], axis: ValueAxis, plot: Box, line: Points, space: ChartSpace): EndLabel[] {
  const { chart, mirrored } = space;
  const wanted = ends.map((end, s) => heightOf(chart.series[s]?.values[end.index] ?? 0, axis, plot));
  const places = spread(wanted, line, plot.y, plot.y + plot.height);
  return ends.map((end, s) => {
    const y = places[s] as number;
    const moved = y - (wanted[s] as number);
    const label: PointLabel = {
      shows: ['series'],
      position: mirrored ? 'l' : 'r',
      look: end.look,
      format: chart.format,
    };
    return { index: end.index, y, label: Math.abs(moved) < 0.5 ? label : { ...label, moved: { x: 0, y: moved } } };
  });
}

function lineLook(s: number, end: EndLabel | undefined, { chart, colors, style }: ChartSpace): SeriesLook {
  const values = chart.series[s]?.values ?? [];
  // A point between two gaps is a line without length: it is seen by a mark only.
  const sign = colors.signs?.[s];
  const lone = values.some((value, index) => value !== null && gap(values[index - 1]) && gap(values[index + 1]));
  return {
    color: colors.colors[s] as Color,
    points: [],
    labels: end ? [{ index: end.index, label: end.label }] : [],
    width: style.line,
    ...(sign ? { sign } : {}),
    ...(sign && values.length <= mostLineMarks ? { marker: lineMark } : lone ? { marker: style.line * 2 + 1 } : {}),
  };
}

function gap(value: number | null | undefined): boolean {
  return value === null || value === undefined;
}

function drawLine(
  values: readonly (number | null)[],
  look: SeriesLook,
  s: number,
  at: (index: number) => Points,
  axis: ValueAxis,
  plot: Box,
  pen: Pen,
): void {
  const dash = look.sign?.dash;
  const stroke = { color: look.color, width: look.width ?? 1, ...(dash ? { dash } : {}) };
  let run: Place[] = [];
  let part = 0;
  const end = () => {
    if (run.length > 1) pen.polyline(`line-${s + 1}${part > 0 ? `-${part + 1}` : ''}`, run, stroke);
    part += run.length > 1 ? 1 : 0;
    run = [];
  };
  values.forEach((value, index) => {
    if (value === null) end();
    else run.push({ x: at(index), y: heightOf(value, axis, plot) });
  });
  end();
  if (look.marker === undefined) return;
  values.forEach((value, index) => {
    if (value === null) return;
    const place = { x: at(index), y: heightOf(value, axis, plot) };
    pen.mark(`mark-${s + 1}-${index + 1}`, look.sign?.symbol ?? 'circle', place, look.marker as number, look.color);
  });
}
