/** What stands round the sections of a deck: title slide, agenda, dividers and sources. */
import { describe, expect, it } from 'vitest';
import { expectDeck, titleText } from './expect-deck.js';

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

  it.each(['References', 'Works cited:', '5. Bibliography', 'Literatur', '参考文献'])(
    'do not list the links again of a section called %j',
    (heading) => {
      const sections = (text: string) => expectDeck(text).deck.sections.map(({ name }) => name);
      const brief = (link: string) =>
        `## A\n\n- [a](https://example.org/${link})\n\n## ${heading}\n\n- [b](https://example.org/b)\n- c`;
      expect(sections(brief('b'))).toEqual(['Brief', 'A', expect.any(String)]);
      expect(sections(brief('a'))).toEqual(['Brief', 'A', expect.any(String), 'Sources']);
      expect(sections('## A\n\n- [a](https://example.org/a)\n\n## B\n\n- c')).toContain('Sources');
    },
  );

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
