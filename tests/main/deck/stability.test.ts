/** What stays the same from one deck to the next. */
import { describe, expect, it } from 'vitest';
import { expectDeck } from './expect-deck.js';

const section = (name: string, slides: number): string =>
  `## ${name}\n\n${Array.from({ length: slides }, (_, index) => `### ${name} ${index}\n\n- A\n\n| a |\n|---|\n| 1 |\n`).join('\n')}`;
const short = (name: string): string => `## ${name}\n\n- One\n- Two\n\n`;

describe('stability', () => {
  it('keeps keys of other sections when one grows', () => {
    const keys = (markdown: string): readonly string[] => expectDeck(markdown).deck.groups.map(({ key }) => key);
    const before = keys('## A\n\n- x\n\n## B\n\n- y');
    const after = keys('## A\n\n- x\n\n| a |\n|---|\n| 1 |\n\n## B\n\n- y');
    expect(after).toEqual(expect.arrayContaining([...before]));
    expect(after).toContain('a/2');
  });

  it('gives the same deck for the same brief', () => {
    const markdown = `${section('One', 3)}${short('Two')}`;
    expect(JSON.stringify(expectDeck(markdown).deck)).toBe(JSON.stringify(expectDeck(markdown).deck));
  });

  it('knows decks that read from right to left', () => {
    expect(expectDeck('---\nlanguage: fa\n---\n\n## A\n\n- x').deck.rtl).toBe(true);
    expect(expectDeck('## A\n\n- x').deck.rtl).toBe(false);
  });
});
