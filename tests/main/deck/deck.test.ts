import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../../src/main/brief/index.js';
import { defaultRules, fullCut, planDeck } from '../../../src/main/deck/index.js';
import type { Brief } from '../../../src/shared/model/index.js';
import { expectDeck, titleText } from './expect-deck.js';
import { planned } from './plan-briefs.js';

const parse = (text: string, file = 'brief.md'): Brief => parseBrief({ file, text }).brief;
const section = (name: string, slides: number): string =>
  `## ${name}\n\n${Array.from({ length: slides }, (_, index) => `### ${name} ${index}\n\n- A\n\n| a |\n|---|\n| 1 |\n`).join('\n')}`;
const short = (name: string): string => `## ${name}\n\n- One\n- Two\n\n`;
const kinds = (markdown: string): readonly string[] => expectDeck(markdown).slides.map((slide) => slide.kind);

describe('the title slide', () => {
  it('has subtitle, authors, organisation, date and source', () => {
    const { slides, deck } = expectDeck(
      '---\ntitle: Drones\nsubtitle: A price\nauthor: [A. One, B. Two]\norganization: Unit\ndate: 2023-07-14\nsource: {title: Why, publisher: Forum}\n---\n\n## A\n\n- x\n- y',
    );
    expect(slides[0]).toMatchObject({
      key: 'title',
      section: '',
      body: {
        type: 'title',
        subtitle: [{ text: 'A price' }],
        byline: ['A. One, B. Two', 'Unit', '14 July 2023'],
        source: [{ text: 'Source' }, { text: ': ' }, { text: 'Why' }, { text: ', ' }, { text: 'Forum' }],
      },
    });
    expect(deck.properties).toMatchObject({
      title: 'Drones',
      subject: 'A price',
      authors: ['A. One', 'B. Two'],
      isoDate: '2023-07-14',
    });
  });

  it('carries a few words before the first section as a line, and leaves more to slides of their own', () => {
    const few = expectDeck('# T\n\nSeven words stand before the first part.\n\n## A\n\n- x');
    expect(few.slides[0]?.body).toMatchObject({ line: [{ text: 'Seven words stand before the first part.' }] });
    expect(few.outline).toEqual(['bullets: A']);
    const more = expectDeck(`# T\n\n${'word '.repeat(30)}\n\n## A\n\n- x`);
    expect(more.slides[0]?.body).not.toHaveProperty('line');
    expect(more.outline).toEqual(['statement: T', 'bullets: A']);
    expect(more.content[0]).toMatchObject({ key: '/1', section: '' });
  });

  it('carries them too where they are indented as a quotation, but are no words in quotation marks, and nobody’s', () => {
    const line = (text: string) => expectDeck(`# T\n\n> ${text}\n\n## A\n\n- x`).slides[0]?.body;
    expect(line('Source: The Atlantic')).toMatchObject({ line: [{ text: 'Source: The Atlantic' }] });
    expect(line('“We paid.”')).not.toHaveProperty('line');
    expect(line('We paid.\n> — Jane')).not.toHaveProperty('line');
  });

  it('carries those that stand before the first of several bold lines', () => {
    const { slides, content } = expectDeck(
      '# T\n\nJune 2024\n\n**One**\n\n- A\n\n**Two**\n\n- B\n\n| a |\n|---|\n| 1 |',
    );
    expect(slides[0]?.body).toMatchObject({ line: [{ text: 'June 2024' }] });
    expect(content.map(titleText)).toEqual(['One', 'Two', 'Two']);
    const alone = expectDeck('# T\n\nJune 2024\n\n**One**\n\n- A');
    expect(alone.slides[0]?.body).not.toHaveProperty('line');
  });

  it('carries those that stand before a remark or a quotation, unless they lead it in', () => {
    const remark = expectDeck('# T\n\nJune 2024\n\n> **Note:** one source\n\n## A\n\n- B');
    expect(remark.slides[0]?.body).toMatchObject({ line: [{ text: 'June 2024' }] });
    expect(remark.outline).toEqual(['statement: T · Note', 'bullets: A']);
    const said = expectDeck('# T\n\nAs she said:\n\n> “We paid.”\n\n## A\n\n- B');
    expect(said.slides[0]?.body).not.toHaveProperty('line');
    const led = expectDeck('# T\n\nThree points.\n\n- A\n- B\n- C\n\n## A\n\n- B');
    expect(led.slides[0]?.body).not.toHaveProperty('line');
  });

  it('has no line of its title above what stands before the first section', () => {
    const { content } = expectDeck(
      '# T\n\n**One**\n\n- A\n- B\n- C\n\n**Two**\n\n| a |\n|---|\n| 1 |\n\n**Three**\n\n- A',
    );
    expect(content.map((slide) => [slide.kind, slide.kicker])).toEqual([
      ['bullets', undefined],
      ['table', undefined],
      ['bullets', undefined],
    ]);
  });
});

