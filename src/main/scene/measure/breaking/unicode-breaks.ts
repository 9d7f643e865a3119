import LineBreaker from 'linebreak';

/** Latin letters, digits, full stops, commas and blanks, no mark and no end after a blank: Unicode ends lines of these at blanks alone. */
const isPlain = /^[A-Za-z0-9][A-Za-z0-9., ]*$/;
const isOdd = / (?:[.,]|$)/;

/** Jamo and syllables, whole and as parts. */
const hangul = /[\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\uac00-\ud7fb]/g;

/**
 * Where Unicode's rules (UAX #14) let a line of `text` end: ascending UTF-16 offsets, the last one the text's length. Most texts are
 * plain, and are looked through for blanks (a test holds that the rules say the same); the others go through the rules. Korean
 * words are kept whole as those of an alphabet are, the second of the two styles that the rules name (UAX #14, 8.1): LibreOffice keeps
 * them, and so does PowerPoint where `latinLnBrk` is not set, which is a deck's usual way.
 */
export function unicodeBreaks(text: string): readonly number[] {
  const found: number[] = [];
  if (isPlain.test(text) && !isOdd.test(text)) {
    for (let blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
      if (text.charCodeAt(blank + 1) !== 0x20) found.push(blank + 1);
    }
    found.push(text.length);
    return found;
  }
  const breaker = new LineBreaker(text.replace(hangul, 'a'));
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) found.push(next.position);
  return found;
}
