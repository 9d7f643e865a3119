import { describe, expect, it } from 'vitest';
import { block, blocks, codes, outline, read, show } from './read.js';

const out = (text: string) => outline(blocks(text));

describe('lists', () => {
  it('nest to any depth, with any block inside', () => {
    expect(out('- a\n  - b\n    1. c\n\n       para\n\n       ```js\n       x\n       ```\n- d\n\n  > q')).toEqual([
      '- a',
      '  - b',
      '    1. c',
      '      para',
      '      code js: x',
      '- d',
      '  quote',
      '    q',
    ]);
  });

  it('have boxes where they are tasks, tight or loose', () => {
    expect(out('- [x] done\n- [ ] open\n- none')).toEqual(['- [x] done', '- [ ] open', '- none']);
    expect(out('- [x] done\n\n- [ ] open')).toEqual(['- [x] done', '- [ ] open']);
  });

  it('begin with their own number', () => {
    expect(out('3. a\n4. b')).toEqual(['3. a', '4. b']);
    expect(out('1. a\n1. b')).toEqual(['1. a', '2. b']);
  });

  it('keep numbers that do not follow one another, and years, as words', () => {
    expect(block('2011. a\n2016. b\n2018. c', 'list').items.map((item) => item.label)).toEqual([
      '2011.',
      '2016.',
      '2018.',
    ]);
    expect(block('2011. a\n2012. b', 'list').items.map((item) => item.label)).toEqual(['2011.', '2012.']);
    expect(block('1) a\n3) b', 'list').items.map((item) => item.label)).toEqual(['1)', '3)']);
  });

  it('are none where a sentence merely begins with a year', () => {
    expect(out('2022. The year of *drones*.')).toEqual(['2022. The year of {emphasis:drones}.']);
  });
});

describe('tables', () => {
  it('keeps what rows hold beyond the cells of the head, and says so', () => {
    const source = '| A | B |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 | 5 |\n| 6 | 7 | `8` | x \\| y | |';
    const { diagnostics } = read(source);
    expect(outline([block(source, 'table')])).toEqual([
      '| A | B |  |',
      '| 1 | 2 |  |',
      '| 3 | 4 | 5 |',
      '| 6 | 7 | {code:8} | x | y |',
    ]);
    expect(block(source, 'table').align).toEqual(['start', 'end', 'start']);
    expect(diagnostics.map(({ code, lines, values }) => [code, lines?.from, values])).toContainEqual([
      'table-row-long',
      4,
      { count: 2 },
    ]);
    expect(outline([block('| A | B |\n|---|---|\n| 1 | 2 | |\n', 'table')])).toEqual(['| A | B |', '| 1 | 2 |']);
  });

  it('keep alignment, escaped pipes and empty cells', () => {
    const table = block('| A | B | C |\n|---|:-:|--:|\n| a \\| b | **x** |\n', 'table');
    expect(table.align).toEqual(['start', 'center', 'end']);
    expect(outline([table])).toEqual(['| A | B | C |', '| a | b | {strong:x} |  |']);
  });

  it('have captions of every form', () => {
    const table = '| A |\n|---|\n| 1 |\n';
    for (const source of [
      `${table}: Cap *tion*`,
      `${table}\n: Cap *tion*`,
      `${table}\nTable: Cap *tion*`,
      `Table: Cap *tion*\n\n${table}`,
    ]) {
      const found = block(source, 'table');
      expect(show(found.caption)).toBe('Cap {emphasis:tion}');
      expect(found.rows).toHaveLength(1);
    }
  });

  it('take attributes from their caption', () => {
    expect(block('| A |\n|---|\n| 1 |\n\n: Cap {#t .wide a="b c"}', 'table').attributes).toEqual({
      id: 't',
      classes: ['wide'],
      values: { a: 'b c' },
    });
  });

  it('may have no header, or be grids with blocks in their cells', () => {
    expect(block('| | |\n|---|---|\n| a | b |', 'table').head).toEqual([]);
    expect(out('+-----+-----+\n| A   | B   |\n+=====+=====+\n| - x | one |\n| - y | two |\n+-----+-----+')).toEqual([
      '| A | B |',
      '| • x⏎• y | one two |',
    ]);
  });
});

