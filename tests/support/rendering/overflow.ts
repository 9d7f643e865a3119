/**
 * Text that leaves its box. Autofit is switched off in the file, LibreOffice renders it, and each word as drawn must lie
 * in a text box, table or chart of its slide, on the slide, and not over another word.
 */

import { renderDecks } from './libreoffice.js';
import { type PdfPage, type PdfWord, readPdfWords } from './pdf.js';
import { type Region, regionsOf, type SlideRegions } from './regions.js';
import { showingOverflow } from './showing-overflow.js';

/** How far a word may stand out of its box, in points. */
const tolerance = 3;

export interface Overflow {
  /** Position of the deck in what was given, from 0. */
  readonly deck: number;
  /** From 1; 0 when the deck as a whole is meant. */
  readonly slide: number;
  readonly rule: 'not-rendered' | 'out-of-box' | 'off-slide' | 'over-word';
  readonly detail: string;
}

/** Renders decks and gives every word that stands where it should not. `fonts`: folders with faces of the decks' own. */
export async function findOverflow(
  decks: readonly Uint8Array[],
  fonts: readonly string[] = [],
): Promise<readonly Overflow[]> {
  const rendering = await renderDecks(decks.map(showingOverflow), fonts);
  try {
    const found: Overflow[] = [];
    for (const [deck, bytes] of decks.entries()) {
      const pdf = rendering.pdfs[deck];
      const slides = regionsOf(bytes);
      const pages = pdf ? await readPdfWords(pdf) : [];
      if (pages.length === 0 || pages.length !== slides.length) {
        found.push({
          deck,
          slide: 0,
          rule: 'not-rendered',
          detail: `${pages.length} pages of ${slides.length} slides`,
        });
        continue;
      }
      for (const [n, page] of pages.entries()) {
        const faults = overflowOfPage(page, slides[n] as SlideRegions);
        found.push(...faults.map((fault) => ({ deck, slide: n + 1, ...fault })));
      }
    }
    return found;
  } finally {
    rendering.dispose();
  }
}

type Fault = Pick<Overflow, 'rule' | 'detail'>;

/** The faults of one page. */
export function overflowOfPage(page: PdfPage, slide: SlideRegions): readonly Fault[] {
  const faults: Fault[] = [];
  const words = page.words.filter((word) => word.text.trim() !== '' && word.right > word.left);
  for (const word of words) {
    const home = homeOf(word, slide.regions);
    const box = inkOf(word);
    const offSlide =
      box.left < -tolerance ||
      box.top < -tolerance ||
      box.right > slide.width + tolerance ||
      box.bottom > slide.height + tolerance;
    if (offSlide) faults.push({ rule: 'off-slide', detail: describe(word) });
    else if (home) faults.push({ rule: 'out-of-box', detail: `${describe(word)} ${home}` });
  }
  const lost = lettersLost(page, slide);
  if (lost !== '') faults.push({ rule: 'off-slide', detail: `letters that are not drawn: ${lost.slice(0, 60)}` });
  // Signs are left out: the parts of an emoji lie upon one another by design.
  const inChart = (word: PdfWord): boolean =>
    slide.regions.some((region) => region.kind === 'chart' && within(word, region));
  const outside = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text) && !inChart(word));
  const isTurned = (word: PdfWord): boolean =>
    slide.regions.some((region) => region.turned === true && within(word, region));
  for (const [one, other] of overlapping(outside, isTurned)) {
    faults.push({ rule: 'over-word', detail: `${describe(one)} and ${describe(other)}` });
  }
  return faults;
}

const hasLetter = /\p{L}/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** What is wrong with where a word stands, or undefined: it must lie in a box that holds its text, if any does. */
function homeOf(word: PdfWord, regions: readonly Region[]): string | undefined {
  const text = word.text.replace(/\s+/g, '');
  // A number or sign may be a list's mark or the slide's number, which are no text of any box: any box will do.
  // So will it for Arabic and Hebrew, whose letters pdftotext gives in either order.
  const isFound = hasLetter.test(text) && !rightToLeft.test(text);
  // A style may set text in capitals, and a short word of them stand in another's.
  const same = isFound ? regions.filter((region) => region.text.includes(text)) : [];
  const small = isFound ? regions.filter((region) => region.text.toLowerCase().includes(text.toLowerCase())) : [];
  const own = same.some((region) => within(word, region)) ? same : small;
  const candidates = own.length > 0 ? own : regions;
  if (candidates.some((region) => within(word, region))) return undefined;
  if (regions.some((region) => region.kind === 'chart' && within(word, region))) return undefined;
  const names = candidates.map(
    ({ name, left, top, right, bottom }) =>
      `${name} (${[left, top, right, bottom].map((value) => value.toFixed(1)).join(' ')})`,
  );
  return `is not in ${names.slice(0, 3).join(' or ') || 'any box'}`;
}

