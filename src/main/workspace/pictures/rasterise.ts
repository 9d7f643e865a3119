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

/** What an SVG has beside it that is not what it should be. */
export type Shortfall = 'nothing' | 'coarse';

/**
 * Makes the PNG that stands beside each SVG of `hashes`, for programs that do not draw SVG. Pictures that are not SVG,
 * and those drawn before, cost nothing; the drawing library is loaded only when there is something to draw. Answers, by hash, those
 * that are refused or drawn coarser.
 */
export async function rasterise(
  hashes: Iterable<string>,
  store: PictureStore,
  draw: DrawSvg,
): Promise<ReadonlyMap<string, Shortfall>> {
  const short = new Map<string, Shortfall>();
  for (const hash of new Set(hashes)) {
    const picture = store.get(hash);
    if (picture?.format !== 'svg') continue;
    const width = Math.max(1, Math.min(rasterWidth, Math.floor((highest * picture.width) / picture.height)));
    const svg = Buffer.from(picture.bytes).toString('utf8');
    const png = store.raster(hash) ?? (await drawnOr(nothing, svg, width, draw));
    store.setRaster(hash, png);
    if (png === nothing) short.set(hash, 'nothing');
    else if (widthOf(png) < width) short.set(hash, 'coarse');
  }
  return short;
}

/** In pixels: of a PNG's first chunk. */
function widthOf(png: Uint8Array): number {
  return new DataView(png.buffer, png.byteOffset, png.byteLength).getUint32(16);
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
