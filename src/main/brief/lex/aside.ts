import { countLines } from '../front-matter/split.js';
import { readTag } from '../inline/tags.js';
import type { LexInside } from './extensions.js';
import type { DivToken } from './tokens.js';

const closing = /<\/aside\s*>[ \t]*(?=\n|$)/gi;
/** The sign that Notion sets before a callout: a picture sign, or a small picture. */
const sign =
  /\s*(?:(\p{Extended_Pictographic})(?:\ufe0f|\u200d|\p{Emoji_Modifier}|\p{Extended_Pictographic})*|<img\b[^<>]*>)\s+/uy;

/** What signs say of a callout; all others, of which Notion has thousands, say that it is one. */
const kinds: Readonly<Record<string, string>> = {
  '⚠': 'warning',
  '🚨': 'warning',
  '⛔': 'caution',
  '🛑': 'caution',
  '❗': 'important',
};

/**
 * `<aside>` as Notion exports its callouts, with Markdown between its tags and blank lines among it: read as `::: note` is. Its sign goes,
 * since a callout has one. Undefined for reveal.js' `<aside class="notes">`, and where it does not end.
 */
export function readAside(source: string, inside: LexInside): DivToken | undefined {
  const start = /^ {0,3}(?=<aside\b)/i.exec(source)?.[0].length;
  const tag = start === undefined ? undefined : readTag(source, start);
  if (tag?.type !== 'open' || tag.selfClosing || tag.values.class !== undefined) return undefined;
  closing.lastIndex = tag.end;
  const close = closing.exec(source);
  if (!close) return undefined;
  sign.lastIndex = tag.end;
  const icon = sign.exec(source);
  const from = icon && sign.lastIndex < close.index ? sign.lastIndex : tag.end;
  return {
    type: 'div',
    raw: source.slice(0, closing.lastIndex),
    info: kinds[icon?.[1] ?? ''] ?? 'note',
    inset: countLines(source.slice(0, from)),
    tokens: inside(source.slice(from, close.index)),
    closed: true,
  };
}
