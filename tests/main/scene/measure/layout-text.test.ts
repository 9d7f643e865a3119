import { describe, expect, it } from 'vitest';
import { createMetrics, layoutText } from '../../../../src/main/scene/measure/index.js';
import type { SceneParagraph } from '../../../../src/shared/model/index.js';
import { layout, linesOf, lineText, metrics, paragraph, run } from './measure-text.js';

const sentence = 'Tehran agreed to deliver six thousand drones and to help build a factory east of Moscow.';

describe('lines', () => {
  it('stand 1.2 em apart, the first 1 em below the top', () => {
    expect(layout(sentence, 300).lines.map((line) => line.y)).toEqual([20, 44, 68]);
  });

  it('that are tight have their baseline at 0.8 of the pitch, and loose ones the extra above', () => {
    const y = (leading: number) => layout(paragraph(sentence, { leading }), 300).lines.map((line) => line.y);
    expect(y(0.9)).toEqual([17.28, 38.88, 60.48]);
    expect(y(1.1)).toEqual([22.39, 48.78, 75.17]);
  });

  it('stand in whole hundredths of a millimetre, as LibreOffice places them, and are counted in full', () => {
    const { lines, height } = layout(paragraph([run(sentence, { size: 12 })], { size: 12 }), 180);
    expect(lines.map((line) => line.y)).toEqual([11.97, 26.34, 40.71]); // 12 pt are 423, a line is 507: 14.37 pt
    expect(height).toBeCloseTo(3 * 14.4, 6);
  });

  it('take the largest size on them', () => {
    const mixed = paragraph([run('Small '), run('LARGE', { size: 40 }), run(` ${sentence}`)]);
    expect(layout(mixed, 500).lines.map((line) => line.y)).toEqual([39.99, 67.99]);
  });

  it('make room for lowered text below, and none for raised text', () => {
    const second = (baseline: 'super' | 'sub') =>
      layout(paragraph([run('CO'), run('2', { baseline }), run(` ${sentence}`)]), 300).lines[1]!.y;
    expect(second('super')).toBe(44);
    expect(second('sub')).toBeCloseTo(47.32, 2);
  });

  it('with a link are as tall as its face, where that is more', () => {
    const link = { to: 'url', url: 'https://example.org/' } as const;
    const second = (font: 'body' | 'mono') =>
      layout(paragraph([run('Link', { link, font }), run('', { break: true }), run('next')]), 300).lines[1]!.y;
    expect(second('body')).toBeCloseTo(44.41, 2);
    expect(second('mono')).toBe(44);
  });

  it('are as tall as their paragraph or break says where they are empty', () => {
    const broken = [run('One'), run('', { break: true }), run('', { break: true }), run('Two')];
    expect(layout(paragraph(broken), 300).lines.map((line) => line.y)).toEqual([20, 44, 68]);
    expect(layout([paragraph([], { size: 40 }), paragraph('After')], 300).lines[1]!.y).toBeCloseTo(68, 1);
  });

  it('leave out space before the first and after the last paragraph, and add both between two', () => {
    const spaced = paragraph('Word', { spaceBefore: 6, spaceAfter: 4 });
    expect(layout([spaced, spaced], 300)).toMatchObject({ height: 58, lines: [{ y: 20 }, { y: 54 }] });
  });

  it("take the face's own height in a table's cell, and the larger of the two to fit", () => {
    const cell = (font: 'body' | 'mono') =>
      layoutText([paragraph([run('Word', { font })])], 300, metrics, { cell: true });
    expect(cell('body').drawnHeight).toBeCloseTo(24.41, 2);
    expect(cell('mono').drawnHeight).toBeCloseTo(22.66, 2);
    expect(cell('mono').height).toBe(24);
  });
});

