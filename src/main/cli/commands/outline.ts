import { draftDeck, type OutlineRow, outlineOf, type SectionRow, sectionRows } from '../../workspace/index.js';
import type { Arguments } from '../arguments.js';
import { columns } from '../columns.js';
import { draftRequest } from '../draft-request.js';
import { exitStatus } from '../exit-status.js';
import { jsonReport } from '../json.js';
import { messages, oneLine } from '../messages.js';
import { plural } from '../sentences.js';
import { type Terminal, usesColor } from '../terminal.js';

/** Longest title that the outline shows; the rest is cut with an ellipsis so that a slide stays on its line. */
const titleWidth = 60;

/** Which columns hold numbers, and so stand right. */
const right: ReadonlySet<number> = new Set([0, 3, 4]);
const sectionsRight: ReadonlySet<number> = new Set([3, 4]);

/** Kinds that the deck adds of itself: no lines of the brief are theirs. */
const ownSlides: ReadonlySet<OutlineRow['kind']> = new Set(['title', 'agenda', 'sources', 'closing']);

/** `briefdeck outline`: a line a slide, then a line a section: what is in, what is out, and how long it takes. */
export async function runOutline(given: Arguments, terminal: Terminal): Promise<number> {
  const draft = await draftDeck({ ...draftRequest(given, terminal), costs: true });
  terminal.error(messages(draft.diagnostics, { color: usesColor(terminal), quiet: given.flag('quiet') }));
  if (given.flag('json')) terminal.out(jsonReport({ ...draft, made: false, output: [] }));
  else if (draft.ok) {
    const slides = outlineOf(draft).map((row) => cells(row, draft.parts.length > 1));
    const sections = sectionRows(draft);
    terminal.out(columns(slides, right));
    if (sections.length > 0) terminal.out(`\n${columns(sections.map(sectionCells), sectionsRight)}`);
  }
  if (draft.ok) return exitStatus.made;
  return draft.misused ? exitStatus.usage : exitStatus.failed;
}

/** Whether it is in, number, heading (set in by depth), slides, minutes; of a section that is out, what it would take. */
function sectionCells(row: SectionRow): readonly string[] {
  const { number, title, depth, slides, seconds, wouldMake = slides } = row;
  return [
    row.in ? 'in' : 'out',
    number,
    `${'  '.repeat(depth - 1)}${shortened(oneLine(title))}`,
    plural(wouldMake, 'slide'),
    `${(seconds / 60).toFixed(1)} min`,
  ];
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
