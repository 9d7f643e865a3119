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

  it('lets signs that are no tags be text', () => {
    expect(out('a < b and c > d, 3 <4, <5 mg')).toEqual(['a < b and c > d, 3 <4, <5 mg']);
  });
});