describe('agenda and dividers', () => {
  const many = Array.from({ length: 10 }, (_, index) => short(`Part ${index}`)).join('');

  it('come from ten content slides on, the agenda after a first section of a single slide', () => {
    const { slides } = expectDeck(many);
    expect(slides.map((slide) => slide.kind).indexOf('agenda')).toBe(2);
    const agenda = slides[2]?.body;
    expect(agenda?.type === 'agenda' && agenda.entries).toHaveLength(9);
    expect(agenda?.type === 'agenda' && agenda.entries[0]).toMatchObject({ number: '1', section: 'part-1' });
    expect(kinds(many.slice(0, many.indexOf('## Part 9')))).not.toContain('agenda');
  });

  it('come with two dividers, and stand right after the title where the first section has more slides', () => {
    const { slides } = expectDeck(section('One', 2) + section('Two', 2));
    expect(slides.map((slide) => slide.kind).slice(0, 3)).toEqual(['title', 'agenda', 'section']);
  });

  it('are made or left out as the front matter says', () => {
    expect(kinds(`---\nagenda: off\n---\n\n${many}`)).not.toContain('agenda');
    expect(kinds(`---\nagenda: on\n---\n\n${short('A')}${short('B')}${short('C')}`)).toContain('agenda');
  });

  it('have no agenda where the brief has its own contents, and do not count these', () => {
    const contents = (names: readonly string[]): string =>
      `## Contents\n\n${names.map((name, index) => `- ${index === 0 ? '**' : ''}[${name}](#${name.toLowerCase().replace(' ', '-')})${index === 0 ? '**' : ''}\n`).join('')}\n`;
    const own = short('In short') + contents(['Part 0', 'Part 1', 'Part 2', 'Gone']) + section('Long', 3) + many;
    expect(kinds(own)).not.toContain('agenda');
    const divider = expectDeck(own).slides.find((slide) => slide.kind === 'section');
    expect(divider?.body).toMatchObject({ number: '1' });
    expect(kinds(`---\nagenda: on\n---\n\n${own}`)).toContain('agenda');
    expect(kinds(short('In short') + contents(['Part 0', 'Part 1', 'A', 'B']) + many)).toContain('agenda');
    expect(kinds(`${short('In short')}${contents(['Part 0', 'Part 1', 'Part 2'])}And a line.\n\n${many}`)).toContain(
      'agenda',
    );
  });

  it('divide a section from three slides on, and carry its first line', () => {
    const { slides, deck } = expectDeck(
      `## One\n\nIn short.\n\n${section('X', 2).replace('## X\n', '')}\n${short('Two')}`,
    );
    const divider = slides.find((slide) => slide.kind === 'section');
    expect(divider).toMatchObject({
      key: 'one/divider',
      section: 'one',
      body: { number: '1', line: [{ text: 'In short.' }] },
    });
    expect(JSON.stringify(deck).match(/In short\./gu)).toHaveLength(1);
    expect(kinds(section('One', 1) + short('Two'))).not.toContain('section');
    expect(expectDeck(section('One', 1), { rules: { dividers: 'on' } }).slides.map((slide) => slide.kind)).toContain(
      'section',
    );
    expect(
      expectDeck(section('One', 3), { rules: { dividers: 'off' } }).slides.map((slide) => slide.kind),
    ).not.toContain('section');
  });

  it('leave a callout its label: it is no line of a divider', () => {
    const { slides } = expectDeck(
      `## One\n\n> [!NOTE]\n> Use a new nonce.\n\n${section('X', 2).replace('## X\n', '')}\n${short('Two')}`,
    );
    const divider = slides.find((slide) => slide.kind === 'section');
    expect(divider?.body).toEqual({ type: 'section', number: '1' });
    expect(JSON.stringify(slides)).toMatch(/Note.*Use a new nonce/);
  });

  it('leave out numbers where headings have their own', () => {
    const own = Array.from({ length: 10 }, (_, index) => short(`${index + 1}. Part`)).join('');
    const agenda = expectDeck(own).slides.find((slide) => slide.kind === 'agenda')?.body;
    expect(agenda?.type === 'agenda' && agenda.entries.every((entry) => entry.number === '')).toBe(true);
  });
});

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

describe('sources', () => {
  it('are the articles, the footnotes numbered through the deck, and each link once', () => {
    const { slides } = expectDeck(
      '---\nsource:\n  - {title: Why, url: "https://example.org/why"}\n---\n\n## A\n\n- b[^two] and [here](https://example.org/x)\n- [there](https://example.org/x)\n\n## B\n\n- a[^one]\n\n[^one]: First book.\n[^two]: Second book.\n[^three]: Never cited.',
    );
    const body = slides.find((slide) => slide.kind === 'sources')?.body;
    expect(body?.type === 'sources' && body.entries.map((entry) => entry.number)).toEqual([undefined, 1, 2, undefined]);
    expect(JSON.stringify(body)).toMatch(/Why.*example\.org\/why.*Second book.*First book.*here.*example\.org\/x/u);
    expect(JSON.stringify(body)).not.toContain('Never');
    const cited = slides.filter((slide) => slide.cites.length > 0);
    expect(cited.map((slide) => slide.cites.map(({ label, number }) => [label, number]))).toEqual([
      [['two', 1]],
      [['one', 2]],
    ]);
  });

  it('list only what the deck includes', () => {
    const markdown = '## A\n\n- b[^two]\n\n## B\n\n- a[^one]\n\n[^one]: First book.\n[^two]: Second book.';
    const { slides } = expectDeck(markdown, { cut: { name: 'chosen', out: new Set(['a']) } });
    const body = JSON.stringify(slides.find((slide) => slide.kind === 'sources')?.body);
    expect(body).toContain('First book');
    expect(body).not.toContain('Second book');
  });

  it('leave hundreds of links where they stand, and say so', () => {
    const links = Array.from({ length: 60 }, (_, index) => `- [l${index}](https://example.org/${index})`).join('\n');
    const { slides, diagnostics } = expectDeck(`## A\n\n${links}`);
    expect(slides.some((slide) => slide.kind === 'sources')).toBe(false);
    expect(diagnostics).toMatchObject([{ code: 'links-not-listed', values: { count: 60, limit: 40 } }]);
  });
});

describe('what is asked for', () => {
  it.each([
    ['a heading', '## A {layout=numbered}\n\n- x\n- y', 'numbered'],
    ['a comment', '## A\n\n<!-- layout: columns -->\n\n- **X** is\n- **Y** is', 'columns'],
    ['a fenced div', '## A\n\n::: statement\n- x\n- y\n:::', 'statement'],
    ['another name for it', '## A\n\n<!-- layout: key-figures -->\n\n- **12** ships', 'figures'],
  ])('by %s is made', (_, markdown, kind) => {
    const { content, diagnostics } = expectDeck(markdown);
    expect(content.map((slide) => slide.kind)).toEqual([kind]);
    expect(content[0]?.why).toContain('asked for');
    expect(diagnostics).toEqual([]);
  });

  it('by a mark rules what follows up to the next break', () => {
    expect(expectDeck('## A\n\n- x\n\n<!-- layout: numbered -->\n\n- y\n- z\n\n---\n\n- v').outline).toEqual([
      'bullets: A',
      'numbered: A',
      'bullets: A',
    ]);
  });

  it('is refused with a reason where the content cannot be it', () => {
    const { content, diagnostics } = expectDeck('## A {layout=table}\n\n- x\n- y');
    expect(content[0]?.kind).toBe('bullets');
    expect(diagnostics).toMatchObject([
      { code: 'layout-unfit', values: { asked: 'table', instead: 'bullets', section: 'A' } },
    ]);
  });

  it('under a name that nobody knows is reported with the nearest, and its content stays', () => {
    const { content, diagnostics } = expectDeck('## A\n\n<!-- layout: timelime -->\n\n- x');
    expect(content).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: 'layout-unknown', values: { name: 'timelime', nearest: 'timeline' } }]);
  });

  it('may be a layout that only the template has', () => {
    const rules = { layoutNames: ['Big map'] };
    for (const markdown of ['## A {layout="Big Map"}\n\n- x', '## A\n\n<!-- layout: big-map -->\n\n- x']) {
      expect(expectDeck(markdown, { rules }).content[0]?.layoutName).toBe('Big map');
    }
  });

  it('by the cut goes before the heading', () => {
    const { content } = expectDeck('## A {layout=text}\n\n- x\n- y', {
      cut: { name: 'full', out: new Set(), kinds: new Map([['a', 'numbered']]) },
    });
    expect(content[0]?.kind).toBe('numbered');
  });

  it('may be the closing', () => {
    const { content } = expectDeck('## Decide {layout=closing}\n\n- This\n- That');
    expect(content[0]?.body).toMatchObject({ type: 'closing', ask: [[{ text: 'This' }], [{ text: 'That' }]] });
  });

  it('by an attribute with a wrong value is reported', () => {
    expect(expectDeck('## A {prose=short fit=two}\n\n- x').diagnostics.map((item) => item.values.attribute)).toEqual([
      'prose',
      'fit',
    ]);
  });

  it('fit=one keeps all running text of a section together', () => {
    const { content } = expectDeck(`## A {fit=one}\n\n${'word '.repeat(40)}\n\n- x\n\nAnd more of it.\n\n1. y`);
    expect(content).toHaveLength(1);
    expect(content[0]?.fitOne).toBe(true);
  });
});

