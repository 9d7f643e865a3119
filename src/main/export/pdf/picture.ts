import { beforeTurning, uncropped } from '../../../shared/drawing/index.js';
import type { Box, Fill, PictureItem } from '../../../shared/model/index.js';
import type { Drawing } from './drawing.js';
import { paintShadow } from './shape.js';

/** A picture stretched to its box; what the crop cuts away lies outside a clip. */
export function paintPicture(item: PictureItem, drawing: Drawing): void {
  const { doc } = drawing.kit;
  const { box, crop, shadow } = item;
  if (shadow) paintShadow({ geometry: { type: 'rect' }, box, fill: opaque }, shadow, drawing);
  doc.save();
  if (crop) {
    doc.rect(box.x, box.y, box.width, box.height);
    doc.clip();
  }
  paintUpright(item, crop ? uncropped(box, crop) : box, drawing);
  doc.restore();
}

/** What a picture is to its shadow. */
const opaque: Fill = { type: 'solid', color: { slot: 'tx1' } };

/** The stored pixels, first mirrored, then turned clockwise, both about the middle, so that they stand upright in `box`. */
function paintUpright({ hash, turn }: PictureItem, box: Box, { kit, pictures }: Drawing): void {
  if (!turn) {
    pictures.paint(hash, box, kit);
    return;
  }
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const radians = (turn.degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  kit.doc.transform(1, 0, 0, 1, x, y);
  kit.doc.transform(cos, sin, -sin, cos, 0, 0);
  kit.doc.transform(turn.mirrored ? -1 : 1, 0, 0, 1, 0, 0);
  kit.doc.transform(1, 0, 0, 1, -x, -y);
  pictures.paint(hash, beforeTurning(box, turn), kit);
}