describe('quotations', () => {
  it('name their speaker', () => {
    expect(out('> Words.\n> — A Speaker, *Paper*')).toEqual(['quote by A Speaker, {emphasis:Paper}', '  Words.']);
    expect(out('> Words.\n>\n> -- A Speaker')).toEqual(['quote by A Speaker', '  Words.']);
    expect(out('> Words.\n>\n> - A Speaker')).toEqual(['quote by A Speaker', '  Words.']);
    expect(out('> Words.\n> (A Speaker, 2022)')).toEqual(['quote by A Speaker, 2022', '  Words.']);
    expect(out('> Words.  \n> — A Speaker')).toEqual(['quote by A Speaker', '  Words.']);
  });

  it('keep a last line that is none', () => {
    expect(out('> Words (so).\n> More (a) and (b)')).toEqual(['quote', '  Words (so). More (a) and (b)']);
    expect(out('> — alone')).toEqual(['quote', '  — alone']);
    expect(out('> - a\n> - b')).toEqual(['quote', '  - a', '  - b']);
  });

  it('go on in lazy lines, and end at other blocks', () => {
    expect(out('> a\nb\n\nc')).toEqual(['quote', '  a b', 'c']);
    expect(out('> a\n- b')).toEqual(['quote', '  a', '- b']);
    expect(out('> ```\n> x\ny')).toEqual(['quote', '  code -: x', 'y']);
    expect(out('> a\n> > b\n> c')).toEqual(['quote', '  a', '  quote', '    b c']);
  });
});

describe('callouts', () => {
  it.each([
    ['> [!NOTE]\n> text', ['note', '  text']],
    ['> [!tip]- My *title*\n> text\n> more', ['tip My {emphasis:title}', '  text more']],
    ['> [!question] Why\n> text', ['note Why', '  text']],
    ['> [!example]\n> text', ['note Example', '  text']],
    ['> [!danger]\n> text', ['caution', '  text']],
    ['::: warning\ntext\n:::', ['warning', '  text']],
    ['::: {.callout-important title="T"}\ntext\n:::', ['important T', '  text']],
    ['::: {.callout-note}\n## Head\n\ntext\n:::', ['note Head', '  text']],
    [':::note[Docusaurus title]\n\ntext\n\n:::', ['note Docusaurus title', '  text']],
    ['```{warning} MyST title\ntext\n```', ['warning MyST title', '  text']],
    ['!!! note "MkDocs title"\n    text', ['note MkDocs title', '  text']],
    ['> [!quote] Someone\n> text', ['quote', '  text']],
    ['> **Note:** text\n> more', ['note Note', '  text more']],
    ['> *Warning*: text', ['warning Warning', '  text']],
    ['> TIP: text\n>\n> more', ['tip TIP', '  text', '  more']],
    ['> __Caution__\n> text', ['caution Caution', '  text']],
    ['> 💡 **Note:** text', ['note 💡 Note', '  text']],
    ['> **Key takeaway:** text', ['important Key takeaway', '  text']],
    ['> **Bottom line**: text', ['important Bottom line', '  text']],
    ['> **TL;DR:** text', ['important TL;DR', '  text']],
    ['> **TL;DR** — text', ['important TL;DR', '  text']],
    ['> **The bottom line:** text', ['important The bottom line', '  text']],
    ['> **À retenir :** texte', ['important À retenir', '  texte']],
    ['> **Fazit:** Text', ['important Fazit', '  Text']],
    ['> 结论：文本', ['important 结论', '  文本']],
    ['> **Achtung:** Text', ['warning Achtung', '  Text']],
    ['> **Jane Roe** — said so', ['quote', '  {strong:Jane Roe} — said so']],
    ['> “We paid.” — Jane Roe, *resident*', ['quote by Jane Roe, {emphasis:resident}', '  “We paid.”']],
    ['> *"We paid."* -- **Jane**', ['quote by {strong:Jane}', '  {emphasis:“We paid.”}']],
    ['> Before.\n>\n> „Wir zahlten.“\n> – Jane', ['quote by Jane', '  Before.', '  „Wir zahlten.“']],
    ['> We paid. — Jane Roe, minister', ['quote by Jane Roe, minister', '  We paid.']],
    ['> 我们付了。——张三', ['quote by 张三', '  我们付了。']],
    ['> We paid. — And they did not.', ['quote', '  We paid. — And they did not.']],
    ['> We paid. — all of it', ['quote', '  We paid. — all of it']],
    ['> We paid — all of it', ['quote', '  We paid — all of it']],
    ['> “We paid” — she said — “all of it”', ['quote', '  “We paid” — she said — “all of it”']],
    ['> **Our view:** text', ['quote', '  {strong:Our view:} text']],
    ['> **Note: all *of* it**', ['note Note', '  {strong:all }{emphasis,strong:of}{strong: it}']],
    ['> Important: we must act.\n> — The minister', ['quote by The minister', '  Important: we must act.']],
    ['> **Note** that it moves.', ['quote', '  {strong:Note} that it moves.']],
    ['> Question: what now?', ['quote', '  Question: what now?']],
    ['> **Note:**', ['quote', '  {strong:Note:}']],
  ])('%s', (source, shown) => {
    expect(out(source)).toEqual(shown);
  });
});

