/** What stands on every slide: marking, footer, date, number, in the places that the layout has for them. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { LevelStyle, SceneItem, Slot, TextItem } from '../../../shared/model/index.js';
import { boxHeight, type Fitted, fitBox, fitText, rangeOf, setText, usableHeight, usableWidth } from '../fit.js';
import { start } from '../shorten.js';
import { paragraph } from '../text/passage.js';
import { toRuns } from '../text/runs.js';
import { textItem, wholeText } from '../text-item.js';
import type { Sheet } from '../types.js';

/** Footer items in reading order, the last of a slide's. */
export function footerItems(sheet: Sheet): readonly SceneItem[] {
  const { footerItems: known } = sheet.stage;
  const key = `${sheet.layout.id} ${sheet.slide.language}`;
  let made = known.get(key);
  if (!made) {
    const own: Sheet = { ...sheet, diagnostics: [], cut: [] };
    made = { items: makeFooters(own), diagnostics: own.diagnostics, cut: own.cut };
    known.set(key, made);
  }
  sheet.diagnostics.push(...made.diagnostics);
  sheet.cut.push(...made.cut);
  return made.items;
}

function makeFooters(sheet: Sheet): SceneItem[] {
  const { footers } = sheet.stage;
  // Footers stand where the template has them, also on a slide that reads from right to left; the marking, beside which titles stand, is turned over with them.
  const unturned: Sheet = { ...sheet, rtl: false };
  const items: SceneItem[] = [];
  const isShared = footers.marking !== undefined && marksFooter(sheet);
  for (const name of ['footer', 'date'] as const) {
    const slot = sheet.layout.slots[name];
    const text = footers[name];
    if (slot && text && !(isShared && name === 'footer')) items.push(...footerItem(name, text, slot, unturned));
  }
  const number = numberItem(unturned);
  if (number) items.push(number);
  if (footers.marking) items.push(...markingItems(footers.marking, sheet));
  return items;
}

/** What does not fit is said once for a layout, quietly: it stands on every slide. Half a date is none. */
function footerItem(name: 'footer' | 'date', text: string, slot: Slot, sheet: Sheet): readonly TextItem[] {
  const own: Sheet = { ...sheet, diagnostics: [], cut: [] };
  const item = wholeText({ name, slot: name, style: slot, box: slot.box }, [plain(text)], { slot }, own);
  if (own.cut.length === 0) return [item];
  sheet.diagnostics.push(diagnostic('footer-cut', { file: sheet.slide.file }, { place: name, text: start(text) }));
  const isEmpty = item.paragraphs.every(({ runs }) => runs.length === 0);
  return name === 'date' || isEmpty ? [] : [item];
}

/** Whether the house sets its marking in the footer's own placeholder: then one text says both. */
function marksFooter({ layout }: Sheet): boolean {
  const { marking, footer } = layout.slots;
  return marking?.placeholder.type === 'ftr' && footer?.placeholder.idx === marking.placeholder.idx;
}

function plain(text: string) {
  return paragraph([{ type: 'text', text }]);
}

// As wide as the number of any slide there can be (5,000 slides are the limit).
const widestNumber = '888';
const smallestNumber = 4; // points

function numberItem(sheet: Sheet): TextItem | undefined {
  const slot = sheet.layout.slots.number;
  const fitted = slot && fittedNumber(slot, sheet);
  if (!slot || !fitted) return undefined;
  const level = slot.levels[0] as LevelStyle;
  const runs = toRuns([{ type: 'text', text: widestNumber }], level, { size: fitted.size }, sheet).map((run) => ({
    ...run,
    field: 'slide-number' as const,
  }));
  const paragraphs = fitted.paragraphs.map((each) => ({ ...each, runs }));
  return textItem(
    { name: 'number', slot: 'number', style: slot, box: slot.box },
    { paragraphs, layout: fitted.layout },
    sheet,
  );
}

/** On one line, smaller than other text where its place is narrow; a number of which a part would stand below is left out, and said. */
function fittedNumber(slot: Slot, sheet: Sheet): Fitted | undefined {
  const range = rangeOf(slot);
  const { box, insets, turn } = slot;
  const width = usableWidth(turn ? box.height : box.width, insets);
  const height = usableHeight(turn ? box.width : box.height, insets);
  const isWhole = (layout: Fitted['layout']): boolean => layout.lineCount === 1 && layout.height <= height;
  for (const sizes of [range, { max: range.min, min: smallestNumber }]) {
    const fitted = fitText([plain(widestNumber)], { slot }, width, sizes, isWhole, sheet);
    if (fitted.fits) return fitted;
  }
  const values = { place: 'number', text: widestNumber };
  sheet.diagnostics.push(diagnostic('footer-cut', { file: sheet.slide.file }, values));
  return undefined;
}

/**
 * The handling marking, in both places where a house has two. It is never cut and never left out: it goes below every floor
 * before it would leave its box, and where a layout has no place for it, it stands at the top of the page.
 */
function markingItems(marking: string, sheet: Sheet): SceneItem[] {
  const { marking: first = anyMarking(sheet), marking2: second } = sheet.layout.slots;
  return [first, second].flatMap((slot) => (slot ? [markingItem(marking, slot, sheet)] : []));
}

function markingItem(marking: string, slot: Slot, sheet: Sheet): TextItem {
  const { template } = sheet.stage;
  const name = slot.name === 'marking2' ? 'marking2' : 'marking';
  const placed = sheet.layout.slots[name] === slot;
  const range = rangeOf(slot);
  const { footer } = sheet.stage.footers;
  if (footer && marksFooter(sheet)) {
    const both = fitBox([plain(`${marking}\u2002${footer}`)], { slot }, slot.box, range, sheet);
    if (both.fits) return textItem({ name, slot: name, style: slot, box: slot.box }, both, sheet);
    // The marking comes first: what does not fit beside it is left out, and said.
    sheet.diagnostics.push(diagnostic('footer-behind-marking', { file: sheet.slide.file }, { footer, marking }));
  }
  let fitted = fitBox([plain(marking)], { slot }, slot.box, range, sheet);
  let { box } = slot;
  if (!fitted.fits) fitted = fitBox([plain(marking)], { slot }, box, { max: range.min, min: 4 }, sheet);
  if (!fitted.fits) {
    sheet.diagnostics.push(diagnostic('marking-long', { file: sheet.slide.file }, { marking }));
    const { width, height: page } = template.size;
    const set = setText([plain(marking)], { slot }, 4, usableWidth(width, slot.insets), sheet);
    // Over what stands beside it, rather than out of its box or off the page.
    const height = Math.max(box.height, boxHeight(set.layout.height, slot.insets));
    box = { x: 0, width, y: Math.max(0, Math.min(box.y, page - height)), height };
    fitted = { ...fitted, ...set };
  }
  return textItem({ name, ...(placed ? { slot: name } : {}), style: slot, box }, fitted, sheet);
}

function anyMarking(sheet: Sheet) {
  for (const layout of Object.values(sheet.stage.template.layouts))
    if (layout.slots.marking) return layout.slots.marking;
  return sheet.layout.slots.footer ?? sheet.layout.slots.number;
}
