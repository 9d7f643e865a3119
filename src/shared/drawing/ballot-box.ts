import type { Line } from '../model/index.js';
import { type Points, roundPoints } from '../units.js';

/** In em, after DejaVu Sans' U+2610: where the box stands on the baseline, its side, its line's width. */
const left = 0.09;
const side = 0.71;
const stroke = 0.06;

/**
 * The box before a task, empty or ticked, drawn as lines: no bundled face has U+2610 and U+2611, and neither a PNG nor a PDF
 * has other faces. Path data and the width of its line in points; undefined for every other mark.
 */
export function ballotBoxPath(
  mark: NonNullable<Line['mark']>,
  baseline: Points,
): { readonly d: string; readonly lineWidth: Points } | undefined {
  if (mark.text !== '☐' && mark.text !== '☑') return undefined;
  const { size } = mark;
  const [x, y] = [mark.x + left * size, baseline - side * size];
  const end = side * size;
  const at = (across: number, down: number): string =>
    `${roundPoints(x + across * end)} ${roundPoints(y + down * end)}`;
  const tick = mark.text === '☑' ? `M ${at(0.2, 0.5)} L ${at(0.42, 0.75)} L ${at(0.8, 0.22)}` : '';
  return {
    d: `M ${at(0, 0)} L ${at(1, 0)} L ${at(1, 1)} L ${at(0, 1)} Z ${tick}`.trimEnd(),
    lineWidth: stroke * size,
  };
}
