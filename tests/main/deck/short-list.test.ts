import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../src/shared/model/index.js';
import { expectDeck } from './expect-deck.js';

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `Member ${index + 1}`);
const ways = (markdown: string): readonly (readonly Slide[])[] => {
  const { deck } = expectDeck(`# D\n\n${markdown}`);
  return deck.groups.at(-1)?.options ?? [];
};
const kinds = (markdown: string): string[] =>
  ways(markdown).map((slides) => slides.map(({ kind }) => kind).join(' + '));
const bulleted = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

describe('a list of short items', () => {
  it('may stand in two columns before it goes on overleaf, down the first and on in the second', () => {
    const [alone, parted, split] = ways(`## Present\n\nWho came:\n\n${bulleted(names(7))}`);
    expect([alone?.[0]?.kind, parted?.[0]?.kind, split?.[0]?.kind]).toEqual(['bullets', 'columns', 'bullets']);
    expect(parted?.[0]?.why).toBe('columns: 7 short items, more than one column holds');
    expect(parted?.[0]?.lead).toEqual(alone?.[0]?.lead);
    const body = parted?.[0]?.body;
    const columns = body?.type === 'columns' ? body.columns.map((column) => JSON.stringify(column.content)) : [];
    expect(columns.map((text) => text.match(/Member \d/gu))).toEqual([
      ['Member 1', 'Member 2', 'Member 3', 'Member 4'],
      ['Member 5', 'Member 6', 'Member 7'],
    ]);
  });

  it('counts on in the second column', () => {
    const [, parted] = ways(
      `## Steps\n\n${names(8)
        .map((name, index) => `${index + 3}. ${name}`)
        .join('\n')}`,
    );
    const body = parted?.[0]?.body;
    expect(body?.type === 'columns' && body.columns.map(({ content }) => content)).toMatchObject([
      [{ start: 3 }],
      [{ start: 7 }],
    ]);
  });

  it('takes more such slides where it is long, each continuing the one before', () => {
    const list = bulleted(names(40));
    expect(kinds(`## Index\n\n${list}`)).toEqual([
      'bullets',
      'columns',
      'columns + columns',
      'columns + columns + columns',
      'bullets',
    ]);
    // Eighty lines do not stand on one.
    expect(kinds(`## Index\n\n${bulleted(names(80))}`)[1]).toBe('columns + columns');
    expect(ways(`## Index\n\n${list}`)[2]?.map(({ continues }) => continues)).toEqual([undefined, true]);
  });

  it.each([
    ['is short', bulleted(names(5))],
    ['has long items', bulleted(names(9).map((name) => `${name} spoke for longer than anybody else in the room did`))],
    ['is an index of hundreds', bulleted(names(241))],
    ['has a last line under it', `${bulleted(names(9))}\n\nNobody else came.`],
  ])('stays one column where it %s', (_, text) => {
    expect(kinds(`## Present\n\n${text}`)).toEqual(['bullets']);
  });

  it('stays one column where bullets are asked for', () => {
    expect(kinds(`## Present {layout=bullets}\n\n${bulleted(names(9))}`)).toEqual(['bullets']);
  });

  it('may still stand beside another under one heading', () => {
    expect(kinds(`## Groups\n\n### A\n\n${bulleted(names(7))}\n\n### B\n\n${bulleted(names(7))}`)[0]).toBe(
      'comparison',
    );
  });
});
