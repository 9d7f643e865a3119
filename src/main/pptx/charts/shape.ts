/** Fills, lines and places inside a chart. */
import type { Box, Color, Pattern, Stroke } from '../../../shared/model/index.js';
import { emu } from '../../../shared/units.js';
import { patternXml, solidFill } from '../../ooxml/index.js';
import { type Element, element, raw, valued } from './tree.js';

const noLine = '<a:ln><a:noFill/></a:ln>';

/** A filled shape; without an outline it says so, else the program's own would come. */
export function filled(color: Color, outline?: Stroke, pattern?: Pattern): Element {
  const fill = pattern ? patternXml({ type: 'pattern', pattern, color, ground: { slot: 'bg1' } }) : solidFill(color);
  return raw('c:spPr', `<c:spPr>${fill}${outline ? line(outline) : noLine}</c:spPr>`);
}

/** A line that is no shape: of a series, an axis, the grid. */
export function stroked(stroke: Stroke | undefined): Element {
  return raw('c:spPr', `<c:spPr>${stroke ? line(stroke) : noLine}</c:spPr>`);
}

export const unfilled: Element = raw('c:spPr', `<c:spPr><a:noFill/>${noLine}</c:spPr>`);

function line(stroke: Stroke): string {
  const dash = stroke.dash ? `<a:prstDash val="${stroke.dash === 'dot' ? 'sysDot' : 'dash'}"/>` : '';
  return `<a:ln w="${emu(stroke.width)}" cap="flat">${solidFill(stroke.color)}${dash}<a:round/></a:ln>`;
}

/** `c:layout` of a place inside the chart's frame, as shares of it (21.2.2.88, 21.2.2.95). */
export function layout(box: Box, frame: Box, parts: { readonly inner?: boolean; readonly sized: boolean }): Element {
  const size = parts.sized
    ? [valued('c:w', share(box.width / frame.width)), valued('c:h', share(box.height / frame.height))]
    : [];
  return element('c:layout', {}, [
    element('c:manualLayout', {}, [
      parts.inner ? valued('c:layoutTarget', 'inner') : undefined,
      valued('c:xMode', 'edge'),
      valued('c:yMode', 'edge'),
      valued('c:x', share((box.x - frame.x) / frame.width)),
      valued('c:y', share((box.y - frame.y) / frame.height)),
      ...size,
    ]),
  ]);
}

/** A share to a millionth: a thousandth of a point in the widest chart. */
export function share(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
