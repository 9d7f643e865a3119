/** What a section makes of its parts, breaks and notes. */
import { describe, expect, it } from 'vitest';
import { expectDeck, titleText } from './expect-deck.js';

describe('sections', () => {
  it('of two to four short parts stand side by side, with a slide for each as the second way', () => {
    const { deck } = expectDeck('## Sides\n\nTwo views.\n\n### East\n\n- A\n\n### West\n\nB is so.');
    const group = deck.groups.find(({ key }) => key === 'sides/1');
    expect(group?.options[0][0]).toMatchObject({
      kind: 'comparison',
      lead: [{ text: 'Two views.' }],
      covers: ['east', 'west'],
      body: { columns: [{ head: [{ text: 'East' }] }, { head: [{ text: 'West' }] }] },
    });
    expect(group?.options[1]?.map((slide) => `${slide.section} ${slide.kind}`)).toEqual([
      'sides statement',
      'east bullets',
      'west statement',
    ]);
  });

  it('of four short parts stand two by two where four columns are too narrow', () => {
    const parts = ['North', 'East', 'South', 'West'].map((name) => `### ${name}\n\n- ${name} is so.`).join('\n\n');
    const { deck } = expectDeck(`## Sides\n\nFour views.\n\n${parts}`);
    const [together, paired, apart] = deck.groups.find(({ key }) => key === 'sides/1')?.options ?? [];
    expect([together?.length, apart?.length]).toEqual([1, 5]);
    expect(paired).toMatchObject([
      { kind: 'comparison', lead: [{ text: 'Four views.' }], covers: ['north', 'east'] },
      { kind: 'comparison', continues: true, covers: ['south', 'west'] },
    ]);
    expect(paired?.[1]?.lead).toBeUndefined();
  });

  it('of which only the parts have text are named above each part in the second way', () => {
    const { deck } = expectDeck('## Sides\n\n### East\n\n- A\n\n### West\n\nB is so.');
    const [together, apart] = deck.groups.find(({ key }) => key === 'sides/1')?.options ?? [];
    expect(together?.[0]).toMatchObject({ kind: 'comparison', title: [{ text: 'Sides' }] });
    expect(
      apart?.map(({ kicker = [], title }) => [...kicker, ...title].map((each) => 'text' in each && each.text).join('')),
    ).toEqual(['SidesEast', 'Sides · West']);
  });

  it('keeps the label of a remark that stands before them: it does not lead in', () => {
    const { content } = expectDeck('## B\n\n> [!WARNING]\n> One source.\n\n### C\n\nText.\n\n### D\n\nText two.');
    expect(content.map((slide) => [slide.kind, titleText(slide), slide.lead])).toEqual([
      ['statement', 'B · Warning', undefined],
      ['comparison', 'B', undefined],
    ]);
  });

  it.each([
    ['{split} undoes it', '## S {.split}\n\n### A\n\n- x\n\n### B\n\n- y'],
    ['a part has a table', '## S\n\n### A\n\n| a |\n|---|\n| 1 |\n\n### B\n\n- y'],
    ['a part is a timeline', '## S\n\n### A\n\n- 2011 – a\n- 2012 – b\n- 2013 – c\n\n### B\n\n- y'],
    ['a part asks for a layout', '## S\n\n### A {layout=text}\n\nAll of it.\n\n### B\n\n- y'],
    ['there are five', '## S\n\n### A\n\n- x\n\n### B\n\n- x\n\n### C\n\n- x\n\n### D\n\n- x\n\n### E\n\n- x'],
  ])('stand one after another when %s', (_, markdown) => {
    expect(expectDeck(markdown).outline.join()).not.toContain('comparison');
  });

  it('without a slide of their own are named above the slides under them, and links lead there', () => {
    const { content } = expectDeck(
      '## Part\n\n### A {.x layout=text}\n\nText here.\n\n### B\n\n> Said.\n\n## Next\n\n- [there](#part)',
    );
    expect(content[0]).toMatchObject({ kicker: [{ text: 'Part' }], covers: ['part'] });
    expect(titleText(content[1] as NonNullable<(typeof content)[0]>)).toBe('Part · B');
    expect(content[1]?.covers).toBeUndefined();
  });

  it('with nothing in them are a title alone', () => {
    expect(expectDeck('## A\n\n- x\n\n## Thank you').content[1]).toMatchObject({
      kind: 'section',
      body: { type: 'section' },
    });
  });

  it('are parted by breaks, and each slide has the heading as its title', () => {
    expect(expectDeck('## A\n\n- x\n\n---\n\n- y').outline).toEqual(['bullets: A', 'bullets: A']);
  });

  it('are PowerPoint sections', () => {
    const { deck } = expectDeck('---\ncontact: me\n---\n\n# T\n\n## A\n\n- [x](https://example.org)\n\n## B\n\n- y');
    expect(deck.sections).toEqual([
      { id: '', name: 'T' },
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
      { id: 'sources', name: 'Sources' },
      { id: 'closing', name: 'Contact' },
    ]);
  });

  it('called sources do not get mixed up with the deck’s own', () => {
    const { deck } = expectDeck('## Sources\n\n- [x](https://example.org)\n\n## B\n\n- y[^1]\n\n[^1]: A book.');
    expect(deck.sections.map(({ id }) => id)).toEqual(['', 'sources', 'b', 'sources-of-the-deck']);
    const last = deck.groups.at(-1)?.options[0][0]?.body;
    expect(last).toMatchObject({ type: 'sources', entries: [{ number: 1 }] });
    expect(JSON.stringify(last)).not.toContain('example.org');
  });
});

describe('notes', () => {
  it('go with the slide that they follow', () => {
    const { content } = expectDeck(
      '## A\n\n- x\n\n<!-- notes: first -->\n\n| a |\n|---|\n| 1 |\n\n<!-- notes: second -->',
    );
    expect(content.map((slide) => JSON.stringify(slide.notes).match(/first|second/u)?.[0])).toEqual([
      'first',
      'second',
    ]);
  });
});