describe('a template’s rules', () => {
  it('let a kind stand in for one that it does not draw', () => {
    const { content } = expectDeck('## A\n\n- 2011 – a\n- 2012 – b\n- 2013 – c', {
      rules: { kinds: { timeline: 'bullets' } },
    });
    expect(content[0]).toMatchObject({
      kind: 'bullets',
      why: 'bullets: stands in for timeline, which this template does not draw',
    });
    expect(JSON.stringify(content[0]?.body)).toMatch(/2011.*a.*2012.*b/u);
  });

  it('replace words key by key', () => {
    const { slides } = expectDeck('## A\n\n- x[^1]\n\n[^1]: y', {
      rules: { words: { en: { sources: 'References' } } },
    });
    expect(titleText(slides.at(-1) as (typeof slides)[0])).toBe('References');
  });
});

describe('a deck written as slides', () => {
  it('keeps its own slides in its order and adds nothing', () => {
    const markdown = `---\nmarp: true\n---\n\n# One\n\n- [x](https://example.org)\n\n---\n\n${'word '.repeat(80)}\n\n---\n\n# Three\n\n- a\n- b\n\n\`\`\`sh\n1\n2\n3\n4\n\`\`\`\n\n<!-- say this -->`;
    const { slides, diagnostics } = expectDeck(markdown);
    expect(slides.map((slide) => [slide.kind, titleText(slide), slide.continues ?? false])).toEqual([
      ['bullets', 'One', false],
      ['text', 'One', false],
      ['bullets', 'Three', false],
      ['code', 'Three', true],
    ]);
    expect(JSON.stringify(slides.at(-1)?.notes)).toContain('say this');
    expect(diagnostics).toEqual([]);
  });

  it('has its title, and those of its parts, as titles', () => {
    const lead = '<!-- _class: lead -->';
    const markdown = `---\nmarp: true\n---\n\n# T\n\n## Sub\n\nJane Doe\n\n---\n\n## A\n\n- a\n- b\n\n---\n\n${lead}\n# Thanks\n\n> Ask\n\n- now`;
    const { slides, diagnostics } = expectDeck(markdown);
    expect(slides.map(({ kind, why }) => [kind, why])).toEqual([
      ['title', 'title: a heading and a few lines'],
      ['bullets', 'bullets: a list of 2 items'],
      ['section', 'section: a heading and a few lines'],
    ]);
    const [title, , thanks] = slides.map(({ body }) => body);
    const text = (runs: unknown) =>
      JSON.stringify(runs)
        .match(/"text":"[^"]*"|"break"/g)
        ?.join(' ');
    expect(title?.type === 'title' && [text(title.subtitle), text(title.line), title.byline]).toEqual([
      '"text":"Sub"',
      '"text":"Jane Doe"',
      [],
    ]);
    expect(JSON.stringify(title)).not.toContain('strong');
    expect(thanks?.type === 'section' && text(thanks.line)).toBe('"text":"Ask" "break" "text":"now"');
    expect(diagnostics).toEqual([]);
  });

  it('has a short quotation of nobody as the message over what stands under it, and any other as a quotation', () => {
    const table = '| a | b |\n| --- | --- |\n| 1 | 2 |';
    const slide = (text: string) => expectDeck(`---\nmarp: true\n---\n\n# One\n\n${text}`).slides;
    for (const below of ['- a\n- b', table, '```sh\n1\n2\n3\n4\n5\n```', '![A](a.png)']) {
      const [only, ...more] = slide(`> Costs are falling\n\n${below}`);
      expect([more, only?.kind === 'quote', JSON.stringify(only)]).toEqual([
        [],
        false,
        expect.stringContaining('Costs are falling'),
      ]);
    }
    const message = slide('> Costs are falling\n\n- a\n- b')[0];
    expect(message?.lead?.map((run) => run.type === 'text' && run.text)).toEqual(['Costs are falling']);
    const said = (text: string) => slide(text).map(({ kind }) => kind);
    expect(said('> Costs are falling\n> — A minister\n\n- a\n- b')).toContain('quote');
    expect(said(`> ${'word '.repeat(31)}\n\n- a\n- b`)).toContain('quote');
    expect(said('> Costs are falling\n\nText of a paragraph.')).toContain('quote');
    expect(said('> Costs are falling')).toEqual(['quote']);
    const code = '```sh\n1\n2\n3\n4\n5\n```';
    const led = slide(`- Costs are falling\n\n${code}`);
    expect(led.map(({ kind, lead }) => [kind, JSON.stringify(lead ?? '').includes('Costs')])).toEqual([['code', true]]);
    expect(said(`- a\n- b\n\n${code}`)).toEqual(['bullets', 'code']);
    expect(said(`- a\n  - b\n\n${code}`)).toEqual(['bullets', 'code']);
    const shaped = expectDeck('# T\n\n## One\n\n> Costs are falling\n\n- a\n- b').slides;
    expect(shaped.map(({ kind }) => kind)).toContain('quote');
  });
});

