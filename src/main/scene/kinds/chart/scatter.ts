/** Clouds of points: two axes of numbers, names at the points where they find room. */
import { overlaps } from '../../../../shared/boxes.js';
import type { Box, ChartText, Color, PointLabel, SeriesLook, Sign, ValueAxis } from '../../../../shared/model/index.js';
import type { Points } from '../../../../shared/units.js';
import { colorAt, keysOf } from './bar-shapes.js';
import { legendAbove } from './legend.js';
import { axisGap, edgeRoom, nameGap, scatterMark, titleFoot, titleGap, titleInset } from './limits.js';
import { formatNumber, tickFormat } from './numbers.js';
import type { Pen, Place } from './pen.js';
import { niceScale, present, ticksOf, valueScale } from './scale.js';
import { type ChartPlan, type ChartSpace, largest, looksAt, type Tried } from './space.js';
import { drawLegend, drawValueAxis, headRoom, heightOf, isCrowded, tickRoom, valueAxis } from './upright.js';

export function planScatter(space: ChartSpace): ChartPlan {
  return largest(space, (size) => scatterAt(size, space));
}

function scatterAt(size: Points, space: ChartSpace): Tried {
  const { chart, frame, style } = space;
  const pen = space.pen();
  const looks = looksAt(size, space);
  const line = pen.lineHeight(looks.ticks);
  const legend =
    chart.series.length > 1 ? legendAbove(keysOf(space), looks.names, frame.width, pen, 'circle') : undefined;
  const values = valueAxis(valueScale(chart), space, looks, false);
  const level = niceScale(present(chart.x?.values ?? []), false);
  const across: ValueAxis = {
    ...level,
    format: tickFormat(xFormat(chart.x?.values ?? []), level),
    labels: looks.ticks,
    line: style.axis,
  };
  const half = (tick: number) => pen.width(formatNumber(tick, across.format, space.language), looks.ticks) / 2;
  const end = half(across.max);
  const left = Math.max(tickRoom(values, space, pen), half(across.min));
  const above = headRoom(legend, line / 2);
  const title = chart.x?.name ?? '';
  const below = axisGap + line + (title === '' ? 0 : titleGap + line + titleFoot) + edgeRoom;
  const plot: Box = {
    x: frame.x + left,
    y: frame.y + above,
    width: frame.width - left - Math.max(edgeRoom, end),
    height: frame.height - above - below,
  };

  drawValueAxis(values, plot, space, pen);
  pen.rule(
    'axis',
    { x: plot.x, y: plot.y + plot.height },
    { x: plot.x + plot.width, y: plot.y + plot.height },
    style.axis,
  );
  drawAcross(across, plot, space, pen);
  const named = axisTitle(title, looks.ticks, plot, line, pen);
  const series = markLooks(space);
  const places = chart.series.map((each) => placesOf(each.values, across, values, plot, space));
  const labels = pointLabels(places, series, looks.names, plot, space, pen);
  series.forEach((look, s) => {
    places[s]?.forEach((place, index) => {
      const symbol = look.sign?.symbol ?? 'circle';
      if (place) pen.mark(`mark-${s + 1}-${index + 1}`, symbol, place, look.marker as number, colorAt(look, index));
    });
  });
  const nameable = places.flatMap((each) => each.filter((place, index) => place && chart.categories[index] !== ''));
  pen.omit('points', nameable.length - labels.length);
  for (const { series: s, index, box, label } of labels) {
    pen.line(`label-${s + 1}-${index + 1}`, label.text ?? '', label.look, { x: box.x, y: box.y });
  }
  return {
    whole: true,
    crowded: isCrowded(legend, space),
    plan: {
      text: looks.names,
      plot: pen.box(plot),
      values,
      horizontal: { ...across, ...(named ? { title: named } : {}) },
      series: series.map((look, s) => ({
        ...look,
        labels: labels.filter((each) => each.series === s).map(({ index, label }) => ({ index, label })),
      })),
      ...drawLegend(legend, space, pen),
      ...pen.done,
    },
  };
}

/** What the horizontal values are called, under the far end of their axis: no line above the plot says it. */
function axisTitle(text: string, look: ChartText, plot: Box, line: Points, pen: Pen): ValueAxis['title'] {
  if (text === '') return undefined;
  const width = pen.width(text, look) + 1;
  const y = plot.y + plot.height + axisGap + line + titleGap;
  const box = { x: plot.x + plot.width - width, y, width, height: line };
  pen.line('axis-title', text, look, { x: box.x, y: box.y });
  // Programs set a title's text a little in from where the file says that it stands.
  return { text, look, box: pen.box({ ...box, x: box.x - titleInset.x, y: box.y - titleInset.y }) };
}

