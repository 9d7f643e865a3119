import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameContent } from '../../src/shared/same-content.js';

const data = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(0, 1, '', 'a', true, false, null, undefined),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('any'), { maxKeys: 3, noNullPrototype: true }),
    fc.array(fc.tuple(fc.constantFrom('a', 'b'), tie('any')), { maxLength: 2 }).map((entries) => new Map(entries)),
  ),
})).any;

describe('two pieces of data', () => {
  it('are the same where one is a copy of the other', () => {
    fc.assert(fc.property(data, (value) => sameContent(value, structuredClone(value))));
  });

  it('are the same only where they say the same', () => {
    const said = (value: unknown): string =>
      JSON.stringify(value, (_, each: unknown) =>
        each === undefined
          ? '__undefined'
          : each instanceof Map
            ? { map: [...each].sort(([a], [b]) => String(a).localeCompare(String(b))) }
            : typeof each === 'object' && each !== null && !Array.isArray(each)
              ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => a.localeCompare(b)))
              : each,
      );
    fc.assert(fc.property(data, data, (a, b) => sameContent(a, b) === (said(a) === said(b))));
  });

  it('are not taken for the same where only an object knows what is in it', () => {
    expect(sameContent(new Date(0), new Date(0))).toBe(false);
    expect(sameContent(new Set([1]), new Set([1]))).toBe(false);
    expect(sameContent({ a: 1, b: undefined }, { a: 1, c: undefined })).toBe(false);
  });
});
