import { dateForm } from './date-forms.js';

/** A date as it is printed and, where the day is known, as ISO 8601 `YYYY-MM-DD`. */
export interface PrintedDate {
  readonly printed: string;
  readonly iso?: string;
}

/**
 * A date as people write it, in the long form of a language. What is no date is printed as written.
 *
 * @param text `2023-07-14`, `2023-07`, `14.07.2023`, `14 July 2023`, `July 14, 2023`, `2023年7月14日`, `today` …
 * @param language BCP 47; plain 'en' prints as in Britain (14 July 2023), 'en-US' as in America
 * @param today `YYYY-MM-DD`, for `today`; without it, `today` is printed as written
 */
export function readDate(text: string, language: string, today?: string): PrintedDate {
  const written = text.trim();
  if (/^(?:today|now)$/i.test(written)) return today === undefined ? { printed: written } : readDate(today, language);
  const parts = dateParts(written, language);
  if (!parts) return { printed: written };
  const [year, month, day] = parts;
  if (day === undefined) return { printed: printDate(year, month, 1, language, false) };
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return { printed: written };
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { printed: printDate(year, month, day, language, true), iso };
}

type Parts = readonly [year: number, month: number, day?: number];

function dateParts(text: string, language: string): Parts | undefined {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text);
  if (iso) return checked(iso[1], iso[2], iso[3]);
  const cjk = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일])?$/.exec(text);
  if (cjk) return checked(cjk[1], cjk[2], cjk[3]);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (dotted) return checked(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed) return slashedParts(slashed, language);
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?\s+(?:de\s+)?(\p{L}[\p{L}\p{M}]+)\.?,?\s+(?:de\s+)?(\d{4})(?:\s*г\.?)?$/u.exec(
      text,
    );
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1], language);
  const monthFirst = /^(\p{L}[\p{L}\p{M}]+)\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?:de\s+)?(\d{4})$/u.exec(text);
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2], language);
  return undefined;
}

function checked(year?: string, month?: string, day?: string): Parts | undefined {
  const monthNumber = Number(month);
  if (!(monthNumber >= 1 && monthNumber <= 12)) return undefined;
  return day === undefined ? [Number(year), monthNumber] : [Number(year), monthNumber, Number(day)];
}

/** 03/04/2023 is two dates; it is read only where the numbers or the language decide. */
function slashedParts(match: RegExpExecArray, language: string): Parts | undefined {
  const [, first, second, year] = match;
  const american = /^en-(?:US|PH)\b/i.test(language);
  if (Number(first) > 12) return checked(year, second, first);
  if (Number(second) > 12 || american) return checked(year, first, second);
  if (language === 'en') return undefined;
  return checked(year, second, first);
}

function named(year?: string, name?: string, day?: string, language = 'en'): Parts | undefined {
  const wanted = (name ?? '').toLowerCase();
  for (const tongue of new Set([language, 'en'])) {
    const names = monthNames(tongue);
    const at = names.findIndex((forms) =>
      forms.some((form) => form === wanted || (wanted.length >= 3 && form.startsWith(wanted))),
    );
    if (at >= 0) return checked(year, String(at + 1), day);
  }
  return undefined;
}

const namesByLanguage = new Map<string, readonly (readonly string[])[]>();

/** The twelve months, each alone and as it stands beside a day (Russian: июль, июля), lower case. */
function monthNames(language: string): readonly (readonly string[])[] {
  const known = namesByLanguage.get(language);
  if (known) return known;
  const form = dateForm(language);
  if (form) {
    const pairs = form.months.map((month, index) => [month.toLowerCase(), form.alone[index]!.toLowerCase()]);
    namesByLanguage.set(language, pairs);
    return pairs;
  }
  const beside = formatter(language, { day: 'numeric', month: 'long' });
  const alone = formatter(language, { month: 'long' });
  const names = Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2023, month, 14));
    const part = beside.formatToParts(date).find((entry) => entry.type === 'month')?.value ?? '';
    return [part.toLowerCase(), alone.format(date).toLowerCase()];
  });
  namesByLanguage.set(language, names);
  return names;
}

function printDate(year: number, month: number, day: number, language: string, withDay: boolean): string {
  const form = dateForm(language);
  if (form) return fillIn(withDay ? form.day : form.month, year, (withDay ? form.months : form.alone)[month - 1]!, day);
  const date = new Date(Date.UTC(year, month - 1, day));
  return formatter(language, { year: 'numeric', month: 'long', ...(withDay ? { day: 'numeric' } : {}) }).format(date);
}

function fillIn(pattern: string, year: number, month: string, day: number): string {
  const values: Readonly<Record<string, string>> = { Y: String(year), M: month, D: String(day) };
  return pattern.replace(/[YMD]/g, (letter) => values[letter]!);
}

/** Always the Gregorian calendar: a brief's dates are those of its sources, in Persian and Thai too. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = language === 'en' ? 'en-GB' : language;
  const all = { ...options, timeZone: 'UTC', calendar: 'gregory' } as const;
  try {
    return new Intl.DateTimeFormat(locale, all);
  } catch {
    return new Intl.DateTimeFormat('en-GB', all);
  }
}
