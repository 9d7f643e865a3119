import { describe, expect, it } from 'vitest';
import { messageLine, messages } from '../../../src/main/cli/messages.js';
import { diagnostic } from '../../../src/shared/diagnostics/index.js';

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

  it('are errors only when quiet', () => {
    expect(messages(items, { color: false, quiet: true })).toMatch(/^a\.md: error: [^\n]+\n$/);
  });
});
