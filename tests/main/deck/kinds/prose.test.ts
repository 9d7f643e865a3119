/** Which slides paragraphs make: statements, leads with the rest in the notes, findings, lines beside other things. */
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../src/main/deck/text/inlines.js';
import { expectDeck, onlySlide } from '../expect-deck.js';

const count = <T>(total: number, make: (n: number) => T): T[] => Array.from({ length: total }, (_, n) => make(n + 1));
const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

describe('prose', () => {
  it('makes one short paragraph a statement with its heading small above it', () => {
    const slide = onlySlide('## Now\n\nThe talks have stopped.');
    expect(slide).toMatchObject({ kind: 'statement', titleAsKicker: true, body: { type: 'statement' } });
    expect(slide.why).toBe('statement: one paragraph of 4 words');
  });

  it.each([
    ['a link alone', '[The rules](https://example.org/rules).', 'text'],
    ['an address', '<https://example.org/rules>', 'text'],
    ['no words', '???', 'text'],
    ['a sentence with a link', 'See [the rules](https://example.org/rules).', 'statement'],
  ])('makes %s no statement unless it says something', (_, text, kind) => {
    expect(onlySlide(`## A\n\n${text}`).kind).toBe(kind);
  });

  it('makes words in quotation marks a quotation, where a dash and who said them follow', () => {
    expect(onlySlide('## A\n\n“We *paid*.” — Jane Roe, minister')).toMatchObject({
      kind: 'quote',
      titleAsKicker: true,
      body: {
        paragraphs: [[{ text: '“We ' }, { text: 'paid' }, { text: '.”' }]],
        attribution: [{ text: 'Jane Roe, minister' }],
      },
    });
    expect(onlySlide('## A\n\n“We paid.” — and “all of it”').kind).toBe('statement');
    expect(onlySlide('## A\n\n“We paid” was what she said').kind).toBe('statement');
    expect(onlySlide(`## A\n\n“We paid.” — ${words(16)}`).kind).toBe('statement');
  });

  it('makes lines that each begin in bold a list, and leaves others', () => {
    expect(onlySlide('## A\n\n**Sea:** slow\\\n**Rail:** dear')).toMatchObject({
      kind: 'bullets',
      body: { blocks: [{ type: 'list', items: [{}, {}] }] },
    });
    expect(onlySlide('## A\n\n**Sea:** slow\\\nRail: dear').kind).toBe('statement');
  });

  it('lets the last of paragraphs that begin in bold lead in what follows where it ends in a colon', () => {
    const { content } = expectDeck('## A\n\n**One.** First.\n\n**Two.** Second.\n\n**Then:**\n\n- B\n- C');
    expect(content.map((slide) => [slide.kind, textOf(slide.lead ?? [])])).toEqual([
      ['bullets', ''],
      ['bullets', 'Then:'],
    ]);
  });

  it('sets up to sixty words in full, and has nothing to say about it', () => {
    const { content, diagnostics } = expectDeck(`## A\n\n${words(30)}.\n\n${words(30)}.`);
    expect(content.map((slide) => slide.kind)).toEqual(['text']);
    expect(content[0]?.notes).toEqual([]);
    expect(diagnostics).toEqual([]);
  });

  it('shows the lead of each paragraph beyond sixty words, puts all of it into the notes, and says so', () => {
    const { content, diagnostics } = expectDeck(
      `## A\n\nIt began early. The ${words(40)}.\n\nIt ended late. The ${words(40)}.`,
    );
    const [slide] = content;
    expect(slide?.kind).toBe('bullets');
    expect(JSON.stringify(slide?.body)).toMatch(/It began early\..*It ended late\./u);
    expect(JSON.stringify(slide?.body)).not.toContain('word1');
    expect(JSON.stringify(slide?.notes)).toMatch(/It began early\. The word0.*word39.*It ended late\./u);
    expect(diagnostics).toMatchObject([
      { code: 'prose-in-notes', severity: 'info', values: { section: 'A', words: 88 } },
    ]);
  });

  it('takes a bold beginning as the lead, with the sentence after it where it only names the matter', () => {
    const { content } = expectDeck(
      `## A\n\nSome **bold** here and ${words(40)}.\n\n**Money.** Tehran was paid in gold. ${words(40)}.\n\n**Tehran was paid in gold** by Moscow. ${words(10)}.`,
    );
    const body = JSON.stringify(content[0]?.body);
    expect(body).toContain('Tehran was paid in gold.');
    expect(body).not.toContain('by Moscow');
  });

  it.each([
    ['is bold', `It was late. **Nobody came in time.** ${words(60)}.`, 'Nobody came in time.'],
    [
      'ends in bold',
      `It was late. When it rang, **nobody came in time.** ${words(60)}.`,
      'When it rang, nobody came in time.',
    ],
    [
      'begins it and ends in bold',
      `When it rang, **nobody came in time.** ${words(60)}.`,
      'When it rang, nobody came in time.',
    ],
  ])('takes the whole of the sentence that %s as the lead', (_, text, lead) => {
    const [slide] = expectDeck(`## A\n\n${text}`).content;
    expect(slide?.body.type === 'statement' && textOf(slide.body.text)).toBe(lead);
  });

  it.each([
    ['front matter', '---\nprose: slide\n---\n\n## A\n\n'],
    ['attribute', '---\nprose: notes\n---\n\n## A {prose=slide}\n\n'],
  ])('sets all of it on slides, parted evenly between sentences, where the %s asks for it', (_, start) => {
    const sentences = Array.from({ length: 20 }, (__, index) => `Sentence ${index} has some eight words in it.`);
    const { content, deck } = expectDeck(start + sentences.join(' '));
    expect(content.map((slide) => [slide.kind, slide.continues, slide.key])).toEqual([
      ['text', undefined, 'a/1'],
      ['text', true, 'a/1.2'],
    ]);
    const texts = content.map((slide) => JSON.stringify(slide.body).match(/Sentence/gu)?.length);
    expect(texts).toEqual([10, 10]);
    expect(deck.groups.filter((group) => group.deckSection === 'a')).toHaveLength(1);
  });

  const itemsOf = (markdown: string, pictures: Record<string, null> = {}): unknown => {
    const { body } = onlySlide(markdown, { pictures });
    const [block] = body.type === 'flow' ? body.blocks : [];
    if (block?.type !== 'list') return undefined;
    return block.items.map(({ blocks }) => blocks.map((each) => each.type === 'paragraph' && textOf(each.inlines)));
  };

  it('leads in the leads by a first paragraph that ends in a colon', () => {
    const text = `Three things went wrong:\n\nIt was late. The ${words(40)}.\n\nIt was dear. The ${words(40)}.`;
    const slide = onlySlide(`## A\n\n${text}`);
    expect(slide.kind).toBe('bullets');
    expect(textOf(slide.lead ?? [])).toBe('Three things went wrong:');
    expect(itemsOf(`## A\n\n${text}`)).toEqual([['It was late.'], ['It was dear.']]);
    expect(JSON.stringify(slide.notes)).toContain('Three things went wrong:');
    const alone = onlySlide(`## A\n\nOne thing went wrong:\n\nIt was late. The ${words(70)}.`);
    expect([alone.kind, textOf(alone.lead ?? [])]).toEqual(['text', 'One thing went wrong:']);
  });

  it('keeps with a paragraph what it leads in with a colon, and whoever said it', () => {
    const north = `In the north:\n\nIt was late. The ${words(40)}.`;
    const south = `In the south:\n\nIt was dear. The ${words(40)}.`;
    expect(itemsOf(`## A\n\n${north}\n\n${south}`)).toEqual([
      ['In the north:', 'It was late.'],
      ['In the south:', 'It was dear.'],
    ]);
    const said = `So it went on. The ${words(40)}.\n\nNobody came. The ${words(40)}.\n\n— The clerk, in March`;
    expect(itemsOf(`## A\n\n${said}`)).toEqual([['So it went on.'], ['Nobody came.', '— The clerk, in March']]);
    const talk = `— Who came? The ${words(40)}.\n\n— Nobody came at all.\n\n— Since when? The ${words(40)}.`;
    expect(itemsOf(`## A\n\n${talk}`)).toHaveLength(3);
  });

  it('keeps the notes on pictures that are missing under what was said before each, where they are many', () => {
    const steps = count(4, (n) => `Step ${n} is easy. The ${words(20)}.\n\n![Screen ${n}](${n}.png)`);
    const items = itemsOf(`## A\n\n${steps.join('\n\n')}`, {
      '1.png': null,
      '2.png': null,
      '3.png': null,
      '4.png': null,
    });
    expect(items).toEqual(count(4, (n) => [`Step ${n} is easy.`, expect.stringContaining(`Screen ${n}`)]));
  });

  it('keeps only the title where the rule is notes', () => {
    const slide = onlySlide('## A {prose=notes}\n\nOne paragraph.\n\nAnother one.');
    expect(slide.body).toEqual({ type: 'none' });
    expect(JSON.stringify(slide.notes)).toContain('Another one.');
  });

  it('makes paragraphs that each begin bold bullets with run-in heads', () => {
    const slide = onlySlide(`## A\n\n**First.** ${words(40)}.\n\n**Second.** ${words(40)}.`);
    expect(slide.kind).toBe('bullets');
    expect(slide.notes).toEqual([]);
    expect(JSON.stringify(slide.body)).toContain('word39');
  });
});

