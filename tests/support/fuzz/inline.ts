/** A line of Markdown: words with marks, links, notes, formulas, tags and pictures in them, closed and not. */
import fc from 'fast-check';
import { word, words } from './words.js';

export const address = fc.constantFrom(
  'https://example.org/a?b=c&d=%20',
  'http://[::1]/',
  'mailto:a@example.org',
  '#trade',
  '#',
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  'JaVaScRiPt&colon;x',
  'data:text/html,<script>x</script>',
  'file:///etc/passwd',
  '\\\\server\\share\\x',
  '//server/share',
  'ppaction://program?x.exe',
  'vbscript:x',
  'ms-word:ofe|u|x',
  '../../secret.png',
  'a.png',
  'nowhere.png',
  'folder',
  'C:\\x.png',
  '%2e%2e/a.png',
  'a.png#x?y',
  `https://example.org/${'x'.repeat(2100)}`,
  'http://',
  'https://exa mple.org',
  'https://مثال.إختبار/',
);

const attributes = fc.constantFrom(
  '',
  '{#trade}',
  '{.must}',
  '{width=50%}',
  '{width=1e9px height=-1}',
  '{.decorative}',
  '{cut=press}',
  '{cut=""}',
  '{chart=line unit=Mt}',
  '{layout=timeline}',
  '{layout=nowhere}',
  '{prose=notes}',
  '{fit=one}',
  '{title="x"}',
  '{#a #b .c .c d=1 d=2}',
  '{=html}',
  '{',
  '{}',
  '{#}',
  '{x="unclosed}',
  '{: .kramdown}',
);
export const braces = attributes;

const pieces: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: words(12) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('*', '**', '***', '_', '__', '~~', '==', '`', '``', '~', '^', '$', '$$', '"', "'"),
        words(4),
        fc.boolean(),
      )
      .map(([mark, text, isClosed]) => `${mark}${text}${isClosed ? mark : ''}`),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(words(3), address, attributes).map(([text, to, more]) => `[${text}](${to})${more}`),
  },
  { weight: 1, arbitrary: fc.tuple(word, address).map(([text, to]) => `![${text}](${to} "${text}")`) },
  { weight: 1, arbitrary: fc.tuple(word, attributes).map(([text, more]) => `[${text}]${more}`) },
  {
    // Many in a row, with blanks or none between them: such a paragraph is one word, or all of it links.
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('a@b.', '[a](https://a.org)', '[two words](https://a.org/b)', '*a*b', '`a`', '[^1]', 'a-'),
        fc.constantFrom('', ' ', ' · '),
        fc.integer({ min: 2, max: 400 }),
      )
      .map(([piece, between, times]) => `${piece}${between}`.repeat(times)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '[^1]',
      '[^nowhere]',
      '^[A note of *its* own.]',
      '[^2][^2]',
      '[words][ref]',
      '[[wiki|page]]',
      '[@cite2020]',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<https://example.org>',
      'https://example.org/x_(y).',
      'www.example.org',
      'a@example.org',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          'b',
          'i',
          'u',
          'sup',
          'sub',
          'mark',
          'kbd',
          'a href="x"',
          'span style="x"',
          'script',
          'svg',
          'x-y',
          'img src=a.png',
        ),
        word,
        fc.boolean(),
      )
      .map(([tag, text, isClosed]) => `<${tag}>${text}${isClosed ? `</${tag.split(' ')[0]}>` : ''}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<br>',
      '  \n',
      '\\\n',
      '<!-- private -->',
      '<!-- open',
      '%% private %%',
      '&copy;',
      '&nbsp;',
      '$E = mc^2$',
      '\\(x\\)',
      '$5bn to $7bn',
      ':smile:',
      '{{< x >}}',
    ),
  },
);

/** A paragraph's text on one line, or a few. */
export function inline(most = 5): fc.Arbitrary<string> {
  return fc.array(pieces, { minLength: 1, maxLength: most }).map((all) => all.join(' '));
}
