/**
 * Rows of text as columns two blanks apart; the last is not filled up, and empty cells leave no blanks behind.
 * @param right which columns stand right
 */
export function columns(rows: readonly (readonly string[])[], right: ReadonlySet<number> = new Set()): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows
    .map((row) => {
      const padded = row.map((cell, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - width(cell));
        return right.has(column) ? blanks + cell : cell + blanks;
      });
      return `${padded.join('  ').trimEnd()}\n`;
    })
    .join('');
}

/** Columns on a terminal: ideographs take two, combining marks none (Unicode TR 11, in rough). */
function width(text: string): number {
  let columns = 0;
  for (const letter of text) {
    if (/\p{Mark}|\p{Format}/u.test(letter)) continue;
    columns +=
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u.test(
        letter,
      )
        ? 2
        : 1;
  }
  return columns;
}
