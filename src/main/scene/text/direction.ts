/** Which way a text reads: by its language where that decides, by its letters where it does not. */

// Primary subtags of languages written right to left (CLDR characterOrder), with those whose script subtag says so below.
const rtlLanguages = new Set('ar arc ckb dv fa he khw ks nqo pnb prs ps sd syr ug ur yi'.split(' '));
const rtlScripts = /-(?:arab|hebr|syrc|thaa|nkoo|adlm)\b/i;

const rtlLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;

/** True for a language (BCP 47) that is written from right to left. */
export function isRtlLanguage(language: string): boolean {
  if (/-latn\b/i.test(language)) return false;
  return rtlLanguages.has(language.split('-', 1)[0]?.toLowerCase() ?? '') || rtlScripts.test(language);
}

/** True where most letters of `text` are written from right to left. */
export function readsRtl(text: string): boolean {
  const right = text.match(rtlLetter)?.length ?? 0;
  if (right === 0) return false;
  return right * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}
