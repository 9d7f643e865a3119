/** Words and the time that it takes to say them. */

const wordsPerMinute = 130; // a speaker who is understood; brief-rules, 'Choosing sections'
const charactersPerMinute = 260; // of Chinese or Japanese, which part words by no blank
const charactersPerWord = charactersPerMinute / wordsPerMinute;

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const wordish = /[\p{L}\p{N}]/u;

/** Words parted by blanks, and characters of scripts that have none between words. */
export interface Amount {
  readonly words: number;
  readonly characters: number;
}

/** Counts what has a letter or a digit in it; dashes and marks are no words. Character by character: it is asked of every block. */
export function amountOf(text: string): Amount {
  let words = 0;
  let characters = 0;
  let inWord = false; // a letter or digit since the last blank
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const sort = code < 0x80 ? asciiSort(code) : sortOf(text, at);
    if (code >= 0xd800 && code <= 0xdbff) at += 1; // the second half of a pair
    if (sort === 'word' && !inWord) words += 1;
    if (sort === 'ideograph') characters += 1;
    if (sort !== 'mark') inWord = sort === 'word';
  }
  return { words, characters };
}

type Sort = 'word' | 'ideograph' | 'blank' | 'mark';

function asciiSort(code: number): Sort {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return 'blank';
  return isAsciiWord(code) ? 'word' : 'mark';
}

function sortOf(text: string, at: number): Sort {
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  if (ideograph.test(character)) return 'ideograph';
  if (wordish.test(character)) return 'word';
  return /\s/u.test(character) ? 'blank' : 'mark';
}

function isAsciiWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Words of a text; two characters of Chinese or Japanese count as one. Whole, rounded up. */
export function countWords(text: string): number {
  const { words, characters } = amountOf(text);
  return Math.ceil(words + characters / charactersPerWord);
}

/** Seconds that a speaker takes for a text: 130 words, or 260 characters of Chinese or Japanese, a minute. Whole, rounded up. */
export function secondsFor(text: string): number {
  const { words, characters } = amountOf(text);
  return Math.ceil((words / wordsPerMinute + characters / charactersPerMinute) * 60);
}
