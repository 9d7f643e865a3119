import { describe, expect, it } from 'vitest';
import { block, blocks, codes, outline, read } from './read.js';

const out = (text: string) => outline(blocks(text));

describe('HTML', () => {
  it('is read where it says what Markdown says', () => {
    expect(
      out(
        '<div align="center">\n<p>One <b>two</b>\nthree</p>\n<ul><li>a<li>b <ul><li>c</ul></ul>\n<blockquote>q</blockquote>\n<pre><code class="language-js">x &lt; 1\n</code></pre>\n<img src="a.png" alt="A">\n<hr>\n</div>',
      ),
    ).toEqual([
      'One {strong:two} three',
      '- a',
      '- b',
      '  - c',
      'quote',
      '  q',
      'code js: x < 1',
      'picture a.png "A"',
      '---',
    ]);
  });

  it('makes sections of its headings', () => {
    expect(
      read('<h1 align="center">Title</h1>\n\n<h2 id="x">Part</h2>\n\ntext').sections.map((section) => section.id),
    ).toEqual(['x']);
  });

  it('reads tables with spans, header and caption', () => {
    const table = block(
      '<table>\n<caption>Cap</caption>\n<tr><th>A<th align="right">B</tr>\n\n<tr><td rowspan=2>a<td>b</tr>\n\n    <tr><td>c</tr>\n<tr><td colspan=2>d</td></tr></table>',
      'table',
    );
    expect(outline([table])).toEqual(['| A | B |', '| a | b |', '|  | c |', '| d |  |']);
    expect([table.align, table.caption]).toEqual([['start', 'end'], [{ type: 'text', text: 'Cap' }]]);
  });

  it('drops columns that are in spans alone, and has no table where one is left', () => {
    const spans = [
      '<tr><th colspan=2>A<th colspan=3>B</tr>',
      '<tr><td colspan=2>a<td colspan=3 align=right>b</tr>',
      '<tr><td>c<td>d<td colspan=3>e</tr>',
    ];
    const table = block(`<table>${spans.join('')}</table>`, 'table');
    expect(outline([table])).toEqual(['| A |  | B |', '| a |  | b |', '| c | d | e |']);
    expect(table.align).toEqual(['start', 'start', 'end']);
    expect(out('<table><tr><td colspan=99999>a</td></tr><tr><td colspan=2>b</td></tr></table>')).toEqual(['a', 'b']);
  });

  it('reads a table that only places things as its content', () => {
    expect(out('<table><tr><td>\n\none\n\ntwo\n\n</td></tr></table>')).toEqual(['one', 'two']);
  });

  it('reads definition lists, details and figures', () => {
    expect(out('<dl><dt>T<dd>d<dd>e</dl>')).toEqual(['T:', '  d', '  e']);
    expect(out('<details>\n<summary>Head</summary>\n\n- a\n\n</details>')).toEqual(['{strong:Head}', '- a']);
    expect(out('<figure><img src="a.png" alt="A"><figcaption>Cap</figcaption></figure>')).toEqual([
      'picture a.png "A" caption Cap',
    ]);
  });

  it('loses tags that mean nothing here, never their text', () => {
    expect(out('<section><custom-tag>a</custom-tag> <blink>b</blink></section>\n\nc <span class="x">d</span>')).toEqual(
      ['a b', 'c d'],
    );
  });

  it('loses scripts and styles with their content, and says so', () => {
    expect(out('<script>\nalert(1)\n\nx\n</script>\n\na <style>b {}</style> c')).toEqual(['a c']);
    expect(codes('<script>x</script>\n\na')).toEqual(['html-dropped']);
  });

  it('reads a sentence in <sub> or <sup> as small print, which is no index', () => {
    expect(out('H<sub>2</sub>O and x<sup>n + 1</sup>')).toEqual(['H{subscript:2}O and x{superscript:n + 1}']);
    expect(out('<b>Support</b><br><sub>Helps those who maintain what others use</sub>')).toEqual([
      '{strong:Support}⏎Helps those who maintain what others use',
    ]);
  });

  it('lets signs that are no tags be text', () => {
    expect(out('a < b and c > d, 3 <4, <5 mg')).toEqual(['a < b and c > d, 3 <4, <5 mg']);
  });
});

