/**
 * The shapes of dates. Read by hand, word for word: one regular expression of all shapes and words of a language takes
 * V8 half a second to compile.
 */
import { byLetters } from '../../../shared/letters.js';
import type { DateForms } from './forms.js';
import { isWhole, type Phrases, phrases, skipBlanks } from './phrases.js';

/** Reads at an offset of a text in lower case with western digits; gives the offset behind what was read, or -1. */
export type Reader = (text: string, at: number) => number;

export interface Grammar {
  /** One date with the words before and after it. */
  readonly date: Reader;
  /** What may stand between the two dates of a range, with the blanks round it. */
  readonly joint: Reader;
}

const none = -1;

/** ISO and figures: 2018-09, 2018-09-14, 14.08.2022, 14/8/22, 08/2022, 2018/9. */
const figures =
  /\d{4}-\d{2}(?:-\d{2})?(?!\d)|\d{4}[/.]\d{1,2}[/.]\d{1,2}(?!\d)|\d{4}\/\d{1,2}(?!\d)|\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}|\s?\d{2}(?!\d))?|\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})(?!\d)|\d{1,2}[/.]\d{4}(?!\d)/y;
/** 2022年3月14日, 2022년 3월, 3月14日, 令和4年. */
const eastern =
  /(?:\d{4}|(?:令和|平成|昭和)(?:\d{1,2}|元))\s?[年년]度?(?:\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일号])?)?|\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일号])?/y;
/** Whether it can be one of those: asked first, for `eastern` takes V8 half a millisecond to compile. */
const isEastern = /[\u3000-\uffff]/;
/** 1000 to 2100, a decade, or the last two digits behind an apostrophe. */
const yearFigures =
  /(?:(?:1\d{3}|20\d{2}|2100)(?!\d)(?:['’]?s(?![a-z])|er(?:[ -]?jahren?)?|年代|년대)?|['’]\d{2}(?!\d))/y;
const dayFigures = /\d{1,2}(?!\d)(?:st|nd|rd|th|er|ère|re|e|º|ª|°|\.|-го|-е|η)?(?:\s?[-–—]\s?\d{1,2}(?!\d)\.?)?/y;
/** Q3, H1, T2, 3Q. */
const quarterFigures = /[qtkhs][1-4](?![a-z0-9])|[1-4][qt](?![a-z])/y;
const ordinalFigures = /(?:iii|ii|iv|i|[1-4])(?:\.|st|nd|rd|th|º|ª|er|e|ème|-й|-е|-м)?(?![a-z0-9а-я])/y;
/** 19:12, 19:12:05 UTC, 7.12 pm, 9 am, 18.40 Uhr, 18 Uhr, 18h40, 午後7時12分, 19시 12분. */
const clockFigures = byLetters(
  String.raw`(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?!\d)(?:\s?(?:[ap]\.?m\.?|uhr|uur|hrs|h|utc|gmt|z)(?!\p{L}))?|(?:0?\d|1[0-2])(?:[.:][0-5]\d)?\s?[ap]\.?m(?!\p{L})\.?|(?:[01]?\d|2[0-4])(?:\.[0-5]\d)?\s?(?:uhr|uur)(?!\p{L})|(?:[01]?\d|2[0-4])\s?h\s?[0-5]\d(?!\d)|(?:(?:午前|午後|上午|下午|오전|오후)\s?)?\d{1,2}\s?[時时点點시](?:\s?\d{1,2}\s?[分분])?`,
  'uy',
);
/** Between a day and its hour. */
const hourWords = phrases('at|um|kl.|à|a las|alle|alle ore|ore|às|om|o godz.|godz.|в|о|στις|saat|الساعة|ساعت');
const twoDigits = /\d{2}(?!\d)/y;

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : none;
}

