import { describe, expect, it } from 'vitest';
import { piecesOn, type Stretch } from '../../../../src/main/scene/measure/breaking/prepare.js';

/** Runs of one to three letters, one behind another. */
function stretchOf(count: number): Stretch {
  let end = 0;
  const pieces = Array.from({ length: count }, (_, run) => {
    const start = end;
    end += 1 + (run % 3);
    return { run, start, end };
  });
  return { text: 'x'.repeat(end), pieces, positions: new Float64Array(end + 1), hasTab: false };
}

describe('the runs on a line', () => {
  it('are those that have a letter on it', () => {
    const stretch = stretchOf(20);
    for (let from = 0; from <= stretch.text.length; from += 1) {
      for (let to = from; to <= stretch.text.length; to += 1) {
        const looked = stretch.pieces.filter(({ start, end }) => start < to && end > from);
        expect(piecesOn(stretch, { from, to })).toEqual(looked);
      }
    }
    expect(piecesOn(stretchOf(0), { from: 0, to: 0 })).toEqual([]);
  });

  it('are found without looking at all of a hundred thousand', () => {
    const stretch = stretchOf(100_000);
    let looks = 0;
    const pieces = new Proxy(stretch.pieces, {
      get: (all, key) => {
        if (/^\d+$/.test(String(key))) looks += 1;
        return Reflect.get(all, key);
      },
    });
    expect(piecesOn({ ...stretch, pieces }, { from: 100_000, to: 100_010 }).length).toBeGreaterThan(4);
    expect(looks).toBeLessThan(60);
  });
});
