import { byLetters } from '../../shared/letters.js';

const signs = byLetters(String.raw`[^\p{L}\p{M}\p{N}]+`, 'gu');

/**
 * The slug of a heading, in any script: lower case, letters, marks and numbers kept, everything else a hyphen; none at
 * the ends. Empty when the text has no letter or number.
 */
export function slugOf(text: string): string {
  const plain = text.normalize('NFC').toLowerCase().replace(/['’]/g, '');
  return plain.replace(signs(plain), '-').replace(/^-+|-+$/g, '');
}

/**
 * The anchor that GitHub gives a heading: what links inside a README point to. Differs from `slugOf`: blanks become
 * hyphens one by one and signs vanish, so '🐛 Bugs' is '-bugs'.
 */
export function gitHubSlugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}
