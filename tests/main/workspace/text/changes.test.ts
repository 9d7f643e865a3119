import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied, areValid, difference, inverted } from '../../../../src/main/workspace/text/changes.js';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'é', '😀', '👩‍💻'), maxLength: 40 });

describe('changes of a text', () => {
  it('lead from one text to the other, and inverted back again', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = difference(before, after);
        expect(applied(before, changes)).toBe(after);
        expect(applied(after, inverted(before, changes))).toBe(before);
      }),
    );
  });

  it('never part the two halves of a sign', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        for (const { insert } of difference(before, after)) expect(insert).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it('are several at once, all with the offsets of the text before', () => {
    const changes = [
      { from: 0, to: 1, insert: 'Gas' },
      { from: 4, to: 4, insert: '!' },
    ];
    expect(applied('X oil', changes)).toBe('Gas oi!l');
    expect(applied('Gas oi!l', inverted('X oil', changes))).toBe('X oil');
  });

  it('are refused outside of the text, out of order or over one another', () => {
    const change = (from: number, to: number) => ({ from, to, insert: '' });
    expect(areValid([change(0, 2), change(2, 5)], 5)).toBe(true);
    expect(areValid([change(0, 6)], 5)).toBe(false);
    expect(areValid([change(3, 4), change(0, 1)], 5)).toBe(false);
    expect(areValid([change(0, 3), change(2, 4)], 5)).toBe(false);
    expect(areValid([change(3, 2)], 5)).toBe(false);
  });
});
