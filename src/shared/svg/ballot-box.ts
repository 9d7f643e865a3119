import { ballotBoxPath, paint } from '../drawing/index.js';
import type { Line } from '../model/index.js';
import type { Points } from '../units.js';
import type { SvgContext } from './context.js';
import { element } from './markup.js';

/** The box before a task as a path; undefined for every other mark. */
export function ballotBox(mark: NonNullable<Line['mark']>, baseline: Points, context: SvgContext): string | undefined {
  const path = ballotBoxPath(mark, baseline);
  if (!path) return undefined;
  const { hex, opacity } = paint(mark.color, context.look.theme);
  return element('path', {
    d: path.d,
    fill: 'none',
    stroke: hex,
    'stroke-opacity': opacity === 1 ? undefined : opacity,
    'stroke-width': path.lineWidth,
  });
}
