/** Statements and quotations: few words, large. */
import type { Body, Inline, LevelStyle, QuoteContent, SceneItem, Slot } from '../../../shared/model/index.js';
import { borrowedSlot, bottom, stepDown, styleSlot } from '../boxes.js';
import { boxHeight, fitText, type Range, rangeOf, usableHeight, usableWidth } from '../fit.js';
import { bandGap, readableSize } from '../limits.js';
import { fitOne, flowPages } from '../split/flow.js';
import { keepLastWords } from '../text/last-words.js';
import type { Voice } from '../text/paragraphs.js';
import { flowPassages, type Passage, paragraph } from '../text/passage.js';
import { hangQuote } from '../text/quote-marks.js';
import { fitWhole, textItem } from '../text-item.js';
import { onlyPage, type Page, type Pages, type Room, type Sheet } from '../types.js';
import { elsewhere } from './elsewhere.js';
import { composePassages, flowItem } from './flow.js';

type StatementBody = Extract<Body, { type: 'statement' }>;
type FlowBody = Extract<Body, { type: 'flow' }>;

export function composeStatement(body: StatementBody, sheet: Sheet, room: Room): Pages {
  const strongColor = sheet.stage.template.style.accent;
  return composePassages([paragraph(keepLastWords(body.text))], sheet, room, { strongColor });
}

/** How a quotation is set: its mark hangs outside the text edge, in the margin. */
interface QuoteText {
  readonly passages: readonly Passage[];
  readonly voice: Voice;
  readonly hang: number;
}

function quoteText(quote: QuoteContent, slot: Slot, sheet: Sheet): QuoteText {
  const { mark, paragraphs } = hangQuote(quote.paragraphs, sheet.slide.language);
  const passages = paragraphs.map((inlines, index) =>
    paragraph(keepLastWords(inlines), index === 0 ? { mark: { type: 'quote', char: mark } } : {}),
  );
  // Half an em, or the mark where it is wider, as those of Chinese and Japanese are: else its line begins further in than the others.
  const level = slot.levels[0] as LevelStyle;
  const width = sheet.stage.metrics.width(mark, { font: level.font, size: level.size, bold: false, italic: false });
  const hang = Math.max(Math.round(level.size / 2), Math.ceil(width));
  return { passages, voice: { slot, hang }, hang };
}

/** The words with a hanging mark, then who said them on a line of their own below. */
export function composeQuote(quote: QuoteContent, sheet: Sheet, room: Room): Pages {
  const { slot, placed } = styleSlot('body', sheet);
  const { passages, voice, hang } = quoteText(quote, slot, sheet);
  // Where the margin is narrower than the mark, the words move in instead of the mark off the slide.
  const out = (box: ReturnType<Room['box']>) => {
    const x = Math.max(0, box.x - hang);
    return { ...box, x, width: box.x + box.width - x };
  };
  const flow = flowPages(
    {
      passages,
      voice,
      box: (shape) => out(room.box('body', shape)),
      range: rangeOf(slot, sheet.sizeCap),
      ...(sheet.slide.fitOne ? { fitOne: true } : {}),
    },
    sheet,
  );
  const last = flow.pages.length - 1;
  return {
    pages: flow.pages.map((page, index): Page => {
      const needed = boxHeight(page.set.layout.height, slot.insets);
      const box = { ...page.box, height: Math.min(page.box.height, needed) };
      const items: SceneItem[] = [flowItem({ ...page, box }, 'body', placed, voice, sheet)];
      if (index === last && quote.attribution) {
        const style = styleSlot('attribution', sheet);
        const end =
          bottom(style.slot.box) > bottom(box) ? bottom(style.slot.box) : bottom(room.box('body', page.shape));
        const y = Math.min(
          stepDown(bottom(box) + bandGap, sheet),
          end - Math.min(style.slot.box.height, end - bottom(box)),
        );
        const place = {
          name: 'attribution',
          ...(style.placed ? { slot: 'attribution' } : {}),
          style: style.slot,
          anchor: 'top' as const,
          box: {
            ...style.slot.box,
            y,
            height: end - y > 0 ? Math.min(style.slot.box.height, end - y) : style.slot.box.height,
          },
        };
        items.push(
          textItem(place, fitWhole(place, [paragraph(signed(quote.attribution))], { slot: style.slot }, sheet), sheet),
        );
      }
      return { items };
    }),
    size: flow.size,
    forced: flow.forced || flow.size < slot.minSize,
  };
}

function signed(attribution: readonly Inline[]): readonly Inline[] {
  return [{ type: 'text', text: '— ' }, ...attribution];
}

