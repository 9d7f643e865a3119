/** Dates at the beginning of a text, in the forms of a language and in those that all share. */
import { dateForms } from './forms.js';
import { type Grammar, grammarOf } from './grammar.js';

const grammars = new Map<string, Grammar>();

/**
 * Length in UTF-16 code units of the date, or range of dates, that `text` begins with; 0 where it begins with none.
 * A date is whole: what follows it is no letter and no digit.
 */
export function dateLength(text: string, language: string): number {
  return lengthOf(text, grammarFor(language));
}

function grammarFor(language: string): Grammar {
  const primary = language.toLowerCase().split('-')[0] as string;
  const known = dateForms[primary] ? primary : 'en';
  let grammar = grammars.get(known);
  if (!grammar) {
    grammar = grammarOf(dateForms[known] as (typeof dateForms)[string]);
    grammars.set(known, grammar);
  }
  return grammar;
}

const longestDate = 80; // characters: 'From the beginning of September 2022 to the end of November 2023'

function lengthOf(text: string, grammar: Grammar): number {
  const start = text.slice(0, longestDate).replace(/[٠-٩۰-۹０-９]/gu, westernDigit);
  const first = match(grammar.date, start, 0);
  if (first === 0) return 0;
  const joint = match(grammar.joint, start, first);
  if (joint > 0) {
    const second = match(grammar.end, start, first + joint);
    if (second > 0 && isSeparated(start, first + joint + second)) return first + joint + second;
  }
  return first;
}

/** Length of a match at offset `at`, 0 for none. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
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
