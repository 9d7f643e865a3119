import type { Inline, InlinePicture, Picture } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { noAttributes } from '../attributes.js';
import { isRemotePicture, writtenPictures } from '../inline/pictures.js';
import type { Reading } from '../reading.js';

/**
 * The pictures of a paragraph that holds nothing else, as blocks; undefined where there is text, or where several remote
 * ones stand in a row (badges: their alternative texts make a line).
 */
export function picturesOf(inlines: readonly Inline[], lines: Lines, reading: Reading): Picture[] | undefined {
  const pictures = inlines.filter((run) => run.type === 'picture');
  if (pictures.length === 0) return undefined;
  const alone = inlines.every((run) => run.type !== 'footnote' && (run.type !== 'text' || run.text.trim() === ''));
  if (!alone) return undefined;
  if (pictures.length > 1 && pictures.every(isRemotePicture)) return undefined;
  return pictures.map((picture) => pictureBlock(picture, lines, reading));
}

/** A picture as a block: its title is its caption. */
export function pictureBlock(
  picture: InlinePicture,
  lines: Lines,
  reading: Reading,
  caption?: readonly Inline[],
): Picture {
  const written = writtenPictures.get(picture);
  const title = caption ?? (written?.title ? reading.inlines(written.title, lines.from) : undefined);
  reading.pictures.add(picture.src, lines);
  return {
    type: 'picture',
    src: picture.src,
    alt: picture.alt,
    ...(title && title.length > 0 ? { caption: title } : {}),
    ...(picture.link ? { link: picture.link } : {}),
    attributes: written?.attributes ?? noAttributes,
    lines,
  };
}
