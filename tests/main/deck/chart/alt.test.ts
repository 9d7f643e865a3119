import { describe, expect, it } from 'vitest';
import { wordLanguages } from '../../../../src/main/deck/index.js';
import { onlySlide } from '../expect-deck.js';
import type { PlanSettings } from '../plan-briefs.js';

const rows = (...lines: readonly string[]): string => {
  const [head = '', ...others] = lines;
  return [head, head.replace(/[^|]+/g, '---'), ...others].join('\n');
};
const cargo = rows('| Year | LNG |', '| 2022 | 20.5 |', '| 2023 | 19.8 |', '| 2024 | 20.4 |');

function alt(options: string, table: string, language = 'en', settings: PlanSettings = {}): string {
  const { body } = onlySlide(
    `---\nlanguage: ${language}\n---\n\n## S\n\n<!-- chart: ${options} -->\n\n${table}\n`,
    settings,
  );
  if (body.type !== 'chart') throw new Error(`A chart was expected: ${body.type}`);
  return body.chart.alt;
}

describe('the alternative text of a chart', () => {
  it('says kind, title and the range of each series, with the unit once', () => {
    const ports = rows('| Port | In | Out |', '| A | 3 | 5 |', '| B | 7 | 4 |');
    expect(alt('stacked bar, title: Ships, unit: Mt', ports)).toBe(
      'Stacked bar chart: Ships. In: 3 (A) to 7 Mt (B). Out: 4 (B) to 5 Mt (A).',
    );
  });

  it('says of a course how it begins and ends, and its extremes where those lie between', () => {
    expect(alt('line, unit: Mt', cargo)).toBe(
      'Line chart. LNG: 20.5 (2022) to 20.4 Mt (2024). Lowest 19.8 (2023), highest 20.5 Mt (2022).',
    );
    expect(alt('column', rows('| Year | LNG |', '| 2023 | 19.8 |', '| 2024 | 20.4 |'))).toBe(
      'Column chart. LNG: 19.8 (2023) to 20.4 (2024).',
    );
  });

  it('names many series, and gives one range', () => {
    const many = rows('| Y | A | B | C | D | E |', '| x | 1 | 2 | 3 | 4 | 5 |', '| y | 6 | 7 | 8 | 9 | 10 |');
    expect(alt('column', many)).toBe('Column chart. Series (5): A, B, C, D, E. All values: 1 (x) to 10 (y).');
  });

  it('has both axes of a scatter chart', () => {
    const points = rows('| Income | Trade |', '| 1.5 | 20% |', '| 2.5 | 30% |');
    expect(alt('scatter', points)).toBe('Scatter chart. Income: 1.5 to 2.5. Trade: 20% to 30%.');
  });

  it('leaves gaps out, and is the brief’s own where it has one', () => {
    expect(alt('bar', rows('| P | V |', '| A | |', '| B | 2 |', '| C | 3 |'))).toBe('Bar chart. V: 2 (B) to 3 (C).');
    expect(alt('bar, alt: Three ports, two of them known.', rows('| P | V |', '| A | 1 |'))).toBe(
      'Three ports, two of them known.',
    );
  });

  it.each([
    [
      'de',
      'Liniendiagramm. LNG: 20,5 (2022) bis 20,4 Mt (2024). Niedrigster Wert 19,8 (2023), höchster Wert 20,5 Mt (2022).',
    ],
    [
      'fr',
      'Graphique en courbes. LNG\u00a0: de 20,5 (2022) à 20,4 Mt (2024). Minimum 19,8 (2023), maximum 20,5 Mt (2022).',
    ],
    ['ja', '折れ線グラフ。LNG：20.5 (2022)から20.4 Mt (2024)。最小19.8 (2023)、最大20.5 Mt (2022)。'],
    ['fa', 'نمودار خطی. LNG: از ۲۰٫۵ (2022) تا ۲۰٫۴ Mt (2024). کمترین ۱۹٫۸ (2023)، بیشترین ۲۰٫۵ Mt (2022).'],
  ])('speaks the brief’s language: %s', (language, expected) => {
    expect(
      alt('line, unit: Mt', language === 'de' || language === 'fr' ? cargo.replace(/\./g, ',') : cargo, language),
    ).toBe(expected);
  });

  it.each([
    ['en', '$5', '$7 bn'],
    ['de', '5', '7 $bn'],
  ])('puts a sign of money where the language has it: %s', (language, from, to) => {
    const money = rows('| P | V |', '| A | $5bn |', '| B | $7bn |');
    expect(alt('bar', money, language)).toContain(
      language === 'en' ? `5 (A) to ${to} (B)` : `${from} (A) bis ${to} (B)`,
    );
  });

  it('is in every language that a deck speaks, and no place is left unfilled', () => {
    const many = rows('| Year | A | B | C | D | E |', '| 2023 | 1 | 2 | 3 | 4 | 5 |', '| 2024 | 6 | 7 | 8 | 9 | 10 |');
    const texts = [...wordLanguages, 'zh-Hant'].flatMap((language) => [
      alt('line, title: T', cargo, language),
      alt('bar, title: T', many, language),
    ]);
    expect(texts.join('\n')).not.toMatch(/[{}]|undefined/);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('has the wording of the template', () => {
    const words = { en: { charts: { line: 'Curve' } } } as never;
    expect(alt('line', cargo, 'en', { rules: { words } })).toMatch(/^Curve\. LNG: /);
  });
});
