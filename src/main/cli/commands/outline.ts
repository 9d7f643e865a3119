import { draftDeck, type OutlineRow, outlineOf } from '../../workspace/index.js';
import type { Arguments } from '../arguments.js';
import { draftRequest } from '../draft-request.js';
import { exitStatus } from '../exit-status.js';
import { jsonReport } from '../json.js';
import { messages, oneLine } from '../messages.js';
import { type Terminal, usesColor } from '../terminal.js';

/** Longest title that the outline shows; the rest is cut with an ellipsis so that a slide stays on its line. */
const titleWidth = 60;

/** Kinds that the deck adds of itself: no lines of the brief are theirs. */
const ownSlides: ReadonlySet<OutlineRow['kind']> = new Set(['title', 'agenda', 'sources', 'closing']);

/** `briefdeck outline`: a line a slide. */
export async function runOutline(given: Arguments, terminal: Terminal): Promise<number> {
  const draft = await draftDeck(draftRequest(given, terminal));
  terminal.error(messages(draft.diagnostics, { color: usesColor(terminal), quiet: given.flag('quiet') }));
  if (given.flag('json')) terminal.out(jsonReport({ ...draft, made: false, output: [] }));
  else if (draft.ok) terminal.out(table(outlineOf(draft).map((row) => cells(row, draft.parts.length > 1))));
  if (draft.ok) return exitStatus.made;
  return draft.misused ? exitStatus.usage : exitStatus.failed;
}

/** Number, kind, title, words, seconds, source lines, why. */
function cells(row: OutlineRow, isOneOfMany: boolean): readonly string[] {
  const lines = row.lines.from === row.lines.to ? `${row.lines.from}` : `${row.lines.from}-${row.lines.to}`;
  return [
    String(row.n),
    row.kind,
    shortened(oneLine(row.title)),
    `${row.words} w`,
    `${row.seconds} s`,
    ownSlides.has(row.kind) ? '-' : `${isOneOfMany ? `${oneLine(row.file)}:` : ''}${lines}`,
    oneLine(row.why),
  ];
}

function shortened(title: string): string {
  const letters = [...title];
  return letters.length <= titleWidth
    ? title
    : `${letters
        .slice(0, titleWidth - 1)
        .join('')
        .trimEnd()}…`;
}

/** Which columns hold numbers, and so stand right. */
const right = new Set([0, 3, 4]);

/** Columns two blanks apart; the last is not filled up. */
function table(rows: readonly (readonly string[])[]): string {
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
