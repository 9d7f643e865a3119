import { describe, expect, it } from 'vitest';
import { onlySlide } from '../expect-deck.js';

/** The values of a column as a chart has them; or the kind of slide that came instead. */
function values(cells: readonly string[], language = 'en', more = ''): unknown {
  const rows = cells.map((cell, index) => `| c${index} | ${cell} |`).join('\n');
  const slide = onlySlide(
    `---\nlanguage: ${language}\n---\n\n## S\n\n<!-- chart: column${more} -->\n\n| C | V |\n| - | - |\n${rows}\n`,
  );
  return slide.body.type === 'chart' ? slide.body.chart.series[0]?.values : slide.kind;
}

function chart(cells: readonly string[], language = 'en', more = '') {
  const rows = cells.map((cell, index) => `| c${index} | ${cell} |`).join('\n');
  const slide = onlySlide(
    `---\nlanguage: ${language}\n---\n\n## S\n\n<!-- chart: column${more} -->\n\n| C | V |\n| - | - |\n${rows}\n`,
  );
  if (slide.body.type !== 'chart') throw new Error(`A chart was expected: ${slide.kind}`);
  return slide.body.chart;
}

describe('numbers as people write them', () => {
  it.each([
    ['English', 'en', ['1,234.5', '12', '0.25'], [1234.5, 12, 0.25]],
    ['German', 'de', ['1.234,5', '12', '0,25'], [1234.5, 12, 0.25]],
    [
      'French, with narrow blanks that do not break',
      'fr',
      ['1\u202f234,5', '12\u00a0000', '0,25'],
      [1234.5, 12_000, 0.25],
    ],
    ['Swiss', 'de-CH', ["1'234.50", '1’000', '2.5'], [1234.5, 1000, 2.5]],
    ['Indian', 'en-IN', ['12,34,567', '1,00,000'], [1_234_567, 100_000]],
    ['Persian digits', 'fa', ['۱٬۲۳۴٫۵', '۱۲'], [1234.5, 12]],
    ['Arabic digits', 'ar', ['١٬٢٣٤', '٢٫٥'], [1234, 2.5]],
    ['full-width digits', 'ja', ['１２３', '４．５'.replace('．', '.')], [123, 4.5]],
    ['powers of ten', 'en', ['1.5e3', '2E-2'], [1500, 0.02]],
  ])('reads %s', (_, language, cells, expected) => {
    expect(values(cells, language)).toEqual(expected);
  });

  it.each([
    ['a minus, a hyphen, a dash', ['−3', '-4', '–5'], [-3, -4, -5]],
    ['a bookkeeper’s parentheses', ['(3)', '(1,234.5)', '($7)'], [-3, -1234.5, -7]],
    ['a plus and an approximation', ['+3', '~4', '≈5'], [3, 4, 5]],
    ['marks of footnotes', ['3*', '4†'], [3, 4]],
  ])('reads %s', (_, cells, expected) => {
    expect(values(cells)).toEqual(expected);
  });

  it.each(['n/a', 'N.A.', '–', '—', '-', '…', '..', '', 'k. A.', ':', 'н/д', 'NaN'])('takes %j for a gap', (cell) => {
    expect(values(['1', cell, '3'])).toEqual([1, null, 3]);
  });

  it.each([
    'about 20',
    '<5',
    '10–12',
    '10-12',
    '2024-05',
    '5 of 7',
    'Q1',
    '1,2,3',
    '1.2.3',
    '12 34',
    '± 3',
    '20 in the first half, then none at all',
    '- -3',
  ])('takes %j for text, and shows the table', (cell) => {
    expect(values(['1', cell, '3'])).toBe('table');
  });

  describe('where a sign may mean two things', () => {
    it('goes by the language', () => {
      expect(values(['1.105', '2.300'], 'en')).toEqual([1.105, 2.3]);
      expect(values(['1.105', '2.300'], 'de')).toEqual([1105, 2300]);
      expect(values(['1,105', '2,300'], 'en')).toEqual([1105, 2300]);
      expect(values(['1,105', '2,300'], 'es')).toEqual([1.105, 2.3]);
      expect(values(['1,105', '2,300'], 'es-MX')).toEqual([1105, 2300]);
    });

    it('goes by the other numbers of the column first', () => {
      expect(values(['1.105', '12,5'], 'en')).toEqual([1105, 12.5]);
      expect(values(['1.105', '12.5'], 'de')).toEqual([1.105, 12.5]);
      expect(values(['1,105', '1,234,567'], 'de')).toEqual([1105, 1_234_567]);
      expect(values(['0.105', '1.105'], 'de')).toEqual([0.105, 1.105]);
    });

    it('then by those of the table', () => {
      const table = '<!-- chart: line -->\n\n| C | A | B |\n| - | - | - |\n| x | 1.105 | 3,5 |\n| y | 2.300 | 4,5 |';
      const slide = onlySlide(`## S\n\n${table}`);
      expect(slide.body.type === 'chart' && slide.body.chart.series[0]?.values).toEqual([1105, 2300]);
    });

    it('takes each number for itself where a column contradicts itself', () => {
      expect(values(['1,5', '2.5', '1,000'], 'en')).toEqual([1.5, 2.5, 1000]);
    });
  });

  describe('with their unit', () => {
    it('takes the unit out of the cells', () => {
      expect(chart(['20.4 Mt', '19 Mt', '3'])).toMatchObject({
        unit: 'Mt',
        series: [{ name: 'V', values: [20.4, 19, 3] }],
      });
      expect(chart(['$5bn', '$7bn'])).toMatchObject({ unit: '$bn', series: [{ values: [5, 7] }] });
      expect(chart(['5 €', '7 €'], 'de')).toMatchObject({ unit: '€' });
      expect(chart(['EUR 5', 'EUR 7'])).toMatchObject({ unit: 'EUR' });
      expect(chart(['5 °C', '-7 °C'])).toMatchObject({ unit: '°C', series: [{ values: [5, -7] }] });
    });

    it('lets the unit that is asked for stand', () => {
      expect(chart(['20 t', '19 t'], 'en', ', unit: tonnes')).toMatchObject({ unit: 'tonnes' });
    });

    it('draws no bars of two measures', () => {
      expect(values(['900 kt', '1.2 Mt'])).toBe('table');
      expect(values(['12 %', '1.2 Mt'])).toBe('table');
    });

    it('puts units that differ from column to column into their names', () => {
      const slide = onlySlide('## S\n\n<!-- chart: line -->\n\n| C | A | B |\n| - | - | - |\n| x | 3 Mt | $4 |');
      expect(slide.body).toMatchObject({ chart: { series: [{ name: 'A (Mt)' }, { name: 'B ($)' }] } });
      expect(slide.body).not.toHaveProperty('chart.unit');
    });

    it('keeps shares of a hundred as a spreadsheet does', () => {
      expect(chart(['12%', '12.5 %', '7'])).toMatchObject({ format: '0%', series: [{ values: [0.12, 0.125, 0.07] }] });
      expect(chart(['12%', '7%'])).not.toHaveProperty('unit');
      expect(chart(['۱۲٪'], 'fa')).toMatchObject({ series: [{ values: [0.12] }] });
    });

    it('counts in hundreds where the format has no sign for it', () => {
      expect(chart(['12%', '7%'], 'en', ', format: 0.0')).toMatchObject({
        format: '0.0',
        unit: '%',
        series: [{ values: [12, 7] }],
      });
    });
  });
});

describe('the format of a chart', () => {
  it.each([
    ['as many decimals as most have', ['1.5', '2.5', '3'], '0.0'],
    ['of two that are as usual the more', ['1.5', '3'], '0.0'],
    ['whole numbers', ['1', '2', '3.25'], '0'],
    ['groups where they are written', ['1,234', '5'], '#,##0'],
    ['groups from ten thousand on', ['12345', '5'], '#,##0'],
    ['at most four decimals', ['0.123456', '0.234567'], '0.0000'],
    ['hundredths', ['1.5%', '2.5%'], '0.0%'],
  ])('has %s', (_, cells, format) => {
    expect(chart(cells).format).toBe(format);
  });

  it.each([
    ['0.00', '0.00'],
    ['#,##0', '#,##0'],
    ['0,0.0', '#,##0.0'],
    ['percent', '0%'],
    ['0.0 %', '0.0%'],
  ])('is what is asked: %s', (written, format) => {
    expect(chart(['1', '2'], 'en', `, format: ${written}`).format).toBe(format);
  });
});
