import { describe, expect, it } from 'vitest';
import { applyIgnores } from '../../../src/main/brief/index.js';
import { diagnostic } from '../../../src/shared/diagnostics/index.js';
import { blocks, codes, outline, read } from './read.js';

const out = (text: string) => outline(blocks(text));

describe('comments', () => {
  it('that begin with notes: are notes, alone or in a line', () => {
    expect(out('a\n\n<!-- notes: say **it**\n\n- one\n-->')).toEqual(['a', 'notes', '  say {strong:it}', '  - one']);
    expect(out('a <!-- notes: say --> b')).toEqual(['a b', 'notes', '  say']);
  });

  it('give a layout', () => {
    expect(out('<!-- layout: Timeline -->\n\n- a')).toEqual(['layout timeline', '- a']);
  });

  it('are private otherwise, and counted', () => {
    expect(out('a <!-- secret --> b\n\n<!--\nsecret\n\nmore\n-->\n\nc')).toEqual(['a b', 'c']);
    expect(read('<!-- a --> b <!-- c -->').diagnostics.map((item) => [item.code, item.values.count])).toEqual([
      ['private-comments', 2],
    ]);
  });

  it('stay private when a blank line stands in them', () => {
    expect(out('a <!-- secret\n\n- more\n\nand more --> b\n\nc')).toEqual(['a b', 'c']);
  });

  it('stay private when they never end', () => {
    expect(out('a <!-- secret')).toEqual(['a']);
    expect(out('a\n\n<!-- secret\n\nmore')).toEqual(['a']);
    expect(codes('a\n\n<!-- secret\n\nmore')).toEqual(['comment-unclosed']);
  });

  it('are text in code', () => {
    expect(out('`<!-- a -->`\n\n    <!-- b -->')).toEqual(['{code:<!-- a -->}', 'code -: <!-- b -->']);
  });
});

describe('requests to ignore', () => {
  const brief = read(
    '# T\n\n<!-- briefdeck-ignore alt-missing -->\n\n![](a.png)\n\n## A\n\ntext\n\n<!-- briefdeck-ignore b, c -->\n## B\n\ntext\n\n## C\n',
  );

  it('know the block, or the section, that follows', () => {
    expect(brief.ignores).toEqual([
      { code: 'alt-missing', lines: { from: 3, to: 3 }, covers: { from: 5, to: 5 } },
      { code: 'b', lines: { from: 11, to: 11 }, covers: { from: 12, to: 14 } },
      { code: 'c', lines: { from: 11, to: 11 }, covers: { from: 12, to: 14 } },
    ]);
  });

  it('silence their code there, and are reported where they silence nothing', () => {
    const at = (code: Parameters<typeof diagnostic>[0], line: number) =>
      ({ ...diagnostic('dashes-under-text', { file: 'brief.md', lines: { from: line, to: line } }), code }) as const;
    const kept = applyIgnores('brief.md', brief.ignores ?? [], [
      at('alt-missing' as never, 5),
      at('alt-missing' as never, 9),
      at('b' as never, 13),
    ]);
    expect(kept.map((item) => [item.code, item.lines?.from, item.values.code])).toEqual([
      ['alt-missing', 9, undefined],
      ['ignore-unused', 11, 'c'],
    ]);
  });

  it('never silence errors or the marking', () => {
    const ignores = [
      { code: 'line-too-long', lines: { from: 1, to: 1 }, covers: { from: 2, to: 2 } },
      { code: 'marking-missing', lines: { from: 1, to: 1 }, covers: { from: 2, to: 2 } },
    ];
    const where = { file: 'brief.md', lines: { from: 2, to: 2 } };
    const given = [
      diagnostic('line-too-long', where),
      { ...diagnostic('div-unclosed', where), code: 'marking-missing' },
    ];
    expect(applyIgnores('brief.md', ignores, given).map((item) => item.code)).toEqual([
      'line-too-long',
      'marking-missing',
      'ignore-unused',
      'ignore-unused',
    ]);
  });
});
