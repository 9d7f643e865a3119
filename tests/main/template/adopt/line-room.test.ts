import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insetsForALine } from '../../../../src/main/template/adopt/text/line-room.js';

const usual = { left: 7.2, top: 3.6, right: 7.2, bottom: 3.6 };
const style = { size: 11, leading: 1 };

describe('insets of a placeholder', () => {
  it('stay where a line has room', () => {
    expect(insetsForALine(usual, 40, 'top', style)).toBe(usual);
  });

  it('give way on the side where the text does not begin', () => {
    const above = insetsForALine(usual, 20, 'top', style);
    expect(above.top).toBe(3.6);
    expect(above.bottom).toBeCloseTo(0.65);
    expect(insetsForALine(usual, 20, 'bottom', style)).toMatchObject({ bottom: 3.6 });
    const { top, bottom } = insetsForALine(usual, 20, 'middle', style);
    expect(top).toBeCloseTo(bottom);
  });

  it('stay where no line would fit without them either', () => {
    expect(insetsForALine(usual, 9, 'top', style)).toBe(usual);
  });

  it('are never negative, and leave just a line', () => {
    const inset = fc.double({ min: 0, max: 20, noNaN: true });
    const anchors = fc.constantFrom('top' as const, 'middle' as const, 'bottom' as const);
    fc.assert(
      fc.property(inset, inset, fc.double({ min: 1, max: 80, noNaN: true }), anchors, (top, bottom, height, anchor) => {
        const insets = { ...usual, top, bottom };
        const made = insetsForALine(insets, height, anchor, style);
        if (made === insets) return;
        expect(Math.min(made.top, made.bottom)).toBeGreaterThan(-1e-9);
        expect(height - made.top - made.bottom).toBeCloseTo(style.size * 1.25 + 2);
      }),
    );
  });
});
