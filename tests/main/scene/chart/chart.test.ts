import { describe, expect, it } from 'vitest';
import type { Box, ChartItem, ShapeItem } from '../../../../src/shared/model/index.js';
import { chart, chartOf, chartScene, drawn, drawnTexts } from '../../../support/chart-builder.js';
import { chartCases } from '../../../support/chart-cases.js';
import { composeSlides, itemOf, names, paragraphsOf, textOf } from '../../../support/compose-slides.js';
import { plainTemplate } from '../../../support/template-builder.js';

const slack = 0.15; // points; what lines have so that rounding does not break them
const bottom = ({ y, height }: Box): number => y + height;
const right = ({ x, width }: Box): number => x + width;

describe('a chart', () => {
  it('has its title and unit above, and its source at the foot', () => {
    const content = chart('column', { LNG: [1, 2] }, { title: 'Cargo', unit: 'Mt', source: 'Polar Trade Review' });
    const scene = chartScene(content);
    expect(names(scene).slice(0, 4)).toEqual(['title', 'chart-title', 'chart', 'source']);
    expect(paragraphsOf(textOf(scene, 'chart-title'))).toEqual(['Cargo, Mt']);
    expect(paragraphsOf(textOf(scene, 'source'))).toEqual(['Source: Polar Trade Review']);
    expect(bottom(textOf(scene, 'chart-title').box)).toBeLessThan(itemOf(scene, 'chart').box.y);
  });

  it('does not say twice what the slide’s title says', () => {
    const scene = chartScene(chart('column', { LNG: [1, 2] }, { title: 'Cargo', unit: 'Mt' }), { title: 'Cargo' });
    expect(paragraphsOf(textOf(scene, 'chart-title'))).toEqual(['Mt']);
    expect(names(chartScene(chart('column', { LNG: [1, 2] })))).not.toContain('chart-title');
  });

  for (const [name, slide] of Object.entries(chartCases)) {
    it(`draws everything inside its box, no text over another: ${name}`, () => {
      const { scenes } = composeSlides([slide]);
      const item = itemOf(scenes[0], 'chart') as ChartItem;
      for (const { box, name: part } of item.drawing) {
        expect(box.x, part).toBeGreaterThanOrEqual(item.box.x - slack);
        expect(box.y, part).toBeGreaterThanOrEqual(item.box.y - slack);
        expect(right(box), part).toBeLessThanOrEqual(right(item.box) + slack);
        expect(bottom(box), part).toBeLessThanOrEqual(bottom(item.box) + slack);
      }
      const texts = item.drawing.filter((each) => each.kind === 'text');
      for (const [index, one] of texts.entries()) {
        const over = texts.slice(0, index).filter((other) => touches(one.box, other.box));
        expect(over.map((other) => `${one.name} over ${other.name}`)).toEqual([]);
      }
      expect(Math.min(...texts.flatMap((each) => each.paragraphs.map(({ size }) => size)))).toBeGreaterThanOrEqual(10);
    });
  }
});

function touches(a: Box, b: Box): boolean {
  const across = 0.5; // rounding
  const down = 3; // a line's box is higher than its letters
  const beside = a.x + across >= right(b) || b.x + across >= right(a);
  return !beside && a.y + down < bottom(b) && b.y + down < bottom(a);
}

