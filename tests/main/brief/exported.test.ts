import { describe, expect, it } from 'vitest';
import { block, blocks, codes, inline, outline, read, show } from './read.js';

const out = (text: string) => outline(blocks(text));

describe('headings that are bold as a whole, as Google Docs and PDF converters write them', () => {
  it('have the house’s look, and keep what is bold in them', () => {
    const { title, sections } = read(
      '# **Q3 *briefing***\n\n## ***Risks***\n\na\n\n## What **must** go\n\nb\n\n<h2><b>Html</b></h2>\n\nc',
    );
    expect(show(title)).toBe('Q3 {emphasis:briefing}');
    expect(sections.map(({ heading }) => show(heading))).toEqual(['Risks', 'What {strong:must} go', 'Html']);
  });
});

describe('bullets printed behind Markdown’s own', () => {
  it('go, a converter’s anchor before them or not', () => {
    expect(out('- • Trade\n- <span id="p1"></span>· Aid\n- ▪ **Debt**\n  - ◦ old')).toEqual([
      '- Trade',
      '- Aid',
      '- {strong:Debt}',
      '  - old',
    ]);
  });

  it('stay where they are no bullets', () => {
    expect(out('- ·\n- •5 more\n- ✓ done')).toEqual(['- ·', '- •5 more', '- ✓ done']);
  });
});

describe('lines of ornaments', () => {
  it('part what is over them from what is under them', () => {
    for (const line of ['⁂', '⸻', '<div align="center">⁂</div>', '● ● ●', '\\*\\*\\*', '———']) {
      expect(out(`a\n\n${line}\n\nb`)).toEqual(['a', '---', 'b']);
    }
  });

  it('are text where they say something', () => {
    expect(out('a\n\n— —\n\n⁂ b')).toEqual(['a', '— —', '⁂ b']);
  });
});

describe('Notion’s callouts', () => {
  it('are callouts with the Markdown in them, and without their sign', () => {
    const source = '# T\n\n<aside>\n💡 Decide on **price**.\n\n- one\n- two\n\n</aside>\n\nafter';
    expect(outline(read(source).preamble)).toEqual([
      'note',
      '  Decide on {strong:price}.',
      '  - one',
      '  - two',
      'after',
    ]);
    expect(block('<aside>\n💡 Decide.\n\nmore\n\n</aside>', 'callout').blocks.map(({ lines }) => lines.from)).toEqual([
      2, 4,
    ]);
  });

  it('say by their sign what they are', () => {
    expect(out('<aside>\n⚠️ Beware\n</aside>')).toEqual(['warning', '  Beware']);
    expect(out('<aside>\n<img src="/icons/x.svg" alt="x" width="40px" />\n\nCalm\n\n</aside>')).toEqual([
      'note',
      '  Calm',
    ]);
  });

  it('leave speaker notes and what never ends as they were', () => {
    expect(out('<aside class="notes">\nSay it.\n</aside>')).toEqual(['Say it.']);
    expect(out('<aside>\nopen\n\nmore')).toEqual(['open', 'more']);
  });
});

describe('numbered captions', () => {
  const caption = (text: string) => {
    const [item, ...others] = blocks(text).filter(({ type }) => type === 'picture' || type === 'table');
    if ((item?.type !== 'picture' && item?.type !== 'table') || others.length > 0) throw new Error('one item expected');
    return show(item.caption);
  };
  const picture = '![prices](p.png)';
  const table = '| a | b |\n|---|---|\n| 1 | 2 |';

  it('belong to the picture or table before them, or to the one behind', () => {
    expect(caption(`${picture}\n\n*Figure 1: Prices, by month*`)).toBe('Figure 1: Prices, by month');
    expect(caption(`Abb. 2.3 – Preise *je* Monat\n\n${picture}`)).toBe('Abb. 2.3 – Preise {emphasis:je} Monat');
    expect(caption(`${table}\n\n**Table 1. Rates**`)).toBe('Table 1. Rates');
    expect(caption(`表 1 价格\n\n${table}`)).toBe('表 1 价格');
    expect(caption(`${picture}\n\n图2：价格`)).toBe('图2：价格');
    expect(caption(`${picture}\n\nالشكل ٣: الأسعار`)).toBe('الشكل ٣: الأسعار');
    expect(blocks(`${picture}\n\nFigure 1: Prices`)).toHaveLength(1);
  });

  it('go by their word where they stand between two', () => {
    expect(outline(blocks(`${table}\n\nFigure 1: Prices\n\n${picture}`)).at(-1)).toBe(
      'picture p.png "prices" caption Figure 1: Prices',
    );
    expect(outline(blocks(`${picture}\n\nFigure 1: Prices\n\n${picture}\n\nFigure 2: Rents`))).toEqual([
      'picture p.png "prices" caption Figure 1: Prices',
      'picture p.png "prices" caption Figure 2: Rents',
    ]);
  });

  it('are text where they are sentences, stand alone, or the caption is known', () => {
    expect(out(`${picture}\n\nFigure 2 shows prices.`)).toHaveLength(2);
    expect(out(`${picture}\n\nFigure 1: ${'long '.repeat(60)}`)).toHaveLength(2);
    expect(out(`text\n\nFigure 1: Prices`)).toEqual(['text', 'Figure 1: Prices']);
    expect(out(`![a](p.png "Title")\n\nFigure 1: Prices`)).toEqual([
      'picture p.png "a" caption Title',
      'Figure 1: Prices',
    ]);
  });

  it('head a table’s slide where they are bold before it', () => {
    expect(out(`**Table 1: Rates**\n\n${table}`)[0]).toBe('{strong:Table 1: Rates}');
  });
});

