import { describe, expect, it } from 'vitest';
import { keyTarget, TypeAhead } from '../../src/renderer/features/preview/list-keys.js';

const press = (key: string, more: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('keys in a list of which one entry is chosen', () => {
  const from = (at: number) => ({ at, length: 30, page: 7 });

  it('walk by one, by a page, and to both ends, and stop there', () => {
    const targets = (at: number) =>
      ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => keyTarget(press(key), from(at)));
    expect(targets(10)).toEqual([11, 9, 17, 3, 0, 29]);
    expect(targets(0)).toEqual([1, 0, 7, 0, 0, 29]);
    expect(targets(29)).toEqual([29, 28, 29, 22, 0, 29]);
  });

  it('are nobody else’s: not with Control, not in an empty list, and no other keys', () => {
    expect(keyTarget(press('End', { ctrlKey: true }), from(3))).toBeUndefined();
    expect(keyTarget(press('End'), { at: -1, length: 0, page: 1 })).toBeUndefined();
    expect(keyTarget(press('Enter'), from(3))).toBeUndefined();
  });
});

describe('typing the beginning of a name', () => {
  const names = ['Prices', 'Ports', 'Rail', 'Économie', 'port charges'];
  const typing = (keys: string, from: number, apart = 100): (number | undefined)[] => {
    const typed = new TypeAhead();
    let at = from;
    return [...keys].map((key, index) => {
      const found = typed.find(press(key), names, at, index * apart);
      at = found ?? at;
      return found;
    });
  };

  it('finds the entry, whatever capitals and accents it is written in', () => {
    expect(typing('r', 0)).toEqual([2]);
    expect(typing('econ', 0).at(-1)).toBe(3);
    expect(typing('port c', 0).at(-1)).toBe(4);
  });

  it('stays on the chosen entry while the word goes on to fit it', () => {
    expect(typing('ra', 1)).toEqual([2, 2]);
  });

  it('goes on to the next one by the same letter again, round the end', () => {
    expect(typing('pppp', 0)).toEqual([1, 4, 0, 1]);
  });

  it('begins anew after a pause, and finds nothing for a word that none begins with', () => {
    expect(typing('pr', 2, 2_000)).toEqual([4, 2]);
    expect(typing('px', 2)).toEqual([4, undefined]);
  });

  it('takes a space for part of a word, and for nothing where none has begun; a key that is no character is none', () => {
    expect(typing(' ', 0)).toEqual([undefined]);
    expect(new TypeAhead().find(press('Shift'), names, 0, 0)).toBeUndefined();
    expect(new TypeAhead().find(press('r', { ctrlKey: true }), names, 0, 0)).toBeUndefined();
  });
});
