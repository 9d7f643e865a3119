import { describe, expect, it } from 'vitest';
import { read } from './read.js';

const errors = (text: string) =>
  read(text)
    .diagnostics.filter((item) => item.severity === 'error')
    .map((item) => item.code);

describe('limits', () => {
  it('refuse a line or a paragraph of more than a million signs', () => {
    expect(errors(`# T\n\n${'a'.repeat(1024 * 1024 + 1)}\n`)).toEqual(['line-too-long']);
    expect(errors(`# T\n\n${'words '.repeat(20)}\n${`${'a'.repeat(1000)}\n`.repeat(1100)}`)).toEqual(['line-too-long']);
  });

  it('refuse more than a hundred levels of every nesting', () => {
    const deep = 130;
    expect(errors('> '.repeat(deep))).toEqual(['nesting-too-deep']);
    expect(errors(`${'- '.repeat(deep)}a`)).toEqual(['nesting-too-deep']);
    expect(errors(Array.from({ length: deep }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'))).toEqual([
      'nesting-too-deep',
    ]);
    expect(errors('::: x\n'.repeat(deep) + ':::\n'.repeat(deep))).toEqual(['nesting-too-deep']);
    expect(errors('!!! note\n'.repeat(deep))).toEqual(['nesting-too-deep']);
  });

  it('let 90 levels pass', () => {
    expect(errors(`${'> '.repeat(90)}a`)).toEqual([]);
  });

  it('refuse more than 5,000 sections', () => {
    expect(errors('## a\n'.repeat(5001))).toEqual(['too-many-sections']);
    expect(errors('## a\n'.repeat(5000))).toEqual([]);
  });

  it('unfold no bomb of aliases', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefg'.split('').map((key, index) => `${key}: &${key} [${`*${'abcdef'[index]}, `.repeat(9)}x]`),
    ];
    expect(errors(`---\n${bomb.join('\n')}\n---\n`)).toEqual(['front-matter-syntax']);
  });

  // Each of these took marked's own inline reader or an unbounded search minutes; here they are done before the time
  // that vitest gives a test.
  it.each([
    'a__b',
    '*a ',
    '[',
    '[a](',
    '![a',
    '`a',
    '<a ',
    '<!-- ',
    '{% ',
    '^[',
    '$a',
    'a.b_',
    '> a\nb\n',
    '# a\n',
    '<?',
    '"\'',
    'a@',
  ])('take linear time over %j', (atom) => {
    expect(() => read(atom.repeat(Math.ceil(30_000 / atom.length)))).not.toThrow();
  });
});
