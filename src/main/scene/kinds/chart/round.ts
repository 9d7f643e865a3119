/**
 * Pies and rings. A pie says each slice's name and value beside it; where those would touch one another, and for rings, for
 * which native charts have no place outside, keys stand beside the chart and values in the slices that have room for them.
 */
import { overlaps } from '../../../../shared/boxes.js';
import type { Box, ChartText, Color, PointLabel, SeriesLook } from '../../../../shared/model/index.js';
import type { Points } from '../../../../shared/units.js';
import { contrastingText } from './contrast.js';
import { legendBeside } from './legend.js';
import { edgeRoom, rimGap, ringHole, roundGap } from './limits.js';
import { formatNumber } from './numbers.js';
import type { Pen, Place } from './pen.js';
import { around, besideRim, middle, type Size, type Slice, slicePath, slicesOf } from './slices.js';
import { type ChartPlan, type ChartSpace, filling, largest, looksAt, partingLine, type Tried } from './space.js';

export function planRound(space: ChartSpace): ChartPlan {
  if (space.chart.type === 'pie') {
    const slices = slicesOf(space.chart);
    // On one line where names over values would touch.
    for (const separator of ['\n', ' ']) {
      for (const size of space.sizes) {
        const plan = namedAt(size, separator, slices, space);
        if (plan) return plan;
      }
    }
  }
  return largest(space, (size) => keyedAt(size, space));
}

/** With names and values round the pie, or undefined where they touch or leave too little for the pie. */
function namedAt(size: Points, separator: string, slices: readonly Slice[], space: ChartSpace): ChartPlan | undefined {
  const { chart, frame } = space;
  const pen = space.pen();
  const look = looksAt(size, space).names;
  const line = pen.lineHeight(look);
  const texts = slices.map((slice) =>
    `${chart.categories[slice.index]}${separator}${valueText(slice, space)}`.split('\n'),
  );
  const sizes = texts.map((lines) => ({
    width: Math.max(...lines.map((each) => pen.width(each, look))) + 1,
    height: line * lines.length,
  }));
  const round = largestRound(slices, sizes, frame, space.rtl);
  if (!round) return undefined;
  const { plot, boxes } = round;

  drawSlices(slices, plot, 0, space, pen);
  pen.omit('parts', chart.categories.length - slices.length);
  boxes.forEach((box, index) => {
    texts[index]?.forEach((text, row) => {
      const at: Place = { x: box.x + box.width / 2, y: box.y + row * line };
      pen.line(`label-${(slices[index] as Slice).index + 1}-${row + 1}`, text, look, at, 'center');
    });
  });
  const label: PointLabel = { shows: ['category', 'value'], separator, position: 'outEnd', look, format: chart.format };
  const plan = roundPlan(look, plot, slices, label, space);
  // Programs would write the name of a part of nothing at the edge between its neighbours.
  const without = chart.categories.flatMap((_, index) =>
    slices.some((each) => each.index === index) ? [] : [{ index }],
  );
  const series = plan.series.map((each): SeriesLook => ({ ...each, labels: without }));
  return { ...plan, series, ...pen.done };
}

interface Round {
  /** The square round the pie. */
  readonly plot: Box;
  /** Of the labels, one a slice. */
  readonly boxes: readonly Box[];
}

/** The largest pie whose labels stand in the frame, apart from one another; undefined where that would be a small one. */
function largestRound(slices: readonly Slice[], sizes: readonly Size[], frame: Box, rtl: boolean): Round | undefined {
  for (let diameter = frame.height - 2 * edgeRoom; diameter >= frame.height / 2; diameter -= 2) {
    const boxesAt = (centre: Place): Box[] =>
      slices.map((slice, index) => {
        const angle = middle(slice);
        return besideRim(around(centre, angle, diameter / 2 + rimGap), angle, sizes[index] as Size);
      });
    // Round a middle of its own first: how far labels reach to the left says where the pie begins.
    const trial = boxesAt({ x: 0, y: 0 });
    const left = Math.min(-diameter / 2, ...trial.map((box) => box.x));
    const right = Math.max(diameter / 2, ...trial.map((box) => box.x + box.width));
    const top = Math.min(-diameter / 2, ...trial.map((box) => box.y));
    const end = Math.max(diameter / 2, ...trial.map((box) => box.y + box.height));
    if (trial.some((box, index) => trial.slice(0, index).some((other) => overlaps(box, other)))) return undefined;
    if (right - left > frame.width || end - top > frame.height - 2 * edgeRoom) continue;
    const x = rtl ? frame.x + frame.width - right : frame.x - left;
    const centre = { x, y: frame.y + edgeRoom - top };
    const plot = { x: centre.x - diameter / 2, y: centre.y - diameter / 2, width: diameter, height: diameter };
    return { plot, boxes: boxesAt(centre) };
  }
  return undefined;
}

