import { describe, expect, it } from 'vitest';
import { expectDeck, onlySlide } from './expect-deck.js';

const table = '| Year | Sold |\n| --- | --: |\n| 2024 | 10 |\n| 2025 | 12 |\n';
const said = (foot: unknown): string => JSON.stringify(foot ?? '');

describe('a line about what stands above it', () => {
  it.each([
    ['the source of a table', `${table}\nSource: National Energy Agency, 2026.`, 'table', 'National Energy Agency'],
    ['a note on a table', `${table}\nNote: provisional for 2025.`, 'table', 'provisional'],
    ['a reference under a table', `${table}\n\\* Provisional.`, 'table', 'Provisional'],
    ['a table’s small print', `${table}\n*All figures in euro, at prices of 2026.*`, 'table', 'All figures'],
    [
      'the source of a list',
      '- One thing\n- Another thing\n\nSources: the Ministry; own count',
      'bullets',
      'own count',
    ],
    ['the source of a timeline', '- 2011: war\n- 2012: talks\n- 2013: peace\n\nSource: press', 'timeline', 'press'],
    [
      'the source of a chart',
      '```chart\ndata: |\n  | A | B |\n  | x | 1 |\n  | y | 2 |\n```\n\nSource: own',
      'chart',
      'own',
    ],
    ['a source that is written as a quotation', `${table}\n> Source: own count`, 'table', 'own count'],
    ['the source of text', 'Sales rose, and then they fell.\n\nSource: own count', 'statement', 'own count'],
    [
      'a picture that is missing after a remark',
      '- A\n- B\n\n> [!NOTE]\n> Look.\n\n![A map](https://example.org/map.png)',
      'bullets',
      'A map',
    ],
    [
      'a picture that is missing before a list',
      '![A map](https://example.org/map.png)\n\n- A\n- B',
      'bullets',
      'A map',
    ],
    ['a picture that is missing', `${table}\n![A map](https://example.org/map.png)`, 'table', 'A map'],
  ])('stands at the foot of its slide: %s', (_, markdown, kind, text) => {
    const missing = { 'https://example.org/map.png': null };
    const slide = onlySlide(`## Sales\n\n${markdown}`, { pictures: missing });
    expect(slide.kind).toBe(kind);
    expect(said(slide.foot)).toContain(text);
  });

  it('is what a section ends with behind a rule, in italics: on the imprint of a report nobody spends a slide', () => {
    const imprint = '*Prepared with public data. Questions to research@example.org.*';
    const slide = onlySlide(`## Sales\n\n- One\n- Two\n\n---\n\n${imprint}`);
    expect([slide.kind, said(slide.foot).includes('public data'), slide.lines]).toEqual([
      'bullets',
      true,
      { from: 3, to: 8 },
    ]);
    for (const text of [imprint.replaceAll('*', ''), `*${'word '.repeat(60)}*`, `${imprint}\n\nMore.`]) {
      expect(expectDeck(`## Sales\n\n- One\n- Two\n\n---\n\n${text}`).content[0]?.foot).toBeUndefined();
    }
    expect(onlySlide(`## Imprint\n\n${imprint}`).kind).toBe('statement');
  });

  it('is known in the language of the brief', () => {
    const slide = onlySlide(`---\nlanguage: de\n---\n\n## Absatz\n\n${table}\nQuelle: Statistisches Amt`);
    expect(said(slide.foot)).toContain('Statistisches Amt');
  });

  it('does not lead in what comes next', () => {
    const { content } = expectDeck(`## Sales\n\n${table}\nSource: own count\n\n- One thing\n- Another thing`);
    expect(content.map((slide) => [slide.kind, said(slide.foot).includes('own count')])).toEqual([
      ['table', true],
      ['bullets', false],
    ]);
    expect(content[1]?.lead).toBeUndefined();
  });

  it('goes with the lines of its slide, and its footnotes and links count', () => {
    const { content, deck } = expectDeck(
      `## Sales\n\n${table}\nSource: [the Agency](https://example.org/a)[^1]\n\n[^1]: Table 4.`,
    );
    expect(content[0]?.lines).toMatchObject({ to: 8 });
    expect(content[0]?.cites).toMatchObject([{ number: 1 }]);
    expect(JSON.stringify(deck.groups.at(-1))).toContain('example.org/a');
  });

  it.each([
    ['a conclusion', 'Sales grow by a fifth each year.'],
    ['a sentence about sources', 'Sources differ on the reason.'],
    ['a long text', `Source: ${'word '.repeat(60)}`],
  ])('is none: %s', (_, text) => {
    const { content } = expectDeck(`## Sales\n\n${table}\n${text}`);
    expect(content.map((slide) => slide.foot)).toEqual([undefined, undefined]);
  });

  it('stays text on a slide that is asked to list sources', () => {
    const slide = onlySlide('<!-- layout: sources -->\n\nOne book.\n\nSource: another');
    expect(slide.foot).toBeUndefined();
  });
});

describe('the line under a quotation', () => {
  const quote = '> The vessel had all certificates.\n';

  it.each([
    ['after a dash', '— The operator, in a statement'],
    ['that is no sentence', 'Press release, 23 February 2025'],
  ])('is its speaker %s', (_, line) => {
    const slide = onlySlide(`## Said\n\n${quote}\n${line}`);
    expect(slide.body).toMatchObject({ type: 'quote', attribution: [{ text: line.replace(/^— /u, '') }] });
  });

  it.each([
    ['a sentence', 'Nobody believed it.'],
    ['what leads in a list', 'Three answers\n\n- One\n- Two\n- Three'],
    ['what leads in by a colon', 'What followed:'],
  ])('is not, where it is %s', (_, text) => {
    const { content } = expectDeck(`## Said\n\n${quote}\n${text}`);
    expect(content).toHaveLength(2);
    expect(content[0]?.body).not.toHaveProperty('attribution');
  });

  it('is not, where it says the source, or what picture is missing', () => {
    const { content } = expectDeck(`## Said\n\n${quote}\nSource: press\n\n![Hall](hall.png)`, {
      pictures: { 'hall.png': null },
    });
    expect(content).toMatchObject([{ kind: 'quote', foot: [[{ text: 'Source: press' }], [{ emphasis: true }]] }]);
    expect(content[0]?.body).not.toHaveProperty('attribution');
  });

  it('is not, where the quotation names its speaker', () => {
    const { content } = expectDeck(`## Said\n\n${quote}> — The operator\n\nPress release, 2025`);
    expect(content[0]?.body).toMatchObject({ attribution: [{ text: 'The operator' }] });
    expect(content).toHaveLength(2);
  });
});