describe('breaking', () => {
  it('lets blanks hang at the end of a line, and keeps them out of its runs', () => {
    expect(linesOf('aaaa bbbb', 45)).toEqual(['aaaa', 'bbbb']);
    // As LibreOffice 7.4 has them, 87 letters a line: one more blank than fits, and the others before what follows.
    const code = (blanks: number, text = 'bbbb cccc') => {
      const runs = [run(`aaaa${' '.repeat(blanks)}${text}`, { font: 'mono', size: 16 })];
      const { lines } = layout(paragraph(runs), 836);
      return lines.map((line) => line.runs.map(({ from, to }) => [from, to]));
    };
    expect(code(60)).toEqual([[[0, 73]]]);
    expect(code(84)).toEqual([[[0, 4]], [[88, 97]]]);
    expect(code(86)).toEqual([[[0, 4]], [[88, 99]]]);
    expect(code(120)).toEqual([[[0, 4]], [[88, 133]]]);
    expect(code(200)).toEqual([[[0, 4]], [], [[176, 213]]]);
    expect(code(200, '')).toHaveLength(1);
  });

  it('does not end a line because a run ends', () => {
    const runs = [run('Very '), run('impor', { bold: true }), run('tant', { italic: true }), run('!')];
    const paragraphs = [paragraph(runs)];
    const { lines } = layoutText(paragraphs, 100, metrics);
    expect(lines.map((line) => lineText(line, paragraphs))).toEqual(['Very ', 'important!'].map((text) => text.trim()));
  });

  it('ends lines where LibreOffice does: after a hyphen, also before a digit, after dashes, not at slashes', () => {
    expect(linesOf('well-known', 70)).toEqual(['well-', 'known']);
    expect(linesOf('COVID-19', 70)).toEqual(['COVID-', '19']);
    expect(linesOf('2011–2014', 70)).toEqual(['2011–', '2014']);
    expect(linesOf('xx either/or', 90)).toEqual(['xx', 'either/or']);
    expect(linesOf('aaaa—bbbb', 70)).toEqual(['aaaa—', 'bbbb']);
  });

  it('ends lines at the slashes of a word that is wider than a line, as of an address', () => {
    expect(linesOf('aaaa/bbbb/cccc end', 110)).toEqual(['aaaa/bbbb/', 'cccc end']);
  });

  it('takes the place after a slash only where the character behind it fits, too', () => {
    const widths = Array.from({ length: 100 }, (_, index) => 70 + index / 2);
    const after = widths.filter((width) => linesOf('aaaa/bbbb/cccc', width)[0] === 'aaaa/bbbb/');
    const fits = widths.filter((width) => linesOf('aaaa/bbbb/', width).length === 1);
    expect(after[0]).toBe(widths.find((width) => linesOf('aaaa/bbbb/c', width).length === 1));
    expect(fits[0]).toBeLessThan(after[0] ?? 0);
    // Else the line ends at the last place before the word that begins so, not right before it: Unicode has none before a full stop.
    const dotted = widths.find((width) => linesOf('aa bb .ccc/ddd', width)[0] === 'aa bb');
    expect(dotted).toBe(widths.find((width) => linesOf('aa bb .ccc/d', width).length === 1));
  });

  it('moves a word with slashes to a new line whole, and cuts it there, unless the last blank is 66 characters away', () => {
    expect(linesOf('see aaaa/bbbbb/cccc end', 100)).toEqual(['see', 'aaaa/bbbbb', '/cccc end']);
    const near = `${'aaaa/'.repeat(12)}bbbb/cccc`;
    const [first, cut, ...rest] = linesOf(`xx ${near}`, 585);
    expect(first).toBe('xx');
    expect(cut).toMatch(/[^/]$/);
    expect([cut, ...rest].join('')).toBe(near);
    const far = 'aaaa/'.repeat(14);
    expect(linesOf(`x ${far}bbbb/cccc`, 700)).toEqual([`x ${far}`, 'bbbb/cccc']);
  });

  it('keeps no-break spaces and breaks at zero-width ones', () => {
    expect(linesOf('drones 5\u00a0million', 100)).toEqual(['drones', '5\u00a0million']);
    expect(linesOf('aaaaaa\u200bbbbbbb', 80)).toEqual(['aaaaaa', 'bbbbbb']);
  });

  it('sets Unicode’s hyphens as wide as the keyboard’s, and does not break at the second', () => {
    const widthOf = (text: string) => layout(text, 700).lines[0]!.runs[0]!.width;
    expect(widthOf('cross\u2011border \u2010')).toBeCloseTo(widthOf('cross-border -'), 6);
    expect(linesOf('aaa cross\u2011border', 110)).toEqual(['aaa', 'cross\u2011border']);
  });

  it('breaks at a soft hyphen', () => {
    expect(linesOf('Staats\u00advertrag', 80)).toEqual(['Staats\u00ad', 'vertrag']);
  });

  it('moves a word that is wider than its line to a new one, then breaks it at any character', () => {
    const lines = linesOf(`see ${'x'.repeat(40)} end`, 100);
    expect(lines[0]).toBe('see');
    expect(lines.slice(1).join('')).toBe(`${'x'.repeat(40)} end`);
    expect(layout('x'.repeat(40), 100).brokenWord).toBe(true);
    expect(layout(sentence, 100).brokenWord).toBe(false);
  });

  it('keeps together what people take for one character', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(linesOf(family.repeat(3), 10)).toEqual([family, family, family]);
    expect(linesOf('e\u0301'.repeat(3), 12)).toEqual(['e\u0301', 'e\u0301', 'e\u0301']);
  });

  it('keeps Korean words whole, and breaks one that is wider than its line', () => {
    expect(linesOf('드론 육천 대를 제공하기로', 102)).toEqual(['드론 육천', '대를', '제공하기로']);
    expect(linesOf('scp명령어를 쓰는', 120)).toEqual(['scp명령어를', '쓰는']);
    expect(layout('제공하기로동의하였다', 100).brokenWord).toBe(true);
  });

  it('ends no line between a closing sign and Latin letters of which one still fits', () => {
    expect(linesOf('能力が進化、PRMで評価', 140)).toEqual(['能力が進', '化、PRMで評', '価']);
    expect(linesOf('能力が進化、PRMで評価', 125)).toEqual(['能力が進化、', 'PRMで評価']);
    expect(linesOf('能力が進化とPRMで評価', 140)).toEqual(['能力が進化と', 'PRMで評価']);
  });

  it('begins no line with a backslash, and ends one after it, but not before a quotation mark or a full stop', () => {
    expect(linesOf('aaaa \\bbbbbbbb', 90)).toEqual(['aaaa \\', 'bbbbbbbb']);
    expect(linesOf(String.raw`aa bbbb \"cc dd`, 84)).toEqual(['aa', String.raw`bbbb \"cc`, 'dd']);
    expect(linesOf(String.raw`aa bbb \.cc dd`, 70)).toEqual(['aa', String.raw`bbb \.cc`, 'dd']);
  });

  it('ends no line between a hyphen and a no-break space', () => {
    expect(linesOf('aaa -\u00a0bbbb', 60)).toEqual(['aaa', '-\u00a0bbbb']);
  });

  it('breaks Chinese between ideographs, never before a full stop or after an opening bracket', () => {
    const lines = linesOf('德黑兰同意提供六千架无人机。莫斯科（和它的伙伴）付款。', 102);
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) {
      expect(line).not.toMatch(/^[。）]/);
      expect(line).not.toMatch(/（$/);
    }
  });

  it('counts more lines for PowerPoint where a line fits only just', () => {
    const exact = metrics.width('Tehran agreed', run('')) + 0.1;
    expect(layout('Tehran agreed', exact)).toMatchObject({ lineCount: 2, height: 48, drawnHeight: 24 });
    expect(layout('Tehran agreed', exact * 1.03)).toMatchObject({ lineCount: 1, height: 24 });
  });

  it('is counted for one line more where Arabic fills its line, whose blanks LibreOffice takes from another face', () => {
    const text = 'صيانياً هو قول “لا” للتحديثات (patches) التي لا ترغب بها.';
    const exact = layout(text, 2000).width;
    expect(layout(text, exact * 1.005)).toMatchObject({ lineCount: 2 });
    expect(layout(text, exact * 1.005).lines).toHaveLength(1);
    expect(layout(text, exact * 1.03)).toMatchObject({ lineCount: 1 });
  });

  it('leaves room where LibreOffice would begin a long link, and what follows it, on new lines', () => {
    const link = { to: 'url', url: 'https://example.org/' } as const;
    const text = [run('See '), run('the full record of all the sessions', { link }), run(' of May.')];
    const whole = layout(paragraph(text), 200);
    expect(whole.lineCount).toBe(whole.lines.length + 2);
    expect(whole.height).toBeGreaterThan(whole.drawnHeight + 48);
    expect(layout(paragraph(text), 600).lineCount).toBe(1);
    // A line stays empty before one that was broken by hand, and what follows a broken link stands elsewhere.
    const more = (runs: ReturnType<typeof run>[]) => {
      const made = layout(paragraph(runs), 200);
      return made.lineCount - made.lines.length;
    };
    const long = run('the full record of all the sessions', { link });
    expect(more([long])).toBe(0);
    expect(more([long, run('', { break: true }), run('May')])).toBe(1);
    expect(more([run('See '), long, run(' of '), run('May', { link, bold: true })])).toBe(3);
    // Each line of many short ones is shorter by one of them at most.
    const many = Array.from({ length: 60 }, (_, at) => [run(`Link ${at}`, { link }), run(' · ')]).flat();
    expect(more(many)).toBeGreaterThan(0);
    expect(more(many)).toBeLessThanOrEqual(layout(paragraph(many), 200).lines.length / 2);
  });

  it('does not lose time on a paragraph of one endless word', () => {
    expect(layout('x'.repeat(200_000), 400).lines.length).toBeGreaterThan(4000);
  });
});