/** The horizontal values have no format of their own: as many decimals as they were written with, at most three. */
function xFormat(values: readonly (number | null)[]): string {
  const decimals = Math.max(0, ...present(values).map((value) => String(value).split('.')[1]?.length ?? 0));
  const isLarge = present(values).some((value) => Math.abs(value) >= 10_000);
  return `${isLarge ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(Math.min(3, decimals))}` : ''}`;
}

function drawAcross(axis: ValueAxis, plot: Box, space: ChartSpace, pen: Pen): void {
  ticksOf(axis).forEach((tick, index) => {
    const text = formatNumber(tick, axis.format, space.language);
    const place = { x: acrossOf(tick, axis, plot), y: plot.y + plot.height + axisGap };
    if (axis.labels) pen.line(`across-${index + 1}`, text, axis.labels, place, 'center');
  });
}

function acrossOf(value: number, axis: ValueAxis, plot: Box): Points {
  return plot.x + ((value - axis.min) / (axis.max - axis.min)) * plot.width;
}

function placesOf(
  values: readonly (number | null)[],
  across: ValueAxis,
  axis: ValueAxis,
  plot: Box,
  { chart }: ChartSpace,
): (Place | undefined)[] {
  return values.map((value, index) => {
    const x = chart.x?.values[index];
    if (value === null || x === null || x === undefined) return undefined;
    return { x: acrossOf(x, across, plot), y: heightOf(value, axis, plot) };
  });
}

function markLooks({ chart, colors }: ChartSpace): SeriesLook[] {
  const quiet = chart.categories.flatMap((name, index) => (chart.highlight.includes(name) ? [] : [index]));
  return chart.series.map((_, s) => ({
    color: colors.colors[s] as Color,
    points: colors.beside ? quiet.map((index) => ({ index, color: colors.beside!(s) })) : [],
    labels: [],
    marker: scatterMark,
    ...(colors.signs ? { sign: colors.signs[s] as Sign } : {}),
  }));
}

interface Named {
  readonly series: number;
  readonly index: number;
  readonly box: Box;
  readonly label: PointLabel;
}

/**
 * Names behind their points, else before them; one that would touch a mark or another name on both sides, or leave the chart,
 * is left out. Highlighted ones choose first.
 */
function pointLabels(
  places: readonly (readonly (Place | undefined)[])[],
  series: readonly SeriesLook[],
  look: ChartText,
  plot: Box,
  { chart, frame, mirrored }: ChartSpace,
  pen: Pen,
): Named[] {
  const marks = places.flat().flatMap((place) => (place ? [around(place, scatterMark)] : []));
  const line = pen.lineHeight(look);
  const all = series.flatMap((_, s) =>
    chart.categories.map((name, index) => ({ s, index, name, place: places[s]?.[index] })),
  );
  const isFirst = (name: string) => chart.highlight.includes(name);
  const taken: Box[] = [];
  const hasRoom = (box: Box): boolean =>
    box.x >= frame.x &&
    box.x + box.width <= frame.x + frame.width &&
    box.y >= frame.y &&
    box.y + line <= plot.y + plot.height &&
    ![...marks, ...taken].some((other) => overlaps(box, other));
  return [...all.filter(({ name }) => isFirst(name)), ...all.filter(({ name }) => !isFirst(name))]
    .flatMap(({ s, index, name, place }): Named[] => {
      if (!place || name === '') return [];
      const own = { ...look, bold: isFirst(name) };
      const width = pen.width(name, own) + 0.1;
      const away = scatterMark / 2 + nameGap;
      const behind = { x: place.x + away, y: place.y - line / 2, width, height: line };
      const before = { ...behind, x: place.x - away - width };
      const box = [behind, before].find(hasRoom);
      if (!box) return [];
      taken.push(box);
      const position = (box === behind) === mirrored ? 'l' : 'r';
      return [{ series: s, index, box, label: { shows: [], position, look: own, format: chart.format, text: name } }];
    })
    .sort((a, b) => a.index - b.index);
}

function around({ x, y }: Place, size: Points): Box {
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}