describe('fenced divs', () => {
  it('are columns with their widths, whatever the number of colons', () => {
    expect(
      out('::::: columns\n::: {.column width="40%"}\na\n:::\n\n:::: {.column width="60%"}\n- b\n::::\n:::::'),
    ).toEqual(['column 0.4', '  a', 'column 0.6', '  - b']);
  });

  it('leave a single column out of columns, and empty ones that only part others', () => {
    expect(out('::: columns\n::: column\na\n:::\n:::')).toEqual(['a']);
    expect(out('::: columns\n::: column\na\n:::\n::: {.column width="3%"}\n:::\n::: column\nb\n:::\n:::')).toEqual([
      'column',
      '  a',
      'column',
      '  b',
    ]);
  });

  it('are notes, layouts, or another tool’s style', () => {
    expect(out('::: notes\nsay\n:::')).toEqual(['notes', '  say']);
    expect(out('::: figures\n- **5** a\n:::')).toEqual(['layout figures', '  - {strong:5} a']);
    expect(out('::: house-special\na\n:::')).toEqual(['layout house-special', '  a']);
    expect(out('::: incremental\n- a\n:::')).toEqual(['- a']);
    expect(out('::: {.whatever}\na\n:::')).toEqual(['a']);
    expect(codes('::: {.whatever}\na\n:::')).toEqual([]);
    expect(codes('::: {.panel-tabset}\na\n:::')).toEqual(['foreign-directives']);
  });

  it('end before the next heading when they are never closed', () => {
    const brief = read('# T\n\n::: notes\nsay\n\n## Next\n\ntext\n');
    expect(outline(brief.preamble)).toEqual(['notes', '  say']);
    expect(brief.sections.map((section) => section.id)).toEqual(['next']);
    expect(brief.diagnostics.map((item) => [item.code, item.lines?.from])).toEqual([['div-unclosed', 3]]);
  });

  it('do not end in a code block', () => {
    expect(out('::: notes\n```\n:::\n```\nb\n:::')).toEqual(['notes', '  code -: :::', '  b']);
  });
});

describe('bullets that are numbers', () => {
  it('are a list of these numbers', () => {
    expect(out('- 1. One\n- 2. Two\n  - in\n- 3. Three')).toEqual(['1. One', '2. Two', '  - in', '3. Three']);
    const [, two] = block('- 1. One\n- 2. Two\n  - in', 'list').items;
    expect(two?.blocks.map(({ lines }) => lines.from)).toEqual([2, 3]);
    expect(out('* 3) Three\n* 4) Four')).toEqual(['3. Three', '4. Four']);
    expect(out('- 5. Five\n- 7. Seven')).toEqual(['5. Five', '7. Seven']);
    expect(block('- 5. Five\n\n- 7. Seven', 'list').items.map(({ label, lines }) => [label, lines.from])).toEqual([
      ['5.', 1],
      ['7.', 3],
    ]);
  });

  it('are not, where one of them is none, or has a list of its own', () => {
    expect(out('- 1. One\n- Two')).toEqual(['- 1. One', '- Two']);
    expect(out('- 1. One\n  2. Two\n- 3. Three')).toEqual(['- 1. One', '  2. Two', '- 3. Three']);
  });
});

