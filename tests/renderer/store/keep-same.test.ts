import { describe, expect, it } from 'vitest';
import { keepSame } from '../../../src/renderer/store/keep-same.js';

describe('a new state that says much of the same', () => {
  const last = { revision: 1, slides: [{ key: 'a' }, { key: 'b' }], text: { unsaved: false } };

  it('keeps the very objects that did not change', () => {
    const next = keepSame(last, { revision: 2, slides: [{ key: 'a' }, { key: 'c' }], text: { unsaved: false } });
    expect(next).toEqual({ revision: 2, slides: [{ key: 'a' }, { key: 'c' }], text: { unsaved: false } });
    expect(next.slides[0]).toBe(last.slides[0]);
    expect(next.text).toBe(last.text);
    expect(next.slides).not.toBe(last.slides);
  });

  it('keeps a whole list, and drops what is gone', () => {
    const next = keepSame<object>(last, { revision: 2, slides: [{ key: 'a' }, { key: 'b' }] });
    expect(next).toEqual({ revision: 2, slides: last.slides });
    expect((next as typeof last).slides).toBe(last.slides);
    expect(keepSame(last.slides, [{ key: 'a' }])).toEqual([{ key: 'a' }]);
  });
});
