/**
 * Drawings of few pixels, for whoever wants to know what colours stand where: a photograph under a text. The drawing library is
 * loaded once; what is drawn with it has no text.
 */
import type { StoredPicture } from './stored.js';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, red, green, blue and alpha, row by row; the colours are multiplied with alpha. */
  readonly rgba: Uint8Array;
}

export interface SmallDrawing {
  /** An SVG of ours, `width` pixels wide. Pictures inside must be data URIs. @throws what the drawing library throws */
  readonly pixels: (svg: string, width: number) => Pixels;
  /**
   * A picture of pixels made `width` pixels wide and as see-through as `opacity` says (0 to 1), as a data URI; undefined for one that is too
   * large, or that cannot be drawn.
   */
  readonly shrunk: (
    picture: Pick<StoredPicture, 'bytes' | 'format' | 'width' | 'height'>,
    width: number,
    opacity: number,
  ) => string | undefined;
}

/** Pixels of a picture that is unpacked for it: a screen of 4K. It takes 90 MB for as long as it is drawn, and 0.15 s. */
const mostPixels = 8_500_000;

/** Loads the drawing library. */
export async function smallDrawing(): Promise<SmallDrawing> {
  const { Resvg } = await import('@resvg/resvg-js');
  const draw = (svg: string, width: number) =>
    new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render();
  return {
    pixels: (svg, width) => {
      const drawn = draw(svg, width);
      return { width: drawn.width, height: drawn.height, rgba: drawn.pixels };
    },
    shrunk: ({ bytes, format, width: across, height: down }, width, opacity) => {
      if (format === 'svg' || across * down > mostPixels) return undefined;
      const address = `data:image/${format};base64,${Buffer.from(bytes).toString('base64')}`;
      const size = `width="${across}" height="${down}"`;
      const image = `<image ${size} opacity="${opacity}" preserveAspectRatio="none" href="${address}"/>`;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${across} ${down}" ${size}>${image}</svg>`;
      try {
        return `data:image/png;base64,${draw(svg, width).asPng().toString('base64')}`;
      } catch {
        return undefined;
      }
    },
  };
}
