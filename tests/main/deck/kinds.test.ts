import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/main/deck/inlines.js';
import { expectDeck, onlySlide, titleText } from './expect-deck.js';

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

describe('short bold paragraphs', () => {
  const answer = `It did. The ${words(60)}.`;

  it('are heads of what stands under them: the title of all of its slides, with the heading small above', () => {
    const { content } = expectDeck(
      `## Talk\n\nWe met in May.\n\n**Did it work?**\n\n${answer}\n\n| a |\n|---|\n| 1 |\n\n**And then**\n\n${answer}`,
    );
    expect(content.map((slide) => [slide.kind, titleText(slide), slide.kicker?.length ?? 0])).toEqual([
      ['statement', 'Talk', 0],
      ['text', 'Did it work?', 1],
      ['table', 'Did it work?', 1],
      ['text', 'And then', 1],
    ]);
    expect(JSON.stringify(content.map(({ body }) => body))).not.toContain('Did it work?');
  });

  it('stand over columns where what they head is short, with a slide for each as the second way', () => {
    const { deck } = expectDeck('## Ways\n\nTwo ways.\n\n**By sea**\n\n- Slow\n- Cheap\n\n**By rail**\n\nDear.');
    const group = deck.groups.find(({ key }) => key === 'ways/1');
    expect(group?.options[0][0]).toMatchObject({
      kind: 'comparison',
      title: [{ text: 'Ways' }],
      lead: [{ text: 'Two ways.' }],
      body: { columns: [{ head: [{ text: 'By sea' }] }, { head: [{ text: 'By rail' }] }] },
    });
    expect(group?.options[1]?.map(titleText)).toEqual(['Ways', 'By sea', 'By rail']);
    expect(group?.options[1]?.[1]?.kicker).toEqual([{ type: 'text', text: 'Ways' }]);
  });

  it('are heads with a colon at their end where there are several, each over text or a list', () => {
    const { content } = expectDeck(`## Talk\n\n**What we know**:\n\n- A\n- B\n\n${answer}\n\n**What next:**\n- C`);
    expect(content.map((slide) => [slide.kind, titleText(slide), slide.kicker])).toEqual([
      ['bullets', 'What we know', [{ type: 'text', text: 'Talk' }]],
      ['text', 'What we know', [{ type: 'text', text: 'Talk' }]],
      ['bullets', 'What next', [{ type: 'text', text: 'Talk' }]],
    ]);
  });

  it('are heads with a colon beside those without', () => {
    const { content } = expectDeck(
      `## Talk\n\n**All of it:**\n\n**Why:**\n\n- A\n\n${answer}\n\n**And then**\n\n${answer}`,
    );
    expect(content.map((slide) => [titleText(slide), textOf(slide.kicker ?? [])])).toEqual([
      ['Why', 'Talk · All of it'],
      ['Why', 'Talk · All of it'],
      ['And then', 'Talk · All of it'],
    ]);
  });

  it('are heads between the rules that chats write after each section', () => {
    const { content } = expectDeck(
      '## Talk\n\n---\n\n**For:**\n- A\n- B\n\n**Against:**\n- C\n\n---\n\n## Next\n\n- D',
    );
    expect(content[0]).toMatchObject({
      kind: 'comparison',
      body: { columns: [{ head: [{ text: 'For' }] }, { head: [{ text: 'Against' }] }] },
    });
  });

  it('stand in the small line where they are right over such heads, until the next one is', () => {
    const list = '- A\n- B';
    const { content } = expectDeck(
      `## Talk\n\nBefore.\n\n**Sea**\n\n**Price:**\n${list}\n\n**Time:**\n${list}\n\n**Rail**\n\n**Price:**\n${list}`,
    );
    expect(content.map((slide) => [titleText(slide), slide.kicker && textOf(slide.kicker)])).toEqual([
      ['Talk', undefined],
      ['Price', 'Talk · Sea'],
      ['Time', 'Talk · Sea'],
      ['Price', 'Talk · Rail'],
    ]);
  });

  it('are terms of one slide where there are many and each heads one short paragraph', () => {
    const terms = Array.from({ length: 5 }, (_, index) => `**Term ${index}**\n\nWhat it is.`).join('\n\n');
    const slide = onlySlide(`## Glossary\n\n${terms}`);
    expect(slide).toMatchObject({ kind: 'text', body: { blocks: [{ type: 'definitions' }] } });
  });

  it.each([
    ['they end like a sentence', `Before.\n\n**Nobody saw it.**\n\n${answer}`],
    ['one leads in', `Before.\n\n**Reasons:**\n\n- A\n- B`],
    ['they lead in tables', 'Before.\n\n**One:**\n\n- A\n\n**Two:**\n\n| a |\n|---|\n| 1 |'],
    ['nothing stands under them', `${answer}\n\n**We must act now**`],
    ['they stand over a table', 'Before.\n\n**Table 1**\n\n| a |\n|---|\n| 1 |'],
    ['the section is parted by hand', `Before.\n\n---\n\n**Head**\n\n${answer}`],
    ['the section is to be one slide', `Before.\n\n**Head**\n\n${answer}`, ' {fit=one}'],
  ])('are none where %s', (_, text, attributes = '') => {
    for (const slide of expectDeck(`## A${attributes}\n\n${text}`).content) expect(titleText(slide)).toBe('A');
  });
});

