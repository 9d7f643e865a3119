/** Inline content as plain text and in parts. Offsets are UTF-16 code units of `textOf`; marks and pictures have no width. */
import type { Inline } from '../../../shared/model/index.js';
import { onceForEach } from '../../../shared/once-for-each.js';

/** Plain text: a hard break is one line feed; footnote marks and pictures are nothing. */
export function textOf(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) text += widthText(inline);
  return text;
}

/** Plain text on one line, without blanks at its ends. */
export function lineOf(inlines: readonly Inline[]): string {
  return textOf(inlines).replace(/\s+/gu, ' ').trim();
}

/** As `lineOf`, and kept: for headings and titles. */
export const keptLineOf = onceForEach(lineOf);

function widthText(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  return inline.type === 'break' ? '\n' : '';
}

/** Text of the deck's own. */
export function plain(text: string): readonly Inline[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

/** Nothing to be seen: no letter, no picture, no mark. */
export function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => inline.type === 'break' || (inline.type === 'text' && isUnseen(inline.text)));
}

/** Blanks and characters without width (soft hyphen, joiners, marks of direction): nothing that anybody could read. */
function isUnseen(text: string): boolean {
  return /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/u.test(text);
}

/**
 * The part from offset `from` (inclusive) to `to` (exclusive). What has no width goes with the text before it, so that a
 * footnote mark stays with the sentence that it follows.
 */
export function slice(inlines: readonly Inline[], from: number, to: number): readonly Inline[] {
  const part: Inline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const width = widthText(inline).length;
    if (width === 0) {
      if ((at > from || from === 0) && at <= to) part.push(inline);
      continue;
    }
    const start = Math.max(from, at);
    const end = Math.min(to, at + width);
    if (start < end) {
      part.push(inline.type === 'text' ? { ...inline, text: inline.text.slice(start - at, end - at) } : inline);
    }
    at += width;
  }
  return part;
}

/** Without blanks and breaks at the ends. */
export function trim(inlines: readonly Inline[]): readonly Inline[] {
  const text = textOf(inlines);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (start === 0 && end === text.length) return inlines;
  if (end <= start) return inlines.filter((inline) => widthText(inline) === '');
  const kept = slice(inlines, start, end);
  // Marks before the first letter, or after the last blank, are kept: they stand for content.
  const lost = inlines.filter((inline) => widthText(inline) === '' && !kept.includes(inline));
  return lost.length === 0 ? kept : [...kept, ...lost];
}

/** One line of content from several, with `separator` between those that are not empty. */
export function join(parts: readonly (readonly Inline[])[], separator: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const part of parts) {
    if (part.length === 0) continue;
    if (joined.length > 0) joined.push(...separator);
    joined.push(...part);
  }
  return joined;
}

/** The footnote marks and pictures between two offsets: what is left when the letters there go. */
export function marksIn(inlines: readonly Inline[], from: number, to: number): readonly Inline[] {
  return slice(inlines, from, to).filter((inline) => widthText(inline) === '');
}

export const lineBreak: readonly Inline[] = [{ type: 'break' }];

/** All text in bold. */
export function bold(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline) => (inline.type === 'text' ? { ...inline, strong: true as const } : inline));
}

/** All text in italics. */
export function italic(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline) => (inline.type === 'text' ? { ...inline, emphasis: true as const } : inline));
}

/** All of its words are in italics. */
export function isWhollyItalic(inlines: readonly Inline[]): boolean {
  const texts = inlines.filter((inline) => inline.type === 'text' && inline.text.trim() !== '');
  return texts.length > 0 && texts.every((inline) => inline.type === 'text' && inline.emphasis);
}

/** As regular text: a bold sentence that becomes a title is bold by being one. */
export function unbold(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline) => {
    if (inline.type !== 'text' || !inline.strong) return inline;
    const { strong: _, ...rest } = inline;
    return rest;
  });
}

/** Length in code units of the bold text that the content begins with; 0 when it does not begin bold. */
export function boldLength(inlines: readonly Inline[]): number {
  let length = 0;
  for (const inline of inlines) {
    const width = widthText(inline).length;
    if (width === 0) continue;
    const blank = inline.type === 'text' && inline.text.trim() === '';
    if (!(inline.type === 'text' && inline.strong) && !blank) break;
    length += width;
  }
  return textOf(inlines).slice(0, length).trimEnd().length;
}
