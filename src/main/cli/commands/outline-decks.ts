import { type DeckOrigin, deckOutlines, type FinishedDeck, type FinishedRow } from '../../workspace/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { columns } from '../print/columns.js';
import { diagnosticRow } from '../print/json.js';
import { jsonText } from '../print/json-text.js';
import { messages, oneLine } from '../print/messages.js';
import { ownSlides, right, shortened } from '../print/outline-cells.js';
import { exitStatus } from '../terminal/exit-status.js';
import { type Terminal, usesColor } from '../terminal/terminal.js';

/** `briefdeck outline deck.pptx`: what the deck was made with, then the lines that its brief had. */
export async function runOutlineDecks(given: Arguments, terminal: Terminal): Promise<number> {
  const outlineOfDeck = await deckOutlines();
  const decks: FinishedDeck[] = [];
  for (const file of given.files) decks.push(await outlineOfDeck(file));
  const style = { color: usesColor(terminal), quiet: given.flag('quiet') };
  terminal.error(
    messages(
      decks.flatMap(({ diagnostics }) => diagnostics),
      style,
    ),
  );
  if (given.flag('json')) {
    const rows = decks.map(({ file, origin, rows: slides, diagnostics }) => ({
      file,
      ...origin,
      slides,
      diagnostics: diagnostics.map(diagnosticRow),
    }));
    terminal.out(`${jsonText(rows, 2)}\n`);
  } else {
    const shown = decks.flatMap(({ file, origin, rows }) => {
      const many = new Set(rows.map(({ brief }) => brief)).size > 1;
      return origin
        ? [
            `${headline(file, origin)}\n${columns(
              rows.map((row) => cells(row, many)),
              right,
            )}`,
          ]
        : [];
    });
    terminal.out(shown.join('\n'));
  }
  return decks.every(({ origin }) => origin) ? exitStatus.made : exitStatus.failed;
}

/** 'report.pptx: Briefdeck 0.1.0, template ministry 1.2 (Ministry of Ports), SECRET, changed since'. */
function headline(file: string, { program, template, marking, edited }: DeckOrigin): string {
  const name = template && template.name !== template.id ? ` (${template.name})` : '';
  const facts = [
    `Briefdeck ${program ?? 'of before its version was kept'}`,
    ...(template ? [`template ${[template.id, template.version].filter(Boolean).join(' ')}${name}`] : []),
    ...(marking ? [marking] : []),
    ...(edited ? ['changed since'] : []),
  ];
  return oneLine(`${file}: ${facts.join(', ')}`);
}

/** As of a brief: number, kind, title, words, seconds, source lines, why. */
function cells(row: FinishedRow, isOneOfMany: boolean): readonly string[] {
  const { lines } = row;
  const span = lines === undefined ? '-' : lines.from === lines.to ? `${lines.from}` : `${lines.from}-${lines.to}`;
  const isOwn = row.kind === '' || ownSlides.has(row.kind);
  return [
    String(row.n),
    row.kind || '-',
    shortened(oneLine(row.title)),
    `${row.words} w`,
    `${row.seconds} s`,
    isOwn ? '-' : `${isOneOfMany ? `brief ${row.brief}:` : ''}${span}`,
    oneLine(row.why),
  ];
}
