/** Dates at the beginning of a text, in the forms of a language and in those that all share. */
import { type DateForms, dateForms } from './forms.js';
import { type Grammar, grammarOf, shortYear } from './grammar.js';

/** By language tag, made when its first list is looked at. */
const grammars = new Map<string, Grammar>();

const longestDate = 80; // characters: 'From the beginning of September 2022 to the end of November 2023'

/**
 * Length in UTF-16 code units of the date, or range of dates, that `text` begins with; 0 where it begins with none.
 * A date is whole: what follows it is no letter and no digit.
 */
export function dateLength(text: string, language: string): number {
  const grammar = grammarFor(language);
  const start = lowered(text.slice(0, longestDate));
  const first = grammar.date(start, 0);
  if (first <= 0) return 0;
  const joint = grammar.joint(start, first);
  if (joint < 0) return first;
  const second = Math.max(grammar.date(start, joint), shortYear(start, joint));
  return second >= 0 && isSeparated(start, second) ? second : first;
}

function grammarFor(language: string): Grammar {
  const known = grammars.get(language);
  if (known) return known;
  const primary = language.toLowerCase().split('-')[0] as string;
  const grammar = grammarOf((dateForms[primary] ?? dateForms.en) as DateForms);
  grammars.set(language, grammar);
  return grammar;
}

/** Lower case and western digits, every character where it was. */
function lowered(text: string): string {
  const digits = text.replace(/[٠-٩۰-۹０-９]/gu, westernDigit);
  const lower = digits.toLowerCase();
  if (lower.length === digits.length) return lower;
  return Array.from(digits, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character; // 'İ' would become two
  }).join('');
}

/** Whether a range may end here: at the end, or before a mark. '2011 – 15 people' is no range. */
function isSeparated(text: string, at: number): boolean {
  return /^\s*(?:$|[:：–—|→,;.)）-])/u.test(text.slice(at));
}

function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) as number;
  const zero = code >= 0xff10 ? 0xff10 : code >= 0x06f0 ? 0x06f0 : 0x0660;
  return String(code - zero);
}
