/** The lines of a small table in a chart: cells between upright strokes. */
import type { ChartRow } from '../../../shared/model/brief.js';
import type { Reading } from '../reading.js';

/** A line that begins with a stroke and has another. `data: |` has one. */
export function isPipeLine(text: string): boolean {
  return /^[ \t]*\|.*\|/.test(text);
}

const separator = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * Rows with as many cells as each is written with: unlike a Markdown table's, they are not filled up or cut to the
 * header's number, because a value in the wrong column is worse than a message.
 *
 * @param line line of the first of `lines` in the file
 */
export function pipeRows(lines: readonly string[], line: number, reading: Reading): readonly ChartRow[] {
  const written = lines.map((text, index) => ({ text, line: line + index })).filter(({ text }) => text.trim() !== '');
  const hasHead = written.length > 1 && separator.test(written[1]?.text ?? '');
  return written.flatMap(({ text, line: at }, index): readonly ChartRow[] => {
    if (hasHead && index === 1) return [];
    const cells = cellsOf(text).map((cell) => ({
      inlines: reading.pictures.settle(reading.inlines(cell, at), { from: at, to: at }),
    }));
    return [{ cells, line: at, ...(hasHead && index === 0 && { head: true as const }) }];
  });
}

function cellsOf(text: string): readonly string[] {
  const inner = text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}
