import type { Box, Crop, PictureTurn } from '../model/index.js';

/** Where the whole picture stands, of which `box` shows what the crop leaves. */
export function uncropped(box: Box, crop: Crop): Box {
  const width = box.width / (1 - crop.left - crop.right);
  const height = box.height / (1 - crop.top - crop.bottom);
  return { x: box.x - crop.left * width, y: box.y - crop.top * height, width, height };
}

/** The box that, turned about its middle, covers `box`. */
export function beforeTurning(box: Box, { degrees }: PictureTurn): Box {
  if (degrees % 180 === 0) return box;
  const { x, y, width, height } = box;
  return { x: x + (width - height) / 2, y: y + (height - width) / 2, width: height, height: width };
}
