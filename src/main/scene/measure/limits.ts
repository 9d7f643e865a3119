/** Numbers of measuring, each with its unit and reason (docs/pptx/text-geometry.md). */

/** Pitch of a line, in em, of every Latin face on slides: LibreOffice sets it so, PowerPoint was measured so. */
export const linePitch = 1.2;

/** First baseline below the top of a single-spaced line, in em, in LibreOffice; PowerPoint's is 0.95 to 1. */
export const lineAscent = 1;

/** Below single spacing LibreOffice puts the baseline at this share of the pitch. */
export const tightAscentShare = 0.8;

/** In points: PowerPoint kerns from here on, as `kern="1200"` in our masters says. */
export const kernFrom = 12;

/**
 * Share of a line's width that is left free when lines are counted for PowerPoint: its shaper and its reference device
 * differ from ours by less (ligatures 0.5 %, rounding of advances 0.3 %).
 */
export const widthReserve = 0.01;

/** Distance of default tab stops in points: `defTabSz` 914400 EMU. */
export const tabDistance = 72;

/** Paragraphs whose break opportunities are kept; about 2 kB each. Fitting asks for the same text at several sizes. */
export const keptBreaks = 2000;

/** In em: what LibreOffice puts between East Asian and other letters (a fifth of the line's 1.2 em). */
export const scriptSpace = 0.24;

/**
 * In points: LibreOffice lays text out on a device of 600 pixels an inch, with the size of the face and the advance of each
 * glyph in whole pixels.
 */
export const devicePixel = 72 / 600;

/**
 * Hundredths of a millimetre in a point: LibreOffice keeps sizes of type in whole ones, which decides how many pixels a size
 * has that lies between two (13.5 pt: 112, not 113; lines of code were 0.9 % too wide).
 */
export const hundredthsPerPoint = 2540 / 72;

/**
 * In points: what each glyph loses in LibreOffice's PDF, where glyphs stand at whole thousandths of an em. Lines are broken
 * and runs begin without it; a run is drawn that much narrower.
 */
export const deviceLoss = 0.009;

/** Characters whose widths are kept for each face, 8 bytes each: fitting asks for the same text at several sizes. */
export const keptCharacters = 200_000;

/** Layouts that are kept to be had again, at most: what is tried for one slide is some fifty. */
export const keptLayouts = 400;
