import type { RunEnd } from '../../../shared/drawing/index.js';
import type { Points } from '../../../shared/units.js';
import type { Drawing } from './drawing.js';
import type { Face, FaceStyle } from './faces.js';
import type { GlyphPlace } from './kit.js';

/** How a piece of text of one direction and one style is set. */
export interface Setting {
  /** The room that it was given: left edge, baseline, width. */
  readonly x: Points;
  readonly y: Points;
  readonly width: Points;
  readonly size: Points;
  /** The side of its room on which it stands, where it is narrower or wider. */
  readonly end: RunEnd;
  /** Glyphs and the spaces between them are stretched to the width of the room: it was measured. */
  readonly holdsWidth: boolean;
  /** Letter-spacing. */
  readonly spacing: Points;
  readonly rightToLeft: boolean;
  /** A space follows, which is not drawn but copied out: words of two lines stay two words. */
  readonly spaceAfter: boolean;
}

/** Glyphs that are shown in one go, from left to right. */
interface Word {
  readonly text: string;
  readonly face: Face;
  readonly glyphs: readonly string[];
  readonly places: readonly GlyphPlace[];
  /** Thousandths of the size. */
  readonly width: number;
  /** What it says, where that is not what its glyphs say. */
  readonly actual?: string;
}

/** Paints text in the current colour. Where a character has no face, a sign stands for it, which copies out as the character. */
export function paintText(text: string, style: FaceStyle, setting: Setting, drawing: Drawing): void {
  const { size, spacing, rightToLeft } = setting;
  const words = wordsOf(text, style, setting, drawing);
  const width = (word: Word): Points => (word.width * size) / 1000 + spacing * word.glyphs.length;
  const natural = words.reduce((sum, word) => sum + width(word), 0);
  const scale = setting.holdsWidth && natural > 0 ? setting.width / natural : 1;
  const free = setting.width - natural * scale;
  const left = setting.x + (setting.end === 'start' ? 0 : setting.end === 'end' ? free : free / 2);
  let x = rightToLeft ? left + natural * scale : left;
  for (const word of words) {
    if (rightToLeft) x -= width(word) * scale;
    show(word, x, scale, setting, drawing);
    if (!rightToLeft) x += width(word) * scale;
  }
  if (setting.spaceAfter) {
    const space = wordOf(' ', drawing.faces.of(style), setting);
    show(space, rightToLeft ? x - width(space) : x, 1, setting, drawing);
  }
}

/** In reading order. Right-to-left text is cut at its spaces, so that its words come in reading order in the file too. */
function wordsOf(text: string, style: FaceStyle, setting: Setting, drawing: Drawing): readonly Word[] {
  return drawing.faces.segments(text, style).flatMap(({ text: part, face }) => {
    if (!face) {
      drawing.onMissing(part);
      const own = drawing.faces.of(style);
      return [{ ...wordOf('?'.repeat([...part].length), own, setting), actual: part }];
    }
    const pieces = setting.rightToLeft ? (part.match(/\S+|\s+/gu) ?? []) : [part];
    return pieces.map((piece) => wordOf(piece, face, setting));
  });
}

const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
};

/** Spaced text is drawn without ligatures, by every program. */
const unjoined = { liga: false, clig: false, dlig: false };

function wordOf(text: string, face: Face, { rightToLeft, spacing }: Setting): Word {
  const drawn = rightToLeft ? text.replace(/[()[\]{}<>«»‹›]/g, (sign) => mirrored[sign] as string) : text;
  const features = spacing === 0 ? (rightToLeft ? {} : undefined) : unjoined;
  const [glyphs, places] = face.embedded.encode(drawn, features);
  const width = places.reduce((sum, place) => sum + place.xAdvance, 0);
  const word = { text, face, glyphs, places, width };
  // Right-to-left text says what it says by its element of the structure tree.
  return rightToLeft || says(word) === text ? word : { ...word, actual: text };
}

/** What a reader copies out: a glyph that stands for several characters says the first one that was drawn with it. */
function says({ glyphs, face }: Pick<Word, 'glyphs' | 'face'>): string {
  const codes = glyphs.flatMap((glyph) => face.embedded.unicode[Number.parseInt(glyph, 16)] ?? []);
  return String.fromCodePoint(...codes);
}

function show(word: Word, x: Points, scale: number, setting: Setting, { kit: { doc, isArtifact } }: Drawing): void {
  if (word.glyphs.length === 0) return;
  const { id } = word.face.embedded;
  doc.page.fonts[id] ??= word.face.embedded.ref();
  const says = !isArtifact && word.actual !== undefined;
  if (says) doc.markContent('Span', { actual: word.actual });
  doc.addContent(`BT /${id} ${decimal(setting.size)} Tf ${shown(word, x, scale, setting)} ET`);
  if (says) doc.endMarkedContent();
}

/**
 * The operators that place and show glyphs: one `TJ` for each stretch of them that stands on the line itself. Marks over
 * right-to-left letters come after their word, which stays in one piece for whoever searches or copies it.
 */
function shown({ glyphs, places }: Word, x: Points, scale: number, setting: Setting): string {
  const { y, size, spacing, rightToLeft } = setting;
  const thousandth = size / 1000;
  const marks: string[] = [];
  let [operators, array, at, isPlaced] = ['', '', x, false];
  const placed = (right: Points, up: Points): string =>
    `${decimal(scale)} 0 0 -1 ${decimal(right)} ${decimal(y - up)} Tm `;
  const flush = (): void => {
    if (array !== '') operators += `[${array}] TJ `;
    array = '';
  };
  glyphs.forEach((glyph, index) => {
    const { xAdvance, xOffset, yOffset, advanceWidth } = places[index] as GlyphPlace;
    if (xOffset !== 0 || yOffset !== 0) {
      const mark = `${placed(at + xOffset * thousandth * scale, yOffset * thousandth)}[<${glyph}>] TJ `;
      if (rightToLeft && xAdvance === 0) marks.push(mark);
      else {
        flush();
        operators += mark;
        isPlaced = false;
      }
    } else {
      if (!isPlaced) operators += placed(at, 0);
      isPlaced = true;
      const more = xAdvance - advanceWidth + (spacing * 1000) / size;
      array += `<${glyph}>${Math.abs(more) < 0.005 ? '' : ` ${decimal(-more)} `}`;
    }
    at += (xAdvance * thousandth + spacing) * scale;
  });
  flush();
  return (operators + marks.join('')).replaceAll('><', '').trimEnd();
}

/** Four decimals: a hundredth of a point at a hundred times the size of a page. */
function decimal(value: number): string {
  return String(Math.round(value * 10_000) / 10_000 + 0);
}
