/** Title, section and closing slides: few words in the places that the layout gives them. */
import type { Body, Inline } from '../../../shared/model/index.js';
import { styleSlot } from '../boxes.js';
import { keepLastWords } from '../text/last-words.js';
import { paragraph } from '../text/passage.js';
import { wholeText } from '../text-item.js';
import type { Pages, Room, Sheet } from '../types.js';
import { composePassages } from './flow.js';
import { stacked } from './stacked.js';

type TitleBody = Extract<Body, { type: 'title' }>;
type SectionBody = Extract<Body, { type: 'section' }>;
type ClosingBody = Extract<Body, { type: 'closing' }>;

/**
 * Subtitle, the text before the first section, a quiet line of who and when, the source. A cover that shows the deck's date in
 * a place of its own (a date placeholder of an adopted file) does not say it in the line as well.
 */
export function composeTitle(body: TitleBody, sheet: Sheet, room: Room): Pages {
  const date = sheet.layout.slots.date && sheet.stage.footers.date;
  const byline = body.byline.filter((part) => part !== date);
  const texts: [string, readonly Inline[] | undefined][] = [
    ['subtitle', body.subtitle],
    ['lead', body.line],
    ['byline', byline.length > 0 ? [{ type: 'text', text: byline.join('\u2002·\u2002') }] : undefined],
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

/** What is asked of the reader, and the contact, side by side or alone. */
export function composeClosing(body: ClosingBody, sheet: Sheet, room: Room): Pages {
  const ask = body.ask.map((inlines) => paragraph(keepLastWords(inlines)));
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
