import { describe, expect, it } from 'vitest';
import { dateForm, dateLanguages } from '../../../src/main/brief/front-matter/date-forms.js';
import { readDate } from '../../../src/main/brief/front-matter/dates.js';

const options = { timeZone: 'UTC', calendar: 'gregory', year: 'numeric', month: 'long' } as const;
const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 2 * month + 1)));

describe('dates as they are printed', () => {
  it.each(dateLanguages)('are in %s what Unicode CLDR says, with the day and without', (language) => {
    const locale = language === 'en' ? 'en-GB' : language;
    for (const date of days) {
      const iso = date.toISOString().slice(0, 10);
      const withDay = new Intl.DateTimeFormat(locale, { ...options, day: 'numeric' }).format(date);
      expect(readDate(iso, language).printed).toBe(withDay);
      expect(readDate(iso.slice(0, 7), language).printed).toBe(new Intl.DateTimeFormat(locale, options).format(date));
    }
  });

  it('are those of a region where the region has words of its own', () => {
    expect(dateForm('de-AT')).toBeUndefined();
    expect(readDate('2024-01-03', 'de-AT').printed).toBe('3. Jänner 2024');
    expect(readDate('2024-01-03', 'de').printed).toBe('3. Januar 2024');
  });

  it.each([
    ['14 July 2023', 'en', '14 July 2023'],
    ['14. Juli 2023', 'de', '14. Juli 2023'],
    ['14 июля 2023 г.', 'ru', '14 июля 2023 г.'],
    ['14 Sept 2023', 'fr', '14 septembre 2023'],
    ['3 lipca 2022', 'pl', '3 lipca 2022'],
    ['lipiec 2022', 'pl', 'lipiec 2022'],
  ])('are read back: %s in %s', (written, language, printed) => {
    expect(readDate(written, language).printed).toBe(printed);
  });
});
