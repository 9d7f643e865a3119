/**
 * What the Open XML validator sees of a deck: two decks of which this is the same have the same errors, so that one of them is
 * enough. Colours in six digits and by the slots' names are left out, for a validator only asks whether they are such; so are
 * shares of light, hashes, and the bytes of pictures, which it does not read. What is none of these is kept.
 */
import { createHash } from 'node:crypto';
import { openZip } from '../../src/main/ooxml/index.js';

const unseen: readonly (readonly [RegExp, string])[] = [
  [/(<a:srgbClr val=")[0-9A-F]{6}"/g, '$1colour"'],
  [/(<a:schemeClr val=")(?:(?:bg|tx|dk|lt)[12]|accent[1-6]|hlink|folHlink)"/g, '$1slot"'],
  [/(<a:lum(?:Mod|Off) val=")\d{1,6}"/g, '$1share"'],
  // Of a colour map, one attribute after the other: a slot of the theme stands for each.
  [/(?<=<(?:p:clrMap|a:overrideClrMapping)\b[^>]* \w+=")(?:(?:dk|lt)[12]|accent[1-6]|hlink|folHlink)(?=")/g, 'slot'],
  // The seal over the package.
  [/(?<=<vt:lpwstr>)[0-9a-f]{64}(?=<)/g, 'hash'],
];

/** Undefined for what is no package: the validator is to see it. */
export function hashForValidator(deck: Uint8Array): string | undefined {
  const zip = openZip(deck);
  if (!zip.ok) return undefined;
  const hash = createHash('sha256');
  for (const entry of zip.entries) {
    if (entry.name.startsWith('ppt/media/')) continue;
    let text = Buffer.from(zip.read(entry) ?? []).toString('latin1');
    if (/\.(?:xml|rels)$/.test(entry.name)) for (const [what, instead] of unseen) text = text.replace(what, instead);
    hash.update(`${entry.name}\n${text}\n`);
  }
  return hash.digest('hex');
}
