import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartContent, ChartType } from '../../src/shared/model/index.js';
import { chartDeck, chartItemOf, chartScene, chartSlide } from '../support/chart-builder.js';
import { describeFindings, examineDeck } from '../support/deck-doctor/index.js';

const kinds: readonly ChartType[] = [
  'bar',
  'stacked-bar',
  'column',
  'stacked-column',
  'line',
  'area',
  'pie',
  'doughnut',
  'scatter',
];

const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -500, max: 2000 }).map((whole) => whole / 10) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1e9, 1e-3, -1e6, 0.1 + 0.2) },
);
const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '2024',
    'Ministry of Transport and Digital Infrastructure',
    'بندر',
    '天然气',
    'x'.repeat(60),
    'a & b < c',
  ),
);

/** Any chart that planning lets through: a number at least, and none below zero in slices. */
const anyChart: fc.Arbitrary<ChartContent> = fc
  .record({
    type: fc.constantFrom(...kinds),
    categories: fc.integer({ min: 1, max: 70 }),
    series: fc.integer({ min: 1, max: 12 }),
    format: fc.constantFrom('0', '0.0', '#,##0', '#,##0.00', '0.0%'),
    seeds: fc.array(value, { minLength: 70 * 13, maxLength: 70 * 13 }),
    names: fc.array(name, { minLength: 82, maxLength: 82 }),
    unit: fc.option(name, { nil: undefined }),
    highlights: fc.boolean(),
  })
  .map(({ type, categories, series, format, seeds, names, unit, highlights }) => {
    const isRound = type === 'pie' || type === 'doughnut';
    const count = isRound ? Math.min(12, categories) : categories;
    const of = (s: number): (number | null)[] =>
      Array.from({ length: count }, (_, index) => {
        const seed = index === 0 && s === 0 ? 7 : (seeds[s * 70 + index] as number | null);
        return isRound && seed !== null ? Math.abs(seed) : seed;
      });
    return {
      type,
      categories: names.slice(0, count),
      series: Array.from({ length: isRound ? 1 : series }, (_, s) => ({
        name: names[70 + s] as string,
        values: of(s),
      })),
      ...(type === 'scatter' ? { x: { name: 'across', values: [3, ...of(12).slice(1)] } } : {}),
      highlight: highlights ? names.slice(0, 1) : [],
      format,
      alt: 'A chart',
      ...(unit === undefined ? {} : { unit }),
    };
  });

describe('any chart', () => {
  it('is drawn inside its box, in numbers', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom('en', 'de', 'ar'), (content, language) => {
        const item = chartItemOf(chartScene(content, { language }));
        for (const { box, name: part } of [...item.drawing, { box: item.plot, name: 'plot' }]) {
          expect(Object.values(box).every(Number.isFinite), part).toBe(true);
          expect(box.width, part).toBeGreaterThanOrEqual(0);
          expect(box.height, part).toBeGreaterThanOrEqual(0);
          expect(box.y, part).toBeGreaterThanOrEqual(item.box.y - 1);
          expect(box.y + box.height, part).toBeLessThanOrEqual(item.box.y + item.box.height + 1);
          expect(box.x, part).toBeGreaterThanOrEqual(item.box.x - 1);
          expect(box.x + box.width, part).toBeLessThanOrEqual(item.box.x + item.box.width + 1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is written soundly', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChart, { minLength: 1, maxLength: 3 }), async (contents) => {
        const { bytes } = await chartDeck(contents.map((content) => chartSlide(content)));
        expect(describeFindings(examineDeck(bytes))).toBe('');
      }),
      { numRuns: 12 },
    );
  });
});
