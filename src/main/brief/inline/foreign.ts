import { readAttributes } from '../attributes.js';
import type { InlineParser } from './parse.js';

const maxDirectiveLength = 2_000; // characters; a longer one was never closed
const maxCallLength = 4_000; // its arguments may be the rows of a table

/** A template's function is called (Jinja, Nunjucks, Twig), and not a value named, `{{name}}`, which stays text. */
const call = /\{\{-?\s*([A-Za-z_][\w.]*)\(/y;
const callEnd = /\)\s*(?:\|[^{}|]*)*-?\}\}/g;

/**
 * Directives of other tools inside text: Hugo and Quarto shortcodes `{{< … >}}`, `{{% … %}}`, Liquid `{% … %}`, kramdown's
 * `{: .class}`, calls of a template's functions `{{ example(…) }}`, MyST's roles, Obsidian's `%% private %%`. They are named once and never printed; a shortcode that is
 * about a key on the keyboard keeps the key.
 */
export function readForeign(parser: InlineParser): boolean {
  const { source, at } = parser;
  if (source.startsWith('%%', at)) return readPrivate(parser);
  if (source[at] !== '{') return false;
  const closing = source.startsWith('{{<', at)
    ? '>}}'
    : source.startsWith('{{%', at)
      ? '%}}'
      : source.startsWith('{%', at)
        ? '%}'
        : undefined;
  if (closing && source[at - 1] !== '{') return readShortcode(parser, closing);
  if (readCall(parser)) return true;
  const role = /\{[a-z][\w:-]*\}(?=`)/y;
  role.lastIndex = at;
  if (role.test(source)) {
    parser.context.tally.count('foreign-directives', parser.linesAt(at), source.slice(at, role.lastIndex));
    parser.at = role.lastIndex;
    return true;
  }
  if (source[at + 1] === ':' && /[\s)]|^$/.test(source[at - 1] ?? '')) {
    const attributes = readAttributes(source, at);
    if (!attributes) return false;
    parser.context.tally.count('foreign-directives', parser.linesAt(at), '{: …}');
    parser.at = attributes.end;
    return true;
  }
  return false;
}

function readShortcode(parser: InlineParser, closing: string): boolean {
  const { source, at } = parser;
  const found = source.slice(at, at + maxDirectiveLength).indexOf(closing, closing.length);
  if (found < 0) return false;
  const end = at + found;
  const words = source
    .slice(at + closing.length, end)
    .trim()
    .split(/\s+/);
  const name = words[0] ?? '';
  if (name === 'kbd' && words.length > 1) {
    parser.list.push({ type: 'text', text: words[1] as string, verbatim: true, marks: ['code'] });
    parser.list.seal();
  }
  const opening = source.slice(at, at + closing.length);
  parser.context.tally.count('foreign-directives', parser.linesAt(at), `${opening} ${name} ${closing}`);
  parser.at = end + closing.length;
  return true;
}

function readCall(parser: InlineParser): boolean {
  const { source, at } = parser;
  call.lastIndex = at;
  const name = call.exec(source)?.[1];
  if (name === undefined) return false;
  const from = call.lastIndex;
  const rest = source.slice(from, from + maxCallLength);
  callEnd.lastIndex = 0;
  if (!rest.includes('}}') || !callEnd.test(rest)) return false;
  parser.context.tally.count('foreign-directives', parser.linesAt(at), `{{ ${name}(…) }}`);
  parser.at = from + callEnd.lastIndex;
  return true;
}

/** Obsidian's comment: enters no output, and is counted with the others. */
function readPrivate(parser: InlineParser): boolean {
  const end = parser.source.indexOf('%%', parser.at + 2);
  if (end < 0) return false;
  parser.context.tally.count('private-comments', parser.linesAt(parser.at));
  parser.at = end + 2;
  return true;
}
