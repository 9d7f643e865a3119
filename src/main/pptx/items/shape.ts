/** Shapes without text. Lines are connectors, as PowerPoint draws them, so that a person can take them by their ends. */

import type { ShapeItem } from '../../../shared/model/index.js';
import { geometryXml, xfrmXml } from '../../ooxml/index.js';
import type { SlideContext } from '../context.js';
import { fillXml, lineXml } from './color.js';
import { nonVisualXml } from './nonvisual.js';

export function shapeXml(item: ShapeItem, context: SlideContext): string {
  if (item.slot !== undefined) throw new Error(`${item.name} of ${context.key} is a placeholder without text.`);
  const { geometry } = item;
  if (geometry.type === 'line') {
    const frame = xfrmXml(item.box, { flipV: geometry.flip === true });
    return `<p:cxnSp><p:nvCxnSpPr>${nonVisualXml(item, context)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${frame}${geometryXml(geometry)}${lineXml(item.stroke)}</p:spPr></p:cxnSp>`;
  }
  const looks = `${xfrmXml(item.box)}${geometryXml(geometry)}${fillXml(item.fill, context)}${lineXml(item.stroke)}`;
  // PowerPoint repairs a p:sp without a text body.
  const body = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody>';
  return `<p:sp><p:nvSpPr>${nonVisualXml(item, context, item.link)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${looks}</p:spPr>${body}</p:sp>`;
}
