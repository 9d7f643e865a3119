/** The bands round a body: lead above, callout and sources below. Each says how much height it takes. */
import type { Box, Cite, Inline, SceneItem, Slot } from '../../../shared/model/index.js';
import { physical, styleSlot } from '../boxes.js';
import { boxHeight, type Fitted, fitBox, fitText, rangeOf, setText, usableHeight, usableWidth } from '../fit.js';
import { bandShare, calloutBar, calloutInset, citeLines, longLeadShare } from '../limits.js';
import { keepLastWords } from '../text/last-words.js';
import type { Voice } from '../text/paragraphs.js';
import { blocksToPassages, type Passage, paragraph } from '../text/passage.js';
import { fitWhole, textItem } from '../text-item.js';
import type { Sheet } from '../types.js';
import { lineHeight } from './title.js';

/** A band that has been set: its height, and its items once its top is known. */
export interface Band {
  readonly height: number;
  readonly items: (top: number) => SceneItem[];
}

/** The last of several lines has one word: what is tied for nothing is only in the way of whoever copies it. */
function endsInOneWord({ layout: { lines }, paragraphs }: Fitted): boolean {
  const last = lines.length > 1 ? lines.at(-1) : undefined;
  const runs = last && paragraphs[last.paragraph]?.runs;
  const text = last?.runs.map(({ run, from, to }) => runs?.[run]?.text.slice(from, to) ?? '').join('');
  return text !== undefined && !/\s/.test(text.trim());
}

/** The lead between title and body, in a region of the given height. */
export function planLead(sheet: Sheet, inlines: readonly Inline[], region: number): Band {
  const { slot, placed } = styleSlot('lead', sheet);
  const passages = [paragraph(inlines)];
  const usual = { ...slot.box, height: region * bandShare };
  // Rather a body that goes on overleaf than a lead that is cut.
  const range = rangeOf(slot, sheet.leadCap);
  const lowest = { ...range, min: Math.min(range.min, slot.floorSize) };
  const isLong = !fitBox(passages, { slot }, usual, lowest, sheet).fits;
  const box = isLong ? { ...usual, height: region * longLeadShare } : usual;
  const fit = (words: typeof passages): Fitted => fitWhole({ name: 'lead', box }, words, { slot }, sheet, range);
  const first = fit(passages);
  const tied = endsInOneWord(first) ? fit([paragraph(keepLastWords(inlines))]) : first;
  const fitted = tied.size === first.size && tied.layout.lineCount === first.layout.lineCount ? tied : first;
  const height = Math.max(
    boxHeight(fitted.layout.height, slot.insets),
    Math.min(slot.box.height, lineHeight({ slot }, fitted.size)),
  );
  return {
    height,
    items: (top) => [
      textItem(
        { name: 'lead', ...(placed ? { slot: 'lead' } : {}), style: slot, box: { ...slot.box, y: top, height } },
        fitted,
        sheet,
      ),
    ],
  };
}

/** The paragraphs of a slide's callout: its label, run in before a short text, and the text. */
export function calloutPassages(sheet: Sheet): Passage[] {
  const { callout } = sheet.slide;
  if (!callout) return [];
  const label: readonly Inline[] = callout.label.map((inline) =>
    inline.type === 'text' ? { ...inline, strong: true as const } : inline,
  );
  const [first, ...rest] = blocksToPassages(callout.blocks, 0);
  if (first?.role !== 'paragraph')
    return [paragraph(label, { keepWithNext: true }), ...(first ? [first, ...rest] : [])];
  return [{ ...first, inlines: [...label, { type: 'text', text: '\u2002' }, ...first.inlines] }, ...rest];
}

/** The tinted band at the foot, or undefined where it would take too much of a region of the given height. */
export function planCallout(sheet: Sheet, region: number): Band | undefined {
  const { slot, placed } = styleSlot('callout', sheet);
  const { callout } = sheet.stage.template.style;
  const style: Slot = placed ? slot : bandStyle(slot);
  const voice: Voice = { slot: style };
  const width = usableWidth(style.box.width, style.insets);
  const tallest = usableHeight(region * bandShare, style.insets);
  const fitted = fitText(
    calloutPassages(sheet),
    voice,
    width,
    rangeOf(style),
    (layout) => layout.height <= tallest,
    sheet,
  );
  if (!fitted.fits) return undefined;
  const height = Math.max(boxHeight(fitted.layout.height, style.insets), Math.min(style.box.height, tallest));
  return {
    height,
    items: (top) => {
      const box: Box = { ...style.box, y: top, height };
      return [
        textItem(
          {
            name: 'callout',
            ...(placed ? { slot: 'callout' } : {}),
            style,
            box,
            anchor: 'middle',
            shape: { geometry: { type: 'rect' }, fill: callout.fill },
          },
          fitted,
          sheet,
        ),
        {
          kind: 'shape',
          name: 'callout-bar',
          frame: 'own',
          box: physical({ ...box, width: calloutBar }, sheet),
          decorative: true,
          geometry: { type: 'rect' },
          fill: { type: 'solid', color: callout.bar },
        },
      ];
    },
  };
}

/** A band's insets where the layout has no callout of its own. */
function bandStyle(slot: Slot): Slot {
  return {
    ...slot,
    insets: { left: calloutInset + calloutBar, right: calloutInset, top: calloutInset / 2, bottom: calloutInset / 2 },
  };
}

/**
 * Cited sources and captions at the foot, a paragraph each, or undefined where they take more lines than the foot has.
 * Captions alone always stand: where they need more, they take it. `tallest`: what has been kept for them, points.
 */
export function planSources(
  sheet: Sheet,
  cites: readonly Cite[],
  captions: readonly (readonly Inline[])[],
  tallest = Number.POSITIVE_INFINITY,
): Band | undefined {
  if (cites.length === 0 && captions.length === 0) return undefined;
  const { slot, placed } = styleSlot('source', sheet);
  const voice: Voice = { slot };
  const width = usableWidth(slot.box.width, slot.insets);
  const passages = [...captions.map((caption) => paragraph(caption)), ...cites.map(citePassage)];
  const range = rangeOf(slot);
  const isLow = (height: number): boolean => boxHeight(height, slot.insets) <= tallest + 0.01;
  let fitted: Fitted = fitText(
    passages,
    voice,
    width,
    range,
    ({ lineCount, height }) => lineCount <= citeLines && isLow(height),
    sheet,
  );
  if (!fitted.fits) {
    // Several short ones stand in a row rather than each on a line.
    const row = [paragraph(passages.flatMap((passage, index) => [...(index ? [gap] : []), ...passage.inlines]))];
    const set = setText(row, voice, range.min, width, sheet);
    if (cites.length > 0 && (set.layout.lineCount > citeLines || !isLow(set.layout.height))) return undefined;
    fitted = { size: range.min, ...set, fits: true };
  }
  const height = boxHeight(fitted.layout.height, slot.insets);
  return {
    height,
    items: (top) => [
      textItem(
        {
          name: 'source',
          ...(placed ? { slot: 'source' } : {}),
          style: slot,
          box: { ...slot.box, y: top, height },
          anchor: slot.anchor,
        },
        fitted,
        sheet,
      ),
    ],
  };
}

const gap: Inline = { type: 'text', text: '\u2003' };

function citePassage(cite: Cite): Passage {
  return paragraph([
    { type: 'text', text: String(cite.number), superscript: true },
    { type: 'text', text: '\u2009' },
    ...cite.text,
  ]);
}
