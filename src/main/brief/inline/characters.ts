/** What emphasis, line ends and addresses need to know about a character. */
import { byLetters } from '../../../shared/letters.js';

const whitespace = /\s/u;
const punctuation = byLetters(String.raw`[\p{P}\p{S}]`, 'u');
const wide = byLetters(
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]`,
  'u',
);

/** Space, line end, or the edge of the text (''). */
export const isSpace = (char: string): boolean => char === '' || whitespace.test(char);

export const isPunctuation = (char: string): boolean => char !== '' && punctuation(char).test(char);

/** Chinese and Japanese letters and marks: written without blanks between words. */
export const isWide = (char: string): boolean => char !== '' && wide(char).test(char);

export const isAsciiWord = (char: string): boolean => /[A-Za-z0-9_]/.test(char);

/** The whole character that ends before `at`; '' at the start. */
export function characterBefore(source: string, at: number): string {
  const unit = source[at - 1] ?? '';
  return /[\udc00-\udfff]/.test(unit) ? source.slice(Math.max(0, at - 2), at) : unit;
}

/** The whole character at `at`; '' at the end. */
export function characterAt(source: string, at: number): string {
  const code = source.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}
