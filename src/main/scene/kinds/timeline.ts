/** A timeline: one axis, marks to one height, dates above, texts below; two rows over seven entries, else more slides. */
import type { Body, Box, SceneItem, Slot, TimelineEntry } from '../../../shared/model/index.js';
import { borrowedSlot, physical, sideBySide, stepDown } from '../boxes.js';
import { boxHeight, rangeOf, setText, usableHeight, usableWidth } from '../fit.js';
import { cardGap, timelineGap, timelineLeast, timelineMark, timelineRow } from '../limits.js';
import type { Voice } from '../text/paragraphs.js';
import { type Passage, paragraph } from '../text/passage.js';
import { textItem } from '../text-item.js';
import { type PageShape, type Pages, pageShape, type Room, type Sheet } from '../types.js';
import { common, evenParts, figureLabel } from './figures.js';
import { leadList } from './lead-list.js';

type TimelineBody = Extract<Body, { type: 'timeline' }>;

/** Entries on as few slides as hold them; as a list with bold dates where a text is too long for any column. */
export function composeTimeline(body: TimelineBody, sheet: Sheet, room: Room): Pages {
  const { entries } = body;
  const most = timelineRow * 2;
  for (let count = Math.ceil(entries.length / most); count <= Math.ceil(entries.length / 2); count += 1) {
    const parts = evenParts(entries, count);
    const pages = parts.map((part, index) => bestRows(part, pageShape(index, count), sheet, room));
    if (pages.every((page): page is Rows => page !== undefined)) {
      const size = Math.min(...pages.map((page) => page.text));
      const date = Math.min(...pages.map((page) => page.date));
      let before = 0;
      return {
        pages: pages.map((page) => {
          const items = page.items(size, date, before);
          before += page.count;
          return { items };
        }),
        size,
      };
    }
  }
  return asList(entries, sheet);
}

interface Rows {
  readonly count: number;
  readonly text: number;
  readonly date: number;
  readonly items: (text: number, date: number, before: number) => SceneItem[];
}

/** One row or two, whichever lets the texts be larger; two only where one will not do or has more than seven. */
function bestRows(entries: readonly TimelineEntry[], shape: PageShape, sheet: Sheet, room: Room): Rows | undefined {
  const one = entries.length <= timelineRow ? rowsOf(entries, 1, shape, sheet, room) : undefined;
  if (one && one.text >= comfortable(sheet)) return one;
  const two = entries.length >= 4 ? rowsOf(entries, 2, shape, sheet, room) : undefined;
  return one && two ? (two.text > one.text ? two : one) : (one ?? two);
}

// One row is kept down to a size that still reads well from the back of a room.
function comfortable(sheet: Sheet): number {
  return Math.min(16, textSlot(sheet).levels[0]?.size ?? 16);
}

function textSlot(sheet: Sheet): Slot {
  const label = figureLabel(sheet);
  // Smaller than a label of key figures, which are few; never under what the template lets labels have at last.
  const levels = label.levels.map((level) => ({ ...level, size: Math.min(level.size, Math.max(18, label.minSize)) }));
  const minSize = Math.max(label.floorSize, Math.min(label.minSize, timelineLeast));
  return { ...label, levels, minSize, insets: { left: 0, top: 0, right: 0, bottom: 0 }, anchor: 'top' };
}

function dateSlot(sheet: Sheet): Slot {
  const head = sheet.layout.slots.head1 ?? borrowedSlot('comparison', 'head1', sheet);
  return { ...head, insets: { left: 0, top: 0, right: 0, bottom: 0 }, anchor: 'bottom' };
}

