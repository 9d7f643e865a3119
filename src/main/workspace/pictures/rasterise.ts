import { isRefusedDrawing } from '../../export/index.js';
import type { PictureStore } from './store.js';

/** Width in pixels of the PNG that stands beside an SVG: a full slide at twice the usual screen. */
const rasterWidth = 1920;

/** Height in pixels at most: of a picture fifty times as tall as wide, the width would make a hundred thousand. */
const highest = 4096;

/** What stands beside an SVG that the drawing library refuses: one pixel that nobody sees. */
export const nothing: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=',
  'base64',
);

/** Draws an SVG `width` pixels wide as PNG. */
export type DrawSvg = (svg: string, width: number) => Promise<Uint8Array>;

/**
 * Makes the PNG that stands beside each SVG of `hashes`, for programs that do not draw SVG. Pictures that are not SVG,
 * and those drawn before, cost nothing; the drawing library is loaded only when there is something to draw. Answers the
 * hashes of those that it refuses.
 */
export async function rasterise(
  hashes: Iterable<string>,
  store: PictureStore,
  draw: DrawSvg,
): Promise<readonly string[]> {
  const undrawn: string[] = [];
  for (const hash of new Set(hashes)) {
    const picture = store.get(hash);
    if (picture?.format !== 'svg' || store.raster(hash)) continue;
    const width = Math.max(1, Math.min(rasterWidth, Math.floor((highest * picture.width) / picture.height)));
    const png = await drawnOr(nothing, Buffer.from(picture.bytes).toString('utf8'), width, draw);
    if (png === nothing) undrawn.push(hash);
    store.setRaster(hash, png);
  }
  return undrawn;
}

/** The PNG, or `instead` where the drawing library refuses an SVG. */
export async function drawnOr(instead: Uint8Array, svg: string, width: number, draw: DrawSvg): Promise<Uint8Array> {
  try {
    return await draw(svg, width);
  } catch (error) {
    if (!isRefusedDrawing(error)) throw error;
    return instead;
  }
}
