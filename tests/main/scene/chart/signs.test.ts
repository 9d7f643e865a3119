/** What tells series apart without colour: in a house that asks for it, in every kind of chart. */
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../../src/main/ooxml/index.js';
import { loadTemplate } from '../../../../src/main/template/index.js';
import type { ChartItem, ChartType, Template } from '../../../../src/shared/model/index.js';
import { sceneToSvg } from '../../../../src/shared/svg/index.js';
import { chart, chartDeck, chartOf, chartScene, chartSlide, drawn } from '../../../support/chart-builder.js';
import { describeFindings, examineDeck } from '../../../support/deck-doctor/index.js';
import { templatesFolder } from '../../../support/houses.js';
import { plainTemplate } from '../../../support/template-builder.js';

const { template } = await loadTemplate('clarity', { folders: [templatesFolder] });
const clarity = template as Template;

const filled: readonly ChartType[] = ['bar', 'stacked-bar', 'column', 'stacked-column', 'area'];
const values = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, s) => [`Series ${s + 1}`, [s + 1, s + 3, s + 2]]));
const hatching = (item: ChartItem, s: number): string => {
  const [first] = drawn(item, `key-${s}-mark`);
  return first?.kind === 'shape' && first.fill.type === 'pattern' ? first.fill.pattern : 'solid';
};

describe('a house that does without colour', () => {
  it.each(filled)('hatches each of six series in its own way, in the chart as in its keys: %s', (type) => {
    const item = chartOf(chart(type, values(6)), {}, clarity);
    const signs = item.series.map(({ sign }) => sign?.pattern ?? 'solid');
    expect(new Set(signs).size).toBe(6);
    expect(signs.map((_, s) => hatching(item, s + 1))).toEqual(signs);
    const begins = type === 'area' ? 'area-' : 'bar-';
    const drawnSigns = drawn(item, begins).map((each) =>
      each.kind === 'shape' && each.fill.type === 'pattern' ? each.fill.pattern : 'solid',
    );
    expect(new Set(drawnSigns)).toEqual(new Set(signs));
  });

  it('parts twelve lines, and twelve clouds of points, by dashes and marks', () => {
    const lines = chartOf(chart('line', values(12)), {}, clarity).series;
    expect(new Set(lines.map(({ sign }) => `${sign?.dash} ${sign?.symbol}`)).size).toBe(12);
    expect(lines.every(({ marker }) => marker !== undefined)).toBe(true);
    const x = { name: 'x', values: [1, 2, 3] };
    const points = chartOf(chart('scatter', values(4), { x, categories: ['', '', ''] }), {}, clarity).series;
    expect(new Set(points.map(({ sign }) => sign?.symbol)).size).toBe(4);
  });

  it('hatches the slices of pies and rings, gives values a ground to be read on, and leaves what is highlighted solid', () => {
    const shares = chart('doughnut', { S: [30, 30, 40] }, { categories: ['A', 'B', 'C'], highlight: ['C'] });
    const item = chartOf(shares, {}, clarity);
    expect(item.series[0]?.points.map(({ pattern }) => pattern)).toEqual(['up', 'level', undefined]);
    expect(drawn(item, 'value-').map(({ name }) => name)).toEqual([
      'value-1-ground',
      'value-1',
      'value-2-ground',
      'value-2',
      'value-3',
    ]);
  });

  it('says it all in the file: native patterns, dashes and marks, in a sound deck', async () => {
    const slides = [chartSlide(chart('stacked-column', values(6))), chartSlide(chart('line', values(4)))];
    const { bytes } = await chartDeck(slides, clarity);
    expect(describeFindings(examineDeck(bytes))).toBe('');
    const zip = openZip(bytes);
    if (!zip.ok) throw new Error(zip.fault);
    const part = (name: string): string => {
      const entry = zip.entries.find((each) => each.name === `ppt/charts/${name}`);
      return Buffer.from((entry && zip.read(entry)) as Uint8Array).toString('utf8');
    };
    const presets = [...part('chart1.xml').matchAll(/<a:pattFill prst="(\w+)"/g)].map((match) => match[1]);
    expect(presets).toEqual(['wdUpDiag', 'horz', 'wdDnDiag', 'lgGrid', 'vert']);
    expect(part('chart2.xml').match(/<c:symbol val="(\w+)"/g)).toHaveLength(4);
    expect(part('chart2.xml')).toMatch(/<a:prstDash val="dash"\/>[\s\S]*<a:prstDash val="sysDot"\/>/);
  });

  it('draws the same hatching in the preview', () => {
    const scene = chartScene(chart('column', values(3)), {}, clarity);
    const svg = sceneToSvg(scene, clarity, { href: () => '', slideNumber: 1 });
    expect(svg.match(/<pattern /g)?.length).toBeGreaterThanOrEqual(2);
  });
});

describe('a house with colours', () => {
  it('has neither hatching nor dashes', () => {
    const items = filled.map((type) => chartOf(chart(type, values(6)), {}, plainTemplate()));
    expect(items.flatMap(({ series }) => series.filter(({ sign }) => sign))).toEqual([]);
  });

  it('parts what touches in a stack by the ground, and quiet parts of a ring by their shade', () => {
    const stack = chartOf(chart('stacked-bar', values(3)));
    expect(stack.outline).toEqual({ color: { slot: 'bg1' }, width: 1 });
    const ring = chartOf(chart('doughnut', { S: [1, 2, 3] }, { categories: ['A', 'B', 'C'], highlight: ['C'] }));
    expect(new Set(ring.series[0]?.points.map(({ color }) => JSON.stringify(color))).size).toBe(3);
  });
});
