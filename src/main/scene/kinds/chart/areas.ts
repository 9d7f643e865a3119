/** Areas: one, or several on top of one another, since areas before one another hide what they show. */
import type { Box, Color, SeriesLook, Sign, ValueAxis } from '../../../../shared/model/index.js';
import type { Points } from '../../../../shared/units.js';
import { keysOf } from './bar-shapes.js';
import { legendAbove } from './legend.js';
import { axisGap, edgeRoom } from './limits.js';
import { setNames } from './names.js';
import type { Pen, Place } from './pen.js';
import { valueScale } from './scale.js';
import { type ChartPlan, type ChartSpace, filling, largest, looksAt, partingLine, type Tried } from './space.js';
import {
  drawCategories,
  drawLegend,
  drawValueAxis,
  headRoom,
  heightOf,
  isCrowded,
  tickRoom,
  valueAxis,
} from './upright.js';

export function planAreas(space: ChartSpace): ChartPlan {
  return largest(space, (size) => areasAt(size, space));
}

function areasAt(size: Points, space: ChartSpace): Tried {
  const { chart, frame, style } = space;
  const pen = space.pen();
  const looks = looksAt(size, space);
  const axis = valueAxis(valueScale(chart), space, looks, false);
  // Native charts put no label at the end of an area: several have keys.
  const legend = chart.series.length > 1 ? legendAbove(keysOf(space), looks.names, frame.width, pen) : undefined;
  const above = headRoom(legend, pen.lineHeight(looks.ticks) / 2);
  const spans = Math.max(1, chart.categories.length - 1);
  // The first and the last name stand half over the ends of the plot, which are the first and the last category.
  const half = (name: string | undefined) => Math.min(pen.width(name ?? '', looks.names), frame.width / spans) / 2 + 1;
  const left = Math.max(tickRoom(axis, space, pen), half(chart.categories[0]));
  const width = frame.width - left - Math.max(edgeRoom, half(chart.categories.at(-1)));
  const pitch = width / spans;
  const names = setNames(chart.categories, looks.names, pitch, pen);
  const height = frame.height - above - axisGap - names.height - edgeRoom;
  const plot: Box = { x: frame.x + left, y: frame.y + above, width, height };
  const at = (index: number): Points => plot.x + index * pitch;

  drawValueAxis(axis, plot, space, pen);
  drawAreas(space, at, axis, plot, pen);
  const categories = { line: style.axis, labels: looks.names, every: names.every };
  drawCategories(categories, names, at, axis, plot, space, pen);
  return {
    whole: names.whole,
    crowded: isCrowded(legend, space),
    plan: {
      text: looks.names,
      plot: pen.box(plot),
      values: axis,
      categories,
      series: chart.series.map(
        (_, s): SeriesLook => ({
          color: space.colors.colors[s] as Color,
          points: [],
          labels: [],
          ...(space.colors.signs ? { sign: space.colors.signs[s] as Sign } : {}),
        }),
      ),
      ...(chart.series.length > 1 ? { outline: partingLine(space) } : {}),
      ...drawLegend(legend, space, pen),
      ...pen.done,
    },
  };
}

/** Each area between the sum of those before it and the sum with its own; a missing value counts as none. */
function drawAreas(space: ChartSpace, at: (index: number) => Points, axis: ValueAxis, plot: Box, pen: Pen): void {
  const { chart, colors } = space;
  const outline = chart.series.length > 1 ? partingLine(space) : undefined;
  let under = chart.categories.map(() => 0);
  chart.series.forEach(({ values }, s) => {
    const over = under.map((value, index) => value + (values[index] ?? 0));
    const edge = (heights: readonly number[]): Place[] =>
      heights.map((value, index) => ({ x: at(index), y: heightOf(value, axis, plot) }));
    const fill = filling(colors.colors[s] as Color, colors.signs?.[s]?.pattern, space);
    pen.polygon(`area-${s + 1}`, [...edge(over), ...edge(under).reverse()], fill, outline);
    under = over;
  });
}
