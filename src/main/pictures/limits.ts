/** What a picture may cost. Beyond these it is refused with a diagnostic and a visible note takes its place. */

/** Pixels, width × height: 50 megapixels (design.md, "Limits we hold"). */
export const maxPixels = 50_000_000;

/** Bytes of one picture file: 50 megapixels of 16-bit RGBA, uncompressed, would be 400 MB; no sane file is near it. */
export const maxBytes = 200 * 1024 * 1024;

/** Bytes of one SVG: it is parsed into a tree about twenty times its size. */
export const maxSvgBytes = 10 * 1024 * 1024;

/** Pixels of an SVG that gives no size of its own: a replaced element without size (CSS 2.1, 10.3.2 and 10.6.2). */
export const svgSizeWithoutOwn = { width: 300, height: 150 } as const;
