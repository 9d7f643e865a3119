/** Rows of a pipe table with more cells than its head, which GFM drops without a word. */

/**
 * What a row holds beyond its first `columns` cells, as one cell's Markdown: the cells with bars between them. '' for a row that has
 * no more, or nothing in what it has more.
 *
 * @param row the line as it is written. Cells are parted as GFM parts them: at each bar that no backslash takes its meaning from,
 *   in code too; one at the beginning and one at the end are the table's frame.
 */
export function surplusOf(row: string, columns: number): string {
  const cells = row.split(/(?<!(?<!\\)(?:\\\\)*\\)\|/);
  if (cells.length <= columns) return '';
  if (cells[0]?.trim() === '') cells.shift();
  while (cells.at(-1)?.trim() === '') cells.pop();
  return cells
    .slice(columns)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
    .join(' | ');
}
