import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/shared/model/brief.js';
import { codes, inline, read, show } from './read.js';

describe('marks', () => {
  it.each([
    ['a *b* **c** ***d*** ~~e~~ `f`', 'a {emphasis:b} {strong:c} {emphasis,strong:d} {strike:e} {code:f}'],
    ['**bold *both* bold**', '{strong:bold }{emphasis,strong:both}{strong: bold}'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['H~2~O, x^2^, 5~6月和7~8月', 'H{subscript:2}O, x{superscript:2}, 5~6月和7~8月'],
    ['==hi== but a==b==c', '{highlight:hi} but a==b==c'],
    ['[x]{.mark} [y]{.underline} [z]{.other}', '{highlight:x} {underline:y} z'],
    [
      '<b>a</b> <i>b</i> <sup>c</sup> <sub>d</sub> <u>e</u> <kbd>f</kbd>',
      '{strong:a} {emphasis:b} {superscript:c} {subscript:d} {underline:e} {code:f}',
    ],
    ['这是**“重点”**内容', '这是{strong:“重点”}内容'],
    ['\\*no\\* &amp; &lt;b&gt; &copy; &#233;', '*no* & <b> © é'],
    ['`a *b* $c$ "d"`', '{code:a *b* $c$ "d"}'],
    ['``a ` b``', '{code:a ` b}'],
    ['`unclosed and ``more', '`unclosed and ``more'],
  ])('%s', (source, shown) => {
    expect(inline(source)).toBe(shown);
  });

  // CommonMark 6.2, examples where the underscore, rule 9 and nesting decide.
  it.each([
    ['q __a_,__ q', 'q {emphasis:a,}_ q'],
    ['foo_bar_baz', 'foo_bar_baz'],
    ['_foo_bar_baz_', '{emphasis:foo_bar_baz}'],
    ['*foo**bar**baz*', '{emphasis:foo}{emphasis,strong:bar}{emphasis:baz}'],
    ['*foo**bar*', '{emphasis:foo**bar}'],
    ['***foo** bar*', '{emphasis,strong:foo}{emphasis: bar}'],
    ['foo***bar***baz', 'foo{emphasis,strong:bar}baz'],
    ['**foo*', '*{emphasis:foo}'],
    ['*foo**', '{emphasis:foo}*'],
    ['*[foo*](https://x.y)', '*<foo*→https://x.y/>'],
    ['*a `*`*', '{emphasis:a }{code,emphasis:*}'],
    ['**a<b href="**">', '**a'],
  ])('follow CommonMark in %s', (source, shown) => {
    expect(inline(source)).toBe(shown);
  });

  it('are read back as they were written, however deep they nest', () => {
    fc.assert(
      fc.property(fc.array(written.tree, { minLength: 1, maxLength: 5 }), (nodes) => {
        const [paragraph] = read(nodes.map(markdownOf).join(' ')).preamble;
        const runs = paragraph?.type === 'paragraph' ? paragraph.inlines : [];
        expect(lettersOfRuns(runs)).toBe(nodes.flatMap((node) => lettersOf(node, [])).join(' '));
      }),
      { numRuns: 500 },
    );
  });
});

/** A word, or words with a mark round them. */
type Written = string | { readonly mark: keyof typeof signs; readonly inside: readonly Written[] };

const signs = {
  strong: ['**', '**'],
  emphasis: ['_', '_'],
  strike: ['~~', '~~'],
  highlight: ['==', '=='],
  underline: ['<u>', '</u>'],
} as const;

const written = fc.letrec<{ tree: Written }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'bc', 'd_e', 'f*g', '2'),
    fc.record({
      mark: fc.constantFrom(...(Object.keys(signs) as (keyof typeof signs)[])),
      inside: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

function markdownOf(node: Written): string {
  if (typeof node === 'string') return node.replace('*', '\\*');
  const [open, close] = signs[node.mark];
  // A word at either end keeps the signs of two marks apart.
  return `${open}x ${node.inside.map(markdownOf).join(' ')} y${close}`;
}

function lettersOf(node: Written, marks: readonly string[]): string[] {
  if (typeof node === 'string') return [...node].map((char) => char + [...new Set(marks)].sort().join(''));
  const inner = [...marks, node.mark];
  return ['x', ...node.inside, 'y'].flatMap((child) => lettersOf(child, inner));
}

function lettersOfRuns(runs: readonly Inline[]): string {
  return runs
    .flatMap((run) => {
      if (run.type !== 'text') return [];
      const { type, text, link, ...marks } = run;
      return [...text].filter((char) => char.trim()).map((char) => char + Object.keys(marks).sort().join(''));
    })
    .join(' ');
}

describe('links', () => {
  it.each([
    ['[a](https://x.y/z "t")', '<a→https://x.y/z>'],
    ['[a](<https://x.y/a b>)', '<a→https://x.y/a%20b>'],
    ['<https://x.y> <me@x.y>', '<https://x.y→https://x.y/> <me@x.y→mailto:me@x.y>'],
    [
      'see https://x.y/a_b_c. And (www.x.y).',
      'see <https://x.y/a_b_c→https://x.y/a_b_c>. And (<www.x.y→https://www.x.y/>).',
    ],
    [
      '[https://x.y](https://z.y) [see www.x.y, now](https://z.y)',
      '<https://x.y→https://z.y/> <see www.x.y, now→https://z.y/>',
    ],
    ['[https://x.y?a=b](https://z.y) [me@x.y](mailto:me@x.y)', '<https://x.y?a=b→https://z.y/> <me@x.y→mailto:me@x.y>'],
    [
      '[https://x.y][r] [<https://x.y>](https://z.y)\n\n[r]: https://z.y',
      '<https://x.y→https://z.y/> <https://x.y→https://z.y/>',
    ],
    ['[https://x.y/a](file:///etc/passwd) [https://x.y/b](../c.md)', 'https://x.y/a https://x.y/b'],
    ['[https://x.y/a] https://x.y/q[1]', '[<https://x.y/a→https://x.y/a>] <https://x.y/q[1]→https://x.y/q[1]>'],
    ['mail me@x.y now', 'mail <me@x.y→mailto:me@x.y> now'],
    ['[**b** c](https://x.y)', '<{strong:b}→https://x.y/>< c→https://x.y/>'],
    ['[a][r] and [r]\n\n[r]: https://x.y', '<a→https://x.y/> and <r→https://x.y/>'],
    ['[a](javascript:alert(1)) [b](../c.md)', 'a b'],
    ['<a href="https://x.y">t</a>', '<t→https://x.y/>'],
    ['[not a link] [x]', '[not a link] [x]'],
    ['[[Note|words]] and [[Other note]]', 'words and Other note'],
  ])('%s', (source, shown) => {
    expect(inline(source)).toBe(shown);
  });

  it('lead to headings by id, by slug and as GitHub writes them', () => {
    const brief = read(
      '# T\n\n[a](#own) [b](#the-deal) [c](#-bugs) [d](#deal-1)\n\n## One {#own}\n\n## The deal\n\n## 🐛 Bugs\n\n## Deal\n\n## Deal\n',
    );
    expect(brief.preamble.map((item) => item.type === 'paragraph' && show(item.inlines))).toEqual([
      '<a→#own> <b→#the-deal> <c→#bugs> <d→#deal-2>',
    ]);
  });

  it('lead to anchors that HTML sets', () => {
    const brief = read('[x](#here)\n\n<a id="here"></a>\n## Place\n');
    expect(show(brief.preamble[0]?.type === 'paragraph' ? brief.preamble[0].inlines : [])).toBe('<x→#place>');
  });

  it('lose their target, not their text, where there is no such heading', () => {
    expect(inline('see [there](#nowhere)')).toBe('see there');
    expect(codes('see [there](#nowhere)')).toEqual(['link-target-missing']);
  });
});

describe('quotation marks and dashes', () => {
  it.each([
    ['en', `"a 'b' c" -- it's the '90s, 5" and 6'`, '“a ‘b’ c” – it’s the ’90s, 5" and 6\''],
    ['en', 'a---b, 1914--1918, npm i --save', 'a—b, 1914–1918, npm i --save'],
    ['de', `"a 'b'" -- c`, '„a ‚b‘“ – c'],
    ['fr', `"mot" l'eau`, '«\u00a0mot\u00a0» l’eau'],
    ['ru', '"слово" -- дело', '«слово» — дело'],
    ['es', '"a"', '«a»'],
    ['it', '"a"', '«a»'],
    ['pl', '"a"', '„a”'],
    ['ja', '"語"', '「語」'],
    ['fa', '"کتاب"', '«کتاب»'],
  ])('in %s: %s', (language, source, shown) => {
    expect(inline(source, language)).toBe(shown);
  });

  it('know their neighbours across marks', () => {
    expect(inline('**"a"** ("b") "*c*"')).toBe('{strong:“a”} (“b”) “{emphasis:c}”');
  });

  it('are left alone in code, addresses and where they are escaped', () => {
    expect(inline('`"a" -- b` https://x.y/a--b \\"c\\"')).toBe(
      '{code:"a" -- b} <https://x.y/a--b→https://x.y/a--b> "c"',
    );
  });
});

describe('formulas', () => {
  it.each([
    ['$E = mc^2$ holds', '{formula:E = mc^2} holds'],
    ['$5bn to $7bn', '$5bn to $7bn'],
    ['from $ 5 to $ 6 and $a 5$', 'from $ 5 to $ 6 and {formula:a 5}'],
    ['$x$5 no', '$x$5 no'],
    ['$7 \\pm 2$ items', '{formula:7 \\pm 2} items'],
    ['$$a + b$$', '{formula:a + b}'],
  ])('%s', (source, shown) => {
    expect(inline(source)).toBe(shown);
  });
});

describe('line ends', () => {
  it('are blanks, and breaks where the person wrote one', () => {
    expect(inline('a\nb  \nc\\\nd<br>e')).toBe('a b⏎c⏎d⏎e');
  });

  it('vanish between Chinese letters', () => {
    expect(inline('中文\n文字 and\nwords')).toBe('中文文字 and words');
  });
});

describe('footnotes', () => {
  it('are numbered in the order in which they are referred to', () => {
    const brief = read('A[^b] c[^a] d^[in *place*].\n\n[^a]: One.\n[^b]: Two\n    more.\n\n    Para.\n');
    expect(
      [...brief.footnotes.values()].map((note) => [note.number, note.label, note.blocks.length, note.lines]),
    ).toEqual([
      [1, 'b', 2, { from: 4, to: 7 }],
      [2, 'a', 1, { from: 3, to: 3 }],
      [3, 'inline 1', 1, { from: 1, to: 1 }],
    ]);
  });

  it('that are missing, unused or defined twice are named', () => {
    expect(codes('A[^x].')).toEqual(['footnote-missing']);
    expect(codes('A.\n\n[^x]: B.')).toEqual(['footnote-unused']);
    expect(codes('A[^x].\n\n[^x]: B.\n\n[^x]: C.')).toEqual(['footnote-twice']);
  });
});

describe('pictures in a line', () => {
  it('stay pictures, and remote ones become their words', () => {
    expect(inline('a ![icon](i.png) b ![chart](https://x.y/c.png) c')).toBe('a !(i.png|icon) b chart c');
    expect(read('a ![icon](i.png) b ![c](https://x.y/c.png)').pictures.map((picture) => picture.src)).toEqual([
      'i.png',
      'https://x.y/c.png',
    ]);
  });

  it('keep the link round them', () => {
    expect(inline('[![Build](https://x.y/b.svg)](https://ci.y) ![V](https://x.y/v.svg)')).toBe(
      '<Build→https://ci.y/> V',
    );
  });
});

describe("other tools' directives", () => {
  it.each([
    ['a {{< video x.mp4 >}} b', 'a b'],
    ['press {{< kbd m >}} now', 'press {code:m} now'],
    ['a {% include x %} b', 'a b'],
    ['see [the *guide*]({% page "travel/guide" %}).', 'see the {emphasis:guide}.'],
    ['[a]({{< ref "x" >}}) [b]({{% ref "x" %}}#y) [c]({{ site.url }}/c "C")', 'a b c'],
    ['a %%private%% b', 'a b'],
    ['text\n{: .class}', 'text'],
    ['use {{name}} here', 'use {{name}} here'],
    ['a {{ example({ group: "x", rows: [{ a: (1) }] }) }} b', 'a b'],
    ['a {{- t("x") | safe -}} b {{ f(', 'a b {{ f('],
    ['`{{ f(1) }}` and {{ a.b }}', '{code:{{ f(1) }}} and {{ a.b }}'],
  ])('%s', (source, shown) => {
    expect(inline(source)).toBe(shown);
  });

  it('are named once', () => {
    const { diagnostics } = read('a {{< video x >}} b\n\nc {{< video y >}} {{< pagebreak >}}');
    expect(diagnostics.map((item) => [item.code, item.values])).toEqual([
      ['foreign-directives', { count: 3, names: '{{< video >}}, {{< pagebreak >}}' }],
    ]);
  });
});

describe('badges', () => {
  it('that touch are words apart', () => {
    const badge = (name: string) => `[![${name}](https://img.example.org/${name}.svg)](https://example.org/${name})`;
    const shown = inline(`See ${badge('codecov')}${badge('fossa')} and more.`);
    expect(shown).toBe('See <codecov→https://example.org/codecov> <fossa→https://example.org/fossa> and more.');
  });
});
