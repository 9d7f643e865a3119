/** Every limit of the brief stage, each with its unit and reason. */

/** Bytes of Markdown that are read. marked's paragraph rule gives up at about 8 MB of one paragraph (RangeError). */
export const maxBriefBytes = 10 * 1024 * 1024;

/** UTF-16 units in one line: a longer one is data that was saved as text, and no slide can come of it. */
export const maxLineLength = 1024 * 1024;

/** UTF-16 units in one paragraph (lines without a blank one between them). */
export const maxParagraphLength = 1024 * 1024;

/** Levels of quotations, lists and fenced divs inside one another. marked itself gives up at about 1,000. */
export const maxNesting = 100;

/** Sections, or slides of a deck written as slides; the deck stage holds the same number of slides. */
export const maxSections = 5_000;

/** Share of control characters in the first 64 kB from which on a file is no text. */
export const maxControlShare = 0.02;

/** Characters of an address: PowerPoint does not save a longer hyperlink. */
export const maxLinkLength = 2_083;
