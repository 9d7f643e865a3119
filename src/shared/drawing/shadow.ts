/**
 * A soft shadow as a pile of plain shapes, each a little smaller than the one below it and hardly inked: SVG and PDF draw the same
 * few outlines, and no renderer has to blur anything.
 */
import type { Box, Color, Fill, Geometry, Shadow, Stroke } from '../model/index.js';

export interface ShadowRing {
  readonly geometry: Geometry;
  readonly box: Box;
  readonly fill: Fill;
  readonly stroke?: Stroke;
}

/** Throws a shadow: its outline and what it is painted with. */
export interface Thrower {
  readonly geometry: Geometry;
  readonly box: Box;
  readonly fill: Fill;
  readonly stroke?: Stroke;
}

/** A ring for each three quarters of a point of blur: steps of a few per cent, which nobody sees. */
const ringPitch = 0.75; // pt
const mostRings = 16;

/** The rings of a shadow, the widest first: to be drawn before the shape itself. */
export function shadowRings(thrower: Thrower, shadow: Shadow): readonly ShadowRing[] {
  const { geometry, fill, stroke } = thrower;
  const opacity = (shadow.color.alpha ?? 1) * opacityOf(fill, stroke);
  const isLine = fill.type === 'none' || geometry.type === 'line';
  const width = stroke?.width ?? 0;
  if (opacity <= 0 || (isLine && width <= 0)) return [];
  const box = { ...thrower.box, x: thrower.box.x + shadow.x, y: thrower.box.y + shadow.y };
  const half = isLine ? width / 2 : (Math.min(box.width, box.height) + width) / 2;
  return gradesOf(shadow.blur, half, opacity).flatMap(({ grown, alpha }): ShadowRing[] => {
    const color: Color = { ...shadow.color, alpha };
    if (isLine) return [{ geometry, box, fill: { type: 'none' }, stroke: { color, width: width + 2 * grown } }];
    const place = grownBox(box, grown + width / 2);
    return place ? [{ ...soft(geometry, place, box, grown, shadow.blur), fill: { type: 'solid', color } }] : [];
  });
}

/** Of a see-through shape the shadow is as faint. */
function opacityOf(fill: Fill, stroke: Stroke | undefined): number {
  if (fill.type === 'solid') return fill.color.alpha ?? 1;
  if (fill.type === 'gradient') {
    const sum = fill.stops.reduce((total, { color }) => total + (color.alpha ?? 1), 0);
    return sum / Math.max(1, fill.stops.length);
  }
  return fill.type === 'none' ? (stroke?.color.alpha ?? 1) : 1;
}

interface Grade {
  /** Points that the outline is moved outwards; negative inwards. */
  readonly grown: number;
  /** Opacity of this ring alone, so that all rings down to it make what the blurred edge is there. */
  readonly alpha: number;
}

/** An edge blurred by a bell curve of which `blur` is two deviations, across a shape that is twice `half` wide and so opaque in its middle. */
function gradesOf(blur: number, half: number, opacity: number): readonly Grade[] {
  if (blur <= 0) return [{ grown: 0, alpha: opacity }];
  const count = Math.min(mostRings, Math.max(4, Math.ceil((2 * blur) / ringPitch)));
  const deviation = blur / 2;
  const grades: Grade[] = [];
  let below = 0;
  for (let n = 0; n < count; n += 1) {
    const outer = blur - (2 * blur * n) / count;
    const middle = outer - blur / count;
    const share = normal((2 * half + middle) / deviation) - normal(middle / deviation);
    const seen = Math.min(share, 0.9999) * opacity;
    if (seen <= below || outer <= -half) continue;
    grades.push({ grown: outer, alpha: 1 - (1 - seen) / (1 - below) });
    below = seen;
  }
  return grades;
}

/** Share of the bell curve left of so many deviations (Abramowitz and Stegun 26.2.17, right to 10⁻⁷). */
function normal(deviations: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(deviations));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-deviations * deviations) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return deviations >= 0 ? 1 - tail : tail;
}

function grownBox({ x, y, width, height }: Box, by: number): Box | undefined {
  const grown = { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
  return grown.width > 0 && grown.height > 0 ? grown : undefined;
}

/** Corners are the rounder the further out; other outlines are stretched to the grown box. */
function soft(
  geometry: Geometry,
  place: Box,
  box: Box,
  grown: number,
  blur: number,
): { readonly geometry: Geometry; readonly box: Box } {
  if (geometry.type !== 'rect' && geometry.type !== 'round-rect') return { geometry, box: place };
  const own = geometry.type === 'rect' ? 0 : geometry.radius * Math.min(box.width, box.height);
  const radius = Math.max(0, Math.max(own + grown, (grown + blur) / 2));
  return {
    geometry: { type: 'round-rect', radius: Math.min(0.5, radius / Math.min(place.width, place.height)) },
    box: place,
  };
}
