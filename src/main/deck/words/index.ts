/** What a deck itself says, by language; a template's own wording replaces it key by key. */
import type { DeckWords } from '../../../shared/model/index.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { el } from './el.js';
import { en } from './en.js';
import { es } from './es.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { ko } from './ko.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { tr } from './tr.js';
import { uk } from './uk.js';
import { zh } from './zh.js';
import { zhHant } from './zh-hant.js';

const built: Readonly<Record<string, DeckWords>> = {
  ar,
  de,
  el,
  en,
  es,
  fa,
  fr,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  tr,
  uk,
  zh,
};

/** The languages that have words of their own, as primary subtags of BCP 47. */
export const wordLanguages: readonly string[] = Object.keys(built);

/**
 * Words for a language tag: the built-in ones of its primary language, English where there are none; above them the
 * template's for '*', the primary language, and the whole tag.
 */
export function wordsFor(language: string, replaced: Readonly<Record<string, Partial<DeckWords>>> = {}): DeckWords {
  const tag = language.toLowerCase();
  const primary = tag.split('-')[0] as string;
  const traditional = primary === 'zh' && /-(?:hant|tw|hk|mo)\b/u.test(tag);
  let words = traditional ? zhHant : (built[primary] ?? en);
  for (const key of ['*', primary, tag]) {
    const own = Object.entries(replaced).find(([name]) => name.toLowerCase() === key)?.[1];
    if (own) {
      const callouts = { ...words.callouts, ...own.callouts };
      words = { ...words, ...own, callouts, charts: { ...words.charts, ...own.charts } };
    }
  }
  return words;
}
