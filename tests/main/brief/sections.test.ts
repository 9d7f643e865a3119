import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../src/main/brief/index.js';
import { outline, read, show, tree } from './read.js';

describe('sections', () => {
  it('have ids of their own headings, numbers below the title, and exact lines', () => {
    const { sections, title } = read('# T\n\n## A\n\na\n\n### A one\n\nx\n\n## B\n\nb\n');
    expect(show(title)).toBe('T');
    expect(tree(sections)).toEqual(['1 a: A', '1.1 a-one: A one', '2 b: B']);
    expect(sections.map((section) => section.lines)).toEqual([
      { from: 3, to: 10 },
      { from: 11, to: 14 },
    ]);
    expect(sections[0]?.raw).toBe('## A\n\na');
    expect(sections[0]?.children[0]).toMatchObject({ depth: 2, level: 3, lines: { from: 7, to: 10 } });
  });

  it('put the parent before an id that clashes', () => {
    expect(tree(read('## A\n\n### Views\n\n## B\n\n### Views\n\n### Views\n').sections)).toEqual([
      '1 a: A',
      '1.1 views: Views',
      '2 b: B',
      '2.1 b-views: Views',
      '2.2 b-views-2: Views',
    ]);
  });

  it('go by the id that the brief gives', () => {
    const brief = read('## One {#x .must cut="5 min" prose=lead}\n\n## X\n\n## Two {#x}\n');
    expect(brief.sections.map((section) => section.id)).toEqual(['x', 'x-2', 'x-3']);
    expect(brief.sections[0]?.attributes).toEqual({
      id: 'x',
      classes: ['must'],
      values: { cut: '5 min', prose: 'lead' },
    });
    expect(brief.diagnostics.map((item) => item.code)).toEqual(['section-id-twice']);
  });

  it('have attributes in several pairs of braces, and words in braces as text', () => {
    expect(read('## D {#d .must} {fit=one layout=timeline}\n').sections[0]).toMatchObject({
      heading: [{ text: 'D' }],
      attributes: { id: 'd', classes: ['must'], values: { fit: 'one', layout: 'timeline' } },
    });
    expect(show(read('## The set {a} {.must}\n').sections[0]?.heading ?? [])).toBe('The set {a}');
  });

  it.each([
    ['## What {.internal} we heard', '{.internal}'],
    ['## What we heard{#heard}.', '{#heard}'],
    ['## What we heard {cut=desk} and saw {.must}', '{cut=desk}'],
  ])('say of a class that chooses nothing where it stands: %s', (heading, attributes) => {
    const { diagnostics } = read(`## A\n\na\n\n${heading}\n\nb\n`);
    expect(diagnostics).toMatchObject([
      { code: 'attributes-inside', lines: { from: 5, to: 5 }, values: { attributes } },
    ]);
  });

  it('take braces in code, in formulas and of styled words for what they are', () => {
    const heading = '## `{.a} b` and [red]{.red} and $x_{.5}$ and {{.Name}} and {#if x} but';
    expect(read(`${heading}\n\na\n`).diagnostics.map(({ code }) => code)).not.toContain('attributes-inside');
  });

  it('may skip levels, and have slugs in any script', () => {
    expect(tree(read('# T\n\n## Что дальше?\n\n#### Детали\n\n## 🙂\n').sections)).toEqual([
      '1 что-дальше: Что дальше?',
      '1.1 детали: Детали',
      '2 section-1: 🙂',
    ]);
    expect([slugOf("Iran's C++ & Été"), slugOf('日本 語')]).toEqual(['irans-c-été', '日本-語']);
  });

  it('begin inside HTML and styled divs too', () => {
    expect(tree(read('<div dir="rtl">\n\n## A\n\nx\n\n</div>\n\n::: {.style}\n## B\n:::\n').sections)).toEqual([
      '1 a: A',
      '2 b: B',
    ]);
  });

  it('do not begin in quotations, lists or columns', () => {
    const brief = read('> ## Q\n\n- # L\n');
    expect(brief.sections).toEqual([]);
    expect(outline(brief.preamble)).toEqual(['quote', '  {strong:Q}', '- {strong:L}']);
  });
});

