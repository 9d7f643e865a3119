/** The title: whole on every slide. It shrinks, takes two lines, then three at its smallest size with a warning. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import { lyingSlot } from '../../../shared/lying.js';
import type { Box, Inline, LevelStyle, Slot, TextItem } from '../../../shared/model/index.js';
import { bottom, right, styleSlot } from '../boxes.js';
import { boxHeight, type Fitted, fitText, type Range, rangeOf, setText, usableHeight, usableWidth } from '../fit.js';
import { titleLines, titleShare } from '../limits.js';
import { shortened, start } from '../shorten.js';
import { plainText } from '../text/inline-text.js';
import { keepLastWords } from '../text/last-words.js';
import type { Voice } from '../text/paragraphs.js';
import { type Passage, paragraph } from '../text/passage.js';
import { textItem } from '../text-item.js';
import type { Sheet } from '../types.js';

export interface TitlePlan {
  /** Height that the text leaves free below it in the slot's box, points; negative where it needs a taller box. */
  readonly slack: number;
  readonly box: Box;
  /** The title's item on page `n` (from 1) of `of`. */
  readonly item: (n: number, of: number) => TextItem;
}

// What a page number may at most read as while the number of pages is not known yet.
const widest = 888;

/** Fits the title; `many`: it must have room for '(2 of 3)' as well. */
export function planTitle(sheet: Sheet, many: boolean): TitlePlan {
  const { slot: standing, placed } = styleSlot('title', sheet);
  const slot = lyingSlot(standing);
  const voice: Voice = { slot: titleLook(slot, sheet) };
  const inlines = keepLastWords(titleInlines(sheet));
  const passages = (n: number, of: number): Passage[] => [
    n > 1 ? paragraph(inlines, { tail: continuedText(sheet, n, of) }) : paragraph(inlines),
  ];
  const range = rangeOf(voice.slot);
  const fitted = fitTitle(passages(many ? widest : 1, widest), slot.box, voice, range, sheet);
  const width = usableWidth(slot.box.width, slot.insets);
  const needed = boxHeight(fitted.layout.height, slot.insets);
  const grown = needed > slot.box.height ? { ...slot.box, height: needed } : slot.box;
  const box = standing.turn ? standing.box : grown;
  return {
    slack: standing.turn ? 0 : usableHeight(slot.box.height, slot.insets) - fitted.layout.height,
    box,
    item: (n, of) => {
      const same = fitted.cut || !fitted.fits || (n === 1 && !many);
      const set = same ? fitted : setText(passages(n, of), voice, fitted.size, width, sheet);
      return textItem(
        { name: 'title', ...(placed ? { slot: 'title' } : {}), style: standing, box, autofit: 'norm' },
        set,
        sheet,
      );
    },
  };
}

/** The title's text; a finding's heading goes before it where the layout has no place for a kicker. */
function titleInlines(sheet: Sheet): readonly Inline[] {
  const { title, kicker } = sheet.slide;
  if (!kicker || sheet.layout.slots.kicker) return title;
  return [...kicker, { type: 'text', text: ' · ' }, ...title];
}

/** A title that is to be drawn small takes the kicker's look where the layout has both. */
function titleLook(slot: Slot, sheet: Sheet): Slot {
  const kicker = sheet.layout.slots.kicker;
  if (!sheet.slide.titleAsKicker || !kicker) return slot;
  return { ...slot, levels: kicker.levels, minSize: kicker.minSize, floorSize: kicker.floorSize };
}

/** How tall a title's box may become before it reaches a bar or a logo under it: never less than it is. */
function heightAboveArtwork(box: Box, { layout }: Sheet): number {
  if (layout.slots.title?.turn) return box.height;
  const below = layout.keepOut.filter(
    (other) => other.x < right(box) && other.x + other.width > box.x && other.y >= box.y + box.height / 2,
  );
  return Math.min(...below.map(({ y }) => Math.max(box.height, y - box.y)));
}

function fitTitle(passages: readonly Passage[], box: Box, voice: Voice, range: Range, sheet: Sheet): Fitted {
  const width = usableWidth(box.width, voice.slot.insets);
  const own = usableHeight(box.height, voice.slot.insets);
  const lines = Math.max(titleLines, Math.floor((own + 1) / lineHeight(voice, range.max)));
  const limit = heightAboveArtwork(box, sheet);
  const fitted = fitText(
    passages,
    voice,
    width,
    range,
    ({ lineCount, height }) => lineCount <= lines && boxHeight(height, voice.slot.insets) <= limit,
    sheet,
  );
  if (fitted.fits) return fitted;
  const text = plainText(sheet.slide.title);
  const where = { file: sheet.slide.file, lines: sheet.slide.lines };
  sheet.diagnostics.push(diagnostic('title-long', where, { title: start(text), lines: fitted.layout.lineCount }));
  const tallest = tallestTitle(box, sheet);
  const oneMore = fitted.layout.lineCount <= lines + 1;
  if (oneMore && boxHeight(fitted.layout.height, voice.slot.insets) <= tallest) return { ...fitted, fits: true };
  const floor = { max: range.min, min: Math.min(voice.slot.floorSize, range.min) };
  const lower = fitText(passages, voice, width, floor, (layout) => layout.height <= Math.max(own, tallest), sheet);
  return lower.fits
    ? lower
    : shortened(
        { name: 'title', box: { ...box, height: Math.max(box.height, tallest) } },
        passages,
        voice,
        floor.min,
        sheet,
      );
}

/** How high a title may grow, points: its share of the slide, but not into artwork below it, such as a rule it stands on. */
function tallestTitle(box: Box, { layout, stage }: Sheet): number {
  if (layout.slots.title?.turn) return box.height;
  const below = layout.keepOut.filter((art) => art.y >= bottom(box) - 0.01 && art.x < right(box) && right(art) > box.x);
  return Math.min(stage.template.size.height * titleShare, ...below.map((art) => art.y - box.y));
}

/** Height of one line at `size`, points: 1.2 em by the level's leading. */
export function lineHeight(voice: Voice, size: number): number {
  const level = voice.slot.levels[0] as LevelStyle;
  return size * 1.2 * (voice.leading ?? level.leading);
}

/** What stands after the title of a slide that continues another: '(2 of 3)'. */
export function continuedText(sheet: Sheet, n: number, of: number): string {
  const words = sheet.slide.words.continued.replace('{n}', String(n)).replace('{of}', String(of));
  // No blank before a bracket that brings its own air; else one that keeps the number with the last word.
  return /^[（〔]/.test(words) ? words : `\u00a0${words.replaceAll(' ', '\u00a0')}`;
}
