/**
 * Text into sentences. A small splitter of our own, since `Intl.Segmenter` is slow at its first use and takes 'Dr. Smith'
 * for two: it knows abbreviations, initials and numbers of the languages that we have words for.
 */

/** Words before a full stop that do not end a sentence, in lower case, without their last stop. */
const abbreviations = new Set(
  (
    'mr mrs ms dr prof st sr jr gen col lt sgt capt cpt maj adm gov sen rep hon rev pres amb messrs mme mlle ' +
    'vs e.g i.e eg ie cf approx est eds inc ltd co corp bros dept u.s u.k u.n u.s.a a.m p.m ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'z.b d.h u.a u.ä bzw usw ggf vgl bd hr fr hrsg abs abb tab inkl evtl sog zzgl o.ä i.d.r v.a ' +
    'mgr av env réf chap ee.uu dña dra sra srta sig sigg dott avv ing ecc dhr mevr drs bijv m.b.t t.o.v ' +
    'tzn itd itp ul hab tys godz г гг т.е т.д т.п им ул руб тыс млн млрд пр т.к ' +
    'рр ст тис напр див κα κ.λπ κ.ά π.χ δηλ bkz vb örn'
  ).split(' '),
);

/** Those that are one only before a number: 'no. 5', but 'He said no. Then …'. */
const beforeNumbers = new Set(
  (
    'no nos fig figs art p pp par sec ch vol nr núm num pág págs pag n° blz s bl abb tab σελ стр рис ' + 'sf c ca r р г'
  ).split(' '),
);

const enders = '.!?…。！？｡؟۔';
const closers = '"\'”’»›)]}」』】）〉》';
const openers = '"\'“‘«‹„([{「『【（〈《¿¡';

/** Where sentences end: offsets after each one's last mark, in UTF-16 code units; the last is the text's length. */
export function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!enders.includes(text[at] as string)) continue;
    const mark = at;
    while (at + 1 < text.length && enders.includes(text[at + 1] as string)) at += 1;
    while (at + 1 < text.length && closers.includes(text[at + 1] as string)) at += 1;
    if (endsSentence(text, mark, at + 1) && !isInside(text, mark, ends.at(-1) ?? 0)) ends.push(at + 1);
  }
  if (ends.at(-1) !== text.length && text.slice(ends.at(-1) ?? 0).trim() !== '') ends.push(text.length);
  if (ends.length > 0) ends[ends.length - 1] = text.length;
  return ends;
}

/** Each sentence with the blanks after it, so that joined they are the text. */
export function sentences(text: string): readonly string[] {
  const ends = sentenceEnds(text);
  return ends.map((end, index) => text.slice(index === 0 ? 0 : (ends[index - 1] as number), end));
}

const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * Whether a full stop before a closing bracket is that of an abbreviation, 'Colonel (ret.) Smith': the bracket was opened inside
 * the sentence, which began at `from`, and not before it.
 */
function isInside(text: string, mark: number, from: number): boolean {
  const opener = brackets[text[mark + 1] ?? ''];
  if (text[mark] !== '.' || opener === undefined) return false;
  const opened = text.lastIndexOf(opener, mark);
  return opened > from && text.slice(from, opened).trim() !== '';
}

/** `mark`: offset of the first mark; `after`: offset behind the last mark and closing quotes. */
function endsSentence(text: string, mark: number, after: number): boolean {
  if (after >= text.length) return true;
  const sign = text[mark] as string;
  if ('。！？｡'.includes(sign)) return true; // no blank follows in Chinese and Japanese
  const blanks = /^\s+/u.exec(text.slice(after, after + 8));
  if (!blanks) return false; // '3.5', 'example.org', 'U.S.'
  let next = after + blanks[0].length;
  while (next < text.length && openers.includes(text[next] as string)) next += 1;
  const following = String.fromCodePoint(text.codePointAt(next) ?? 0x20);
  if (/\p{Ll}/u.test(following)) return false;
  if (sign !== '.') return true;
  return !isAbbreviation(text, mark, following);
}

function isAbbreviation(text: string, mark: number, following: string): boolean {
  const word = /[\p{L}\p{M}\p{N}.]*$/u.exec(text.slice(Math.max(0, mark - 24), mark))?.[0] ?? '';
  if (word === '') return false;
  if (/^\p{Lu}$/u.test(word)) return true; // an initial: 'J. Smith'
  // An ordinal of German, Polish, Turkish …: '14. März'. A sentence that ends in so small a number is rare.
  if (/^\d{1,2}$/u.test(word) && /\p{L}/u.test(following)) return true;
  const known = word.toLowerCase();
  return abbreviations.has(known) || (beforeNumbers.has(known) && /\p{N}/u.test(following));
}

/** Whether the text points at what follows it. */
export function endsInColon(text: string): boolean {
  return /[:：]\s*$/u.test(text);
}
