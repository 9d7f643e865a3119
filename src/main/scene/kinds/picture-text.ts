/** A picture on six or seven columns, text on the others, tops aligned; long text goes on where there is no picture. */
import type { Body } from '../../../shared/model/index.js';
import { bottom, styleSlot } from '../boxes.js';
import { rangeOf } from '../fit.js';
import { fitOne, flowPages } from '../split/flow.js';
import type { Voice } from '../text/paragraphs.js';
import { flowPassages } from '../text/passage.js';
import { onlyPage, type Pages, pageShape, type Room, type Sheet } from '../types.js';
import { otherLayout } from './elsewhere.js';
import { flowItem } from './flow.js';
import { pictureItems } from './picture.js';

type PictureTextBody = Extract<Body, { type: 'picture-text' }>;

export function composePictureText(body: PictureTextBody, sheet: Sheet, room: Room): Pages {
  const { slot, placed } = styleSlot('body', sheet);
  const voice: Voice = { slot };
  const passages = flowPassages(body.blocks);
  const picture = room.box('picture', onlyPage);
  const caption = sheet.layout.slots.caption;
  const whole = caption ? { ...picture, height: Math.max(picture.height, bottom(caption.box) - picture.y) } : picture;
  const place = {
    name: 'picture',
    box: whole,
    ...(sheet.layout.slots.picture ? { slot: 'picture' } : {}),
    ...(caption ? { captionSlot: 'caption' } : {}),
  };
  const shown = pictureItems(body.picture, place, sheet);
  if (passages.length === 0) return { pages: [{ items: shown }] };
  const range = rangeOf(slot, sheet.sizeCap);
  const one = fitOne(
    { passages, voice, box: () => room.box('body', onlyPage), range, ...(sheet.slide.fitOne ? { fitOne: true } : {}) },
    sheet,
  );
  if (one) {
    const page = { shape: onlyPage, box: room.box('body', onlyPage), passages, set: one };
    return {
      pages: [{ items: [flowItem(page, 'body', placed, voice, sheet), ...shown] }],
      size: one.size,
      forced: one.size < slot.minSize,
    };
  }
  // The text goes on in the width of running text; sizes are those of this slide on all of them.
  const apart = otherLayout('text', sheet);
  const flow = flowPages(
    {
      passages,
      voice,
      range,
      box: (shape) => (shape.first ? room.box('body', { ...shape, many: true }) : apart.frame.box('body', shape)),
    },
    sheet,
  );
  return {
    pages: flow.pages.map((page, index) => {
      if (index === 0)
        return {
          items: [
            flowItem(page, 'body', placed, voice, sheet),
            ...firstItems(body, place, room, flow.pages.length, sheet),
          ],
        };
      const target = styleSlot('body', apart.sheet);
      return {
        apart,
        items: [
          flowItem(
            page,
            'body',
            target.placed,
            { ...voice, slot: { ...slot, box: target.slot.box, anchor: target.slot.anchor } },
            apart.sheet,
          ),
        ],
      };
    }),
    size: flow.size,
    forced: flow.forced,
  };
}

/** The picture beside the first page's text: a numbered title may have moved both down. */
function firstItems(
  body: PictureTextBody,
  place: Parameters<typeof pictureItems>[1],
  room: Room,
  pages: number,
  sheet: Sheet,
): ReturnType<typeof pictureItems> {
  const box = room.box('picture', pageShape(0, pages));
  return pictureItems(
    body.picture,
    { ...place, box: { ...place.box, y: box.y, height: bottom(place.box) - box.y } },
    sheet,
  );
}