/** The grammar of one language's dates. */
export function grammarOf(forms: DateForms): Grammar {
  const month = dotted(phrases(forms.months));
  const weekday = dotted(phrases(forms.days));
  const season = phrases(forms.seasons);
  const before = phrases(forms.before);
  const after = phrases(forms.after ?? '');
  const between = phrases(forms.between);
  const of = phrases(forms.of);
  const span = phrases(forms.spans);
  const ordinalWord = phrases(forms.ordinals);
  const today = phrases(forms.today);
  const yearWord = phrases(forms.years ?? '');

  const year: Reader = (text, at) => {
    const end = match(yearFigures, text, at);
    if (end < 0) return none;
    const word = yearWord(text, skipBlanks(text, end));
    return word >= 0 ? word : end;
  };
  const ordinal: Reader = (text, at) => {
    const end = ordinalWord(text, at);
    return end >= 0 ? end : match(ordinalFigures, text, at);
  };
  /** `next` behind blanks, a comma or the language's 'of'; where it is not there, the offset as it was. */
  const then = (text: string, at: number, next: Reader): number => {
    let start = skipBlanks(text, at);
    if (text[start] === ',' || text[start] === '.') start = skipBlanks(text, start + 1);
    const word = of(text, start);
    const end = next(text, word >= 0 ? skipBlanks(text, word) : start);
    return end >= 0 ? end : at;
  };
  const month2: Reader = (text, at) => {
    const end = month(text, at);
    return end < 0 ? none : then(text, end, year);
  };
  const dayMonth: Reader = (text, at) => {
    const day = match(dayFigures, text, at);
    if (day < 0) return none;
    const end = then(text, day, month2);
    return end === day ? none : end;
  };
  const monthDay: Reader = (text, at) => {
    const end = month(text, at);
    const day = end < 0 ? none : match(dayFigures, text, skipBlanks(text, end));
    return day < 0 ? none : then(text, day, year);
  };
  const weekdayDate: Reader = (text, at) => {
    const end = weekday(text, at);
    if (end < 0) return none;
    const start = skipBlanks(text, text[end] === ',' ? end + 1 : end);
    return longest([dayMonth, monthDay, (t, a) => match(figures, t, a)], text, start);
  };
  const spanDate: Reader = (text, at) => {
    const first = ordinal(text, at);
    const one = first < 0 ? none : span(text, skipBlanks(text, first));
    const word = span(text, at);
    const two = word < 0 ? none : ordinal(text, skipBlanks(text, word));
    const end = Math.max(one, two);
    return end < 0 ? none : then(text, end, year);
  };
  const quarter: Reader = (text, at) => {
    const end = match(quarterFigures, text, at);
    if (end < 0) return none;
    const start = skipBlanks(text, /[/’'-]/u.test(text[end] ?? '') ? end + 1 : end);
    const dated = Math.max(year(text, start), match(twoDigits, text, start));
    if (dated >= 0) return dated;
    return text[at] === 'q' ? end : none; // 'H1' and 'T1' alone are other things
  };
  const seasonDate: Reader = (text, at) => {
    const end = season(text, at);
    if (end < 0) return none;
    const dated = then(text, end, year);
    const second = dated > end && /[/–-]/u.test(text[dated] ?? '') ? match(twoDigits, text, dated + 1) : none;
    return Math.max(dated, second);
  };
  const yearFirst: Reader = (text, at) => {
    const end = year(text, at);
    if (end < 0) return none;
    const start = skipBlanks(text, /[/-]/u.test(text[end] ?? '') ? end + 1 : end);
    const more = longest([(t, a) => match(quarterFigures, t, a), spanDate, season, monthDay, month], text, start);
    return Math.max(end, more);
  };
  const shapes: readonly Reader[] = [
    (text, at) => match(figures, text, at),
    (text, at) => (isEastern.test(text) ? match(eastern, text, at) : none),
    weekdayDate,
    dayMonth,
    monthDay,
    month2,
    quarter,
    spanDate,
    seasonDate,
    yearFirst,
    today,
  ];
  const clock: Reader = (text, at) => {
    const word = hourWords(text, at);
    return match(clockFigures(text), text, word >= 0 ? skipBlanks(text, word) : at);
  };
  /** A day with its hour, before or after it; an hour alone. */
  const timed: Reader = (text, at) => {
    const end = longest(shapes, text, at);
    const day = end < 0 ? weekday(text, at) : end; // a weekday needs an hour
    const hour = longest([clock], text, day < 0 ? at : skipComma(text, day));
    if (end >= 0 || day >= 0) return Math.max(end, hour);
    return hour < 0 ? none : Math.max(hour, longest(shapes, text, skipComma(text, hour)));
  };
  const bare: Reader = (text, at) => {
    const end = timed(text, at);
    if (end < 0) return none;
    const word = after(text, skipBlanks(text, end));
    return word >= 0 ? word : end;
  };
  const date: Reader = (text, at) => qualified(text, at, before, bare, 3);
  const joint: Reader = (text, at) => {
    const start = skipBlanks(text, at);
    if (/[–—~～〜/-]/u.test(text[start] ?? '')) return skipBlanks(text, start + 1);
    const word = between(text, start);
    return word >= 0 && (start > at || !isLatin(text[start] as string)) ? skipBlanks(text, word) : none;
  };
  return { date, joint };
}

/** The end of a range may be two digits: 2011–14. */
export function shortYear(text: string, at: number): number {
  return match(twoDigits, text, at);
}

function skipComma(text: string, at: number): number {
  const start = skipBlanks(text, at);
  return /[,،、]/u.test(text[start] ?? '') ? skipBlanks(text, start + 1) : start;
}

function isLatin(character: string): boolean {
  return /[a-z]/u.test(character);
}

function dotted(words: Phrases): Phrases {
  return (text, at) => {
    const end = words(text, at);
    return end >= 0 && text[end] === '.' ? end + 1 : end;
  };
}

/** The farthest end of all that can be read here, where no word goes on. */
function longest(readers: readonly Reader[], text: string, at: number): number {
  let best = none;
  for (const reader of readers) {
    const end = reader(text, at);
    if (end > best && isWhole(text, end)) best = end;
  }
  return best;
}

/** A date behind up to so many words like 'since' and 'late'. */
function qualified(text: string, at: number, before: Phrases, date: Reader, most: number): number {
  const end = date(text, at);
  if (end >= 0 || most === 0) return end;
  const word = before(text, at);
  if (word < 0) return none;
  const start = text[word] === '-' ? word + 1 : skipBlanks(text, word);
  return qualified(text, start, before, date, most - 1);
}
