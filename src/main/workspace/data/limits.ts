/** What the data of one chart may cost. Beyond these it is not read, and a diagnostic says so. */

/** Bytes of a file: a thousand rows of twelve columns have about 100 kB. */
export const maxDataBytes = 2 * 1024 * 1024;

/** Rows: a chart shows a thousand points at most, and a table of more would be a hundred slides. */
export const maxDataRows = 2_000;

/** Cells, for the same reason: forty slides of twenty rows of ten columns are no exhibit any more. */
export const maxDataCells = 20_000;
