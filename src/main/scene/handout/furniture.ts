/** What stands at the head and foot of each page: section and slides, title and date, the page of how many, the marking. */
import type { LevelStyle, TextItem } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import { layoutText, placeText } from '../measure/index.js';
import { toParagraphs } from '../text/paragraphs.js';
import { paragraph } from '../text/passage.js';
import { oneLevel, sizes } from './ink.js';
import type { Desk } from './matter.js';

export interface PageFacts {
  readonly section: string;
  readonly slides: string;
  /** Of the deck. */
  readonly title: string;
  readonly date?: string;
  /** 'Page 3 of 12'. */
  readonly page: string;
  readonly marking?: string;
}

/** Shares of the width between the margins: two texts of a line never meet. */
const share = { long: 0.7, end: 0.26, start: 0.35, middle: 0.26 } as const;

export function furnitureOf(facts: PageFacts, desk: Desk): readonly TextItem[] {
  const { page } = desk;
  const wide = facts.marking === undefined ? share.long : share.start;
  const item = (name: string, text: string, place: Place): readonly TextItem[] =>
    text === '' ? [] : [line(name, [text], place, desk)];
  const titles = facts.date === undefined ? [facts.title] : [`${facts.title} · ${facts.date}`, facts.title];
  return [
    // First, so that whoever hears the document knows before anything else how it is to be handled.
    ...item('marking', facts.marking ?? '', { y: page.head, align: 'center', width: share.middle, bold: true }),
    ...item('section', facts.section, { y: page.head, align: 'start', width: wide }),
    ...item('slides', facts.slides, { y: page.head, align: 'end', width: share.end }),
    line('title', titles, { y: page.foot, align: 'start', width: wide }, desk),
    ...item('marking-again', facts.marking ?? '', { y: page.foot, align: 'center', width: share.middle, bold: true }),
    ...item('page', facts.page, { y: page.foot, align: 'end', width: share.end }),
  ];
}

interface Place {
  /** Baseline. */
  readonly y: Points;
  readonly align: LevelStyle['align'];
  /** Share of the page between its margins. */
  readonly width: number;
  readonly bold?: true;
}

/** The first of `texts` that stands on one line, else the last, cut. */
function line(
  name: string,
  texts: readonly string[],
  { y, align, width, bold }: Place,
  { page, sheet }: Desk,
): TextItem {
  const { style } = sheet.stage.template;
  const room = page.full.width * width;
  const level = { align, leading: 1, ...(bold ? { bold: true } : { color: style.muted }) };
  const voice = { slot: oneLevel(name, sizes.furniture, level), ownMarks: true, oneDirection: true };
  const set = (said: string) => {
    const paragraphs = toParagraphs([paragraph([{ type: 'text', text: said }])], voice, sizes.furniture, sheet);
    return { paragraphs, layout: layoutText(paragraphs, room, sheet.stage.metrics) };
  };
  const whole = texts.map((text) => set(text)).find(({ layout: { lines } }) => lines.length <= 1);
  const { paragraphs, layout } = whole ?? shortened(texts.at(-1) ?? '', set);
  const logical = align === 'start' ? 0 : align === 'end' ? page.full.width - room : (page.full.width - room) / 2;
  const x = page.full.x + (sheet.rtl ? page.full.width - room - logical : logical);
  const box = { x, y: y - (layout.lines[0]?.y ?? 0), width: room, height: layout.drawnHeight };
  const insets = { left: 0, top: 0, right: 0, bottom: 0 };
  return {
    kind: 'text',
    name,
    frame: 'own',
    box,
    insets,
    anchor: 'top',
    autofit: 'none',
    paragraphs,
    lines: placeText(layout, box, insets, 'top'),
  };
}

/** The text on one line, cut with an ellipsis. */
function shortened<Set extends { readonly layout: { readonly lines: readonly unknown[] } }>(
  text: string,
  set: (text: string) => Set,
): Set {
  const letters = [...text];
  let [fits, breaks] = [0, letters.length];
  while (breaks - fits > 1) {
    const middle = Math.floor((fits + breaks) / 2);
    if (set(cut(letters, middle)).layout.lines.length <= 1) fits = middle;
    else breaks = middle;
  }
  return set(cut(letters, fits));
}

function cut(letters: readonly string[], count: number): string {
  return `${letters.slice(0, count).join('').trimEnd()}…`;
}
