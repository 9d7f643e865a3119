import { describe, expect, it } from 'vitest';
import { messageLine, messages } from '../../../../src/main/cli/print/messages.js';
import { diagnostic } from '../../../../src/shared/diagnostics/index.js';

const missing = (file: string, line: number, src = 'a.png') =>
  diagnostic('picture-missing', { file, lines: { from: line, to: line } }, { src });

describe('a message', () => {
  it('is one line: file, line, severity, sentence, code', () => {
    expect(messageLine(missing('report.md', 7), false)).toBe(
      "report.md:7: warning: the picture a.png is not there; put it into the brief's folder or correct its name (picture-missing)",
    );
  });

  it('of the run as a whole begins with the program', () => {
    expect(messageLine(diagnostic('disk-full', {}, { output: 'x.pptx' }), false)).toMatch(/^briefdeck: error: /);
  });

  it('stays on its line and drives no terminal, whatever a brief names', () => {
    const line = messageLine(missing('report.md', 7, 'a\nb\x1b[31m\u202ec'), false);
    expect(line).toContain('the picture a b [31m c is not there');
    expect([...line].every((letter) => letter >= ' ')).toBe(true);
  });

  it('is coloured where asked for', () => {
    expect(messageLine(missing('report.md', 7), true)).toContain('\x1b[33mwarning\x1b[0m');
  });
});

describe('messages', () => {
  const items = [
    missing('b.md', 9),
    missing('a.md', 2),
    missing('b.md', 3),
    diagnostic('brief-missing', { file: 'a.md' }, { name: 'a.md' }),
  ];

  it('stand by file as first named, and by line', () => {
    const places = messages(items, { color: false, quiet: false })
      .split('\n')
      .map((line) => line.split(': ')[0]);
    expect(places).toEqual(['b.md:3', 'b.md:9', 'a.md', 'a.md:2', '']);
  });

  const wordy = (file: string, line: number) =>
    diagnostic(
      'slide-words',
      { file, lines: { from: line, to: line } },
      { title: `Slide ${line}`, words: 80, box: 'body', most: 60 },
    );
  const style = { color: false, quiet: false };

  it('that only note the same again are one line, with the lines that they are about', () => {
    const many = [...Array.from({ length: 20 }, (_, n) => wordy('a.md', n + 1)), missing('a.md', 9), wordy('b.md', 1)];
    const lines = messages(many, { ...style, brief: true }).split('\n');
    expect(lines.map((line) => line.replace(/: (?:info|warning): .*/u, ''))).toEqual([
      ...['a.md:1', 'a.md:2', 'a.md:3', 'a.md', 'a.md:9', 'b.md:1', ''],
    ]);
    expect(lines[3]).toBe(
      "a.md: info: 17 more of the same (lines 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 …); 'briefdeck check' prints each (slide-words)",
    );
    expect(messages(many, style).match(/slide-words/gu)).toHaveLength(21);
  });

  it('are all there where one more would be, and where they are warnings', () => {
    const four = [1, 2, 3, 4].map((line) => wordy('a.md', line));
    expect(messages(four, { ...style, brief: true })).toBe(messages(four, style));
    const warnings = Array.from({ length: 9 }, (_, n) => missing('a.md', n + 1));
    expect(messages(warnings, { ...style, brief: true })).toBe(messages(warnings, style));
  });

  it('are errors only when quiet', () => {
    expect(messages(items, { color: false, quiet: true })).toMatch(/^a\.md: error: [^\n]+\n$/);
  });
});
