import type { Link } from '../../../shared/model/brief.js';
import { noAttributes, readAttributes } from '../attributes.js';
import type { Delimiter } from './delimiters.js';
import { normalizeLabel, readLinkTarget, resolveLink } from './links.js';
import type { InlineParser } from './parse.js';
import { pushPicture } from './pictures.js';
import type { Mark } from './pieces.js';
import { plainText } from './plain.js';

/** An opening `[` or `![` that waits for its end. */
export interface Bracket {
  readonly image: boolean;
  /** Piece that holds the bracket itself. */
  readonly piece: number;
  /** Emphasis that began before the bracket is not closed inside it. */
  readonly bottom: Delimiter | undefined;
  /** False inside another link: links do not nest. */
  active: boolean;
  /** Position in the source after the bracket. */
  readonly textFrom: number;
}

const reference = /\[((?:[^\][\\]|\\.)*)\]/y;

/** At `]`: makes the link, picture or span that ends here (CommonMark 6.3, 6.4; Pandoc's bracketed spans). */
export function closeBracket(parser: InlineParser): boolean {
  const opener = parser.brackets.pop();
  if (!opener) return false;
  if (!opener.active) return false;
  const { source } = parser;
  const after = parser.at + 1;
  const target = source[after] === '(' ? readLinkTarget(source, after) : undefined;
  if (target) return finish(parser, opener, target.href, target.title, target.end);
  const definition = findDefinition(parser, opener, after);
  if (definition) return finish(parser, opener, definition.href, definition.title, definition.end);
  const span = opener.image ? undefined : readAttributes(source, after, 'forbidden');
  if (span) {
    markSpan(parser, opener, span.attributes.classes);
    parser.at = span.end;
    return true;
  }
  return false;
}

function findDefinition(parser: InlineParser, opener: Bracket, after: number) {
  const { source, context } = parser;
  const own = source.slice(opener.textFrom, parser.at);
  reference.lastIndex = after;
  const given = reference.exec(source);
  const label = given && given[1] !== '' ? (given[1] as string) : own;
  const end = given ? reference.lastIndex : after;
  if (label.length > 999) return undefined; // CommonMark 4.7
  const key = normalizeLabel(label);
  const found = Object.hasOwn(context.references, key) ? context.references[key] : undefined;
  return found ? { href: found.href, title: found.title ?? undefined, end } : undefined;
}

function finish(parser: InlineParser, opener: Bracket, href: string, title: string | undefined, end: number): boolean {
  const read = readAttributes(parser.source, end, 'forbidden');
  const attributes = read?.attributes ?? noAttributes;
  if (opener.image) {
    parser.delimiters.process(opener.bottom);
    const lines = parser.linesAt(opener.textFrom);
    const alt = plainText(parser.list.cut(opener.piece).slice(1));
    parser.at = read?.end ?? end;
    pushPicture(parser, { src: href, alt, ...(title ? { title } : {}), attributes, lines });
    return true;
  }
  const link = resolveLink(href, parser.context, parser.linesAt(opener.textFrom));
  // An address in a link's own text is text: what one reads must not lead elsewhere than the link does.
  parser.list.unlink(opener.piece, parser.list.length);
  wrap(parser, opener, link);
  for (const bracket of parser.brackets) if (!bracket.image) bracket.active = false;
  parser.at = read?.end ?? end;
  return true;
}

function wrap(parser: InlineParser, opener: Bracket, link: Link | undefined): void {
  parser.delimiters.process(opener.bottom);
  const bracket = parser.list.pieces[opener.piece];
  if (bracket?.type === 'text') bracket.text = '';
  if (link) parser.list.link(link, opener.piece, parser.list.length);
  parser.list.seal();
}

const spanMarks: Readonly<Record<string, Mark>> = {
  mark: 'highlight',
  highlight: 'highlight',
  underline: 'underline',
  ul: 'underline',
  strike: 'strike',
};

/** `[text]{.mark}`: classes that mean a mark are one, all others are the styles of another tool. */
function markSpan(parser: InlineParser, opener: Bracket, classes: readonly string[]): void {
  wrap(parser, opener, undefined);
  for (const name of classes) {
    const mark = spanMarks[name];
    if (mark) parser.list.mark(mark, opener.piece, parser.list.length);
  }
}
