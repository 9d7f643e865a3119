import { noAttributes } from '../attributes.js';
import type { InlineParser } from './parse.js';
import { pushPicture } from './pictures.js';

const wiki = /(!?)\[\[([^[\]\n|]{1,300})(?:\|([^[\]\n]{0,300}))?\]\](?![([])/y;
const pictureFile = /\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|avif|heic)$/i;

/**
 * Obsidian's `[[Note]]`, `[[Note#Heading|words]]`, `![[picture.png|300]]`. A link to a heading of this brief is a link; to
 * another note it is text. An embedded note cannot be read from here: its name stays, and is reported.
 */
export function readWikiLink(parser: InlineParser): boolean {
  const { source, at, context } = parser;
  if (!source.startsWith('[[', at) && !source.startsWith('![[', at)) return false;
  wiki.lastIndex = at;
  const match = wiki.exec(source);
  if (!match) return false;
  const [, embed, target = '', words] = match;
  parser.at = wiki.lastIndex;
  if (embed && pictureFile.test(target.trim())) pushEmbedded(parser, target.trim(), words, at);
  else {
    if (embed) context.tally.count('foreign-directives', parser.linesAt(at), `![[${target.trim()}]]`);
    pushNoteLink(parser, target, words, at);
  }
  return true;
}

/** `![[picture.png|300]]`, `![[picture.png|words]]`. */
function pushEmbedded(parser: InlineParser, src: string, words: string | undefined, at: number): void {
  const size = /^(\d+)(?:x\d+)?$/.exec(words?.trim() ?? '')?.[1];
  const attributes = size === undefined ? noAttributes : { ...noAttributes, values: { width: size } };
  pushPicture(parser, {
    src,
    alt: size === undefined ? (words ?? '').trim() : '',
    attributes,
    lines: parser.linesAt(at),
  });
}

function pushNoteLink(parser: InlineParser, target: string, words: string | undefined, at: number): void {
  const [note = '', anchor = ''] = target.split('#').map((part) => part.trim());
  const name = note && anchor ? `${note}: ${anchor}` : note || anchor;
  const from = parser.list.push({ type: 'text', text: words?.trim() || name });
  parser.list.seal();
  if (!note && anchor) parser.list.link(parser.context.links.toAnchor(anchor, parser.linesAt(at)), from, from + 1);
}