function rowsOf(
  entries: readonly TimelineEntry[],
  count: number,
  shape: PageShape,
  sheet: Sheet,
  room: Room,
): Rows | undefined {
  const dates: Voice = { slot: dateSlot(sheet), bold: true };
  const texts: Voice = { slot: textSlot(sheet) };
  const area = room.box('', shape);
  const rows = evenParts(entries, count);
  const per = Math.max(3, ...rows.map((row) => row.length));
  const columns = sideBySide(area, per, sheet.stage.template.style.gutter * 1.5);
  const width = (columns[0] as Box).width;
  // One list of passages an entry: they are set several times over.
  const said = new Map(
    entries.map((entry) => [entry, { date: [paragraph(entry.date)], text: [paragraph(entry.text)] }]),
  );
  const all = [...said.values()];
  const date = common(
    all.map((entry) => entry.date),
    dates,
    usableWidth(width, dates.slot.insets),
    rangeOf(dates.slot),
    ({ layout }) => layout.lineCount <= 2,
    sheet,
  );
  if (date === undefined) return undefined;
  const dateHeight = (size: number): number =>
    Math.max(
      ...all.map((entry) => boxHeight(setText(entry.date, dates, size, width, sheet).layout.height, dates.slot.insets)),
    );
  const rowHeight = (area.height - cardGap * (count - 1)) / count;
  const axis = timelineGap * 2 + timelineMark;
  const textRoom = usableHeight(rowHeight - dateHeight(date) - axis, texts.slot.insets);
  const text = common(
    all.map((entry) => entry.text),
    texts,
    width,
    rangeOf(texts.slot, sheet.sizeCap),
    ({ layout }) => layout.height <= textRoom,
    sheet,
  );
  if (text === undefined) return undefined;
  return {
    count: entries.length,
    text,
    date,
    items: (textSize, dateSize, before) => {
      const height = dateHeight(dateSize);
      let number = before;
      return rows.flatMap((row, index) => {
        const y = stepDown(area.y + index * (rowHeight + cardGap), sheet);
        const axisY = y + height + timelineGap + timelineMark / 2;
        const line = axisItem(index + 1, area, axisY, sheet);
        const groups = row.flatMap((entry, column) => {
          number += 1;
          const x = (columns[column] as Box).x;
          const place = { x, y, width, axisY, dateHeight: height, end: y + rowHeight };
          const manner = { dates, texts, dateSize, textSize };
          return entryItems(said.get(entry) as SaidEntry, number, place, manner, sheet);
        });
        return [line, ...groups];
      });
    },
  };
}

function axisItem(row: number, area: Box, y: number, sheet: Sheet): SceneItem {
  return {
    kind: 'shape',
    name: `axis-${row}`,
    frame: 'own',
    box: physical({ x: area.x, y, width: area.width, height: 0 }, sheet),
    decorative: true,
    geometry: { type: 'line' },
    fill: { type: 'none' },
    stroke: sheet.stage.template.style.timeline.axis,
  };
}

/** An entry's date and text, as passages. */
interface SaidEntry {
  readonly date: readonly Passage[];
  readonly text: readonly Passage[];
}

interface EntryPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly axisY: number;
  readonly dateHeight: number;
  readonly end: number;
}

/** How the entries of a slide are set. Sizes in points. */
interface EntryManner {
  readonly dates: Voice;
  readonly texts: Voice;
  readonly dateSize: number;
  readonly textSize: number;
}

/** Date, mark and text of an entry, one group of shapes. @param number of the entry in the timeline, from 1 */
function entryItems(
  entry: SaidEntry,
  number: number,
  place: EntryPlace,
  { dates, texts, dateSize, textSize }: EntryManner,
  sheet: Sheet,
): SceneItem[] {
  const group = `entry-${number}`;
  const { x, width, axisY } = place;
  const date = setText(entry.date, dates, dateSize, width, sheet);
  const text = setText(entry.text, texts, textSize, width, sheet);
  const textTop = axisY + timelineMark / 2 + timelineGap;
  const textHeight = Math.min(place.end - textTop, boxHeight(text.layout.height, texts.slot.insets));
  const items: SceneItem[] = [];
  // An entry of a list that was asked to be a timeline may have no date.
  if (isSaid(entry.date)) {
    const box = { x, y: place.y, width, height: place.dateHeight };
    items.push(textItem({ name: `${group}-date`, group, style: dates.slot, box }, date, sheet));
  }
  items.push({
    kind: 'shape',
    name: `${group}-mark`,
    group,
    frame: 'own',
    box: physical({ x, y: axisY - timelineMark / 2, width: timelineMark, height: timelineMark }, sheet),
    decorative: true,
    geometry: { type: 'ellipse' },
    fill: sheet.stage.template.style.timeline.mark,
  });
  if (isSaid(entry.text)) {
    items.push(
      textItem(
        { name: `${group}-text`, group, style: texts.slot, box: { x, y: textTop, width, height: textHeight } },
        text,
        sheet,
      ),
    );
  }
  return items;
}

function isSaid([passage]: readonly Passage[]): boolean {
  return passage !== undefined && passage.inlines.length > 0;
}

/** Entries whose texts are paragraphs: a list with the dates as its bold beginnings. */
function asList(entries: readonly TimelineEntry[], sheet: Sheet): Pages {
  return leadList(
    entries.map(({ date, text }) => ({ head: date, text })),
    ' – ',
    sheet,
  );
}
