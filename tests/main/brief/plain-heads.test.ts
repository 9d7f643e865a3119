import { describe, expect, it } from 'vitest';
import { outline, read, show } from './read.js';

const told = (text: string) => {
  const { title, sections, preamble } = read(text, 'x.md');
  return [show(title), outline(preamble), sections.map(({ heading, blocks }) => [show(heading), ...outline(blocks)])];
};

describe('headings of text that was written without Markdown', () => {
  it('are numbered lines alone over what they head, under a first line that is the title', () => {
    expect(
      told('The deal\n\n1. Background\n\nIt was made.\n\n2. Who *pays*\n\n- Gold\n- Oil\n\n3. Outlook\n\nNone.'),
    ).toEqual([
      'The deal',
      [],
      [
        ['1. Background', 'It was made.'],
        ['2. Who {emphasis:pays}', '- Gold', '- Oil'],
        ['3. Outlook', 'None.'],
      ],
    ]);
  });

  it('are short lines in capitals', () => {
    expect(told('THE DEAL\n\nBACKGROUND\n\nIt was made.\n\nWHO PAYS?\n\n- Gold')).toEqual([
      'THE DEAL',
      [],
      [
        ['BACKGROUND', 'It was made.'],
        ['WHO PAYS?', '- Gold'],
      ],
    ]);
    expect(told('A long first line that ends as a sentence.\n\nФОН\n\nТекст.\n\nВЫВОДЫ\n\nТекст.').slice(0, 2)).toEqual(
      ['X', ['A long first line that ends as a sentence.']],
    );
  });

  it.each([
    ['a heading is there', '# T\n\n1. One\n\na\n\n2. Two\n\nb'],
    ['the list goes on', '1. One\n2. Two\n\na\n\n3. Three\n\nb'],
    ['they do not count on from one', '1. One\n\na\n\n1. Two\n\nb'],
    ['they are sentences', '1. One is done.\n\na\n\n2. Two is done.\n\nb'],
    ['the last has nothing under it', 'ONE A\n\na\n\nTWO B'],
    ['there is one', 'text\n\nONE A\n\na\n\nb'],
    ['they are not all capitals', 'One A\n\na\n\nTwo B\n\nb'],
  ])('are none where %s', (_, text) => {
    expect(read(text).sections).toEqual([]);
  });
});

describe('lines that begin with a time', () => {
  it('keep their ends, as a programme or a transcript has them', () => {
    expect(outline(read('10:00 Welcome\n10:15 – 11:00 Keynote\n[11:30] Break').preamble)).toEqual([
      '10:00 Welcome⏎10:15 – 11:00 Keynote⏎[11:30] Break',
    ]);
    expect(outline(read('[00:12:04] Operator: Hello\n[00:12:31] Jane: Bye').preamble)).toHaveLength(1);
    expect(outline(read('10.25 percent of all\n12.50 euros').preamble)).toEqual(['10.25 percent of all 12.50 euros']);
    expect(outline(read('10:00 is when\nwe meet').preamble)).toEqual(['10:00 is when we meet']);
  });
});