describe('code', () => {
  it('of a diagram stands as it is, and that is said', () => {
    const text = '```mermaid\ngraph LR\n```\n\n```{dot}\ndigraph {}\n```\n\n```js\nx\n```';
    expect(out(text)).toEqual(['code mermaid: graph LR', 'code dot: digraph {}', 'code js: x']);
    expect(read(text).diagnostics.map(({ code, values, lines }) => [code, values, lines?.from])).toEqual([
      ['diagrams', { count: 2, names: 'mermaid, dot' }, 1],
    ]);
  });

  it('of R Markdown and Quarto comes without the options of its chunk, and not at all where its tool never shows it', () => {
    expect(out('```{r}\n#| echo: true\n#| fig-width: 10\nplot(x)\n#| y\n```')).toEqual(['code r: plot(x)\n#| y']);
    expect(out('```{ojs}\n//| echo: false\nx\n```')).toEqual(['code ojs: x']);
    for (const text of ['```{r setup, include=FALSE}\nx\n```', '```{python}\n#| include: false\nx\n```']) {
      expect([out(text), codes(text)]).toEqual([[], ['foreign-directives']]);
    }
    expect(out('```python\n#| echo: true\n```')).toEqual(['code python: #| echo: true']);
  });

  it.each([
    ['```js\na\n```', 'js', {}],
    ['```JS {1,3} title="a b.js"\na\n```', 'js', { title: 'a b.js' }],
    ['``` {.python #x file=a.py}\na\n```', 'python', { file: 'a.py' }],
    ['```{r, echo=FALSE}\na\n```', 'r', { echo: 'FALSE' }],
    ['```ts [a.ts] {all|4}\na\n```', 'ts', { filename: 'a.ts' }],
    ['    a', undefined, {}],
  ])('%s', (source, language, values) => {
    const code = block(source, 'code');
    expect([code.language, code.text, code.attributes.values]).toEqual([language, 'a', values]);
  });

  it('names the data files of charts', () => {
    expect(read('```chart\ntype: bar\ndata: cargo.csv\n```').dataFiles).toEqual([
      { key: 'cargo.csv', lines: { from: 3, to: 3 } },
    ]);
  });
});

describe('pictures', () => {
  it.each([
    ['w:800 center', ''],
    ['bg right:40% brightness:0.5', ''],
    ['A map of the left bank w:300', 'A map of the left bank'],
    ['bg', ''],
    ['On the left, in the center', 'On the left, in the center'],
    ['A bgm chart: w: weeks', 'A bgm chart: w: weeks'],
  ])('has of Marp’s %s the words', (alt, words) => {
    expect(block(`![${alt}](a.png)`, 'picture').alt).toBe(words);
  });

  it('that stand alone are blocks, with caption, attributes and link', () => {
    expect(block('![Alt](a.png "Cap *tion*"){width=50% .decorative}', 'picture')).toMatchObject({
      src: 'a.png',
      alt: 'Alt',
      attributes: { classes: ['decorative'], values: { width: '50%' } },
    });
    expect(out('![Alt](a.png "Cap *tion*")')).toEqual(['picture a.png "Alt" caption Cap {emphasis:tion}']);
    expect(block('[![Alt](a.png "T")](https://x.y)', 'picture')).toMatchObject({
      link: { to: 'url', url: 'https://x.y/' },
      caption: [{ text: 'T' }],
    });
    expect(out('![Caption](a.png){fig-alt="Alt"}')).toEqual(['picture a.png "Alt" caption Caption']);
    expect(out('![[map of sea.png|300]]')).toEqual(['picture map of sea.png ""']);
  });

  it('side by side are blocks each; badges in a row are their words', () => {
    expect(out('![a](a.png) ![b](b.png)')).toEqual(['picture a.png "a"', 'picture b.png "b"']);
    expect(out('![a](https://x.y/a.svg)\n![b](https://x.y/b.svg)')).toEqual(['a b']);
    expect(out('![a](https://x.y/a.svg)')).toEqual(['picture https://x.y/a.svg "a"']);
  });
});

