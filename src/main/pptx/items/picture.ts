/** Pictures (`p:pic`), as placeholders where the layout has one. The frame is always written: an inherited one would stretch. */
import type { Box, Crop, PictureItem, PictureTurn } from '../../../shared/model/index.js';
import { attributes, sourceRectangle, xfrmXml } from '../../ooxml/index.js';
import type { SlideContext } from '../context.js';
import { blip } from './color.js';
import { nonVisualXml, placeholderXml, slotOf } from './nonvisual.js';

export function pictureXml(item: PictureItem, context: SlideContext): string {
  const slot = slotOf(item, context);
  const locks = `<p:cNvPicPr><a:picLocks${attributes({ noGrp: slot ? 1 : undefined, noChangeAspect: 1 })}/></p:cNvPicPr>`;
  const fill = `<p:blipFill>${blip(item.hash, context)}${cropXml(item)}<a:stretch><a:fillRect/></a:stretch></p:blipFill>`;
  const degrees = item.turn?.degrees ?? 0;
  const frame = xfrmXml(beforeTurning(item.box, degrees), { degrees, flipH: item.turn?.mirrored === true });
  const geometry = slot ? '' : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  return `<p:pic><p:nvPicPr>${nonVisualXml(item, context, item.link)}${locks}${placeholderXml(slot)}</p:nvPicPr>${fill}<p:spPr>${frame}${geometry}</p:spPr></p:pic>`;
}

/** The box that, turned about its middle, covers `box`. */
function beforeTurning(box: Box, degrees: number): Box {
  if (degrees % 180 === 0) return box;
  const { width: height, height: width } = box;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

function cropXml({ crop, turn }: PictureItem): string {
  return sourceRectangle(crop && turn ? cropAsStored(crop, turn) : crop);
}

/** The crop is of the upright picture, the file wants it of the stored one: turned back, then mirrored back. */
function cropAsStored({ left, top, right, bottom }: Crop, { degrees, mirrored }: PictureTurn): Crop {
  const turnedBack: Readonly<Record<PictureTurn['degrees'], Crop>> = {
    0: { left, top, right, bottom },
    90: { left: top, top: right, right: bottom, bottom: left },
    180: { left: right, top: bottom, right: left, bottom: top },
    270: { left: bottom, top: left, right: top, bottom: right },
  };
  const sides = turnedBack[degrees];
  return mirrored ? { ...sides, left: sides.right, right: sides.left } : sides;
}
