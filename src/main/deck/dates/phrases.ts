/** Words and phrases of one kind, found at a place in a text. */
import { byLetters } from '../../../shared/letters.js';

/** Finds the longest phrase of a list at an offset; gives the offset behind it, or -1. */
export type Phrases = (text: string, at: number) => number;

/** Blank to a reader of the phrase, in whatever width it was typed. */
const blank = /\s/u;
const letter = byLetters(String.raw`[\p{L}\p{N}]`, 'u');
/** Scripts that part words by no blank: a phrase of theirs ends anywhere. */
const unparted = byLetters(String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`, 'u');

/** A finder for phrases parted by `|`, in lower case. */
export function phrases(list: string): Phrases {
  const byLetter = new Map<string, string[]>();
  for (const phrase of list.split('|')) {
    if (phrase === '') continue;
    const first = phrase[0] as string;
    const others = byLetter.get(first);
    if (others) others.push(phrase);
    else byLetter.set(first, [phrase]);
  }
  for (const found of byLetter.values()) found.sort((a, b) => b.length - a.length);
  return (text, at) => {
    for (const phrase of byLetter.get(text[at] ?? '') ?? []) {
      if (text.startsWith(phrase, at) && isWhole(text, at + phrase.length)) return at + phrase.length;
    }
    return -1;
  };
}

/** No word goes on behind the offset. */
export function isWhole(text: string, end: number): boolean {
  const next = text[end];
  if (next === undefined || !letter(next).test(next)) return true;
  const last = text[end - 1] ?? '';
  return unparted(next).test(next) || unparted(last).test(last);
}

/** The offset of the next character that is no blank. */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (next < text.length && blank.test(text[next] as string)) next += 1;
  return next;
}