describe('lines that each begin with a label', () => {
  it.each([
    ['To: The minister\nFrom: Unit 3\nDate: 12 November', 'To: The minister⏎From: Unit 3⏎Date: 12 November'],
    ['**美国**：补贴。\n**欧盟：**二成。', '{strong:美国}：补贴。⏎{strong:欧盟：}二成。'],
    ['**Present:** A, B\n**Absent**: C', '{strong:Present:} A, B⏎{strong:Absent}: C'],
    ['日期： 十一月\n地点： 柏林', '日期： 十一月⏎地点： 柏林'],
  ])('keep their ends: %s', (source, shown) => {
    expect(show(block(source, 'paragraph').inlines)).toBe(shown);
  });

  it.each([
    'To: The minister\nwho asked for it',
    'He said: never\nand left: at once',
    'One sentence that goes on for long: first\nAnother: second',
    'See:\nThis: that',
  ])('and no others: %s', (source) => {
    expect(show(block(source, 'paragraph').inlines)).not.toContain('⏎');
  });
});

describe('other blocks', () => {
  it('reads definition lists', () => {
    expect(out('Term\n: One\n: Two\n\nOther *term*\n\n: Three\n\n    more')).toEqual([
      'Term:',
      '  One',
      '  Two',
      'Other {emphasis:term}:',
      '  Three',
      '  more',
    ]);
  });

  it('reads rules and LaTeX page breaks as breaks', () => {
    expect(out('a\n\n---\n\nb\n\n***\n\n\\newpage\n\nc')).toEqual(['a', '---', 'b', '---', '---', 'c']);
  });

  it('takes dashes under a sentence for a break, under a title for a heading', () => {
    expect(out('A sentence that ends.\n---\nNext.')).toEqual(['A sentence that ends.', '---', 'Next.']);
    expect(codes('A sentence that ends.\n---\nNext.')).toEqual(['dashes-under-text']);
    const names = Array.from({ length: 12 }, (_, index) => `Person ${index} (PN)`).join(', ');
    expect(codes(`Remote:\n${names}\n-----\nNext.`)).toEqual(['dashes-under-text']);
    expect(read(`${names}\n${'-'.repeat(names.length)}\nNext.`).sections).toHaveLength(1);
    expect(read('Title\n-----\nNext.').sections).toHaveLength(1);
    expect(read('T\n===\n\nPart\n---\n\nx').sections.map((section) => show(section.heading))).toEqual(['Part']);
    expect(read('Is it so?\n------\n\nx').sections.map((section) => show(section.heading))).toEqual(['Is it so?']);
  });

  it('reads formulas and line blocks', () => {
    expect(out('$$\na\nb\n$$')).toEqual(['{formula:a}⏎{formula:b}']);
    expect(out('| Roses are red\n|   Violets')).toEqual(['Roses are red⏎\u00a0\u00a0Violets']);
  });

  it('reads an equation in a raw TeX block as a formula, and leaves other raw blocks to their formats', () => {
    const raw = (format: string, text: string) => `\`\`\`{=${format}}\n${text}\n\`\`\``;
    expect(out(raw('tex', '\\begin{align}\na &= b\n\\end{align}'))).toEqual([
      '{formula:\\begin{align}}⏎{formula:a &= b}⏎{formula:\\end{align}}',
    ]);
    expect(out(`${raw('tex', '\\clearpage')}\n\n${raw('html', '<hr>')}`)).toEqual([]);
  });

  it('leaves out the instructions of other tools', () => {
    expect(out('[TOC]\n\na\n\n. . .\n\n%%\nprivate\n%%\n\nb')).toEqual(['a', 'b']);
  });
});
