import { noAttributes } from '../attributes.js';
import { isRemote } from './links.js';
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
  const lines = parser.linesAt(at);
  parser.at = wiki.lastIndex;
  if (embed && pictureFile.test(target.trim())) {
    const size = words !== undefined && /^\d+(?:x\d+)?$/.test(words.trim()) ? words.trim() : undefined;
    const attributes = size ? { ...noAttributes, values: { width: size.split('x')[0] as string } } : noAttributes;
    // A vault's pictures are named with blanks; addresses in Markdown are escaped.
    const src = isRemote(target) ? target : target.trim();
    pushPicture(parser, { src, alt: size ? '' : (words ?? '').trim(), attributes, lines });
    return true;
  }
  if (embed) context.tally.count('foreign-directives', lines, `![[${target.trim()}]]`);
  const [note = '', anchor] = target.split('#') as [string, string | undefined];
  const text = (words ?? (note.trim() || (anchor ?? ''))).trim();
  const from = parser.list.push({
    type: 'text',
    text: words === undefined && anchor && note.trim() ? `${note.trim()}: ${anchor.trim()}` : text,
  });
  parser.list.seal();
  if (!note.trim() && anchor) parser.list.link(context.links.toAnchor(anchor.trim(), lines), from, from + 1);
  return true;
}
