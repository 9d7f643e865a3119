import type { Attributes, InlinePicture, Link } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { noAttributes } from '../attributes.js';
import { isRemote } from './links.js';
import type { InlineParser } from './parse.js';
import { withoutKeywords } from './picture-words.js';

/** A picture as written, before it is known whether it stands alone. */
export interface WrittenPicture {
  readonly src: string;
  readonly alt: string;
  readonly title?: string;
  readonly attributes: Attributes;
  readonly lines: Lines;
}

/**
 * What a picture among inlines was written as. `InlinePicture` keeps what a line of text needs; a picture that turns out to
 * stand alone needs its title and attributes as well.
 */
export const writtenPictures = new WeakMap<InlinePicture, WrittenPicture>();

/** The same picture inside a link. */
export function withLink(picture: InlinePicture, link: Link): InlinePicture {
  const linked = { ...picture, link };
  const written = writtenPictures.get(picture);
  if (written) writtenPictures.set(linked, written);
  return linked;
}

/** Adds a picture. `fig-alt` (Quarto) is its alternative text; the bracketed text is then its caption. */
export function pushPicture(parser: InlineParser, given: WrittenPicture): void {
  const picture = { ...given, alt: withoutKeywords(given.alt) };
  const { src } = picture;
  if (src.trim() === '') {
    parser.list.pushText(picture.alt);
    return;
  }
  const figAlt = picture.attributes.values['fig-alt'] ?? picture.attributes.values.alt;
  const written: WrittenPicture =
    figAlt === undefined ? picture : { ...picture, alt: figAlt, title: picture.title ?? picture.alt };
  const inline: InlinePicture = { type: 'picture', src, alt: written.alt };
  writtenPictures.set(inline, written);
  parser.list.push({ type: 'picture', picture: inline });
  parser.list.seal();
}

/** An `<img>` with its size as attributes. */
export function imageOf(values: Readonly<Record<string, string>>, lines: Lines): WrittenPicture {
  const size = Object.fromEntries(['width', 'height'].flatMap((key) => (values[key] ? [[key, values[key]]] : [])));
  const decorative = values.role === 'presentation' || values['aria-hidden'] === 'true';
  return {
    src: values.src ?? '',
    alt: (values.alt ?? '').trim(),
    ...(values.title ? { title: values.title } : {}),
    attributes: { ...noAttributes, classes: decorative ? ['decorative'] : [], values: size as Record<string, string> },
    lines,
  };
}

/** Whether a picture must not be drawn in a line of text: it is on the network. */
export const isRemotePicture = (picture: InlinePicture): boolean => isRemote(picture.src);
