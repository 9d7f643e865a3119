import { describe, expect, it } from 'vitest';
import { blocks, outline, read } from './read.js';

const out = (text: string) => outline(blocks(text));

describe('lists pasted from word processors, mails and PDF files', () => {
  it('are lists where their bullets stand at the beginnings of lines, behind a text or alone', () => {
    expect(out('Insights:\n• Trade\n  fell\n• **Aid** rose\n\nafter')).toEqual([
      'Insights:',
      '- Trade fell',
      '- {strong:Aid} rose',
      'after',
    ]);
    expect(out('●\tone\n\n●\ttwo\n\n\n●\tthree')).toEqual(['- one', '- two', '- three']);
    expect(out('- item\n  ▪ in\n  ▪ too')).toEqual(['- item', '  - in', '  - too']);
  });

  it('go down a level with another sign, or further in', () => {
    expect(out('• a\n◦ b\n▪ c\n◦ d\n• e')).toEqual(['- a', '  - b', '    - c', '  - d', '- e']);
    expect(out('• a\n    • b\n• c\no\td\n• e')).toEqual(['- a', '  - b', '- c', '  - d', '- e']);
  });

  it('are lists where dashes begin all of their lines', () => {
    expect(out('Risiken:\n– Handel\n– Versicherer')).toEqual(['Risiken:', '- Handel', '- Versicherer']);
    expect(out('— Да.\n\n— Нет.')).toEqual(['- Да.', '- Нет.']);
  });

  it('keep letters and numbers in parentheses as they are written', () => {
    expect(out('The board can:\na) keep,\nb) raise,\nc) wait')).toEqual([
      'The board can:',
      'a) keep,',
      'b) raise,',
      'c) wait',
    ]);
    expect(out('(1) one\n\n(2) two\n\na) x\nb) y')).toEqual(['(1) one', '(2) two', 'a) x', 'b) y']);
    expect(out('i) one\nii) two\niii) three')).toHaveLength(3);
    expect(out('a) keep\n\na) raise\nb) wait')).toEqual(['a) keep', 'a) raise', 'b) wait']);
  });

  it('are a paragraph where there is one bullet, without it', () => {
    expect(out('● **One** alone\n\ntext')).toEqual(['{strong:One} alone', 'text']);
    expect(out('✓ One done')).toEqual(['✓ One done']);
  });

  it('leave Markdown’s own lists as they are', () => {
    expect(out('1) one\n2) two')).toEqual(['1. one', '2. two']);
    expect(read('1) one\n2) two').preamble[0]).not.toHaveProperty('items.0.label');
  });

  it('know their lines', () => {
    const [, list] = read('before\n\n• a\n\n• b\n  more\n• c').preamble;
    if (list?.type !== 'list') throw new Error('list expected');
    expect(list.items.map(({ lines }) => [lines.from, lines.to])).toEqual([
      [3, 3],
      [5, 6],
      [7, 7],
    ]);
    const [letters, after] = read('a) x\n\nb) y\n   z\n\nafter').preamble;
    if (letters?.type !== 'list') throw new Error('list expected');
    expect(letters.items.map(({ lines }) => lines)).toEqual([
      { from: 1, to: 1 },
      { from: 3, to: 4 },
    ]);
    expect(after?.lines.from).toBe(6);
  });

  it.each([
    '✓ only one',
    'A dash\n– here – in text\nand more',
    '– one\n– two\nand more',
    'c) begins in the middle\nd) goes on',
    'see (a) and\n(a) again',
    '• one • two • three',
    '> They said it\n> — Jane Roe',
    '•one\n•two',
  ])('are none in %j', (source) => {
    expect(out(source).join('\n')).not.toMatch(/^- |^\S{1,3}\) .*\n\S{1,3}\) /m);
    expect(blocks(source)).toHaveLength(1);
  });
});