describe('a line that just fits', () => {
  // LibreOffice 7.4, by boxes that grow by a third of a hundredth of a millimetre: this text has 4,600 pixels, which are
  // 19,473.33 hundredths, and stays on one line from 19,473 on, rounded; with 20 pt of margin (706, rounded) from 20,179.
  const text = 'Simplify the annual report on procurement, with a report to the committee every six';
  const arial = createMetrics({ heading: 'Arial', body: 'Arial', mono: 'Courier New' });
  const count = (hundredths: number, style: Partial<SceneParagraph>) =>
    layoutText([paragraph([run(text, { size: 15 })], style)], (hundredths * 72) / 2540, arial).lines.length;

  it.each([
    { boxes: [19_472.33, 19_472.67], style: {} },
    { boxes: [20_178.33, 20_178.56], style: { marginLeft: 20 } },
  ])('fits by whole hundredths of a millimetre: $boxes', ({ boxes: [less, enough], style }) => {
    expect(count(less!, style)).toBe(2);
    expect(count(enough!, style)).toBe(1);
  });
});

describe('placing', () => {
  it('aligns lines at both ends and in the middle', () => {
    const x = (align: 'left' | 'center' | 'right') => layout(paragraph('Word', { align }), 300).lines[0]!.runs[0]!;
    const { width } = x('left');
    expect(x('left').x).toBe(0);
    expect(x('center').x).toBeCloseTo((300 - width) / 2, 1);
    expect(x('right').x).toBeCloseTo(300 - width, 1);
  });

  it('hangs the mark and sets all lines at the margin', () => {
    const mark = { type: 'char', char: '•', color: { slot: 'accent1' }, scale: 1 } as const;
    const { lines } = layout(paragraph(sentence, { mark, marginLeft: 30, indent: -20 }), 300);
    expect(lines[0]!.mark).toMatchObject({ text: '•', x: 10, size: 20 });
    expect(lines.map((line) => line.runs[0]!.x)).toEqual(lines.map(() => 30));
    expect(lines[1]!.mark).toBeUndefined();
  });

  it('lets a wide mark push the first line', () => {
    const mark = { type: 'number', scheme: 'arabicPeriod', start: 1000, color: { slot: 'tx1' }, scale: 1 } as const;
    const { lines } = layout(paragraph(sentence, { mark, marginLeft: 20, indent: -20 }), 300);
    expect(lines[0]!.runs[0]!.x).toBeCloseTo(lines[0]!.mark!.width, 1);
    expect(lines[1]!.runs[0]!.x).toBe(20);
  });

  it('indents the first line where there is no mark', () => {
    const { lines } = layout(paragraph(sentence, { marginLeft: 10, indent: 15 }), 300);
    expect(lines.map((line) => line.runs[0]!.x).slice(0, 2)).toEqual([25, 10]);
  });

  it('sets text after a tab at the next stop, 72 pt apart', () => {
    const { lines } = layout(paragraph('a\tb\tlonger text\tc'), 500);
    expect(lines[0]!.runs.map((part) => part.x)).toEqual([0, 72, 144, 288]);
  });

  it('begins a run where the widths before it end, and draws it as much narrower as LibreOffice does', () => {
    const lead = 'A lead that is long enough. ';
    const { lines } = layout(paragraph([run(lead, { bold: true }), run('And what follows.')]), 500);
    const [first, second] = lines[0]!.runs;
    const exact = metrics.width(lead, run(lead, { bold: true }));
    expect(second!.x).toBeCloseTo(exact, 2);
    expect(first!.width).toBeCloseTo(exact - lead.length * 0.009, 2);
  });

  it('gives parts in a script of another face an x of their own', () => {
    const text = '自2011年 and ⇒ on';
    const { lines } = layout(text, 500);
    expect(lines[0]!.runs.map(({ from, to }) => text.slice(from, to))).toEqual([
      '自',
      '2011',
      '年 ',
      'and ',
      '⇒ ',
      'on',
    ]);
    // LibreOffice's 0.24 em between ideographs and digits stand before them.
    expect(lines[0]!.runs[1]!.x).toBeCloseTo(20.04 + 4.8, 0);
  });

  it('says how wide the widest line is', () => {
    const { width, lines } = layout([paragraph('Short'), paragraph('Much longer', { marginLeft: 10 })], 300);
    expect(width).toBeCloseTo(10 + lines[1]!.runs[0]!.width + 'Much longer'.length * 0.009, 1);
  });
});