function within(word: PdfWord, region: Region): boolean {
  const box = inkOf(word);
  return (
    box.left >= region.left - tolerance &&
    box.right <= region.right + tolerance &&
    box.top >= region.top - tolerance &&
    box.bottom <= region.bottom + tolerance
  );
}

/**
 * Letters and digits of the slide's boxes that are nowhere on the page: above or left of it. A slide number's stand-in is
 * no text of its box (regions.ts).
 */
function lettersLost(page: PdfPage, slide: SlideRegions): string {
  const drawn = new Map<string, number>();
  for (const letter of lettersOf(page.words.map((word) => word.text).join(''))) {
    drawn.set(letter, (drawn.get(letter) ?? 0) + 1);
  }
  let lost = '';
  for (const letter of lettersOf(slide.regions.map((region) => region.text).join(''))) {
    const left = drawn.get(letter) ?? 0;
    if (left === 0) lost += letter;
    else drawn.set(letter, left - 1);
  }
  return lost;
}

/** Ligatures and Arabic forms as letters, capitals as small ones (a style may set text in capitals). */
const lettersOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu) ?? [];

type Edges = Pick<PdfWord, 'left' | 'top' | 'right' | 'bottom'>;

/**
 * pdftotext's boxes are as high as the face (1.2 to 1.6 em), whose outer parts hold the accents of capitals and nothing
 * else; a line is 1.2 em. So three twentieths are taken off at the top and at the foot.
 */
function inkOf(word: PdfWord): Edges {
  const height = word.bottom - word.top;
  // A mark that is set above its letter (Arabic's tanwin) is a letter of the face's height to pdftotext, raised by as much.
  const above = height * (/\p{M}/u.test(word.text) ? 0.25 : 0.15);
  return { left: word.left, right: word.right, top: word.top + above, bottom: word.bottom - height * 0.15 };
}

/** The middle half of a word's height (its width where it is turned): what no other word's may touch, at the tightest leading too. */
function coreOf(word: PdfWord, turned: boolean): Edges {
  if (turned) {
    const side = (word.right - word.left) / 4;
    return { left: word.left + side, right: word.right - side, top: word.top, bottom: word.bottom };
  }
  const trim = (word.bottom - word.top) / 4;
  return { left: word.left, right: word.right, top: word.top + trim, bottom: word.bottom - trim };
}

function* overlapping(
  words: readonly PdfWord[],
  isTurned: (word: PdfWord) => boolean,
): Generator<readonly [PdfWord, PdfWord]> {
  const cores = words
    .map((word) => ({ word, core: coreOf(word, isTurned(word)) }))
    .sort((one, other) => one.core.top - other.core.top);
  for (const [n, one] of cores.entries()) {
    for (let m = n + 1; m < cores.length; m++) {
      const other = cores[m] as (typeof cores)[number];
      if (other.core.top >= one.core.bottom) break;
      const width = Math.min(one.core.right, other.core.right) - Math.max(one.core.left, other.core.left);
      // Letters of one word in two runs may touch; a word over another covers more than a point.
      if (width > 1 && !sameLineOfScript(one.word, other.word)) yield [one.word, other.word];
    }
  }
}

/** Poppler cuts Arabic words at joiners and stacks the parts of a ligature: on one line that says nothing. */
function sameLineOfScript(one: PdfWord, other: PdfWord): boolean {
  return Math.abs(one.top - other.top) < 1 && rightToLeft.test(one.text + other.text);
}

function describe(word: PdfWord): string {
  const at = [word.left, word.top, word.right, word.bottom].map((value) => value.toFixed(1)).join(' ');
  return `'${word.text.slice(0, 60)}' (${at})`;
}
