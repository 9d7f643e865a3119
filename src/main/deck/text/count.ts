/** Words and the time that it takes to say them. */
import { byLetters } from '../../../shared/letters.js';

const wordsPerMinute = 130; // a speaker who is understood; brief-rules, 'Choosing sections'
const charactersPerMinute = 260; // of Chinese or Japanese, which part words by no blank
const charactersPerWord = charactersPerMinute / wordsPerMinute;

/** Ideographs and kana, with everything beyond them: such text is counted character by character. */
const unparted = /[\u2e80-\uffff]/;
/** A letter or digit of the scripts that part words by blanks, and the rest of its word. */
const partedWord = /[0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2dff]\S*/g;
const ideograph = byLetters(String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`, 'u');
const wordish = byLetters(String.raw`[\p{L}\p{N}]`, 'u');

/** Words parted by blanks, and characters of scripts that have none between words. */
export interface Amount {
  readonly words: number;
  readonly characters: number;
}

/** Counts what has a letter or a digit in it; dashes and marks are no words. */
export function amountOf(text: string): Amount {
  // The usual case is one look of a compiled expression: this is asked of every block, often before anything is warm.
  if (!unparted.test(text)) return { words: text.match(partedWord)?.length ?? 0, characters: 0 };
  let words = 0;
  let characters = 0;
  let inWord = false; // a letter or digit since the last blank
  for (const character of text) {
    if (ideograph(character).test(character)) {
      characters += 1;
      inWord = false;
    } else if (wordish(character).test(character)) {
      if (!inWord) words += 1;
      inWord = true;
    } else if (/\s/u.test(character)) {
      inWord = false;
    }
  }
  return { words, characters };
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
