/** The language of a brief that does not name it, by its letters and its commonest words. */
import { byLetters } from '../../../shared/letters.js';
import { functionWords, rivals } from './function-words.js';

/** Characters that are looked at: some eight slides. */
const sampleLength = 6000;

/** Words of a language that must be there, and their share of all words: running text has a fifth and more, a list of names few. */
const fewestHits = 8;
const leastShare = 0.12;
/** How many times as many as of any other language. */
const leastLead = 1.6;

/** Code, addresses, tags and what stands in braces or in a link's brackets say nothing of the language. */
const noText =
  /```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|`[^`\n]*`|\]\([^)\n]*\)|\bhttps?:\S+|<[^<>\n]*>|\{[^{}\n]*\}/g;

const letters = byLetters(String.raw`\p{L}`, 'gu');
const words = byLetters(String.raw`[\p{L}\p{M}]+`, 'gu');

let last: { readonly sample: string; readonly language: string | undefined } | undefined;

/**
 * A tag of the languages that decks have words for (BCP 47), where the text leaves no doubt: most letters of its script, or many more
 * of its commonest words than of any other language's. Undefined where it does.
 */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, sampleLength);
  // Between two keystrokes the beginning is mostly the same.
  if (last?.sample !== sample) last = { sample, language: guess(sample.replace(noText, ' ')) };
  return last.language;
}

function guess(text: string): string | undefined {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  if (/[\u0370-\uffff]/.test(text)) {
    const all = count(letters(text));
    const isMost = (found: number): boolean => all >= 40 && found * 2 > all;
    const kana = count(/[\u3040-\u30ff]/g);
    const han = count(/[\u3400-\u9fff]/g);
    if (isMost(kana + han)) return kana * 20 > kana + han ? 'ja' : chinese(count);
    if (isMost(count(/[\uac00-\ud7a3]/g))) return 'ko';
    if (isMost(count(/[\u0620-\u06d3]/g))) return arabic(count);
    if (isMost(count(/[\u0370-\u03ff]/g))) return 'el';
    const cyrillic = count(/[\u0400-\u04ff]/g);
    if (isMost(cyrillic)) return slavic(count, cyrillic);
  }
  return latin(text);
}

type Count = (pattern: RegExp) => number;

/** Signs that one of the two ways of writing has in nearly every sentence. */
function chinese(count: Count): string {
  const simplified = count(/[们个这来说对时国学会经为发过还没从开关问应现点样进动东车长书见]/g);
  const traditional = count(/[們個這來說對時國學會經為發過還沒從開關問應現點樣進動東車長書見]/g);
  return traditional > simplified ? 'zh-Hant' : 'zh';
}

/** Persian has letters that Arabic has not, and other forms of kaf and yeh; Urdu has its own. */
function arabic(count: Count): string | undefined {
  if (count(/[ٹڈڑںے]/g) > 0) return undefined;
  return count(/[پچژگکی]/g) > count(/[ةكيىؤإ]/g) ? 'fa' : 'ar';
}

/** By letters that each has in every other sentence; Bulgarian, Serbian and others have neither. */
function slavic(count: Count, all: number): string | undefined {
  if (count(/[ђјљњћџѓќў]/gi) > 0) return undefined;
  const ukrainian = count(/[іїєґ]/gi);
  const russian = count(/[ыэё]/gi);
  if (Math.max(ukrainian, russian) * 100 < all) return undefined;
  return ukrainian > russian ? 'uk' : 'ru';
}

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** Languages by word. */
function wordTable(): ReadonlyMap<string, readonly string[]> {
  if (known) return known;
  const table = new Map<string, string[]>();
  for (const [language, listed] of Object.entries({ ...functionWords, ...rivals })) {
    for (const word of listed.split(' ')) table.set(word, [...(table.get(word) ?? []), language]);
  }
  known = table;
  return table;
}

function latin(text: string): string | undefined {
  const table = wordTable();
  const hits = new Map<string, number>();
  let all = 0;
  for (const [word] of text.toLowerCase().matchAll(words(text))) {
    all += 1;
    const languages = table.get(word);
    if (languages) for (const language of languages) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  const [best, second] = [...hits].sort(([, one], [, other]) => other - one);
  if (!best || best[1] < fewestHits || best[1] < all * leastShare) return undefined;
  if (second && best[1] < second[1] * leastLead) return undefined;
  return best[0] in functionWords ? best[0] : undefined;
}
