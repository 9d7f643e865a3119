/** What a picture may cost. Beyond these it is refused with a diagnostic and a visible note takes its place. */

/** Pixels, width × height: 50 megapixels (design.md, "Limits we hold"). */
export const maxPixels = 50_000_000;

/** Bytes of one picture file: 50 megapixels of 16-bit RGBA, uncompressed, would be 400 MB; no sane file is near it. */
export const maxBytes = 200 * 1024 * 1024;

/** Bytes of one SVG: it is parsed into a tree about twenty times its size. */
export const maxSvgBytes = 10 * 1024 * 1024;

/** CSS pixels that one side of an SVG may say; more is a slip or a trap, and is read as if nothing were said. */
export const maxSvgSide = 1_000_000;

/** How many times longer than wide an SVG may be, or wider than long: its raster is 1,920 pixels wide. */
export const maxSvgProportion = 50;

/** Elements in one another: resvg draws none deeper than 1,024 with what it adds. */
export const maxSvgDepth = 500;

/** Elements as often as they are drawn; each may cost as much as the whole picture. */
export const maxSvgElements = 100_000;

/** Elements that are drawn apart and then laid over the others (masks, groups seen through): each a picture of its own. */
export const maxSvgLayers = 1_000;

/** Numbers of lines, as often as they are drawn: three hundred thousand curves take three seconds at any size. */
export const maxSvgCorners = 2_000_000;

/** Dashes of all lines: fifty million take three seconds at any size. */
export const maxSvgDashes = 50_000_000;

/** Pixels of all pictures inside an SVG, as often as they are drawn: unpacked they are 800 MB, and a few kilobytes may say so many. */
export const maxSvgPixels = 200_000_000;

/** Steps of filters, counted at each use; one takes a second where it covers all. Beyond it a picture is drawn without. */
export const maxFilterSteps = 24;

/** Pixels of an SVG that gives no size of its own: a replaced element without size (CSS 2.1, 10.3.2 and 10.6.2). */
export const svgSizeWithoutOwn = { width: 300, height: 150 } as const;
