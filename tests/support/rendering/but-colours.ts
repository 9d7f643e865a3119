/**
 * A deck but for its colours: two decks of which this is the same have their text in the same places, so that LibreOffice need
 * not draw both to see whether it leaves its box.
 */
import { createHash } from 'node:crypto';
import { openZip } from '../../../src/main/ooxml/index.js';

/** A colour with what is done to it; which colours the slots have; what a theme calls its colours. */
const colours = [
  /<a:(srgbClr|schemeClr|sysClr)\b[^>]*?(?:\/>|>.*?<\/a:\1>)/gs,
  /<(?:p:clrMap|a:overrideClrMapping|c:clrMapOvr)\b[^>]*\/>/g,
  /<a:clrScheme name="[^"]*">/g,
];
/** Slides, layouts, masters, tables, themes and charts: what text is set by. */
const setsText =
  /^ppt\/(?:(?:slides|slideLayouts|slideMasters|theme|charts)\/[^/]+\.xml|presentation\.xml|tableStyles\.xml)$/;

/** A hash of everything that decides where text stands. @throws {Error} for what is no package */
export function hashButColours(deck: Uint8Array): string {
  const zip = openZip(deck);
  if (!zip.ok) throw new Error(zip.fault);
  const hash = createHash('sha256');
  for (const entry of zip.entries.filter(({ name }) => setsText.test(name))) {
    let xml = Buffer.from(zip.read(entry) ?? []).toString('utf8');
    for (const each of colours) xml = xml.replace(each, '');
    hash.update(`${entry.name}\n${xml}\n`);
  }
  return hash.digest('hex');
}