describe('a finding', () => {
  it('is the title, with the heading as a kicker', () => {
    const slide = onlySlide('## Price\n\n**Tehran lost what it wanted most.**\n\n- Sanctions\n- Distrust');
    expect(slide.title).toEqual([{ type: 'text', text: 'Tehran lost what it wanted most.' }]);
    expect(slide.kicker).toEqual([{ type: 'text', text: 'Price' }]);
    expect(slide.kind).toBe('bullets');
  });

  it('titles the first slide of its section only', () => {
    const { outline } = expectDeck(
      '## Price\n\n**Tehran lost what it wanted most.**\n\n- A\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    );
    expect(outline).toEqual(['bullets: Tehran lost what it wanted most.', 'table: Price']);
  });

  it.each([
    ['longer than 90 characters', `**${'long words '.repeat(9)}end.**\n\n- A`],
    ['only a name', '**Key points:**\n\n- A'],
    ['the first of several heads', '**One two three four.** A.\n\n**Five six seven eight.** B.'],
    ['all there is', '**Tehran lost what it wanted most.**'],
  ])('is none when it is %s', (_, body) => {
    expect(expectDeck(`## Price\n\n${body}`).content[0]?.kicker).toBeUndefined();
  });

  it('can be given by hand', () => {
    const slide = onlySlide('## Price {title="Arming Moscow was dear"}\n\n- Sanctions');
    expect(slide.title).toEqual([{ type: 'text', text: 'Arming Moscow was dear' }]);
    expect(slide.kicker).toEqual([{ type: 'text', text: 'Price' }]);
  });
});

describe('a short paragraph', () => {
  it.each([
    ['list', '- A\n- B', 'bullets'],
    ['table', '| a | b |\n|---|---|\n| 1 | 2 |', 'table'],
    ['wide picture', '![Map](wide.png)', 'picture'],
    ['code', '```sh\none\ntwo\nthree\nfour\n```', 'code'],
  ])('leads in the %s that follows it', (_, block, kind) => {
    const slide = onlySlide(`## A\n\nThis is how it stands:\n\n${block}`, { pictures: { 'wide.png': [2000, 600] } });
    expect(slide.kind).toBe(kind);
    expect(slide.lead).toEqual([{ type: 'text', text: 'This is how it stands:' }]);
  });

  it('stands beside a picture that leaves room for it', () => {
    const slide = onlySlide('## A\n\nThe corridor is long.\n\n![Map](map.png)');
    expect(slide.body).toMatchObject({ type: 'picture-text', picture: { alt: 'Map' } });
    expect(JSON.stringify(slide.body)).toContain('The corridor is long.');
  });

  it('stays under the list that it follows, unless it leads in the next thing', () => {
    expect(expectDeck('## A\n\n- A\n- B\n\nThat is all.').outline).toEqual(['bullets: A']);
    expect(expectDeck('## A\n\n- A\n- B\n\nAnd in figures:\n\n| a |\n|---|\n| 1 |').outline).toEqual([
      'bullets: A',
      'table: A',
    ]);
  });

  it('that is longer follows the prose rule, and the list comes after it', () => {
    expect(expectDeck(`## A\n\n${words(35)}.\n\n- A\n- B`).outline).toEqual(['text: A', 'bullets: A']);
  });

  it('that is longer leads in the list by its last sentence where that ends in a colon', () => {
    const [before, list] = expectDeck(`## A\n\nFirst ${words(35)}. Ask yourself:\n\n- A?\n- B?`).content;
    expect(before).toMatchObject({ kind: 'text', body: { blocks: [{ inlines: [{ text: `First ${words(35)}.` }] }] } });
    expect(list).toMatchObject({ kind: 'bullets', lead: [{ text: 'Ask yourself:' }] });
    expect(expectDeck(`## A\n\nFirst ${words(35)}:\n\n- A\n- B`).content[1]?.lead).toBeUndefined();
    expect(expectDeck(`## A\n\nFirst. Then ${words(35)}:\n\n- A\n- B`).content[1]?.lead).toBeUndefined();
  });
});