describe('values', () => {
  it('stand over the columns of one series, which then need no axis', () => {
    const item = chartOf(chart('column', { LNG: [8, 14.25] }, { format: '0.0' }), { language: 'de' });
    expect(drawnTexts(item)).toEqual(['2019', '2020', '8,0', '14,3']);
    expect(item.values?.labels).toBeUndefined();
    expect(drawn(item, 'grid')).toEqual([]);
    expect(item.series[0]?.label?.shows).toEqual(['value']);
  });

  it('have an axis from zero where there are several series', () => {
    const item = chartOf(chart('column', { LNG: [8000, 14000], Coal: [6000, 7000] }, { format: '#,##0' }));
    expect(item.values).toMatchObject({ min: 0, max: 15000, step: 5000 });
    expect(drawnTexts(item)).toEqual(expect.arrayContaining(['0', '5,000', '10,000', '15,000']));
  });

  it('of lines may start above zero, where zero would press them flat', () => {
    expect(chartOf(chart('line', { Index: [101, 104, 109] })).values).toMatchObject({ min: 100, max: 110 });
    expect(chartOf(chart('line', { Index: [20, 60, 109] })).values).toMatchObject({ min: 0 });
    expect(chartOf(chart('column', { A: [101, 104], B: [105, 109] })).values).toMatchObject({ min: 0 });
    expect(chartOf(chart('area', { A: [101, 104, 109] })).values).toMatchObject({ min: 0 });
  });

  it('below zero hang from the axis, with the names under the plot', () => {
    const item = chartOf(chart('column', { Growth: [2, -4, 6] }));
    const [axis] = drawn(item, 'axis') as [ShapeItem];
    const bars = drawn(item, 'bar-').map(({ box }) => box);
    expect(bottom(bars[0] as Box)).toBeCloseTo(axis.box.y, 1);
    expect((bars[1] as Box).y).toBeCloseTo(axis.box.y, 1);
    expect(drawn(item, 'name-1')[0]?.box.y).toBeGreaterThan(bottom(item.plot));
    expect(drawn(item, 'value-2')[0]?.box.y).toBeGreaterThan(bottom(bars[1] as Box));
  });

  it('that are the same, or one alone, still have a scale', () => {
    expect(chartOf(chart('line', { A: [5, 5, 5] })).values).toMatchObject({ min: 4, max: 6 });
    expect(chartOf(chart('column', { A: [0, 0] })).values).toMatchObject({ min: 0, max: 1 });
  });

  it('in parts of a hundred are shown as such', () => {
    const item = chartOf(chart('column', { A: [0.25, 0.5], B: [0.1, 0.2] }, { format: '0.0%' }));
    expect(drawnTexts(item)).toEqual(expect.arrayContaining(['0%', '10%', '50%']));
  });
});

describe('series', () => {
  it('are named at the ends of up to four lines, and by keys beyond that', () => {
    const four = { A: [1, 2], B: [3, 4], C: [5, 6], D: [7, 8] };
    const direct = chartOf(chart('line', four));
    expect(drawn(direct, 'series-')).toHaveLength(4);
    expect(direct.legend).toBeUndefined();
    const keyed = chartOf(chart('line', { ...four, E: [9, 10] }));
    expect(drawn(keyed, 'series-')).toEqual([]);
    expect(drawn(keyed, 'key-').filter(({ kind }) => kind === 'text')).toHaveLength(5);
    expect(keyed.legend?.place).toBe('above');
  });

  it('whose lines end together have their names moved apart', () => {
    const item = chartOf(chart('line', { A: [1, 50], B: [2, 50], C: [90, 100] }));
    const boxes = drawn(item, 'series-').map(({ box }) => box);
    expect(Math.abs((boxes[0] as Box).y - (boxes[1] as Box).y)).toBeGreaterThanOrEqual((boxes[0] as Box).height - 0.1);
    expect(item.series.map(({ labels }) => labels[0]?.label?.moved?.y ?? 0)).toEqual([
      expect.any(Number),
      expect.any(Number),
      0,
    ]);
  });

  it('have twelve different colours, the accent first, all of the theme', () => {
    for (const variant of ['light', 'dark'] as const) {
      const many = Object.fromEntries(Array.from({ length: 12 }, (_, s) => [`S${s}`, [s, s + 1]]));
      const { series } = chartOf(chart('line', many), {}, plainTemplate(variant));
      expect(new Set(series.map(({ color }) => JSON.stringify(color))).size).toBe(12);
      expect(series[0]?.color).toEqual({ slot: 'accent1' });
      expect(series.every(({ color }) => color.rgb === undefined)).toBe(true);
    }
  });

  it('are quiet beside one that the brief highlights', () => {
    const { series } = chartOf(chart('line', { A: [1, 2], B: [3, 4], C: [5, 6] }, { highlight: ['B'] }));
    const quiet = plainTemplate().style.chart.quiet;
    expect(series.map(({ color }) => color)).toEqual([quiet, { slot: 'accent1' }, quiet]);
  });

  it('break at a missing value; a point between two gaps has a mark', () => {
    const item = chartOf(chart('line', { A: [1, 2, null, 4, null, 6, 7], B: [1, 2, 3, 4, 5, 6, 7] }));
    expect(drawn(item, 'line-1').map(({ name }) => name)).toEqual(['line-1', 'line-1-2']);
    expect(item.series.map(({ marker }) => marker !== undefined)).toEqual([true, false]);
  });

  it('of stacks stand on one another, those below zero apart', () => {
    const item = chartOf(chart('stacked-column', { A: [3], B: [4], C: [-2] }));
    const [a, b, c] = drawn(item, 'bar-').map(({ box }) => box) as [Box, Box, Box];
    expect(bottom(b)).toBeCloseTo(a.y, 1);
    expect(c.y).toBeCloseTo(bottom(a), 1);
    expect(item.bars?.overlap).toBe(1);
  });
});

