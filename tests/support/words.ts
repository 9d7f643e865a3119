/**
 * What a word is, wherever tests count words: a Unicode word segment with a letter or digit in it, after entities are
 * decoded and typography is undone. Compared as multisets.
 */

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

const known = new Map<string, readonly string[]>();

/** The words of a text, in order. */
export function words(text: string): readonly string[] {
  return plainTypography(text)
    .split(' ')
    .flatMap((chunk) => {
      let found = known.get(chunk);
      if (!found) {
        found = segmentsOf(chunk);
        known.set(chunk, found);
      }
      return found;
    });
}

/** Chunk by chunk: Node 20's segmenter copies its whole input for each segment, which is 4 GB for a long README. */
function segmentsOf(chunk: string): readonly string[] {
  return [...segmenter.segment(chunk)]
    .filter(({ segment, isWordLike }) => isWordLike && /[\p{L}\p{N}]/u.test(segment))
    .map(({ segment }) => segment);
}

/** Curly quotes, dashes, ligatures, odd blanks and invisible characters as the keyboard has them. */
function plainTypography(text: string): string {
  return text
    .replace(/[⁰¹²³⁴-⁹₀-₉]+/g, ' $& ') // raised and lowered digits are words of their own, as runs of them are
    .normalize('NFKC')
    .replace(/\u00AD|[\u200B-\u200F]|\u2060|\uFE0F|\uFEFF/g, '')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―]|--+/g, ' - ')
    .replace(/_/g, ' ')
    .replace(/\s+/g, ' ');
}

/** The words of `wanted` that `had` has not, or has too few times. */
export function wordsLost(wanted: readonly string[], had: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of had) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  return wanted.filter((word) => {
    const left = counts.get(word.toLowerCase()) ?? 0;
    counts.set(word.toLowerCase(), left - 1);
    return left <= 0;
  });
}

/** The words of `had` that none of the `known` is, each once. */
export function wordsAdded(had: readonly string[], known: readonly string[]): readonly string[] {
  const names = new Set(known.map((word) => word.toLowerCase()));
  return [...new Set(had.filter((word) => !names.has(word.toLowerCase())))];
}