/** A list with a quotation beside it, where both stand at readable sizes; else the list, then the quotation. */
export function composeBeside(body: FlowBody, quote: QuoteContent, sheet: Sheet, room: Room): Pages {
  const { slot, placed } = styleSlot('body', sheet);
  const second = styleSlot('body2', sheet);
  const left = room.box('body', onlyPage);
  const whole = { x: left.x, width: second.slot.box.x + second.slot.box.width - left.x };
  const gap = sheet.stage.template.style.gutter * 4;
  const listBox = { ...left, width: (whole.width - gap) * 0.58 };
  const quoteBox = { ...left, x: left.x + listBox.width + gap, width: (whole.width - gap) * 0.42 };
  const readable = (range: Range): Range => ({ ...range, min: Math.min(range.max, Math.max(range.min, readableSize)) });
  const voice: Voice = { slot };
  const list = fitOne(
    { passages: flowPassages(body.blocks), voice, box: () => listBox, range: readable(rangeOf(slot, sheet.sizeCap)) },
    sheet,
  );
  const words = list && besideItems(quote, quoteBox, list.size, second, sheet);
  if (!list || !words) return afterOneAnother(body, quote, sheet);
  const page = { shape: onlyPage, box: listBox, passages: [], set: list };
  return { pages: [{ items: [flowItem(page, 'body', placed, voice, sheet), ...words] }], size: list.size };
}

function besideItems(
  quote: QuoteContent,
  box: ReturnType<Room['box']>,
  size: number,
  second: ReturnType<typeof styleSlot>,
  sheet: Sheet,
): SceneItem[] | undefined {
  const look = borrowedSlot('quote', 'body', sheet);
  // As large as the list, or a step larger: it is read beside it.
  const slot: Slot = { ...second.slot, levels: look.levels };
  const least = Math.max(readableSize, second.slot.minSize);
  const range: Range = { max: Math.max(least, Math.round(size * 1.15)), min: least };
  const { passages, voice, hang } = quoteText(quote, { ...slot, levels: scaled(look.levels, range.max) }, sheet);
  const by = borrowedSlot('quote', 'attribution', sheet);
  const byVoice: Voice = { slot: { ...by, insets: slot.insets } };
  const signature = quote.attribution
    ? fitText(
        [paragraph(signed(quote.attribution))],
        byVoice,
        usableWidth(box.width, slot.insets),
        { max: Math.max(by.minSize, Math.min(16, range.max)), min: by.minSize },
        (layout) => layout.lineCount <= 3,
        sheet,
      )
    : undefined;
  const byHeight = signature ? boxHeight(signature.layout.height, slot.insets) + bandGap : 0;
  const room = usableHeight(box.height - byHeight, slot.insets);
  const fitted = fitText(
    passages,
    voice,
    usableWidth(box.width + hang, slot.insets),
    range,
    (layout) => layout.height <= room,
    sheet,
  );
  if (!fitted.fits || (signature && !signature.fits)) return undefined;
  const height = boxHeight(fitted.layout.height, slot.insets);
  const place = { style: slot, ...(second.placed ? { slot: 'body2' } : {}) };
  const items: SceneItem[] = [
    textItem(
      { ...place, name: 'quote', box: { ...box, x: box.x - hang, width: box.width + hang, height }, autofit: 'norm' },
      fitted,
      sheet,
    ),
  ];
  if (signature) {
    const at = { ...box, y: box.y + height + bandGap / 2, height: boxHeight(signature.layout.height, slot.insets) };
    items.push(textItem({ name: 'attribution', style: byVoice.slot, box: at, anchor: 'top' }, signature, sheet));
  }
  return items;
}

function scaled(levels: readonly LevelStyle[], size: number): readonly LevelStyle[] {
  const scale = size / (levels[0] as LevelStyle).size;
  return levels.map((level) => ({
    ...level,
    size: Math.round(level.size * scale * 2) / 2,
    spaceBefore: level.spaceBefore * scale,
  }));
}

/** The list on slides of its own kind, then the quotation on those of quotations. */
function afterOneAnother(body: FlowBody, quote: QuoteContent, sheet: Sheet): Pages {
  const kind = sheet.slide.kind === 'numbered' || sheet.slide.kind === 'text' ? sheet.slide.kind : 'bullets';
  const first = elsewhere(kind, sheet, { first: true, last: false }, (own, room) =>
    composePassages(flowPassages(body.blocks), own, room),
  );
  const then = elsewhere('quote', sheet, { first: false, last: true }, (own, room) => composeQuote(quote, own, room));
  return {
    pages: [...first.pages, ...then.pages],
    ...(first.size === undefined ? {} : { size: first.size }),
    forced: true,
  };
}
