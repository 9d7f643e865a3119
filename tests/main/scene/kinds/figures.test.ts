/** Key figures: one baseline and one size, in one or two rows. */
import { describe, expect, it } from 'vitest';
import type { Body, Scene } from '../../../../src/shared/model/index.js';
import { composeSlides, count, paragraphsOf, textOf } from '../../../support/compose-slides.js';
import { inlines, slide } from '../../../support/deck-builder.js';

const one = (body: Body, more: Parameters<typeof slide>[1] = {}): Scene =>
  composeSlides([slide(body, more)]).scenes[0]!;

describe('key figures', () => {
  const figures = (total: number): Body => ({
    type: 'figures',
    figures: count(total, (n) => `${n}0 %`).map((value) => ({
      value: inlines(value),
      label: inlines('of all that counts'),
    })),
  });

  it('stand on one baseline, without boxes, in one size', () => {
    const scene = one(figures(3));
    const values = [1, 2, 3].map((n) => textOf(scene, `figure-${n}-value`));
    expect(new Set(values.map((value) => value.lines[0]!.y)).size).toBe(1);
    expect(new Set(values.map((value) => value.paragraphs[0]!.size)).size).toBe(1);
    expect(values.every((value) => value.shape === undefined)).toBe(true);
  });

  it('are placeholders as far as the layout has them', () => {
    expect(textOf(one(figures(2)), 'figure-2-value').slot).toBe('value2');
  });

  it('stand in two rows from five on, and on two slides from nine on', () => {
    const rows = new Set(count(8, String).map((n) => textOf(one(figures(8)), `figure-${n}-value`).lines[0]!.y));
    expect(rows.size).toBe(2);
    expect(composeSlides([slide(figures(9))]).scenes).toHaveLength(2);
  });

  describe.each([
    ['a number of words', ['20.4 Mt', '+12 %', 'Several hundred thousand']],
    ['words on two lines', ['Two thirds of them', 'Several hundred', 'Nearly 95 000 more', '38 %']],
    ['a number too long for its column', ['1,200,000,000 t', '2', '3', '$5,000,000,000']],
  ])('stay on one slide with %s', (_, values) => {
    const body: Body = {
      type: 'figures',
      figures: values.map((value) => ({ value: inlines(value), label: inlines('of all') })),
    };
    const { scenes } = composeSlides([slide(body)]);
    const items = values.map((_value, n) => textOf(scenes[0], `figure-${n + 1}-value`));

    it('each in full in its own column', () => {
      expect(scenes).toHaveLength(1);
      items.forEach((item, n) => {
        expect(paragraphsOf(item)[0]!.replaceAll('\u00a0', ' ')).toBe(values[n]);
        expect(item.lines.length).toBeLessThanOrEqual(2);
      });
    });

    it('with last lines on one baseline in each row, in one size, and no number parted', () => {
      const rows = new Set(items.map((item) => item.box.y));
      const baselines = new Set(items.map((item) => item.lines.at(-1)!.y));
      expect(baselines.size).toBe(rows.size);
      expect(rows.size).toBeLessThanOrEqual(2);
      expect(new Set(items.map((item) => item.paragraphs[0]!.size)).size).toBe(1);
      for (const item of items) {
        const text = item.paragraphs[0]!.runs[0]!.text;
        const starts = item.lines.map((line) => text.slice(line.runs[0]!.from));
        for (const start of starts) expect(start).not.toMatch(/^(?:000|%)/u);
      }
    });
  });

  it('become a list where a label is a text', () => {
    const scene = one({
      type: 'figures',
      figures: [
        { value: inlines('3'), label: inlines('many words '.repeat(60)) },
        { value: inlines('4'), label: inlines('x') },
      ],
    });
    expect(scene.layout).toBe('bullets');
    expect(textOf(scene, 'body').paragraphs[0]!.runs[0]).toMatchObject({ text: '3', bold: true });
  });
});
