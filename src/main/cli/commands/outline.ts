import { draftDeck, type OutlineRow, outlineOf } from '../../workspace/index.js';
import type { Arguments } from '../arguments.js';
import { columns } from '../columns.js';
import { draftRequest } from '../draft-request.js';
import { exitStatus } from '../exit-status.js';
import { jsonReport } from '../json.js';
import { messages, oneLine } from '../messages.js';
import { type Terminal, usesColor } from '../terminal.js';

/** Longest title that the outline shows; the rest is cut with an ellipsis so that a slide stays on its line. */
const titleWidth = 60;

/** Which columns hold numbers, and so stand right. */
const right: ReadonlySet<number> = new Set([0, 3, 4]);

/** Kinds that the deck adds of itself: no lines of the brief are theirs. */
const ownSlides: ReadonlySet<OutlineRow['kind']> = new Set(['title', 'agenda', 'sources', 'closing']);

/** `briefdeck outline`: a line a slide. */
export async function runOutline(given: Arguments, terminal: Terminal): Promise<number> {
  const draft = await draftDeck(draftRequest(given, terminal));
  terminal.error(messages(draft.diagnostics, { color: usesColor(terminal), quiet: given.flag('quiet') }));
  if (given.flag('json')) terminal.out(jsonReport({ ...draft, made: false, output: [] }));
  else if (draft.ok)
    terminal.out(
      columns(
        outlineOf(draft).map((row) => cells(row, draft.parts.length > 1)),
        right,
      ),
    );
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
