import { describe, expect, it } from 'vitest';
import type { ChartContent } from '../../../../src/shared/model/index.js';
import { chart, chartOf, chartSlide, drawnTexts } from '../../../support/chart-builder.js';
import { composeSlides, count } from '../../../support/compose-slides.js';

const said = (content: ChartContent): readonly string[] =>
  composeSlides([chartSlide(content)])
    .diagnostics.filter(({ code }) => code.startsWith('chart-'))
    .map(({ code, severity, values }) => `${severity} ${code} ${values.what ?? `${values.name} ${values.count}`}`);

const values = (length: number) => Array.from({ length }, (_, n) => (n % 7) + 1);

describe('what does not stand at a chart', () => {
  it('is said: names that are thinned out', () => {
    const years = count(60, (n) => String(1960 + n));
    expect(said(chart('line', { A: values(60) }, { categories: years }))).toEqual([
      'info chart-text-omitted names of categories (48 of 60)',
    ]);
    expect(said(chart('bar', { A: values(60) }, { categories: years }))[0]).toMatch(
      /names of categories \(\d+ of 60\)/,
    );
  });

  it('is said: ends of names', () => {
    const long = count(20, (n) => `Office ${n} for very many matters that nobody else has been willing to deal with`);
    expect(said(chart('bar', { A: values(20) }, { categories: long }))).toEqual([
      expect.stringMatching(/^warning chart-name-cut Office 1 for very .* 20$/),
    ]);
  });

  it('is said: names of points, values of small parts, and parts that are nothing', () => {
    const near = { name: 'x', values: Array.from({ length: 40 }, (_, n) => n / 100) };
    const names = count(40, (n) => `A place called ${n}`);
    expect(said(chart('scatter', { A: near.values }, { categories: names, x: near }))[0]).toMatch(
      /^info chart-text-omitted names of points \(\d+\)$/,
    );
    const parts = ['A', 'B', 'C'];
    expect(said(chart('doughnut', { S: [97, 1, 2] }, { categories: parts }))).toEqual([
      'info chart-text-omitted values of small parts (2)',
    ]);
    expect(said(chart('pie', { S: [60, 0, 40] }, { categories: parts }))).toEqual([
      'info chart-text-omitted parts that are nothing (1 of 3)',
    ]);
  });

  it('is nothing where all of it does', () => {
    expect(said(chart('column', { A: [1, 2, 3], B: [2, 3, 4] }))).toEqual([]);
    expect(said(chart('pie', { S: [60, 10, 30] }, { categories: ['A', 'B', 'C'] }))).toEqual([]);
  });
});

describe('a part that is nothing', () => {
  it('has no name at a pie, in the file as in the drawing', () => {
    const item = chartOf(chart('pie', { S: [60, 0, 40] }, { categories: ['A', 'B', 'C'] }));
    expect(drawnTexts(item)).toEqual(['A', '60', 'C', '40']);
    expect(item.series[0]?.labels).toEqual([{ index: 1 }]);
  });
});
