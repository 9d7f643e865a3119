/**
 * Widths of characters that a face lacks, in em, by class. The system draws them in a face that we do not know, so each is
 * what the widest common face takes: a line may end early, but never late.
 */

interface Class {
  readonly has: (char: string) => boolean;
  /** Em. */
  readonly width: number;
}

/** The first class that fits a character counts. Each pattern is made when it is first asked: most decks need none. */
const classes: readonly Class[] = [
  // Combining marks and invisible characters take no room of their own.
  { has: (char) => /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u.test(char), width: 0 },
  // Half-width Katakana and Hangul: half an ideograph by definition (UAX #11).
  { has: (char) => /[\uFF61-\uFFDC\uFFE8-\uFFEE]/u.test(char), width: 0.5 },
  // Ideographs, kana, Hangul, full-width forms: one em by definition; LibreOffice rounds 20 pt up to 20.04 pt.
  {
    has: (char) =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u.test(
        char,
      ),
    width: 1.002,
  },
  // Tatweel and Arabic letters without a joining width of their own (arabic.ts has the common ones).
  { has: (char) => /\p{Script=Arabic}/u.test(char), width: 0.9 },
  { has: (char) => /\p{Script=Hebrew}/u.test(char), width: 0.7 },
  // Thai and Lao: base letters 0.6 to 0.7 em.
  { has: (char) => /[\p{Script=Thai}\p{Script=Lao}]/u.test(char), width: 0.75 },
  // Indic and South-East Asian scripts: conjuncts are narrower than the sum of their letters.
  {
    has: (char) =>
      /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
        char,
      ),
    width: 1,
  },
  // Ballot boxes, the marks of task lists: 0.9 em in DejaVu Sans, 0.89 in Segoe UI Symbol.
  { has: (char) => /[\u2610-\u2612]/u.test(char), width: 0.9 },
  // Arrows, mathematical operators, ticks, stars: 0.84 em in DejaVu Sans and Segoe UI Symbol, some 1.
  { has: (char) => /[\u2190-\u21FF\u2200-\u23FF\u2500-\u27BF\u2900-\u2BFF]/u.test(char), width: 1 },
  // Spaces other than the common one: the em quad is the widest.
  { has: (char) => /\p{Zs}/u.test(char), width: 1 },
  // Latin, Greek, Cyrillic and other alphabets in a substitute: capitals up to 0.8 em, W and M rarely more.
  { has: (char) => /[\p{Ll}\p{Lo}]/u.test(char), width: 0.75 },
];

/** Private use, unassigned, capitals of other alphabets and all other symbols. */
const other = 1;

/** Width in em of a character (a code point) that the face lacks. */
export function fallbackWidth(codePoint: number): number {
  const char = String.fromCodePoint(codePoint);
  return classes.find(({ has }) => has(char))?.width ?? other;
}
