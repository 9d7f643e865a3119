import { describe, expect, it } from 'vitest';
import { dateLength } from '../../../src/main/deck/dates/index.js';
import { wordLanguages } from '../../../src/main/deck/index.js';

/** The date that a text begins with. */
const dateIn = (text: string, language = 'en'): string => text.slice(0, dateLength(text, language));

describe('dates at the beginning of a text', () => {
  it.each([
    '2011',
    '1990s',
    'March 2022',
    'Mar. 2022',
    'March',
    '14 Aug 2022',
    '14th of August 2022',
    'August 14, 2022',
    'Aug 14',
    'Monday, 14 March 2022',
    '2018-09',
    '2018-09-14',
    '14.08.2022',
    '8/14/2022',
    '08/2022',
    'Q3 2024',
    '2024 Q3',
    '3Q24',
    'H1 2024',
    'third quarter of 2024',
    'second half 2023',
    'Summer 2023',
    'winter 2022/23',
    'since 2019',
    'Late September 2022',
    'mid-2021',
    'by the end of 2023',
    'the 1990s',
    '2011–2014',
    '2011 – 2014',
    '2011-14',
    'March to May 2022',
    '3–5 May 2021',
    'from 2011 until 2014',
    'between March and May 2022',
    '2022 onwards',
    'today',
    '19:12',
    '7:12 pm',
    '9 a.m.',
    '08:30–09:15',
    '22 February 2025, 18:40',
    'Monday, 14 March 2022 at 9 am',
    '2025-02-22 18:40:05 UTC',
    '18:40, 22 February 2025',
  ])('know %s', (date) => {
    expect(dateIn(`${date}: something happened`)).toBe(date);
  });

  it.each([
    [
      'de',
      [
        '14. März 2022',
        'Ende März 2022',
        'seit 2019',
        '1990er Jahre',
        'Sommer 2023',
        '3. Quartal 2024',
        '2011 bis 2014',
        'Jänner 2020',
        '14. März 2022, 18.40 Uhr',
        'Montag um 9 Uhr',
        '18 Uhr',
      ],
    ],
    [
      'fr',
      [
        '14 juillet 2023',
        '1er mars 2022',
        'depuis 2019',
        'fin septembre 2022',
        'été 2023',
        'T3 2024',
        'premier semestre 2024',
        'années 1990',
        '14 juillet 2023 à 18h40',
        '18 h 40',
      ],
    ],
    ['es', ['14 de marzo de 2022', 'marzo de 2022', 'desde 2019', 'finales de 2021', 'primer trimestre de 2024']],
    ['it', ['14 marzo 2022', 'dal 2019', 'fine 2021', 'estate 2023', 'primo trimestre 2024']],
    ['pt', ['14 de março de 2022', 'desde 2019', 'final de 2021', 'terceiro trimestre de 2024']],
    ['nl', ['14 maart 2022', 'sinds 2019', 'eind 2021', 'derde kwartaal 2024']],
    ['pl', ['14 marca 2022 r.', 'od 2019', 'koniec 2021', 'marzec 2022', 'w marcu 2022', 'III kwartał 2024']],
    [
      'ru',
      [
        '14 марта 2022 года',
        'с 2019 года',
        'конец 2021 г.',
        'в марте 2022',
        '2011–2014 гг.',
        'III квартал 2024 года',
        'весна 2023',
      ],
    ],
    ['uk', ['14 березня 2022 року', 'з 2019 року', 'наприкінці 2021', 'III квартал 2024']],
    ['el', ['14 Μαρτίου 2022', 'Μάρτιος 2022', 'από το 2019', 'τέλη 2021']],
    ['tr', ['14 Mart 2022', 'Ağustos 2022', '2022 yılı', '2021 sonu']],
    ['ar', ['14 مارس 2022', '١٤ آب ٢٠٢٢', 'منذ عام 2019', 'أواخر 2021', 'كانون الثاني 2020']],
    ['fa', ['۱۴ مرداد ۱۴۰۱', 'از سال ۱۳۹۸', 'اواخر ۲۰۲۱', 'مارس ۲۰۲۲']],
    ['zh', ['2022年3月14日', '2011年', '2018年9月', '自2019年', '2021年底', '2011年至2014年']],
    ['ja', ['2022年3月14日', '2011年', '2021年末', '令和4年', '2019年以降', '2022年3月14日 午後7時12分']],
    ['ko', ['2022년 3월 14일', '2011년', '2021년 말', '2019년 이후']],
  ] as const)('know the forms of %s', (language, dates) => {
    for (const date of dates) expect(dateIn(`${date} – x`, language)).toBe(date);
  });

  it('know every month of every language as Intl writes it', () => {
    for (const language of wordLanguages) {
      for (let month = 0; month < 12; month += 1) {
        const day = new Date(Date.UTC(2022, month, 14));
        for (const style of ['long', 'short'] as const) {
          const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
            day: 'numeric',
            month: style,
            year: 'numeric',
            timeZone: 'UTC',
          });
          const written = format.format(day).replace(/[\u200e\u200f\u061c]/gu, '');
          expect(`${language} ${dateIn(`${written}: x`, language)}`).toBe(`${language} ${written}`);
        }
      }
    }
  });

  it.each([
    'Marching on',
    'Mayor of the town',
    'Something in 2011',
    '1.2.0',
    '20,000 people',
    '20 people',
    '5000',
    'Sunshine',
    'Inland 2011',
    'Sincerely',
    'Decide now',
    '3D printing',
    '2:1 in the final',
    '9 among them',
    '5 h of talks',
    '31:20 minutes',
    'At last',
  ])('do not take %s for one', (text) => {
    expect(dateIn(text)).toBe('');
  });

  it('end before what is no part of them', () => {
    expect(dateIn('2011 – 15 people died')).toBe('2011');
    expect(dateIn('March 2022 – talks')).toBe('March 2022');
    expect(dateIn('2011 – 2014 – war')).toBe('2011 – 2014');
    expect(dateIn('19:12 hello')).toBe('19:12');
    expect(dateIn('March 2022: 12:30')).toBe('March 2022');
  });
});
