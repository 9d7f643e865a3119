/**
 * Patterns with Unicode's properties (\p{L}, \p{Sc}, …), quick for the text that most briefs have. V8 compiles such a class
 * from hundreds of ranges, twice, for a millisecond and more each time: a fifth of a short build. For text of Latin letters
 * and common signs a pattern of a handful of ranges says the same.
 */

/** Latin letters with their marks, punctuation, currencies, arrows and mathematical signs. */
const isWestern = /^[\0-\u024f\u2000-\u206f\u20a0-\u20c0\u2190-\u22ff]*$/;

/** What the properties have among those (Unicode 15; a test compares them with V8's own). */
const inWestern: Readonly<Record<string, string>> = {
  L: String.raw`A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f`,
  M: '',
  N: String.raw`0-9\u00b2\u00b3\u00b9\u00bc-\u00be`,
  P: String.raw`!-#%-*,-\/:;?@\[-\]_\{\}\u00a1\u00a7\u00ab\u00b6\u00b7\u00bb\u00bf\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205e`,
  S: String.raw`$+<->\^\u0060\|~\u00a2-\u00a6\u00a8\u00a9\u00ac\u00ae-\u00b1\u00b4\u00b8\u00d7\u00f7\u2044\u2052\u20a0-\u20c0\u2190-\u22ff`,
  Sc: String.raw`$\u00a2-\u00a5\u20a0-\u20c0`,
  Extended_Pictographic: String.raw`\u00a9\u00ae\u203c\u2049\u2194-\u2199\u21a9\u21aa`,
};

/**
 * The pattern of this source and these flags, which must have `u`, for one text: the answer is the same as the whole pattern's
 * for that text, and each is compiled when a text first needs it. Only properties named here may stand in it.
 */
export function byLetters(source: string, flags: string): (text: string) => RegExp {
  let western: RegExp | undefined;
  let whole: RegExp | undefined;
  return (text) => {
    if (!isWestern.test(text)) {
      whole ??= new RegExp(source, flags);
      return whole;
    }
    western ??= new RegExp(westernOf(source), flags);
    return western;
  };
}

/** The source with each property as the ranges that it has in Western text. Of East Asian and right-to-left scripts nothing is there. */
function westernOf(source: string): string {
  let inClass = false;
  return source.replace(/\\p\{([\w=]+)\}|\\.|[[\]]/gsu, (part, property?: string) => {
    if (property === undefined) {
      if (part === '[') inClass = true;
      if (part === ']') inClass = false;
      return part;
    }
    const ranges = property.startsWith('Script=') ? '' : inWestern[property];
    if (ranges === undefined) throw new Error(`byLetters does not know \\p{${property}}`);
    return inClass ? ranges : `[${ranges}]`;
  });
}
