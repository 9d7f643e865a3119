/** Pieces of text as people paste them, and as nobody should: scripts, marks, joined emoji, control characters, long words. */
import fc from 'fast-check';

const plain = fc.constantFrom(
  ...'trade ports Tehran said 2023 drones of the a and in minister agreement Caspian route sanctions gas 1,234 50% €5bn'.split(
    ' ',
  ),
  'Straße',
  'naïve',
  "don't",
  'x\\y \\"z\\"',
  '"quoted"',
  '--',
  '…',
  'e.g.',
  'U.S.',
);

const foreign = fc.constantFrom(
  'وزارة النقل',
  'משרד התחבורה',
  'بندر عباس ۱۲۳',
  '天然气管道建设',
  '東京都庁、第一本庁舎。',
  '한국어, scp명령어를 쓰는',
  '進化、PRMで「評価」',
  'ประเทศไทย',
  'हिन्दी क्षेत्र',
  'Σίσυφος',
  'Ελλάδα',
  'İstanbul ı',
  'ﬃ ǆ ﷺ',
  '👩‍👩‍👧‍👦',
  '👍🏽',
  '🇺🇳🇩🇪',
  '1️⃣',
  '❤️',
  'e\u0301\u0323\u0308',
  'Z\u0351\u036b\u0343\u036a\u0302\u0323A\u0334\u0335\u031e',
  'a\u0308'.repeat(40),
);

const nasty = fc.constantFrom(
  '\u0000',
  '\u0007',
  '\u000b',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u202e',
  '\u2028',
  '\u2029',
  '\u2066\u2067\u2068',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00x',
  '\u{1d173}',
  '\u{e0041}',
  '\u{10ffff}',
  '<',
  '>',
  '&',
  '&amp;',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  ']]>',
  '<!--',
  '-->',
  '<?xml?>',
  '\u0024{x}',
  '{{x}}',
  '{% x %}',
  '{n}',
  '\\',
  '\\\\',
  '`',
  '|',
  '*',
  '**',
  '_',
  '~~',
  '==',
  '^',
  '~',
  '[',
  ']',
  '](',
  '![',
  '[^',
  '$',
  '$$',
  ':::',
  '```',
  '#',
  '%%',
  '=cmd|A0',
  '__proto__',
  'constructor',
);

const long = fc.constantFrom(
  'x'.repeat(300),
  'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(8),
  '漢'.repeat(400),
  '👩‍👩‍👧'.repeat(60),
  `https://example.org/${'a/b-c_d?e=f&g=%20'.repeat(30)}`,
  'ا'.repeat(300),
  '-'.repeat(200),
  '\u00a0'.repeat(200),
  '\u0301'.repeat(300),
  'W'.repeat(3000),
);

/** One word; at times not one. */
export const word: fc.Arbitrary<string> = fc.oneof(
  { weight: 60, arbitrary: plain },
  { weight: 9, arbitrary: foreign },
  { weight: 6, arbitrary: nasty },
  { weight: 1, arbitrary: long },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

const space = fc.oneof(
  { weight: 30, arbitrary: fc.constant(' ') },
  { weight: 2, arbitrary: fc.constantFrom('', '  ', '\t', '\u00a0', '\u2003', ' — ', ', ', '. ', ': ') },
);

/** Words with blanks between them, without a line's end. */
export function words(most: number): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(word, space), { minLength: 1, maxLength: most })
    .map((pairs) => pairs.map(([one, between], index) => (index === pairs.length - 1 ? one : one + between)).join(''));
}
