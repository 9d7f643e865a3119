import type { TextChanges } from '../contract/index.js';
import type { Mend } from './mend.js';

/** A remedy as a change of the text whose lines these are; none for one that only says where the caret goes. */
export function changesOf(mend: Mend, lines: readonly string[]): TextChanges {
  const length = lines.reduce((sum, line) => sum + line.length + 1, -1);
  const startOf = (line: number): number => lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const text = mend.lines.join('\n');
  if (mend.to < mend.from) {
    const isAtEnd = mend.from > lines.length;
    const at = isAtEnd ? length : startOf(mend.from);
    // Lines that come bring their line end.
    return [{ from: at, to: at, insert: isAtEnd ? `\n${text}\n` : `${text}\n` }];
  }
  const last = Math.min(mend.to, lines.length);
  const from = startOf(mend.from);
  const to = startOf(last) + (lines[last - 1] as string).length;
  // Lines that go take theirs along.
  if (mend.lines.length === 0) return [{ from, to: Math.min(to + 1, length), insert: '' }];
  return lines.slice(mend.from - 1, last).join('\n') === text ? [] : [{ from, to, insert: text }];
}
