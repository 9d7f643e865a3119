/** Text with separators as rows. */
import type { DataRow } from '../../../shared/model/index.js';

export interface ParsedRows {
  readonly rows: readonly DataRow[];
  /** Line on which a quotation mark opens that nothing closes. */
  readonly unclosed?: number;
}

/**
 * Reads comma, semicolon, tab or stroke separated text (RFC 4180 and its kin). Rows with nothing in them are left out.
 *
 * @param text with any line ends
 * @param line line of the text's first line in its file
 */
export async function parseRows(text: string, line: number): Promise<ParsedRows> {
  // Excel's own first line names the separator.
  const named = /^sep=(.)\r?\n/u.exec(text);
  const body = (named ? text.slice(named[0].length) : text).replace(/\r\n?/gu, '\n').replace(/\n+$/u, '');
  // Loaded here: a brief without such data does not pay for it.
  const { default: papa } = await import('papaparse');
  const { data, errors } = papa.parse<string[]>(body, {
    delimiter: named?.[1] ?? separatorOf(body),
    newline: '\n',
    skipEmptyLines: false,
  });
  let at = line + (named ? 1 : 0);
  const starts: number[] = [];
  const rows: DataRow[] = [];
  for (const cells of data) {
    starts.push(at);
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells: cells.map((cell) => cell.trim()), line: at });
    at += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/gu)?.length ?? 0), 0);
  }
  const open = errors.find((error) => error.code === 'MissingQuotes');
  return { rows, ...(open && { unclosed: starts[open.row ?? 0] ?? line }) };
}

const separators = ['\t', ';', '|', ','] as const;

/** The first sign that stands in every line outside quotation marks: `1,5;2,5` is parted by the semicolon. */
function separatorOf(text: string): string {
  const lines = text
    .replace(/"[^"]*"/gu, '')
    .split('\n')
    .filter((each) => each.trim() !== '');
  return separators.find((sign) => lines.every((each) => each.includes(sign))) ?? ',';
}
