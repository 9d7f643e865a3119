/** Agenda and sources: entries in one column, then two, then further slides. */
import type { Body, Inline, TextItem } from '../../../shared/model/index.js';
import { styleSlot } from '../boxes.js';
import { rangeOf } from '../fit.js';
import { agendaColumn, sourceColumn } from '../limits.js';
import { columnPages } from '../split/two-columns.js';
import type { Voice } from '../text/paragraphs.js';
import { type Passage, type PassageMark, paragraph } from '../text/passage.js';
import type { Pages, Room, Sheet } from '../types.js';
import { entryLinks } from './entry-links.js';
import { flowItem } from './flow.js';

type AgendaBody = Extract<Body, { type: 'agenda' }>;
type SourcesBody = Extract<Body, { type: 'sources' }>;

/** The parts of the deck, numbered, each with its first line where it has one. A click leads there. */
export function composeAgenda(body: AgendaBody, sheet: Sheet, room: Room): Pages {
  const entries = body.entries.map((entry): Passage[] => {
    const line = entry.line ? [paragraph(entry.line, { level: 1, role: 'more' })] : [];
    const head: Passage = { ...numbered(entry.title, entry.number), target: entry.section };
    return [line.length > 0 ? { ...head, keepWithNext: true } : head, ...line];
  });
  return composeEntries(entries, agendaColumn, { ownMarks: true }, sheet, room);
}

/** Where it is from: numbered as the marks in the text are, links live. */
export function composeSources(body: SourcesBody, sheet: Sheet, room: Room): Pages {
  const entries = body.entries.map((entry) => [
    entry.number === undefined ? paragraph(entry.text) : numbered(entry.text, String(entry.number)),
  ]);
  return composeEntries(entries, sourceColumn, {}, sheet, room);
}

function numbered(inlines: readonly Inline[], number: string): Passage {
  const value = /^\d{1,4}$/.test(number) ? Number(number) : undefined;
  if (value !== undefined) {
    const mark: PassageMark = { type: 'number', value };
    return { inlines, level: 0, role: 'item', mark };
  }
  return paragraph(number ? [{ type: 'text', text: `${number} `, strong: true }, ...inlines] : inlines);
}

function composeEntries(
  entries: readonly (readonly Passage[])[],
  most: number,
  look: Partial<Voice>,
  sheet: Sheet,
  room: Room,
): Pages {
  if (entries.length === 0) return { pages: [{ items: [] }] };
  const { slot, placed } = styleSlot('body', sheet);
  const second = sheet.layout.slots.body2;
  const voice: Voice = { slot, oneDirection: true, ...look };
  const columns = columnPages(
    {
      entries,
      voice,
      range: rangeOf(slot, sheet.sizeCap),
      most,
      box: (column, shape) => room.box(column === 0 ? 'body' : 'body2', shape),
      ...(second ? { second } : {}),
    },
    sheet,
  );
  return {
    pages: columns.pages.map((page) => {
      const items = page.map((column, index) => {
        const name = index === 0 ? 'body' : 'body2';
        return flowItem(column, name, placed, index === 0 ? voice : { ...voice, slot: second ?? slot }, sheet);
      });
      const links = page.flatMap((column, index) => entryLinks(column.passages, items[index] as TextItem, sheet));
      return { items: [...items, ...links] };
    }),
    size: columns.size,
    forced: columns.forced,
  };
}
