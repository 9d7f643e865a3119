import type { PictureStore } from './store.js';

/** Width in pixels of the PNG that stands beside an SVG: a full slide at twice the usual screen. */
const rasterWidth = 1920;

/** Draws an SVG `width` pixels wide as PNG. */
export type DrawSvg = (svg: string, width: number) => Promise<Uint8Array>;

/**
 * Makes the PNG that stands beside each SVG of `hashes`, for programs that do not draw SVG. Pictures that are not SVG,
 * and those drawn before, cost nothing; the drawing library is loaded only when there is something to draw.
 */
export async function rasterise(hashes: Iterable<string>, store: PictureStore, draw: DrawSvg): Promise<void> {
  for (const hash of new Set(hashes)) {
    const picture = store.get(hash);
    if (picture?.format !== 'svg' || store.raster(hash)) continue;
    store.setRaster(hash, await draw(Buffer.from(picture.bytes).toString('utf8'), rasterWidth));
  }
}
