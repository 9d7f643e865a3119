/** Bullets, numbered and text: one column of running text. */
import type { Body, TextItem } from '../../../shared/model/index.js';
import { styleSlot } from '../boxes.js';
import { rangeOf } from '../fit.js';
import { type FlowPage, flowPages } from '../split/flow.js';
import type { Voice } from '../text/paragraphs.js';
import { flowPassages, type Passage } from '../text/passage.js';
import { textItem } from '../text-item.js';
import type { Pages, Room, Sheet } from '../types.js';

type FlowBody = Extract<Body, { type: 'flow' }>;

/** The blocks in the layout's body. A quotation beside them is another composer's (beside.ts). */
export function composeFlow(body: FlowBody, sheet: Sheet, room: Room): Pages {
  return composePassages(flowPassages(body.blocks), sheet, room);
}

/** Passages in the slot `body`, on as many slides as they need. */
export function composePassages(
  passages: readonly Passage[],
  sheet: Sheet,
  room: Room,
  look: Pick<Voice, 'strongColor'> = {},
): Pages {
  if (passages.length === 0) return { pages: [{ items: [] }] };
  const name = 'body';
  const { slot, placed } = styleSlot(name, sheet);
  const voice: Voice = { slot, ...look };
  const flow = flowPages(
    {
      passages,
      voice,
      box: (shape) => room.box(name, shape),
      range: rangeOf(slot, sheet.sizeCap),
      ...(sheet.slide.fitOne ? { fitOne: true } : {}),
    },
    sheet,
  );
  return {
    pages: flow.pages.map((page) => ({ items: [flowItem(page, name, placed, voice, sheet)] })),
    size: flow.size,
    forced: flow.forced || flow.size < slot.minSize,
  };
}

/** One page's text as an item. */
export function flowItem(page: FlowPage, name: string, placed: boolean, voice: Voice, sheet: Sheet): TextItem {
  return textItem(
    { name, ...(placed ? { slot: name } : {}), style: voice.slot, box: page.box, autofit: 'norm' },
    page.set,
    sheet,
  );
}
