/** Inline content as plain text, and cut at a place inside it. */
import type { Inline } from '../../../shared/model/index.js';

/** What an inline reads as. Footnote marks are no words: they read as nothing. */
export function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'footnote':
      return '';
    case 'picture':
      return inline.alt;
  }
}

/** Plain text of inline content, without footnote marks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('');
}

/** Title text as one line of plain text. */
export function plainLine(inlines: readonly Inline[]): string {
  return plainText(inlines).replace(/\s+/g, ' ').trim();
}

/**
 * Characters `from` (inclusive) to `to` (exclusive) of `plainText(inlines)`, as inlines. A footnote mark goes with the
 * character before it. Blanks at a cut's beginning and end are dropped: a slide's line never begins with one.
 */
export function sliceInlines(inlines: readonly Inline[], from: number, to: number): Inline[] {
  const out: Inline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const text = inlineText(inline);
    const start = at;
    at += text.length;
    if (inline.type === 'footnote') {
      if (start > from && start <= to) out.push(inline);
      else if (start === 0 && from === 0) out.push(inline);
      continue;
    }
    const a = Math.max(from, start);
    const b = Math.min(to, at);
    if (a >= b) continue;
    if (inline.type === 'text') out.push({ ...inline, text: text.slice(a - start, b - start) });
    else if (a === start) out.push(inline);
  }
  return trimInlines(out);
}

/** Drops blanks and breaks at both ends. */
export function trimInlines(inlines: readonly Inline[]): Inline[] {
  const out = [...inlines];
  while (isBlank(out[0])) out.shift();
  while (isBlank(out.at(-1))) out.pop();
  const first = out[0];
  if (first?.type === 'text') out[0] = { ...first, text: first.text.trimStart() };
  const last = out.at(-1);
  if (last?.type === 'text') out[out.length - 1] = { ...last, text: last.text.trimEnd() };
  return out;
}

function isBlank(inline: Inline | undefined): boolean {
  return inline?.type === 'break' || (inline?.type === 'text' && inline.text.trim() === '');
}
