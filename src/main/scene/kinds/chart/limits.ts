/** Sizes and gaps of charts. Points, unless a line says otherwise; what a template can say is not here. */

/** No text of a chart is smaller, whatever the slot says. */
export const smallestText = 10;

/** No text of a chart is set smaller for a single word's sake. */
export const readableText = 12;

/** Between the line above a chart (its title, its unit) and the chart. */
export const headingGap = 6;

/** Between the plot's edge and the labels along it. */
export const axisGap = 6;

/** Between the end of a line and the series' name beside it. */
export const nameGap = 4;

/** Free at the foot and at the far end of an axis: LibreOffice makes a plot smaller whose labels reach the chart's edge. */
export const edgeRoom = 2;

/** Between the numbers along a horizontal axis and what they are called, and below that: LibreOffice keeps as much. */
export const titleGap = 5;
export const titleFoot = 5;

/** From the corner of an axis' title to its text, in LibreOffice 7.4. */
export const titleInset = { x: 2.4, y: 4.4 };

/** Between a bar's end and its value. */
export const valueGap = 3;

/** Between the keys above a plot and the plot. */
export const legendGap = 6;

/** Series that are named where they are rather than by keys. */
export const directSeries = 4;

/** Share of the chart's width that a name beside a line may take: PowerPoint breaks longer data labels into lines. */
export const nameShare = 0.2;

/** Share of the chart's width that the names of horizontal bars may take. */
export const barNameShare = 0.36;

/** Lines that the name of a category may take. */
export const categoryLines = 3;

/** A bar or column is no thicker than this: few of them stand apart rather than become slabs. */
export const thickestBar = 72;

/** A row of horizontal bars is no higher than this for each bar in it; what is left stays free below. */
export const highestRow = 54;

/** Space between categories in widths of a bar, at most (ST_GapAmount, 21.2.3.16). */
export const widestGap = 5;

/** Between bars side by side, as a share of a bar's width: of one colour, they are still seen as several. */
export const betweenBars = 0.08;

/** Share of the chart's width that keys above it may take: LibreOffice breaks them into rows beyond that. */
export const legendShare = 0.9;

/** Share of the chart's height that keys above it may take. */
export const legendHeight = 0.3;

/** Room between two category names side by side. */
export const categoryGap = 8;

/** Between a pie's rim and what is said of a slice. */
export const rimGap = 4;

/** Between a pie or ring and its keys. */
export const roundGap = 24;

/** The hole of a ring, as a share of its diameter: the one that LibreOffice draws, whatever a file says. */
export const ringHole = 0.5;

/** Size of the marks on lines that differ in them, and how many points of a line have one: more would hide its dashes. */
export const lineMark = 9;
export const mostLineMarks = 24;

/** Diameter of the marks of a scatter chart. */
export const scatterMark = 9;
