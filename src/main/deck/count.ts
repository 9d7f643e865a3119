/** Words and the time that it takes to say them. */

const wordsPerMinute = 130; // a speaker who is understood; brief-rules, 'Choosing sections'
const charactersPerMinute = 260; // of Chinese or Japanese, which part words by no blank
const charactersPerWord = charactersPerMinute / wordsPerMinute;

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const beyondLatin = /[\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}]/u;
const wordish = /[\p{L}\p{N}]/u;

/** Words parted by blanks, and characters of scripts that have none between words. */
export interface Amount {
  readonly words: number;
  readonly characters: number;
}

/** Counts what has a letter or a digit in it; dashes and marks are no words. */
export function amountOf(text: string): Amount {
  let rest = text;
  let characters = 0;
  if (beyondLatin.test(text)) {
    rest = text.replace(ideographs, () => {
      characters += 1;
      return ' ';
    });
  }
  let words = 0;
  for (const token of rest.split(/\s+/u)) if (wordish.test(token)) words += 1;
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
