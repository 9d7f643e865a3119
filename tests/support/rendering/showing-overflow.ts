/**
 * Makes overflow visible in a rendering: autofit off, or LibreOffice would shrink it away; and a page half as large again
 * to the right and below, or poppler would leave out what stands off the slide.
 */
import { unzip } from '../deck-doctor/unzip.js';
import { zipUp } from '../deck-doctor/zip-up.js';

/** The same deck on larger pages, with `a:noAutofit` wherever slides, layouts or masters had another autofit. */
export function showingOverflow(deck: Uint8Array): Uint8Array {
  const entries = unzip(deck).entries.map(({ name, data }): [string, string | Uint8Array] => {
    if (name === 'ppt/presentation.xml')
      return [
        name,
        Buffer.from(data)
          .toString('utf8')
          .replace(/<p:sldSz\b[^>]*>/, enlarge),
      ];
    if (!/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(name)) return [name, data];
    const xml = textOf(data);
    return [name, withoutRightToLeftLinks(xml.replace(autofit, '<a:noAutofit/>'))];
  });
  return zipUp(new Map(entries), { asGiven: true });
}

/** A part as text that is UTF-8 when it is written again: a house may have parts in UTF-16. */
function textOf(data: Uint8Array): string {
  const isWide = data[0] === 0xff && data[1] === 0xfe;
  if (!isWide) return Buffer.from(data).toString('utf8');
  return new TextDecoder('utf-16le').decode(data).replace(/encoding="UTF-16"/i, 'encoding="UTF-8"');
}

const enlarge = (element: string): string =>
  element
    .replace(/ type="[^"]*"/, '')
    .replace(/(c[xy])="(\d+)"/g, (_, name, value) => `${name}="${Math.round(Number(value) * 1.5)}"`);

const autofit = /<a:(normAutofit|spAutoFit)\b[^>]*?(\/>|>.*?<\/a:\1>)/gs;

/**
 * LibreOffice 7.4 makes a link a text field, and in a right-to-left paragraph it sets a field that wraps outside the box
 * and over other text (seen November 2026); to PowerPoint a link is a run like others. So such links are taken off.
 * Try without this when LibreOffice is newer.
 */
function withoutRightToLeftLinks(xml: string): string {
  return xml.replace(/<a:p>(?:(?!<\/a:p>).)*?<a:pPr\b[^>]*\brtl="1".*?<\/a:p>/gs, (paragraph) =>
    paragraph.replace(/<a:hlinkClick\b[^>]*?(?:\/>|>.*?<\/a:hlinkClick>)/gs, ''),
  );
}
