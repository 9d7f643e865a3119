/** Title, section and closing slides: few words in the places that the layout gives them. */
import type { Body, Inline, SceneItem } from '../../../shared/model/index.js';
import { stepDown, styleSlot } from '../boxes.js';
import { plainText } from '../text/inline-text.js';
import { type Passage, paragraph } from '../text/passage.js';
import { wholeText } from '../text-item.js';
import type { Pages, Room, Sheet } from '../types.js';
import { composePassages } from './flow.js';

type TitleBody = Extract<Body, { type: 'title' }>;
type SectionBody = Extract<Body, { type: 'section' }>;
type ClosingBody = Extract<Body, { type: 'closing' }>;

/** Subtitle, the text before the first section, a quiet line of who and when, the source. */
export function composeTitle(body: TitleBody, sheet: Sheet, room: Room): Pages {
  const texts: [string, readonly Inline[] | undefined][] = [
    ['subtitle', body.subtitle],
    ['lead', body.line],
    ['byline', body.byline.length > 0 ? [{ type: 'text', text: body.byline.join('\u2002·\u2002') }] : undefined],
    ['source', body.source],
  ];
  return { pages: [{ items: stacked(texts, sheet, room) }] };
}

export function composeSection(body: SectionBody, sheet: Sheet, room: Room): Pages {
  const number: readonly Inline[] | undefined = body.number ? [{ type: 'text', text: body.number }] : undefined;
  // A kicker of the slide's own comes first: the number then stands in it.
  const kicker = sheet.slide.kicker ? undefined : number;
  return {
    pages: [
      {
        items: stacked(
          [
            ['kicker', kicker],
            ['subtitle', body.line],
          ],
          sheet,
          room,
        ),
      },
    ],
  };
}

/**
 * Texts in their slots. Where the layout has no slot for one, it stands under the last one that has: a title slide of
 * somebody's own template often has no more than title and subtitle.
 */
function stacked(
  texts: readonly (readonly [string, readonly Inline[] | undefined])[],
  sheet: Sheet,
  room: Room,
): SceneItem[] {
  const homeless: Passage[] = [];
  const placed = new Map<string, Passage[]>();
  for (const [name, inlines] of texts) {
    if (!inlines || plainText(inlines).trim() === '') continue;
    if (sheet.layout.slots[name]) placed.set(name, [paragraph(inlines)]);
    else homeless.push(paragraph(inlines));
  }
  const host = ['lead', 'subtitle', 'byline', 'body'].find((name) => sheet.layout.slots[name]);
  if (homeless.length > 0 && host) placed.set(host, [...(placed.get(host) ?? []), ...homeless]);
  const items: SceneItem[] = [];
  for (const [name, passages] of placed) {
    const { slot } = styleSlot(name, sheet);
    const box = { ...slot.box, y: stepDown(slot.box.y + shiftBeside(name, sheet, room), sheet) };
    items.push(
      wholeText(
        { name, slot: name, style: slot, box, autofit: name === 'subtitle' ? 'norm' : 'none' },
        passages,
        { slot },
        sheet,
      ),
    );
  }
  if (homeless.length > 0 && !host) sheet.cut.push(...homeless.map((passage) => plainText(passage.inlines)));
  return items;
}

/**
 * How far a text moves so that it stays by a short title, points: the subtitle and the text below it follow it up, a number
 * above it comes down to it. The lines at the slide's foot stay.
 */
function shiftBeside(name: string, sheet: Sheet, room: Room): number {
  const title = sheet.layout.slots.title;
  const slot = sheet.layout.slots[name];
  if (!title || !slot || (name !== 'subtitle' && name !== 'lead' && name !== 'kicker')) return 0;
  const { below, above } = room.titleFree();
  if (slot.box.y >= title.box.y) return -below;
  // Close above the title, not in a line of small text at the top of the page.
  return slot.box.height > title.box.height / 2 ? above : 0;
}

/** What is asked of the reader, and the contact, side by side or alone. */
export function composeClosing(body: ClosingBody, sheet: Sheet, room: Room): Pages {
  const ask = body.ask.map((inlines) => paragraph(inlines));
  const contact = body.contact.map((inlines) => paragraph(inlines));
  if (ask.length === 0 || contact.length === 0) {
    return composePassages([...ask, ...contact], sheet, room);
  }
  const asked = composePassages(ask, sheet, room);
  if (!sheet.layout.slots.body2) {
    return composePassages([...ask, ...contact], sheet, room);
  }
  const { slot } = styleSlot('body2', sheet);
  const box = room.box('body2', { first: true, last: true, many: false });
  const item = wholeText({ name: 'body2', slot: 'body2', style: slot, box, autofit: 'norm' }, contact, { slot }, sheet);
  const [first, ...rest] = asked.pages;
  return { ...asked, pages: [{ ...first, items: [...(first?.items ?? []), item] }, ...rest] };
}