describe('several briefs', () => {
  const two = (): readonly Brief[] => [
    parse('---\ntitle: First\n---\n\n## A\n\n- one[^1]\n- [to B](#b)\n\n## B\n\n- x\n\n[^1]: A book.', 'one.md'),
    parse(
      '---\ntitle: Second\nlanguage: de\nsource: {title: Quelle, publisher: Verlag}\n---\n\n## A\n\n- zwei[^1]\n\n[^1]: Ein Buch.',
      'two.md',
    ),
  ];

  it('are a part each, with a divider, a language and a source of its own', () => {
    const { slides, deck } = planned(two());
    expect(slides.map((slide) => slide.key)).toEqual([
      'title',
      'agenda',
      'one.md#/divider',
      'one.md#a/1',
      'one.md#b/1',
      'two.md#/divider',
      'two.md#a/1',
      'sources',
    ]);
    expect(titleText(slides[0] as (typeof slides)[0])).toBe('First');
    expect(slides.map((slide) => slide.language)).toEqual(['en', 'en', 'en', 'en', 'en', 'de', 'de', 'en']);
    expect(JSON.stringify(slides[5]?.body)).toContain('Quelle');
    expect(JSON.stringify(slides[3]?.body)).toContain('"to":"section","id":"one.md#b"');
    expect(slides.flatMap((slide) => slide.cites.map((cite) => cite.number))).toEqual([1, 2]);
    expect(deck.sections.map(({ name }) => name)).toEqual(['First', 'First', 'Second', 'Sources']);
  });

  it('have no divider where nothing of one is chosen', () => {
    const { slides } = planned(two(), { cut: { name: 'x', out: new Set(['a']) } });
    expect(slides.map((slide) => slide.key).filter((key) => key.startsWith('two'))).toEqual([]);
  });

  it('with different markings make no deck', () => {
    const marked = ['internal', 'secret'].map((level, index) =>
      parse(`---\nclassification: ${level}\n---\n\n## A\n\n- x`, `${index}.md`),
    );
    const { diagnostics } = planned(marked);
    expect(diagnostics).toMatchObject([
      { code: 'marking-differs', severity: 'error', values: { markings: 'internal, secret' } },
    ]);
  });

  it('take the marking that is given', () => {
    const brief = parse('---\nclassification: internal\n---\n\n## A\n\n- x');
    const { deck } = planDeck([{ brief, cut: fullCut, pictures: new Map() }], defaultRules, { marking: 'SECRET' });
    expect(deck.properties.marking).toBe('SECRET');
  });
});

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
