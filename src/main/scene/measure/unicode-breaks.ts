import LineBreaker from 'linebreak';

/** Latin letters, digits, full stops, commas and blanks, no mark and no end after a blank: Unicode ends lines of these at blanks alone. */
const isPlain = /^[A-Za-z0-9][A-Za-z0-9., ]*$/;
const isOdd = / (?:[.,]|$)/;

/**
 * Where Unicode's rules (UAX #14) let a line of `text` end: ascending UTF-16 offsets, the last one the text's length. Most texts are
 * plain, and are looked through for blanks (a test holds that the rules say the same); the others go through the rules.
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
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) found.push(next.position);
  return found;
}
