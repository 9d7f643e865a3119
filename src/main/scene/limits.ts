/** Sizes, steps and gaps of composing. Points, unless a line says otherwise; what a template can say is not here. */

/** Sizes that text may take below its slot's own: whole points where eyes notice, halves where room is scarce. */
export const sizeLadder: readonly number[] = [
  96, 88, 80, 72, 66, 60, 54, 48, 44, 40, 38, 36, 34, 32, 30, 28, 26, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14.5, 14,
  13.5, 13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4,
];

/** Left free below a text, points and share of the box: LibreOffice shrinks by 1 % what fills a box exactly (docs/pptx/text-geometry.md). */
export const spareHeight = { points: 1, share: 0.01 };

/** What a text may fill of its box to stand at the template's roomy size; and a table, which may end lower. */
export const roomyShare = 0.5;
export const roomyTableShare = 0.7;

/** A title of more lines than this shrinks first; one more is allowed at the smallest size, with a warning. */
export const titleLines = 2;

/** A title may grow over this share of the slide's height before it is cut and goes to the notes whole. */
export const titleShare = 0.4;

/** Share of the body's region that a lead or a callout may take; a longer callout gets a slide of its own. */
export const bandShare = 0.45;

/** Share that a lead may take that would be cut otherwise; the body has the rest, and goes on overleaf. */
export const longLeadShare = 0.65;

/** Height that a callout leaves to the body at least; where it cannot, it gets a slide of its own. */
export const leastBody = 96; // pt, four lines of body text

/** Lines of cited sources at the foot; more go to the notes. */
export const citeLines = 3;

/** A body that sources at the foot would push this many points below its size keeps them out of the slide. */
export const citeSizeLoss = 3;

/** More words than this on one slide are reported: a slide is looked at, not read. */
export const slideWords = 60;

/** A table with more columns is reported. */
export const tableColumns = 8;

/** A table with more rows gets bands. */
export const bandedRows = 8;

/** Share of the measure under which a table keeps its natural width and does not reach the right margin. */
export const narrowTable = 0.5;

/** Entries of a timeline in one row, and the smallest size of their texts: a step under that of labels keeps it on one slide. */
export const timelineRow = 7;
export const timelineLeast = 14; // pt: text that is read from the third row is never smaller

/** Cards of key figures in one row, and on one slide. */
export const figureRow = 4;
export const figurePage = 8;

/** Entries of an agenda in one column. */
export const agendaColumn = 6;

/** Sources in one column; more take two. */
export const sourceColumn = 8;

/** Entries in one column that is narrower than this take the place of the second as well. */
export const narrowColumn = 320; // pt, thirty characters of 20 pt

/** Code of so many lines is numbered. */
export const numberedCode = 10;

/** Blanks that a tab in code stands for. */
export const codeTab = 4;

/** Points that a pixel of a picture may be enlarged to: 0.75 is its natural size at 96 pixels an inch. */
export const pointsPerPixel = 1.5;

/** A picture at least this wide for its height goes from edge to edge. */
export const bleedRatio = 2.2;

/** Share of a photograph's width or height that may be cut away where a template wants its slot covered. */
export const coverCut = 0.4;

/** Share of what is cut from a photograph's height that is cut at its top: what it shows stands above its middle. */
export const coverHead = 0.35;

/** Pixels that a picture needs before it may go from edge to edge. */
export const bleedPixels = 1200;

/** Characters of a parent item that are repeated where its list goes on on another slide. */
export const contextLength = 80;

/** Tries of cutting a text into slides with a little less room each time, before it is cut by what really fits. */
export const splitTries = 12;

/** A list stands beside a quotation only when both are at least this large. */
export const readableSize = 16; // pt: body text is 18 to 22, and never under 14

/** Groups kept composed by one composer; the oldest go first. */
export const keptGroups = 4000;

/** Kept free below a title that is taller than its box, where the layout leaves more: a title grows into the rest. */
export const titleGap = 48; // pt, eight of the usual steps

/** Between a lead and the body, the body and a callout, and above the sources at the foot. */
export const bandGap = 12; // pt, two of the usual steps
export const footGap = 6; // pt

/** Width of the accent bar at a callout's reading edge, and the text's distance from it. */
export const calloutBar = 4; // pt
export const calloutInset = 12; // pt

/** Between columns that the template does not place itself, and between texts in any. */
export const columnGap = 24; // pt, two gutters

/** Between entries and those of a second column, which begin with a number: the eye needs less to part them. */
export const entryGap = 18; // pt

/** Lines that the head of a column may take at its own size, and its distance from the text below. */
export const headLines = 2;
export const headGap = 6; // pt

/** Between a picture and its caption. */
export const captionGap = 6; // pt

/** Between the rows of cards of key figures, and of timelines. */
export const cardGap = 24; // pt

/** Between a card's number and its label. */
export const labelGap = 6; // pt

/** A timeline: diameter of its marks, and space above and below the axis. */
export const timelineMark = 10; // pt
export const timelineGap = 12; // pt
