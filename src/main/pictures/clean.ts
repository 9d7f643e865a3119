import { createHash } from 'node:crypto';
import { cleanSvg } from './clean-svg.js';
import { maxPixels, maxSvgBytes } from './limits.js';
import { isSideways } from './orientation.js';
import { sniffFormat } from './sniff.js';
import type { StoredPicture } from './stored.js';
import { stripGif } from './strip-gif.js';
import { stripJpeg } from './strip-jpeg.js';
import { stripPng } from './strip-png.js';
import type { StrippedPicture } from './stripped.js';

/** A picture fit for a deck, or why there is none. */
export type Cleaned =
  | { readonly ok: true; readonly picture: StoredPicture }
  | { readonly ok: false; readonly reason: 'unreadable' }
  /** An SVG that would take too long to draw. */
  | { readonly ok: false; readonly reason: 'intricate' }
  /** A picture, of a format that PowerPoint or we do not take. */
  | { readonly ok: false; readonly reason: 'format'; readonly format: string }
  | { readonly ok: false; readonly reason: 'too-large'; readonly megapixels: number };

/** Takes everything out of a picture that is not drawn, measures it by its bytes, and holds it to the limits. */
export async function cleanPicture(bytes: Uint8Array): Promise<Cleaned> {
  if (sniffFormat(bytes) !== 'svg') return cleanRaster(bytes);
  if (bytes.length > maxSvgBytes) return { ok: false, reason: 'unreadable' };
  const cleaned = await cleanSvg(bytes);
  return cleaned === 'intricate' ? { ok: false, reason: 'intricate' } : checked('svg', cleaned);
}

/** The same for pictures of pixels, at once; an SVG is a format that it does not take. */
export function cleanRaster(bytes: Uint8Array): Cleaned {
  const format = sniffFormat(bytes);
  switch (format) {
    case undefined:
      return { ok: false, reason: 'unreadable' };
    case 'png':
      return checked('png', stripPng(bytes));
    case 'jpeg':
      return checked('jpeg', stripJpeg(bytes));
    case 'gif':
      return checked('gif', stripGif(bytes));
    default:
      return { ok: false, reason: 'format', format };
  }
}

function checked(format: StoredPicture['format'], stripped: StrippedPicture | undefined): Cleaned {
  if (!stripped) return { ok: false, reason: 'unreadable' };
  const pixels = stripped.width * stripped.height;
  // An SVG has no pixels of its own: its raster is made at a width of ours.
  if (format !== 'svg' && pixels > maxPixels) {
    return { ok: false, reason: 'too-large', megapixels: Math.round(pixels / 1e6) };
  }
  const { bytes, turn } = stripped;
  const sideways = isSideways(turn);
  return {
    ok: true,
    picture: {
      hash: createHash('sha256').update(bytes).digest('hex'),
      format,
      bytes,
      width: sideways ? stripped.height : stripped.width,
      height: sideways ? stripped.width : stripped.height,
      ...(turn ? { turn } : {}),
    },
  };
}
