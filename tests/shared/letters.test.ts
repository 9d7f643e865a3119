import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byLetters } from '../../src/shared/letters.js';

/** Every character that counts as Western. */
const western = [
  [0, 0x24f],
  [0x2000, 0x206f],
  [0x20a0, 0x20c0],
  [0x2190, 0x22ff],
].flatMap(([from = 0, to = 0]) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)),
);

describe('patterns with Unicode properties', () => {
  it.each([
    'L',
    'M',
    'N',
    'P',
    'S',
    'Sc',
    'Extended_Pictographic',
    'Script=Han',
    'Script=Hiragana',
    'Script=Katakana',
    'Script=Hangul',
    'Script=Hebrew',
    'Script=Arabic',
    'Script=Syriac',
    'Script=Thaana',
    'Script=Nko',
  ])('have for %s the characters that V8 has for it', (property) => {
    const alone = byLetters(`\\p{${property}}`, 'u');
    const inClass = byLetters(`[\\p{${property}}\\u2460]`, 'u');
    const outside = byLetters(`[^\\p{${property}}]`, 'u');
    const whole = new RegExp(`\\p{${property}}`, 'u');
    for (const char of western) {
      const is = whole.test(char);
      expect([char, alone(char).test(char), inClass(char).test(char)]).toEqual([char, is, is]);
      expect([char, outside(char).test(char)]).toEqual([char, !is]);
    }
  });

  it('find the same in any text, Western or not', () => {
    const source = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*|\[\p{Sc}|[^\p{P}\p{S}\s]`;
    const pattern = byLetters(source, 'gu');
    const char = fc.oneof(fc.constantFrom(...western), fc.constantFrom('é', '[', ']', '中', 'ж', 'ع', '😀', '\u0301'));
    fc.assert(
      fc.property(fc.array(char), (chars) => {
        const text = chars.join('');
        expect(text.match(pattern(text))).toEqual(text.match(new RegExp(source, 'gu')));
      }),
    );
  });

  it('are not made of a property that is not known', () => {
    expect(() => byLetters(String.raw`\p{Lu}`, 'u')('a')).toThrow('Lu');
  });
});