/** With keys beside it. */
function keyedAt(size: Points, space: ChartSpace): Tried {
  const { chart, frame, colors } = space;
  const pen = space.pen();
  const look = looksAt(size, space).names;
  const slices = slicesOf(chart);
  pen.omit('parts', chart.categories.length - slices.length);
  const diameter = Math.min(frame.height - 2 * edgeRoom, frame.width / 2);
  // At the reading edge, its keys towards the middle.
  const left = space.rtl ? frame.x + frame.width - diameter : frame.x;
  const plot: Box = { x: left, y: frame.y + edgeRoom, width: diameter, height: diameter };
  const hole = chart.type === 'doughnut' ? ringHole : 0;
  const keys = chart.categories.map((name, index) => {
    const fill = filling(colors.colors[index] as Color, colors.signs?.[index]?.pattern, space);
    return {
      name,
      color: colors.colors[index] as Color,
      fill,
      ...(colors.signs ? { outline: partingLine(space) } : {}),
    };
  });
  const legend = legendBeside(keys, look, pen);
  const label = (slice: Slice): PointLabel | undefined => insideLabel(slice, diameter, hole, look, space, pen);

  drawSlices(slices, plot, hole, space, pen);
  pen.omit('part-values', slices.filter((slice) => !label(slice)).length);
  const centre = { x: plot.x + diameter / 2, y: plot.y + diameter / 2 };
  for (const slice of slices) {
    const said = label(slice);
    if (!said) continue;
    const at = around(centre, middle(slice), labelRadius(diameter, hole));
    const top = at.y - pen.lineHeight(look) / 2;
    const text = valueText(slice, space);
    const width = pen.width(text, said.look) + 4;
    const behind: Box = { x: at.x - width / 2, y: top, width, height: pen.lineHeight(look) };
    if (said.ground) pen.rect(`value-${slice.index + 1}-ground`, behind, { type: 'solid', color: said.ground });
    pen.line(`value-${slice.index + 1}`, text, said.look, { x: at.x, y: top }, 'center');
  }
  const away = space.rtl ? -roundGap - legend.width : diameter + roundGap;
  const corner = { x: plot.x + away, y: plot.y + (diameter - legend.height) / 2 };
  const drawn = legend.draw(corner, pen);
  const labels = chart.categories.map((_, index) => {
    const slice = slices.find((each) => each.index === index);
    const said = slice && label(slice);
    return said ? { index, label: said } : { index };
  });
  const plan = roundPlan(look, plot, slices, undefined, space);
  const series = plan.series.map((each): SeriesLook => ({ ...each, labels }));
  return {
    whole: true,
    crowded: legend.height > frame.height || plot.width + roundGap + legend.width > frame.width,
    plan: { ...plan, series, ...(hole > 0 ? { hole } : {}), legend: drawn, ...pen.done },
  };
}

function roundPlan(
  look: ChartText,
  plot: Box,
  slices: readonly Slice[],
  label: PointLabel | undefined,
  space: ChartSpace,
): Omit<ChartPlan, keyof Pen['done']> {
  const { colors } = space;
  const points = slices.map(({ index }) => {
    const pattern = colors.signs?.[index]?.pattern;
    return { index, color: colors.colors[index] as Color, ...(pattern ? { pattern } : {}) };
  });
  const series: SeriesLook = { color: colors.colors[0] as Color, points, labels: [], ...(label ? { label } : {}) };
  return { text: look, plot: space.pen().box(plot), series: [series], outline: partingLine(space) };
}

function valueText({ value }: Slice, { chart, language }: ChartSpace): string {
  return formatNumber(value, chart.format, language);
}

/** Half way between the hole and the rim. */
function labelRadius(diameter: Points, hole: number): Points {
  return (diameter / 4) * (1 + hole);
}

/** A slice's value in the slice, where it fits: across the ring, and along its arc. */
function insideLabel(
  slice: Slice,
  diameter: Points,
  hole: number,
  look: ChartText,
  space: ChartSpace,
  pen: Pen,
): PointLabel | undefined {
  const width = pen.width(valueText(slice, space), look);
  const along = (slice.to - slice.from) * labelRadius(diameter, hole);
  const across = (diameter / 2) * (1 - hole);
  if (along < Math.max(width, pen.lineHeight(look)) + 4 || across < width + 4) return undefined;
  const isHatched = space.colors.signs?.[slice.index]?.pattern !== undefined;
  const color = isHatched ? space.ink : contrastingText(space.colors.colors[slice.index] as Color, space);
  const position = hole > 0 ? {} : { position: 'ctr' as const };
  const behind = isHatched ? { ground: space.ground } : {};
  return { shows: ['value'], ...position, look: { ...look, color }, format: space.chart.format, ...behind };
}

function drawSlices(slices: readonly Slice[], plot: Box, hole: number, space: ChartSpace, pen: Pen): void {
  for (const slice of slices) {
    const path = slicePath(slice, plot.width, hole);
    const { colors, signs } = space.colors;
    const fill = filling(colors[slice.index] as Color, signs?.[slice.index]?.pattern, space);
    pen.path(`slice-${slice.index + 1}`, plot, path, fill, partingLine(space));
  }
}
