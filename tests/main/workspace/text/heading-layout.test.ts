import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../../../src/main/brief/index.js';
import { headingWithLayout } from '../../../../src/main/workspace/text/heading-layout.js';
import '../../../support/fixed-seed.js';

describe('a kind of slide that is written into a heading', () => {
  it.each([
    ['## Background', '## Background {layout=timeline}'],
    ['## Background ##  ', '## Background ## {layout=timeline}'],
    ['## Background {#b .must}', '## Background {#b .must layout=timeline}'],
    ['## Background {}', '## Background {layout=timeline}'],
    ['## Background {layout=table}', '## Background {layout=timeline}'],
    ['## B {#b layout="Two Content" title="A layout=x"}', '## B {#b layout=timeline title="A layout=x"}'],
    ['# {a} b', '# {a} b {layout=timeline}'],
  ])('is %s → %s', (line, wanted) => {
    expect(headingWithLayout(line, undefined, 'timeline')).toBe(wanted);
  });

  it('is behind a heading that has its line under it', () => {
    expect(headingWithLayout('Background', '---', 'timeline')).toBe('Background {layout=timeline}');
    expect(headingWithLayout('Background', '===', 'timeline')).toBe('Background {layout=timeline}');
  });

  it.each([
    '',
    'A paragraph',
    '- A list',
    '<h2>HTML</h2>',
    '| a | b |',
    '####### Seven',
    '#hashtag',
    '## A {{< fa x >}}',
    '## A{x}',
    '## A {title="A {b}"}',
  ])('is not written into %j', (line) => {
    expect(headingWithLayout(line, '', 'timeline')).toBeUndefined();
  });

  it('is read as such, with all that the heading said before', () => {
    const item = fc.constantFrom(
      '#b',
      '.must',
      '.internal',
      'title="A, b}"',
      "cut='press'",
      'layout=table',
      'fit=one',
      'prose=slide',
    );
    const heading = fc.tuple(
      fc.constantFrom('Words', 'What *they* said', 'Ж 1', 'C#', 'A {b} c'),
      fc.uniqueArray(item),
    );
    fc.assert(
      fc.property(heading, ([words, items]) => {
        const line = `## ${words}${items.length > 0 ? ` {${items.join(' ')}}` : ''}`;
        const written = headingWithLayout(line, '', 'timeline') ?? '';
        const read = (text: string) => {
          const [section] = parseBrief({ file: 'a.md', text: `${text}\n\n- b\n` }).brief.sections;
          return { heading: section?.heading, attributes: section?.attributes };
        };
        const before = read(line);
        const values = { ...before.attributes?.values, layout: 'timeline' };
        expect(read(written)).toEqual({ ...before, attributes: { ...before.attributes, values } });
      }),
    );
  });
});