describe('topics of minutes: bullets that stand alone over paragraphs', () => {
  const said = `Joe: the ${words(40)}.\n\nBen: the ${words(30)}.`;

  it('title the slides of what was said, and stay a list where nothing was', () => {
    const { content } = expectDeck(
      `## Council\n\n* Installers? [#476](https://example.org/476)\n\n${said}\n\n* Checklist\n* Copyright\n\n${said}\n\n* Policy\n\nJoe: done.`,
    );
    expect(content.map((slide) => [titleText(slide), slide.kicker?.length ?? 0])).toEqual([
      ['Installers? #476', 1],
      ['Council', 0],
      ['Copyright', 1],
      ['Policy', 1],
    ]);
    expect(content[1]).toMatchObject({ kind: 'bullets', lines: { from: 9, to: 9 } });
    expect(JSON.stringify(content[1]?.body)).toContain('Checklist');
    expect(JSON.stringify(content[1]?.body)).not.toContain('Copyright');
  });

  it('leave a bullet at the end, of which nothing was said, a list under the heading', () => {
    const { content } = expectDeck(`## Council\n\n* One\n\n${said}\n\n* Two\n\n${said}\n\n* Any other business`);
    expect(content.map((slide) => [titleText(slide), slide.kind])).toEqual([
      ['One', 'text'],
      ['Two', 'text'],
      ['Council', 'bullets'],
    ]);
  });

  it('are terms where each heads one short paragraph', () => {
    const slide = onlySlide(
      '## Council\n\n* One\n\nDone.\n\n* Two\n\nNot yet.\n\n* Three\n\nDone.\n\n* Four\n\nDone.\n\n* Five\n\nDone.',
    );
    expect(slide).toMatchObject({ body: { blocks: [{ type: 'definitions' }] } });
  });

  it.each([
    ['there is one', `* One\n\n${said}\n\n* A\n* B`],
    ['text stands before them', `${said}\n\n* One\n\n${said}\n\n* Two\n\n${said}`],
    ['they are sentences', `* One.\n\n${said}\n\n* Two.\n\n${said}`],
    ['lists stand under them', `* One\n  * A\n\n${said}\n\n* Two\n  * B\n\n${said}`],
    ['they are steps', `1. One\n\n${said}\n\n1. Two\n\n${said}`],
  ])('are none where %s', (_, text) => {
    for (const slide of expectDeck(`## A\n\n${text}`).content) expect(titleText(slide)).toBe('A');
  });
});

