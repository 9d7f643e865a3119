import { describe, expect, it } from 'vitest';
import { type ShowState, step } from '../../src/renderer/features/present/steps.js';

const after = (keys: readonly string[], at = 0, count = 5): ShowState =>
  keys.reduce((state, key) => step(state, key, count), { at, black: false, typed: '' } as ShowState);

describe('a presentation', () => {
  it('goes forward to an end after the last slide, and back to the first', () => {
    expect(after(['ArrowRight', ' ']).at).toBe(2);
    expect(after(['n', 'PageDown', 'Enter', 'ArrowDown', 'next', 'next', 'next']).at).toBe(5);
    expect(after(['ArrowLeft'], 5).at).toBe(4);
    expect(after(['Backspace', 'p'], 1).at).toBe(0);
    expect(after(['End']).at).toBe(4);
    expect(after(['Home'], 3).at).toBe(0);
  });

  it('goes to a slide by its number, and no further than the last', () => {
    expect(after(['1', '2', 'Enter'], 0, 20).at).toBe(11);
    expect(after(['9', '9', 'Enter']).at).toBe(4);
    expect(after(['0', 'Enter'], 3).at).toBe(0);
    expect(after(['3', 'x', 'Enter']).at).toBe(1);
  });

  it('is black on B and shows the same slide on the next key', () => {
    expect(after(['ArrowRight', 'b'])).toMatchObject({ at: 1, black: true });
    expect(after(['ArrowRight', 'b', 'b'])).toMatchObject({ at: 1, black: false });
    expect(after(['ArrowRight', '.', 'ArrowRight'])).toMatchObject({ at: 1, black: false });
  });
});
