import { describe, expect, it } from 'vitest';
import { rowsInView } from '../../src/renderer/features/preview/visible-rows.js';

describe('the rows of a long list that are drawn', () => {
  it('are all that are in view, wherever it is scrolled to', () => {
    for (let top = 0; top < 1_200; top += 7) {
      const { from, to } = rowsInView(top, 800, 109);
      expect(from * 109).toBeLessThanOrEqual(top);
      expect(to * 109).toBeGreaterThanOrEqual(top + 800);
      expect(from).toBeGreaterThanOrEqual(0);
    }
  });

  it('are few', () => {
    const { from, to } = rowsInView(50_000, 800, 109);
    expect(to - from).toBeLessThan(20);
  });
});