describe('a drawing in the text', () => {
  const shapes = '<rect width="20" height="9"/><text x="1" y="8">A &amp; B &rarr; C & D</text>';
  const svg = (content: string, values = 'viewBox="0 0 200 90"') => `<svg ${values}>${content}</svg>`;
  /** The sources of the drawings among some blocks. */
  const drawn = (text: string): string[] =>
    blocks(text).flatMap((item) => {
      const [, data] = item.type === 'picture' ? item.src.split('data:image/svg+xml;base64,') : [];
      return data === undefined ? [] : [Buffer.from(data, 'base64').toString('utf8')];
    });

  it('is a picture, its HTML as XML', () => {
    const xml = svg(shapes.replace('&rarr;', '→').replace('& D', '&amp; D'));
    for (const text of [svg(shapes), `<div>\n${svg(shapes)}\n</div>`, `a\n\n${svg(shapes)}\n\nb`]) {
      expect(drawn(text)).toEqual([xml]);
      expect(codes(text)).toEqual([]);
    }
    expect(outline(blocks(`a ${svg('<path/>')} b`)).join()).toMatch(
      /^a !\(data:image\/svg\+xml;base64,[\w+/]+=*\|\) b$/,
    );
  });

  it('may have blank lines, lines that Markdown would read otherwise, and a drawing in it', () => {
    const one = svg(`\n  <g>\n\n    <path d="M0 0"/>\n\n# ${svg('<circle/>')}\n- x\n  </g>\n`);
    expect(drawn(`a\n\n${one}\n\nb`)).toEqual([one]);
    expect(out(`a\n\n${one}\n\nb`).filter((line) => !line.startsWith('picture'))).toEqual(['a', 'b']);
  });

  it('has its alternative text from what it says of itself', () => {
    const alt = (text: string) => block(text, 'picture').alt;
    expect(alt(svg('\n<title>Costs &gt; 5</title><desc>d</desc>'))).toBe('Costs > 5');
    expect(alt(svg('<desc>How it goes</desc>'))).toBe('How it goes');
    expect(alt(svg('<title>T</title>', 'viewBox="0 0 200 90" aria-label="Said"'))).toBe('Said');
    expect(alt(svg('<rect><title>a part of it</title></rect>'))).toBe('');
    expect(block(svg('', 'viewBox="0 0 200 90" aria-hidden="true"'), 'picture').attributes.classes).toEqual([
      'decorative',
    ]);
  });

  it('is none where it is an icon, hidden, or never ends', () => {
    const icons = ['viewBox="0 0 24 24"', 'width="1.5em" height="16" viewBox="0 0 512 512"', 'style="display: none"'];
    for (const values of icons) {
      expect([out(`a ${svg('<text>x</text>', values)} b`), codes(svg('', values))]).toEqual([
        ['a b'],
        ['html-dropped'],
      ]);
    }
    expect([drawn(`a <svg viewBox="0 0 200 90"> b`), codes('a <svg> b')]).toEqual([[], ['html-dropped']]);
  });

  it('costs no more than its length, whatever stands in it', () => {
    for (const part of ['<svg><svg></svg>', '<svg ', '<svg>', '<svg></svg>']) {
      expect(read(part.repeat(20_000)).preamble.length).toBeLessThan(40_001);
    }
  });
});

describe('columns in HTML', () => {
  const two = ['columns', '  column', '    a', '  column', '    - b'];
  /** Columns and what is in each, an outline. */
  const columns = (text: string) => {
    const item = block(text, 'columns');
    return ['columns', ...item.columns.flatMap((each) => ['  column', ...outline(each.blocks, '    ')])];
  };

  it('are what their classes say, with Markdown in them', () => {
    const inner = '<div>\n\na\n\n</div>\n<div>\n\n- b\n\n</div>\n</div>';
    for (const open of [
      '<div class="columns">',
      '<div class="mt-4 two-cols">',
      '<div class="twocolumns">',
      '<div class="grid grid-cols-2 gap-4">',
      '<div grid="~ cols-2">',
      '<div style="display: flex; gap: 1em">',
      '<div\n  class="row">',
    ]) {
      expect(columns(`${open}\n${inner}`)).toEqual(two);
      expect(columns(`${open}${inner}`)).toEqual(two);
    }
    expect(out(`<div class="card">\n${inner}`)).toEqual(['a', '- b']);
    expect(out(`<div class="colour protocols2">\n${inner}`)).toEqual(['a', '- b']);
  });

  it('know their lines, may be in one another, and hold code that looks like them', () => {
    const text =
      'first\n\n<div class="columns">\n<div class="x">\n\n### Head\n\n```\n<div>\n```\n\n</div>\n\n<div>\n<div><b>in</b></div>\n\nlast\n</div>\n</div>\n\nend';
    const [, item, end] = blocks(text);
    if (item?.type !== 'columns') throw new Error(JSON.stringify(item));
    expect(item.columns.map(({ lines }) => lines)).toEqual([
      { from: 4, to: 12 },
      { from: 14, to: 18 },
    ]);
    expect(item.columns.map((each) => outline(each.blocks))).toEqual([
      ['{strong:Head}', 'code -: <div>'],
      ['{strong:in}', 'last'],
    ]);
    expect(item.columns[0]?.blocks.map(({ lines }) => lines.from)).toEqual([6, 8]);
    expect([item.lines, end?.lines.from]).toEqual([{ from: 3, to: 19 }, 21]);
  });

  it('are none where text stands among them, where one stands alone or five, or where they do not end', () => {
    const col = (text: string) => `<div>\n\n${text}\n\n</div>\n`;
    const all = (...inner: string[]) => out(`<div class="columns">\n${inner.join('')}</div>`);
    expect(all(col('a'))).toEqual(['a']);
    expect(all(...'abcde'.split('').map(col))).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(all(col('a'), '\nbetween\n\n', col('b'))).toEqual(['a', 'between', 'b']);
    expect(out(`<div class="columns">\n${col('a')}${col('b')}`)).toEqual(['a', 'b']);
    expect(read('<div class="columns">\n\n'.repeat(5_000)).preamble).toEqual([]);
  });
});
