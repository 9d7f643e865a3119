import fc from 'fast-check';
import LineBreaker from 'linebreak';
import { describe, expect, it } from 'vitest';
import { unicodeBreaks } from '../../../../../src/main/scene/measure/breaking/unicode-breaks.js';

/** What the library finds, whatever the text. */
function byTheRules(text: string): readonly number[] {
  const breaker = new LineBreaker(text);
  const found: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) found.push(next.position);
  return found;
}

const characters = (all: string) => fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 16 });
const plain = characters('azAZ0189.,,    ').map((parts) => parts.join(''));
const mixed = characters('aZ09 .,-/%()"“”’—…\u00a0\u00adéאب天').map((parts) => parts.join(''));

describe('the places where lines of a text may end', () => {
  it("are Unicode's where it is letters, digits, stops and blanks, though those are not gone through rule by rule", () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(unicodeBreaks(text)).toEqual(byTheRules(text));
      }),
      { numRuns: 5000 },
    );
  });

  it("are Unicode's in every other text", () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(unicodeBreaks(text)).toEqual(byTheRules(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('are found in a word of a million letters', () => {
    expect(unicodeBreaks('a'.repeat(1_000_000))).toEqual([1_000_000]);
  });
});
