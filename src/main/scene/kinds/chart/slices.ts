/** The geometry of pies and rings: angles, outlines, and where a label stands round them. Clockwise from the top. */
import type { Box, ChartContent } from '../../../../shared/model/index.js';
import { type Points, roundPoints } from '../../../../shared/units.js';
import type { Place } from './pen.js';

export interface Slice {
  /** Index of its category. */
  readonly index: number;
  readonly value: number;
  /** Radians clockwise from the top. */
  readonly from: number;
  readonly to: number;
}

/** The slices of the first series; what is missing, zero or less has none. */
export function slicesOf(chart: ChartContent): Slice[] {
  const values = (chart.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  let at = 0;
  return values.flatMap((value, index) => {
    if (value <= 0) return [];
    const from = at;
    at += (value / total) * 2 * Math.PI;
    return [{ index, value, from, to: at }];
  });
}

/** The point at an angle and a distance from the middle. */
export function around({ x, y }: Place, angle: number, radius: Points): Place {
  return { x: x + Math.sin(angle) * radius, y: y - Math.cos(angle) * radius };
}

export function middle({ from, to }: Slice): number {
  return (from + to) / 2;
}

/** SVG path data of a slice in the square round the whole; `hole` is the inner diameter as a share of the outer one. */
export function slicePath({ from, to }: Slice, diameter: Points, hole: number): string {
  const centre = { x: diameter / 2, y: diameter / 2 };
  const outer = arc(centre, diameter / 2, from, to);
  const start = (at: Place) => `M${pair(at)}`;
  const line = (at: Place) => `L${pair(at)}`;
  if (hole <= 0) return `${start(centre)} ${line(around(centre, from, diameter / 2))} ${outer} Z`;
  const inner = (diameter / 2) * hole;
  const back = arc(centre, inner, to, from);
  return `${start(around(centre, from, diameter / 2))} ${outer} ${line(around(centre, to, inner))} ${back} Z`;
}

/** An arc as cubic curves of at most a quarter turn each: off by less than a thousandth of the radius. */
function arc(centre: Place, radius: Points, from: number, to: number): string {
  const parts = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2) - 1e-9));
  const step = (to - from) / parts;
  const reach = (4 / 3) * Math.tan(step / 4) * radius;
  return Array.from({ length: parts }, (_, part) => {
    const a = from + part * step;
    const b = a + step;
    const [start, end] = [around(centre, a, radius), around(centre, b, radius)];
    const first = { x: start.x + Math.cos(a) * reach, y: start.y + Math.sin(a) * reach };
    const second = { x: end.x - Math.cos(b) * reach, y: end.y - Math.sin(b) * reach };
    return `C${pair(first)} ${pair(second)} ${pair(end)}`;
  }).join(' ');
}

function pair({ x, y }: Place): string {
  return `${roundPoints(x)} ${roundPoints(y)}`;
}

export interface Size {
  readonly width: Points;
  readonly height: Points;
}

/** A label of a size beside the point `at` of a circle, on the side that its angle looks to. */
export function besideRim(at: Place, angle: number, { width, height }: Size): Box {
  const degrees = ((((angle * 180) / Math.PI) % 360) + 360) % 360;
  // LibreOffice hangs a label by a corner, and by the middle of a side only within five degrees of the axes.
  const isUpright = degrees <= 5 || degrees >= 355 || Math.abs(degrees - 180) <= 5;
  const isLevel = Math.abs(degrees - 90) <= 5 || Math.abs(degrees - 270) <= 5;
  const x = isUpright ? at.x - width / 2 : degrees < 180 ? at.x : at.x - width;
  const y = isLevel ? at.y - height / 2 : degrees < 90 || degrees > 270 ? at.y - height : at.y;
  return { x, y, width, height };
}