describe('the title', () => {
  const titled = (text: string, file?: string) => {
    const { title, subtitle, sections, preamble } = read(text, file);
    return [show(title), show(subtitle), tree(sections).length, outline(preamble)];
  };

  it("is the front matter's, else the single H1, else the file's name", () => {
    expect(titled('---\ntitle: F\n---\n\n## A\n')).toEqual(['F', '', 1, []]);
    expect(titled('lead\n\n# H\n\nmore\n\n## A\n')).toEqual(['H', '', 1, ['lead', 'more']]);
    expect(titled('# A\n\n# B\n', 'notes/iran-drones_2023.md')).toEqual(['Iran drones 2023', '', 2, []]);
    expect(titled('x', '-')).toEqual(['Untitled', '', 0, ['x']]);
  });

  it('is the heading over all others where none is of the first two levels', () => {
    expect(titled('### T\n\n#### A\n\n#### B\n')).toEqual(['T', '', 2, []]);
    expect(titled('### T\n\n#### A\n\n### B\n', 'x.md')[0]).toBe('X');
    expect(titled('## T\n\n### A\n\n### B\n', 'x.md')[0]).toBe('X');
    expect(titled('### T\n\n#### A\n', 'x.md')[0]).toBe('X');
  });

  it('is the first heading where those of its level have nothing under them, and it has several', () => {
    const report = '# T\n\n## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n\n# References\n\n- r\n';
    expect(titled(report)).toEqual(['T', '', 4, []]);
    expect(tree(read(report).sections)).toEqual(['1 a: A', '2 b: B', '3 c: C', '4 references: References']);
    expect(titled(`${report}\n## Books\n\nd`, 'x.md')[0]).toBe('X');
    expect(titled('# T\n\n## A\n\na\n\n## B\n\nb\n\n# References\n\n- r\n', 'x.md')[0]).toBe('X');
  });

  it('is in the first line of a brief that has no heading for it', () => {
    expect(titled('**Title:** The *deal*\n**Date:** 12 June\n\n## A\n')).toEqual([
      'The {emphasis:deal}',
      '',
      1,
      ['{strong:Date:} 12 June'],
    ]);
    expect(titled('标题：芯片\n\n文本')).toEqual(['芯片', '', 0, ['文本']]);
    expect(titled('**The deal**\n\ntext\n\n**Why**\n\ntext')).toEqual([
      'The deal',
      '',
      0,
      ['text', '{strong:Why}', 'text'],
    ]);
  });

  it('is what a memo or a letter is about', () => {
    expect(titled('**MEMORANDUM**\n\n**To:** the Board\n\n**Re:** The *deal*\n\n# A\n\na\n\n# B\n\nb')).toEqual([
      'The {emphasis:deal}',
      '',
      2,
      ['{strong:MEMORANDUM}', '{strong:To:} the Board'],
    ]);
    expect(titled('To: X\nBetreff: Der Handel\nDatum: 3. Mai\n\ntext')).toEqual([
      'Der Handel',
      '',
      0,
      ['To: X⏎Datum: 3. Mai', 'text'],
    ]);
    expect(titled('__Subject: Rail, 2026__\n\n# A\n\na\n\n# B\n\nb')[0]).toBe('Rail, 2026');
    expect(titled('title:: CBDC\nauthor:: BIS\ntags:: a, b\n\n- x')).toEqual([
      'CBDC',
      '',
      0,
      ['author:: BIS⏎tags:: a, b', '- x'],
    ]);
  });

  it('is the first of headings of one level with nothing under it but what it says of itself', () => {
    expect(titled('# **Grid**\n\nDate: 3 May\nStatus: Draft\n\n# A\n\na\n\n## A1\n\nb')).toEqual([
      'Grid',
      '',
      2,
      ['Date: 3 May⏎Status: Draft'],
    ]);
    expect(titled('## BANK\n\n## Review\n\n## May\n\n## A\n\na\n\n## B\n\nb')).toEqual(['BANK', 'Review', 2, ['May']]);
    expect(
      titled('# Incident\n\n| **Owner** | X |\n|---|---|\n| **Date** | Y |\n\n# A\n\na\n\n# B\n\nb').slice(0, 3),
    ).toEqual(['Incident', '', 2]);
    expect(titled('---\nsubtitle: S\n---\n\n# T\n\n# U\n\n# A\n\na\n\n# B\n\nb')).toEqual(['T', 'S', 2, ['U']]);
  });

  it.each([
    ['a heading is there', '**The deal**\n\n## A\n\n**Why**\n\ntext'],
    ['it is the only line in bold', '**The deal**\n\ntext'],
    ['it is a sentence', '**They made a deal.**\n\ntext\n\n**Why**\n\ntext'],
    ['it is bold in part', '**The deal** of 2022\n\n**Why**\n\ntext'],
    ['it names nothing', '**Title:**\n\ntext'],
    ['the subject stands among text', `${'A long line of text. '.repeat(6)}\n\nSubject: B\n\n## A`],
    ['the first headings are all there is yet', '# A\n\n# B'],
    ['the first heading is a section’s', '# Introduction\n\n# Methods\n\na\n\n# Results\n\nb'],
    ['the first heading has its number', '## 1 Trade\n\n## 1.1 Ships\n\na\n\n## 1.2 Rail\n\nb'],
    ['the first heading has text', '# A\n\ntext\n\n# B\n\nb\n\n# C\n\nc'],
    ['the first of the second level is followed by one section', '## A\n\n## B\n\nb'],
  ])('is the file name where %s', (_, text) => {
    expect(read(text, 'x.md').titleFrom).toBe('file-name');
    expect(titled(text, 'x.md')[0]).toBe('X');
  });

  it('is one where both are equal; a different H1 is the subtitle, else a line', () => {
    expect(titled('---\ntitle: "The Deal"\n---\n\n# The *deal*\n')).toEqual(['The Deal', '', 0, []]);
    expect(titled('---\ntitle: F\n---\n\n# H\n')).toEqual(['F', 'H', 0, []]);
    expect(titled('---\ntitle: F\nsubtitle: S\n---\n\n# H\n')).toEqual(['F', 'S', 0, ['{strong:H}']]);
  });
});
