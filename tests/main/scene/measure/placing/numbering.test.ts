import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../../../src/shared/model/index.js';
import { layout, paragraph } from '../measure-text.js';

function marks(items: readonly (readonly [level: number, mark: Mark])[]): (string | undefined)[] {
  const paragraphs = items.map(([level, mark]) => paragraph('Item', { level, mark, marginLeft: 40, indent: -30 }));
  return layout(paragraphs, 400).lines.map((line) => line.mark?.text);
}

function number(start: number, scheme: 'arabicPeriod' | 'alphaLcPeriod' | 'romanLcPeriod' = 'arabicPeriod'): Mark {
  return { type: 'number', scheme, start, color: { slot: 'tx1' }, scale: 1 };
}

const dash: Mark = { type: 'char', char: '–', color: { slot: 'tx1' }, scale: 1 };

describe('numbers of a list', () => {
  it('count on from their start', () => {
    expect(
      marks([
        [0, number(6)],
        [0, number(6)],
        [0, number(6)],
      ]),
    ).toEqual(['6.', '7.', '8.']);
  });

  it('go on after deeper items, which begin anew each time', () => {
    const inner = number(1, 'alphaLcPeriod');
    const items = [
      [0, number(1)],
      [1, inner],
      [1, inner],
      [0, number(1)],
      [1, inner],
      [1, dash],
    ] as const;
    expect(marks(items)).toEqual(['1.', 'a.', 'b.', '2.', 'a.', '–']);
  });

  it('begin anew after a paragraph of their level without a number', () => {
    expect(
      marks([
        [0, number(1)],
        [0, { type: 'none' }],
        [0, number(1)],
      ]),
    ).toEqual(['1.', undefined, '1.']);
  });

  it('are written as letters and Roman numerals', () => {
    expect(
      marks([
        [0, number(26, 'alphaLcPeriod')],
        [0, number(26, 'alphaLcPeriod')],
      ]),
    ).toEqual(['z.', 'aa.']);
    expect(
      marks([
        [0, number(4, 'romanLcPeriod')],
        [0, number(4, 'romanLcPeriod')],
      ]),
    ).toEqual(['iv.', 'v.']);
    expect(marks([[0, number(1994, 'romanLcPeriod')]])).toEqual(['mcmxciv.']);
  });
});