describe('a heading', () => {
  it.each([
    ['Territoire d’expérimentation :', 'Territoire d’expérimentation'],
    ['目标：', '目标'],
    ['- an open office', 'an open office'],
    ['- 5 degrees: *so cold*:', '5 degrees: so cold'],
    ['**A**: b', 'A: b'],
    [':', ':'],
    ['-5 °C', '-5 °C'],
  ])('%s is the title %s', (heading, title) => {
    const slide = onlySlide(`## ${heading}\n\n- A\n- B`);
    expect(titleText(slide).replace(/[−‑]/gu, '-')).toBe(title);
  });

  it('keeps its colon in a deck that was written as slides', () => {
    expect(titleText(onlySlide('---\nmarp: true\n---\n\n## Goals:\n\n- A\n- B'))).toBe('Goals:');
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

describe('lists', () => {
  it('are bullets, or numbered where they count', () => {
    expect(onlySlide('## A\n\n- A\n- B').why).toBe('bullets: a list of 2 items');
    expect(onlySlide('## A\n\n1. A\n2. B\n3. C')).toMatchObject({
      kind: 'numbered',
      why: 'numbered: 3 items in an order of their own',
    });
  });

  it('with boxes are task lists', () => {
    const slide = onlySlide('## A\n\n- [x] Done\n- [ ] Open');
    expect(slide).toMatchObject({ kind: 'bullets', why: 'bullets: a task list, 1 of 2 done' });
    expect(JSON.stringify(slide.body)).toContain('"checked":true');
  });

  it('have a quotation beside them where both fit, else after them', () => {
    const { deck } = expectDeck('## A\n\n- One\n- Two\n\n> We go on.\n>\n> — The minister');
    const group = deck.groups.find(({ key }) => key === 'a/1');
    expect(group?.options.map((slides) => slides.map((slide) => slide.kind))).toEqual([
      ['bullets'],
      ['bullets', 'quote'],
    ]);
    expect(group?.options[0][0]?.body).toMatchObject({
      type: 'flow',
      beside: { paragraphs: [[{ text: 'We go on.' }]] },
    });
    expect(group?.options[1]?.[1]).toMatchObject({ key: 'a/1.2', body: { type: 'quote' } });
  });

  it('move tables, pictures and long code out of their items, right behind them, and keep short code', () => {
    const { content, outline } = expectDeck(
      '## A\n\n1. Install:\n\n   ```sh\n   npm ci\n   ```\n\n2. Look:\n\n   ![Screen](s.png)\n\n3. Compare:\n\n   | a |\n   |---|\n   | 1 |\n',
    );
    expect(outline).toEqual(['picture-text: A', 'table: A']);
    expect(JSON.stringify(content[0]?.body)).toMatch(/Install:.*npm ci.*Look:.*Compare:/u);
  });

  it('say which other kinds fit, plain bullets first', () => {
    const slide = onlySlide('## A\n\n- **2011** – Syria\n- **2016** – Arms talks\n- **2018** – The deal ends');
    expect(slide.kind).toBe('timeline');
    expect(slide.otherKinds).toEqual(['bullets', 'numbered', 'text', 'columns']);
  });
});

describe('a timeline', () => {
  it('is a list whose items begin with dates, all but at most one', () => {
    const slide = onlySlide('## A\n\n- 2011 – Syria\n- March 2022: war\n- **14 Aug 2022** talks end\n- Something else');
    expect(slide.why).toBe('timeline: 3 of 4 items begin with a date');
    expect(slide.body).toMatchObject({
      entries: [
        { date: [{ text: '2011' }], text: [{ text: 'Syria' }] },
        { date: [{ text: 'March 2022' }], text: [{ text: 'war' }] },
        { date: [{ text: '14 Aug 2022' }], text: [{ text: 'talks end' }] },
        { date: [], text: [{ text: 'Something else' }] },
      ],
    });
  });

  it('is not a list of questions that are numbered as quarters are', () => {
    expect(onlySlide('## A\n\n- Q1: What does it cost?\n- Q2: Who pays?\n- Q3: And when?').kind).toBe('bullets');
    expect(onlySlide('## A\n\n- Q1: Launch\n- Q2: Second market\n- Q3: Profit').kind).toBe('timeline');
  });

  it('takes the numbers of a list that do not count for years', () => {
    const slide = onlySlide('## A\n\n2011. Syria\n2016. Arms talks\n2018. The deal ends');
    expect(slide.body).toMatchObject({ type: 'timeline', entries: [{ date: [{ text: '2011' }] }, {}, {}] });
  });

  it.each([
    ['two items are too few', '- 2011 – A\n- 2012 – B'],
    ['two without a date are too many', '- 2011 – A\n- B\n- C\n- 2012 – D'],
    ['an item has a list of its own', '- 2011 – A\n  - B\n- 2012 – C\n- 2013 – D'],
    ['the years are inside sentences', '- 2011 was hard\n- 2012 was harder\n- 2013 was worst'],
  ])('is none when %s', (_, list) => {
    expect(expectDeck(`## A\n\n${list}`).content[0]?.kind).toBe('bullets');
  });

  it('gives way to bullets where its texts are long and those fit', () => {
    const { deck } = expectDeck(`## A\n\n- 2011 – ${words(30)}\n- 2012 – ${words(30)}\n- 2013 – ${words(30)}`);
    expect(deck.groups.find(({ key }) => key === 'a/1')?.options.map((way) => way[0]?.kind)).toEqual([
      'timeline',
      'bullets',
    ]);
  });
});

describe('key figures', () => {
  it.each([
    ['units', '- **20.4 Mt** of gas\n- **1,040** ships sailed'],
    ['signs', '- **+12 %** in a year\n- **$1.75bn**: the price'],
    ['ranges', '- **$5bn to $7bn** in revenue\n- **12 % – 15 %** of exports\n- **3 to 4 Mt** of coal'],
    ['words of count', '- **Several hundred** drones\n- **Thousands** more'],
  ])('are bold numbers with %s', (_, list) => {
    expect(onlySlide(`## A\n\n${list}`).kind).toBe('figures');
  });

  it('part the number from what it counts', () => {
    expect(onlySlide('## A\n\n- **20.4 Mt** of gas\n- **38 %**: more ships').body).toMatchObject({
      figures: [
        { value: [{ text: '20.4 Mt' }], label: [{ text: 'of gas' }] },
        { value: [{ text: '38 %' }], label: [{ text: 'more ships' }] },
      ],
    });
  });

  it.each([
    ['bare years', '- **2011** was hard\n- **2012** was harder'],
    ['ranges of years', '- **2011 to 2014** was hard\n- **2015 – 2018** was harder'],
    ['names', '- **5G** networks\n- **3D** printing'],
    ['versions', '- **1.2.0** fixes\n- **1.3.0** more fixes'],
    ['heads', '- **2 rules.** Be kind\n- **3 steps.** Go on'],
    ['one number among words', '- **20 %** more\n- **Trade** is up'],
  ])('are not %s', (_, list) => {
    expect(expectDeck(`## A\n\n${list}`).content[0]?.kind).toBe('bullets');
  });
});

describe('what says nothing', () => {
  it('makes no slide: a table that was never filled', () => {
    expect(expectDeck('## A\n\nText.\n\n| | |\n|---|---|\n| | |').outline).toEqual(['statement: A']);
  });

  it('is no title: a heading of characters without width has that of what it stands in', () => {
    const titles = expectDeck('# Report\n\n## \u200b\n\n- A\n- B').outline;
    expect(titles).toEqual(['bullets: Report']);
  });
});

describe('callouts', () => {
  it('stand at the foot of the slide before them where it can carry them, else after it', () => {
    const { deck } = expectDeck('## A\n\n- One\n- Two\n\n> [!WARNING]\n> Take care.');
    const group = deck.groups.find(({ key }) => key === 'a/1');
    expect(group?.options[0]).toHaveLength(1);
    expect(group?.options[0][0]?.callout).toMatchObject({ kind: 'warning', label: [{ text: 'Warning' }] });
    expect(group?.options[1]?.map((slide) => slide.kind)).toEqual(['bullets', 'statement']);
  });

  it('alone are a statement with their label in the language of the brief', () => {
    const slide = onlySlide('---\nlanguage: fr\n---\n\n## A\n\n> [!WARNING]\n> Prudence.');
    expect(slide.kind).toBe('statement');
    expect(slide.body).toMatchObject({ text: [{ text: 'Prudence.' }] });
    expect(slide.title.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')).toBe('A · Avertissement');
  });
});

describe('pictures', () => {
  it('stand two by two where they are narrow, each alone where they are wide', () => {
    const two = '## A\n\n![One](one.png)\n\n![Two](two.png)';
    expect(onlySlide(two).body).toMatchObject({ pictures: [{ alt: 'One' }, { alt: 'Two' }] });
    const sizes = { 'one.png': [1600, 900], 'two.png': [1600, 900] } as const;
    expect(expectDeck(two, { pictures: sizes }).outline).toEqual(['picture: A', 'picture: A']);
  });

  it('keep their link, to a page or to a section', () => {
    const slide = onlySlide('## A {#a}\n\n[![One](one.png)](https://example.org/)\n\n[![Two](two.png)](#a)');
    expect(slide.body).toMatchObject({
      pictures: [{ link: { to: 'url', url: 'https://example.org/' } }, { link: { to: 'section', id: 'a' } }],
    });
  });

  it('that are missing leave a visible note in their place', () => {
    const { content } = expectDeck('## A\n\n![The corridor](gone.png)', { pictures: { 'gone.png': null } });
    expect(content[0]?.kind).toBe('text');
    expect(JSON.stringify(content[0]?.body)).toContain('Picture not available: The corridor');
  });

  it('without alternative text are reported, ornaments are not', () => {
    const codes = (markdown: string): readonly string[] => expectDeck(markdown).diagnostics.map((item) => item.code);
    expect(codes('## A\n\n![](a.png)')).toEqual(['alt-missing']);
    expect(codes('## A\n\n![](a.png){.decorative}')).toEqual([]);
  });
});

describe('tables and code', () => {
  it('make a slide each', () => {
    const table = '| a | b |\n|---|---|\n| 1 | 2 |';
    expect(expectDeck(`## A\n\n${table}\n\n<!-- x -->\n\n${table}\n\n![M](m.png)`).outline).toEqual([
      'table: A',
      'table: A',
      'picture: A',
    ]);
  });

  it('keep short commands and the lines between them on one slide', () => {
    const slide = onlySlide('## A\n\nInstall:\n\n```sh\nnpm ci\n```\n\nRun:\n\n```sh\nnpm start\n```');
    expect(slide.kind).toBe('text');
    expect(JSON.stringify(slide.body)).toMatch(/Install:.*npm ci.*Run:.*npm start/u);
  });
});
