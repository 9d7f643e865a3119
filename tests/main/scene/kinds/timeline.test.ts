/** Timelines: one axis with dates and texts, or a list where texts are long. */
import { describe, expect, it } from 'vitest';
import type { Body, Scene } from '../../../../src/shared/model/index.js';
import { composeSlides, count, itemOf, names, paragraphsOf, textOf } from '../../../support/compose-slides.js';
import { inlines, slide } from '../../../support/deck-builder.js';

const one = (body: Body, more: Parameters<typeof slide>[1] = {}): Scene =>
  composeSlides([slide(body, more)]).scenes[0]!;

describe('a timeline', () => {
  const timeline = (total: number, text = 'Something happened'): Body => ({
    type: 'timeline',
    entries: count(total, (n) => `${2000 + n}`).map((date) => ({
      date: inlines(date),
      text: inlines(text),
      lines: { from: 1, to: 1 },
    })),
  });

  it('has one axis, marks on it at one height, dates above and texts below', () => {
    const scene = one(timeline(5));
    const axis = itemOf(scene, 'axis-1').box;
    for (const n of [1, 2, 3, 4, 5]) {
      const mark = itemOf(scene, `entry-${n}-mark`).box;
      expect(mark.y + mark.height / 2).toBeCloseTo(axis.y, 1);
      expect(textOf(scene, `entry-${n}-date`).lines[0]!.y).toBeLessThan(mark.y);
      expect(textOf(scene, `entry-${n}-text`).lines[0]!.y).toBeGreaterThan(mark.y + mark.height);
      expect(textOf(scene, `entry-${n}-text`).group).toBe(`entry-${n}`);
    }
    expect(names(scene)).not.toContain('axis-2');
  });

  it('has two rows over seven entries, and goes on after fourteen', () => {
    expect(names(one(timeline(8)))).toContain('axis-2');
    expect(composeSlides([slide(timeline(15))]).scenes).toHaveLength(2);
  });

  it('runs from right to left in a language that does', () => {
    const scene = one(timeline(3, 'رویداد'), { language: 'fa' });
    expect(itemOf(scene, 'entry-1-mark').box.x).toBeGreaterThan(itemOf(scene, 'entry-2-mark').box.x);
  });

  it('becomes a list with bold dates where texts are paragraphs', () => {
    const scene = one(timeline(6, 'many words '.repeat(70)));
    expect(scene.layout).toBe('bullets');
    expect(paragraphsOf(textOf(scene, 'body'))[0]).toMatch(/^2001 – many/);
  });
});
