/**
 * How a date is printed in the languages that briefs are most often in, as Unicode CLDR has it: `Intl` knows as much, but
 * its first formatter costs 13 ms, a tenth of what a whole deck may take. tests/main/brief/dates.test.ts holds this table
 * equal to `Intl`, month by month.
 */
export interface DateForm {
  /** D, M and Y stand for day, month and year. */
  readonly day: string;
  /** Without the day. */
  readonly month: string;
  /** The twelve months as they stand beside a day. */
  readonly months: readonly string[];
  /** The twelve months without a day (Russian: июль rather than июля). */
  readonly alone: readonly string[];
}

const written: Readonly<Record<string, readonly [day: string, month: string, months: string, alone?: string]>> = {
  en: ['D M Y', 'M Y', 'January|February|March|April|May|June|July|August|September|October|November|December'],
  'en-US': ['M D, Y', 'M Y', 'January|February|March|April|May|June|July|August|September|October|November|December'],
  de: ['D. M Y', 'M Y', 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'],
  fr: ['D M Y', 'M Y', 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'],
  es: [
    'D de M de Y',
    'M de Y',
    'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  ],
  it: ['D M Y', 'M Y', 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre'],
  pt: [
    'D de M de Y',
    'M de Y',
    'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
  ],
  nl: ['D M Y', 'M Y', 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'],
  pl: [
    'D M Y',
    'M Y',
    'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
    'styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień',
  ],
  ru: [
    'D M Y г.',
    'M Y г.',
    'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
    'январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь',
  ],
  uk: [
    'D M Y р.',
    'M Y р.',
    'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
    'січень|лютий|березень|квітень|травень|червень|липень|серпень|вересень|жовтень|листопад|грудень',
  ],
  sv: ['D M Y', 'M Y', 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december'],
  tr: ['D M Y', 'M Y', 'Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık'],
  zh: ['Y年M月D日', 'Y年M月', '1|2|3|4|5|6|7|8|9|10|11|12'],
  ja: ['Y年M月D日', 'Y年M月', '1|2|3|4|5|6|7|8|9|10|11|12'],
  ko: ['Y년 M D일', 'Y년 M', '1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월'],
};

/** The languages of the table, as BCP 47 tags; other regions (de-AT: Jänner) are left to `Intl`. */
export const dateLanguages: readonly string[] = Object.keys(written);

/** @param language BCP 47; undefined for one that is not in the table */
export function dateForm(language: string): DateForm | undefined {
  const key = language === 'en-GB' ? 'en' : language;
  if (!Object.hasOwn(written, key)) return undefined;
  const [day, month, months, alone = months] = written[key]!;
  return { day, month, months: months.split('|'), alone: alone.split('|') };
}
