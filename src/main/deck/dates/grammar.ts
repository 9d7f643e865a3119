/** The shapes of dates as regular expressions, made from a language's words when its first list is looked at. */
import type { DateForms } from './forms.js';

/** Sticky expressions: each matches at `lastIndex` or not at all. */
export interface Grammar {
  /** One date, with the words before and after it. */
  readonly date: RegExp;
  /** What may stand between the two dates of a range. */
  readonly joint: RegExp;
  /** The second date of a range, or its last two digits. */
  readonly end: RegExp;
}

/** Nothing of a word or number goes on here. Ideographs and kana do: they part words by no blank. */
const whole = '(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Arabic}\\p{N}])';

/** The grammar of one language's dates. */
export function grammarOf(forms: DateForms): Grammar {
  const month = `(?:${words(forms.months)})\\.?`;
  const weekday = `(?:(?:${words(forms.days)})\\.?,?\\s+)?`;
  const season = `(?:${words(forms.seasons)})`;
  const before = `(?:(?:${words(forms.before)})${apart})`;
  const of = `(?:\\s+(?:${words(forms.of)})\\s+|\\s*[,.]?\\s*)`;
  const spans = `(?:${forms.spans})`;
  const ordinal = `(?:${words(forms.ordinals)}|I{1,3}|IV|[1-4](?:\\.|st|nd|rd|th|º|ª|er|e|ème|-й|-е|-м)?)`;
  const years = forms.years ? `|\\s?(?:${forms.years})` : '';
  const year = `(?:(?:1\\d{3}|20\\d{2}|2100)(?:['’]?s|er(?:[ -]?jahre)?|年代?|년대?${years})?|['’]\\d{2})`;
  const day = '\\d{1,2}(?:st|nd|rd|th|er|ère|re|e|º|ª|°|\\.|-го|-е|η)?';
  const days = `${day}(?:\\s?[-–—]\\s?${day})?`;
  const after = forms.after ? `(?:\\s*(?:${words(forms.after)}))?` : '';

  const shapes = [
    '\\d{4}-\\d{2}(?:-\\d{2})?',
    '\\d{4}[/.]\\d{1,2}[/.]\\d{1,2}',
    '\\d{4}/\\d{1,2}',
    '\\d{1,2}\\.\\s?\\d{1,2}\\.(?:\\s?\\d{4}|\\s?\\d{2})?',
    '\\d{1,2}[/-]\\d{1,2}[/-](?:\\d{4}|\\d{2})',
    '\\d{1,2}[/.]\\d{4}',
    // Chinese, Japanese, Korean: 2022年3月14日, 2022년 3월, 3月14日, 令和4年
    '(?:\\d{4}|(?:令和|平成|昭和)(?:\\d{1,2}|元))\\s?[年년]度?\\s?(?:\\d{1,2}\\s?[月월]\\s?(?:\\d{1,2}\\s?[日일号])?)?',
    '\\d{1,2}\\s?[月월]\\s?(?:\\d{1,2}\\s?[日일号])?',
    `${weekday}${days}${of}${month}(?:${of}${year})?`,
    `${weekday}${month}\\s+${days}(?:,?\\s+${year})?`,
    `${month}(?:${of}${year})?`,
    // Quarters and halves: Q3 2024, 2024 Q3, 3Q24, H1 2024, T3 2024, third quarter of 2024
    `(?:[QTKHS][1-4]|[1-4][QT])[\\s/’'-]?\\s?(?:${year}|\\d{2})`,
    'Q[1-4]',
    `${year}[\\s/-]*(?:[QTH][1-4])`,
    `(?:${ordinal}\\s*${spans}|${spans}\\s*${ordinal})(?:${of}${year})?`,
    `${year}\\s*(?:${ordinal}\\s*${spans}|${spans}\\s*${ordinal})`,
    `${season}(?:${of}${year}(?:\\s?[/–-]\\s?\\d{2}(?!\\d))?)?`,
    `${year}\\s+${season}`,
    `${year}\\s+${month}(?:\\s+${day})?`,
    year,
    `(?:${words(forms.today)})`,
  ];
  // The longest is wanted, and JavaScript takes the first: so each is tried with what follows it, and the longer shapes stand first.
  const date = `(?:${shapes.join('|')})${after}${whole}`;
  const qualified = `(?:${before}){0,3}${date}`;
  return {
    date: new RegExp(qualified, 'iuy'),
    joint: new RegExp(
      `\\s*[–—~～〜-]\\s*|\\s*/\\s*|\\s*(?:至|到|から|부터)\\s*|\\s+(?:${words(forms.between)})\\s+`,
      'iuy',
    ),
    end: new RegExp(`${qualified}|\\d{2}${whole}`, 'iuy'),
  };
}

/** After a qualifier comes a blank, a hyphen or an apostrophe, or it is written in ideographs: 'inland' is not 'in'. */
const apart = "(?:[\\s-]+|(?<=['’-])|(?<=[\\u3400-\\u9fff\\uac00-\\ud7af]))";

/** Alternatives with the longest first, escaped where they are plain. */
function words(list: string): string {
  return list
    .split('|')
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/(?<!\\)\.(?!\*)/gu, '\\.').replace(/ /gu, '\\s+'))
    .join('|');
}