describe('Pandoc’s simple and multiline tables, as it writes them for a Word file', () => {
  const table = (text: string) => {
    const { align, head, caption } = block(text, 'table');
    return { rows: out(text), align, hasHead: head.length > 0, ...(caption ? { caption: show(caption) } : {}) };
  };

  it('have a head over dashes, by which the columns are aligned', () => {
    const source =
      '  Right     Left     Center     Default\n-------     ------ ----------   -------\n     12     *12*       12            12\n' +
      '      1     1          1             1\n\n: Demonstration';
    expect(table(source)).toEqual({
      rows: ['| Right | Left | Center | Default |', '| 12 | {emphasis:12} | 12 | 12 |', '| 1 | 1 | 1 | 1 |'],
      align: ['end', 'start', 'center', 'start'],
      hasHead: true,
      caption: 'Demonstration',
    });
  });

  it('have rows of several lines between rules, and know their lines', () => {
    const source =
      'before\n\n---------------------\n First      Right\n  head       head\n ------- ----------\n  a one       12.0\n\n  b two\n  three        5.0\n---------------------\n\nafter';
    expect(out(source)).toEqual([
      'before',
      '| First head | Right head |',
      '| a one | 12.0 |',
      '| b two three | 5.0 |',
      'after',
    ]);
    expect(read(source).preamble[1]?.lines).toEqual({ from: 3, to: 11 });
  });

  it('do without a head between two rules', () => {
    const { rows, hasHead } = table('---- ---\na    1\nb    2\n---- ---');
    expect([rows.slice(1), hasHead]).toEqual([['| a | 1 |', '| b | 2 |'], false]);
  });

  it('count a Chinese letter as two places, as grid tables do', () => {
    const rows = ['| 国家 | 数字 |', '| 西班牙 | 4.1 GW |'];
    expect(out('国家     数字\n-------- -------\n西班牙   4.1 GW')).toEqual(rows);
    expect(
      out('+--------+--------+\n| 国家   | 数字   |\n+========+========+\n| 西班牙 | 4.1 GW |\n+--------+--------+'),
    ).toEqual(rows);
  });

  it('are none without rows, without an end, and where the dashes are a rule', () => {
    expect(out('text\n- - -\nmore')).toEqual(['text', '---', 'more']);
    expect(out('---- ---\na    1\n\nb')).toEqual(['---', 'a 1', 'b']);
    expect(out('a    b\n---- ---')).toEqual(['a b', '---']);
    expect(out('---- ---\n\n---- ---')).toEqual(['---', '---']);
    expect(out('- one\n- two\n- ---\n- three')).toEqual(['- one', '- two', '---', '- three']);
    expect(out('* one\n----- ---\ntwo')[0]).toBe('- one');
    expect(read('---\n\ntext\n\n---\n\nmore').sections).toEqual([]);
  });
});

describe('what chats and note keepers leave in text for themselves', () => {
  it.each([
    ['memory:contentReference[oaicite:0]{index=0}. Next', 'memory. Next'],
    ['not【4:1†source】 yet 【12†L45-L52】.', 'not yet.'],
    ['by 24% \ue200cite\ue202turn0search3\ue202turn0search7\ue201.', 'by 24%.'],
    ['[cite_start]Costs rose [cite: 1, 12], twice [3†note].', 'Costs rose, twice.'],
    ['fewer stays ^savings', 'fewer stays'],
  ])('is left out of %j, and named', (source, said) => {
    expect(inline(source)).toBe(said);
    expect(codes(source)).toContain('foreign-directives');
  });

  it('is text where it only looks like that', () => {
    for (const source of ['【注】第一', 'Smith † died', 'x ^2', '[cite me]', 'a ^b c']) {
      expect(inline(source)).toBe(source);
      expect(codes(source)).not.toContain('foreign-directives');
    }
  });

  it('is a block’s own name, a query, or what is hidden', () => {
    expect(out('a\n\n^block-1\n\nb\n\n```dataview\nTABLE x\n```')).toEqual(['a', 'b']);
    expect(out('a <span style="display:none">secret <span>more</span></span> b\n\n<div hidden>x</div>\n\nc')).toEqual([
      'a b',
      'c',
    ]);
    expect(codes('<div hidden>x</div>')).toContain('html-dropped');
    expect(out('<span hidden>open')).toEqual(['open']);
  });
});

describe('tables of two columns whose labels are bold', () => {
  it('have no head, and know their lines', () => {
    const source = '| **Owner** | Jane |\n|---|---|\n| **Date** | 3 May |';
    const { head, rows, rowLines } = block(source, 'table');
    expect([head, rows.length, rowLines]).toEqual([[], 2, [1, 3]]);
    expect(out(source).slice(1)).toEqual(['| {strong:Owner} | Jane |', '| {strong:Date} | 3 May |']);
  });

  it.each([
    '| **Owner** | **Jane** |\n|---|---|\n| **Date** | 3 May |',
    '| **Owner** | Jane |\n|---|---|\n| Date | 3 May |',
    '| **Owner** | Jane |\n|---|---|',
    '| **Owner** | Jane | X |\n|---|---|---|\n| **Date** | 3 May | Y |',
  ])('have one in %j', (source) => {
    expect(block(source, 'table').head.length).toBeGreaterThan(0);
  });
});