describe('categories', () => {
  it('with long names have them in lines', () => {
    const content = chart(
      'column',
      { Votes: [3, 4, 2, 5, 1, 2] },
      { categories: Array(6).fill('Ministry of Transport and Sea') },
    );
    const label = drawn(chartOf(content), 'name-1')[0];
    expect(label?.kind === 'text' && label.lines.length).toBe(2);
  });

  it('too many to be named are named at even distances, years by fives', () => {
    const categories = Array.from({ length: 60 }, (_, year) => String(1965 + year));
    const item = chartOf(chart('line', { Index: categories.map((_, index) => index) }, { categories }));
    expect(item.categories?.every).toBe(5);
    expect(drawn(item, 'name-').map((each) => each.name)).toHaveLength(12);
  });

  it('of horizontal bars read from the top, their names before the axis', () => {
    const item = chartOf(chart('bar', { A: [3, 2] }, { categories: ['First', 'Second'] }));
    const [first, second] = drawn(item, 'bar-').map(({ box }) => box) as [Box, Box];
    expect(first.y).toBeLessThan(second.y);
    expect(right(drawn(item, 'name-1')[0]?.box as Box)).toBeLessThan(item.plot.x);
  });
});

describe('slices', () => {
  it('are named beside a pie, and by keys beside a ring', () => {
    const shares = chart('pie', { Share: [52, 28, 20] }, { categories: ['LNG', 'Oil', 'Ore'] });
    expect(drawnTexts(chartOf(shares))).toEqual(['LNG', '52', 'Oil', '28', 'Ore', '20']);
    const ring = chartOf({ ...shares, type: 'doughnut' });
    expect(ring.legend?.place).toBe('beside');
    expect(ring.hole).toBe(0.5);
  });

  it('too small for their names make the pie have keys', () => {
    const values = [90, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const categories = values.map((_, index) => `A rather long name ${index + 1}`);
    const item = chartOf(chart('pie', { Share: values }, { categories }));
    expect(item.legend?.place).toBe('beside');
    expect(drawn(item, 'value-').map(({ name }) => name)).toEqual(['value-1']);
  });

  it('go round clockwise from the top, whichever way the language reads', () => {
    const shares = chart('pie', { Share: [75, 25] }, { categories: ['A', 'B'] });
    for (const language of ['en', 'ar']) {
      const [first] = drawn(chartOf(shares, { language }), 'slice-1') as [ShapeItem];
      const d = first.geometry.type === 'path' ? first.geometry.d : '';
      const [x = 0, y = 0] = (/^M[\d.]+ [\d.]+ L([\d.]+) ([\d.]+)/.exec(d) ?? []).slice(1).map(Number);
      expect(x).toBeCloseTo(first.box.width / 2, 0);
      expect(y).toBeCloseTo(0, 0);
    }
  });
});

describe('points', () => {
  it('have names beside them where they find room, and an axis title', () => {
    const content = chart(
      'scatter',
      { Age: [80, 80.2, 75, 70] },
      { categories: ['One', 'Two', 'Three', ''], x: { name: 'Income', values: [10, 10.2, 16, 20] }, unit: 'years' },
    );
    const scene = chartScene(content);
    const item = chartOf(content);
    expect(item.series[0]?.labels.map(({ index, label }) => [index, label?.position])).toEqual([
      [0, 'l'],
      [1, 'r'],
      [2, 'r'],
    ]);
    expect(drawnTexts(item)).toContain('Income');
    expect(paragraphsOf(textOf(scene, 'chart-title'))).toEqual(['Age, years']);
  });
});

describe('from right to left', () => {
  const content = chart('column', { A: [1, 2, 3], B: [2, 3, 4] });

  it('a chart is mirrored in its box', () => {
    const [ltr, rtl] = [chartOf(content), chartOf(content, { language: 'ar' })];
    expect(rtl.rtl).toBe(true);
    const mirror = ({ x, width }: Box, { box }: ChartItem): number => 2 * box.x + box.width - x - width;
    expect(rtl.plot.x).toBeCloseTo(mirror(ltr.plot, ltr), 1);
    const bars = (item: ChartItem): number[] => drawn(item, 'bar-').map(({ box }) => box.x);
    expect(bars(rtl)[0]).toBeGreaterThan(bars(rtl)[1] as number);
    expect(drawn(rtl, 'tick-1')[0]?.box.x).toBeGreaterThan(right(rtl.plot));
  });
});
