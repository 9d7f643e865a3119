/** What Marp's decks write between the brackets of a picture beside its words: where it goes, its size, its filters. */

/** A measure that nobody would write as words: it tells that there are keywords. */
const measure = /^(?:w|h|width|height):(?:\d+(?:\.\d+)?(?:px|%|em|rem|cm|mm|in|pt|pc|vw|vh)?|auto)$/;
const filter =
  /^(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::[\w.,%#()-]+)?$/;
const place = /^(?:bg|left(?::\d+%?)?|right(?::\d+%?)?|center|vertical|horizontal|fit|cover|contain|auto|\d+%)$/;

/**
 * The alternative text of a picture without Marp's keywords: `bg right:40%`, `w:800 center` and `A map w:300` are nothing,
 * nothing and 'A map'. There are none where neither a measure nor `bg` is among the words, and they stand before the others or
 * after them: 'the left bank' keeps its words.
 */
export function withoutKeywords(alt: string): string {
  const words = alt.split(/\s+/);
  if (!words.some((word) => word === 'bg' || measure.test(word))) return alt;
  const isOwn = (word: string): boolean => !measure.test(word) && !filter.test(word) && !place.test(word);
  const from = words.findIndex(isOwn);
  return from < 0 ? '' : words.slice(from, words.findLastIndex(isOwn) + 1).join(' ');
}
