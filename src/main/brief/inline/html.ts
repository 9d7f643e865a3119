import type { Link } from '../../../shared/model/brief.js';
import { drawingPicture, endOfDrawing } from './drawing.js';
import { resolveLink } from './links.js';
import type { InlineParser } from './parse.js';
import { imageOf, pushPicture } from './pictures.js';
import type { Mark } from './pieces.js';
import { droppedElements, endOfElement, endOfHidden, readTag, type Tag } from './tags.js';

/** An HTML element that waits for its closing tag. */
export interface OpenElement {
  readonly name: string;
  /** First piece inside it. */
  readonly from: number;
  readonly mark?: Mark;
  readonly link?: Link;
}

const marks: Readonly<Record<string, Mark>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  sup: 'superscript',
  sub: 'subscript',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  mark: 'highlight',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

/** At `<`: reads a tag, a comment or a declaration. False where it is none, so that the sign stays text. */
export function readHtml(parser: InlineParser): boolean {
  const tag = readTag(parser.source, parser.at);
  if (!tag) return readUnclosedComment(parser);
  const lines = parser.linesAt(parser.at);
  parser.list.seal();
  const start = parser.at;
  parser.at = tag.end;
  if (tag.type === 'comment') parser.context.aside.push(...parser.context.comment(tag.content, lines));
  else if (tag.type === 'open') open(parser, tag, start);
  else if (tag.type === 'close') close(parser, tag.name);
  return true;
}

/**
 * A comment that does not end in its paragraph: what follows may be private, so it is left out, and said. (A comment that
 * ends after a blank line was put together before lexing.)
 */
function readUnclosedComment(parser: InlineParser): boolean {
  if (!parser.source.startsWith('<!--', parser.at)) return false;
  parser.context.report('comment-unclosed', parser.linesAt(parser.at));
  parser.at = parser.source.length;
  return true;
}

function open(parser: InlineParser, tag: Extract<Tag, { type: 'open' }>, start: number): void {
  const { name, values } = tag;
  const drawingEnd = endOfDrawing(parser.source, tag);
  const hiddenEnd = endOfHidden(parser.source, tag);
  if (name === 'br') {
    parser.list.push({ type: 'break' });
    parser.list.seal();
  } else if (name === 'img') pushPicture(parser, imageOf(values, parser.linesAt(start)));
  else if (drawingEnd !== undefined) {
    pushPicture(parser, drawingPicture(parser.source, start, drawingEnd, tag, parser.linesAt(start)));
    parser.at = drawingEnd;
  } else if (hiddenEnd !== undefined) {
    parser.context.tally.count('html-dropped', parser.linesAt(start), `<${name} hidden>`);
    parser.at = hiddenEnd;
  } else if (droppedElements.has(name)) {
    parser.context.tally.count('html-dropped', parser.linesAt(start), `<${name}>`);
    if (!tag.selfClosing) parser.at = endOfElement(parser.source, name, parser.at);
  } else if (!tag.selfClosing) openElement(parser, name, values, start);
}

/** Elements that mean a mark, a link or an anchor; of all others only the text is left. */
function openElement(
  parser: InlineParser,
  name: string,
  values: Readonly<Record<string, string>>,
  start: number,
): void {
  const mark = marks[name];
  if (!mark && name !== 'a') return;
  const from = parser.list.length;
  if (mark) {
    parser.elements.push({ name, from, mark });
    return;
  }
  const lines = parser.linesAt(start);
  const anchor = values.id ?? values.name;
  if (anchor !== undefined) parser.context.links.setAnchor(anchor, lines.from);
  const link = values.href === undefined ? undefined : resolveLink(values.href, parser.context, lines);
  parser.elements.push({ name, from, ...(link ? { link } : {}) });
}

/** Text between a tag and its closing one; what was opened in between and not closed ends with it. */
function close(parser: InlineParser, name: string): void {
  const index = parser.elements.findLastIndex((element) => element.name === name);
  if (index < 0) return;
  const [element] = parser.elements.splice(index, 1);
  if (!element) return;
  if (element.mark && !isSmallPrint(element, parser)) parser.list.mark(element.mark, element.from, parser.list.length);
  if (element.link) parser.list.link(element.link, element.from, parser.list.length);
}

const longestIndex = 30; // letters: what is raised or lowered is an index, a power or a footnote's sign

/** A sentence in `<sub>` or `<sup>`: READMEs set it there only to have it small, and its words are no index. */
function isSmallPrint({ mark, from }: OpenElement, parser: InlineParser): boolean {
  if (mark !== 'subscript' && mark !== 'superscript') return false;
  const text = parser.list.pieces
    .slice(from)
    .reduce((all, piece) => all + (piece.type === 'text' ? piece.text : ''), '');
  return text.length > longestIndex && /\s/.test(text.trim());
}
