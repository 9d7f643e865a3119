/** The dispatch over the five kinds of item, and groups of them. Reading order is the order of the scene. */

import { assertNever } from '../../shared/assert-never.js';
import type { Box, SceneItem } from '../../shared/model/index.js';
import { offsetAndExtent } from '../ooxml/index.js';
import type { SlideContext } from './context.js';
import { chartXml } from './items/chart.js';
import { nonVisual } from './items/nonvisual.js';
import { pictureXml } from './items/picture.js';
import { shapeXml } from './items/shape.js';
import { tableXml } from './items/table.js';
import { textXml } from './items/text.js';

export function itemXml(item: SceneItem, context: SlideContext): string {
  switch (item.kind) {
    case 'text':
      return textXml(item, context);
    case 'shape':
      return shapeXml(item, context);
    case 'picture':
      return pictureXml(item, context);
    case 'table':
      return tableXml(item, context);
    case 'chart':
      return chartXml(item, context);
    default:
      return assertNever(item);
  }
}

/** All items; those that follow one another with the same `group` as one group of shapes. */
export function itemsXml(items: readonly SceneItem[], context: SlideContext): string {
  let text = '';
  for (let i = 0; i < items.length; ) {
    const item = items[i] as SceneItem;
    if (item.group === undefined) {
      text += itemXml(item, context);
      i++;
      continue;
    }
    const end = items.findIndex((other, at) => at > i && other.group !== item.group);
    const members = items.slice(i, end < 0 ? undefined : end);
    text += groupXml(item.group, members, context);
    i += members.length;
  }
  return text;
}

/** `p:grpSp` whose own coordinates are the slide's, so that its members stand where the scene says (19.3.1.22). */
function groupXml(name: string, members: readonly SceneItem[], context: SlideContext): string {
  const around = offsetAndExtent(boxAround(members.map((item) => item.box)));
  const inside = around.replace('a:off', 'a:chOff').replace('a:ext', 'a:chExt');
  const decorative = members.every((item) => item.decorative);
  const head = `<p:nvGrpSpPr>${nonVisual(name, decorative ? '' : undefined, decorative, context, `group ${name}`)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>`;
  const frame = `<p:grpSpPr><a:xfrm>${around}${inside}</a:xfrm></p:grpSpPr>`;
  return `<p:grpSp>${head}${frame}${members.map((item) => itemXml(item, context)).join('')}</p:grpSp>`;
}

function boxAround(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
