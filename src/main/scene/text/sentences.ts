/** Where a reader would stop: ends of sentences, for paragraphs that no slide can hold whole. */

// Words after which a full stop ends no sentence, in the languages that decks are most written in.
const abbreviations = new Set(
  (
    'mr mrs ms dr prof gen col lt sgt rep sen gov hon rev st jr sr vs etc e.g i.e cf al no nos vol pp p ed eds fig figs ' +
    'approx ca inc ltd co corp dept est jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n a.m p.m ' +
    'z.b d.h bzw usw nr str abs art bspw evtl ggf hrsg mio mrd u.a s.o v.a mme mlle m av env p.ex sig sra srta ' +
    'г гг т.е т.д т.п им др руб млн млрд'
  ).split(' '),
);

const ender = /[.!?…。！？｡؟۔।]+["'»”’)\]」』）]*(?=\s|$|[\u3040-\u9fff\uac00-\ud7af])/gu;

/**
 * Ends of the sentences of `text`: offsets in UTF-16 units just after each sentence and the blanks that follow it. The
 * last is `text.length`. A line break that the person wrote ends a sentence too.
 */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(ender)) {
    const after = match.index + match[0].length;
    if (match[0] === '.' && !endsSentence(text, match.index, after)) continue;
    ends.push(skipBlanks(text, after));
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(skipBlanks(text, at + 1));
  if (text.length > 0) ends.push(text.length);
  return [...new Set(ends)].sort((a, b) => a - b);
}

const pause = /(?:[,;:](?=\s)|[，；：、،؛])["'»”’)\]」』）]*\s*/gu;

/** Where a reader would pause in a sentence that no slide can hold whole: offsets just after commas, semicolons and colons, and the blanks behind. */
export function pauses(text: string): number[] {
  return [...text.matchAll(pause)].map(({ index, 0: mark }) => index + mark.length);
}

function endsSentence(text: string, stop: number, after: number): boolean {
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, stop - 24), stop))?.[0] ?? '';
  if (abbreviations.has(word.toLowerCase())) return false;
  if (/^\p{Lu}$/u.test(word)) return false; // an initial: J. Smith
  const next = text.slice(after).trimStart().slice(0, 2);
  return next === '' || !/^\p{Ll}/u.test(next);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] as string)) at += 1;
  return at;
}
