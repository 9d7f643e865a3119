import {
  type Draft,
  draftDeck,
  type OutlineRow,
  outlineOf,
  type SectionRow,
  sectionRows,
} from '../../workspace/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { draftRequests } from '../arguments/draft-request.js';
import { UsageError } from '../arguments/usage-error.js';
import { columns } from '../print/columns.js';
import { jsonCuts, jsonReport } from '../print/json.js';
import { messages, oneLine } from '../print/messages.js';
import { ownSlides, right, shortened } from '../print/outline-cells.js';
import { plural } from '../print/sentences.js';
import { exitStatus } from '../terminal/exit-status.js';
import { type Terminal, usesColor } from '../terminal/terminal.js';

const sectionsRight: ReadonlySet<number> = new Set([3, 4]);

/**
 * `briefdeck outline`: a line a slide, then a line a section: what is in, what is out, and how long it takes; for each cut that is
 * asked for. Of finished decks: the lines that they were made with, and by what.
 */
export async function runOutline(given: Arguments, terminal: Terminal): Promise<number> {
  const decks = given.files.filter((file) => /\.(?:pptx|pptm|ppsx|potx)$/i.test(file));
  if (decks.length > 0) {
    if (decks.length < given.files.length)
      throw new UsageError('outline takes briefs or finished decks, not both at once');
    return (await import('./outline-decks.js')).runOutlineDecks(given, terminal);
  }
  const drafts: [cut: string, draft: Draft][] = [];
  for (const request of draftRequests(given, terminal)) {
    const draft = await draftDeck({ ...request, costs: true });
    terminal.error(
      messages(draft.diagnostics, { color: usesColor(terminal), quiet: given.flag('quiet'), brief: true }),
    );
    drafts.push([request.cut ?? '', draft]);
  }
  const [only] = drafts;
  const many = drafts.length > 1;
  if (given.flag('json')) {
    const reports = drafts.map(([cut, draft]) => [cut, { ...draft, made: false, output: [] }] as const);
    terminal.out(many || !only ? jsonCuts(reports) : jsonReport({ ...only[1], made: false, output: [] }));
  } else terminal.out(drafts.map(([cut, draft]) => `${many ? `${oneLine(cut)}:\n` : ''}${lines(draft)}`).join('\n'));
  if (drafts.every(([, draft]) => draft.ok)) return exitStatus.made;
  return drafts.some(([, draft]) => draft.misused) ? exitStatus.usage : exitStatus.failed;
}

/** '' where there is no deck. */
function lines(draft: Draft): string {
  if (!draft.ok) return '';
  const slides = outlineOf(draft).map((row) => cells(row, draft.parts.length > 1));
  const sections = sectionRows(draft);
  const below = sections.length > 0 ? `\n${columns(sections.map(sectionCells), sectionsRight)}` : '';
  return `${columns(slides, right)}${below}`;
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
