import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../../src/main/brief/index.js';
import { BlockLexer } from '../../../src/main/brief/lex/lexer.js';
import type { Block, Section } from '../../../src/shared/model/brief.js';
import type { Lines } from '../../../src/shared/model/diagnostic.js';
import { read } from './read.js';

/** Lines of every construct, put together at random. */
const line = fc.constantFrom(
  '',
  '',
  'text',
  'text **bold** `code` [link](https://x.y) ![p](p.png)',
  '# One',
  '## Two {#id .class}',
  '### Three',
  'Setext',
  '---',
  '===',
  '***',
  '- item',
  '  - nested',
  '    more',
  '1. one',
  '3. three',
  '- [x] task',
  '> quote',
  '> > deeper',
  '> - list',
  '> [!NOTE] Title',
  'lazy',
  '| a | b |',
  '|---|--:|',
  ': caption',
  ': definition',
  '```js',
  '```',
  '~~~',
  '::: notes',
  '::: columns',
  ':::: {.column width=50%}',
  ':::',
  '::::',
  '[^1]: note',
  'ref[^1] and ^[inline]',
  '[ref]: https://x.y',
  '$$',
  'a^2 = b$$',
  '%%',
  '<!-- notes: say -->',
  '<!-- open',
  '-->',
  '<div>',
  '</div>',
  '<table><tr><td>a',
  '</table>',
  '<h2>Html</h2>',
  '<ul><li>x',
  '<script>',
  '</script>',
  '+---+---+',
  '| x | y |',
  '!!! note "T"',
  '    indented',
  '\ttab',
  '\\newpage',
  '::right::',
  'layout: two-cols',
);
const markdown = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));
const header = fc.constantFrom(
  '',
  '---\ntitle: T\n---\n',
  '---\nmarp: true\n---\n',
  '---\ntheme: seriph\n---\n',
  '---\nformat: revealjs\ntitle: T\n---\n',
  '---\nseparator: x\n---\n',
);

describe('the lexer', () => {
  it('gives tokens whose raw texts, joined, are the source', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const tokens = new BlockLexer().read(source);
        expect(tokens.map((token) => token.raw).join('')).toBe(source);
      }),
      { numRuns: 600 },
    );
  });
});

describe('whatever is read', () => {
  it('never throws, and every node knows lines of the file, inside those of its parent and after its elder', () => {
    fc.assert(
      fc.property(header, markdown, (front, source) => {
        const brief = read(front + source);
        const whole = { from: 1, to: brief.lineCount };
        checkBlocks(brief.preamble, whole);
        checkSections(brief.sections, whole, (front + source).split('\n'));
        for (const note of brief.footnotes.values()) checkBlocks(note.blocks, whole);
        for (const item of brief.diagnostics) if (item.lines) checkInside(item.lines, whole);
      }),
      { numRuns: 600 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(header, markdown, (front, source) => {
        expect(read(front + source)).toEqual(read(front + source));
      }),
      { numRuns: 60 },
    );
  });

  it('never throws on text of any signs', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'ab \n\t*_`~=^[]()!<>&#$%{}:|+-.\\"\'/@0中é'), maxLength: 200 });
    fc.assert(
      fc.property(signs, (text) => {
        expect(() => parseBrief({ file: 'x.md', text })).not.toThrow();
      }),
      { numRuns: 800 },
    );
  });
});

function checkInside(lines: Lines, parent: Lines): void {
  expect(lines.from).toBeGreaterThanOrEqual(parent.from);
  expect(lines.to).toBeLessThanOrEqual(parent.to);
  expect(lines.from).toBeLessThanOrEqual(lines.to);
}

function checkSections(sections: readonly Section[], parent: Lines, source: readonly string[]): void {
  let last = parent.from;
  for (const section of sections) {
    checkInside(section.lines, parent);
    expect(section.lines.from).toBeGreaterThanOrEqual(last);
    last = section.lines.from;
    expect(
      source
        .slice(section.lines.from - 1, section.lines.to)
        .join('\n')
        .startsWith(section.raw),
    ).toBe(true);
    checkBlocks(section.blocks, section.lines);
    checkSections(section.children, section.lines, source);
  }
}

/** Notes out of a comment may be put after what they stood in; all else is in order. */
function checkBlocks(blocks: readonly Block[], parent: Lines): void {
  let last = parent.from;
  for (const block of blocks) {
    checkInside(block.lines, parent);
    if (block.type !== 'notes' && block.type !== 'directive') {
      expect(block.lines.from).toBeGreaterThanOrEqual(last);
      last = block.lines.from;
    }
    checkInner(block);
  }
}

function checkInner(block: Block): void {
  if (block.type === 'list') for (const item of block.items) checkItem(item.blocks, item.lines, block.lines);
  else if (block.type === 'columns') {
    for (const column of block.columns) checkItem(column.blocks, column.lines, block.lines);
  } else if (block.type === 'definitions') {
    for (const item of block.items) checkItem(item.definitions.flat(), item.lines, block.lines);
  } else if ('blocks' in block && block.blocks) checkBlocks(block.blocks, block.lines);
}

function checkItem(blocks: readonly Block[], lines: Lines, parent: Lines): void {
  checkInside(lines, parent);
  checkBlocks(blocks, lines);
}
