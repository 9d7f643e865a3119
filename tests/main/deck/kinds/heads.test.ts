/** Which lines are headings though no # says so, and what is left of a heading as a title. */
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../src/main/deck/text/inlines.js';
import { expectDeck, onlySlide, titleText } from '../expect-deck.js';

const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

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
      `## Talk\n\n**All of it:**\n\n**Why:**\n\n- A\n- B\n\n${answer}\n\n**And then**\n\n${answer}`,
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

describe('what says nothing', () => {
  it('makes no slide: a table that was never filled', () => {
    expect(expectDeck('## A\n\nText.\n\n| | |\n|---|---|\n| | |').outline).toEqual(['statement: A']);
  });

  it('is no title: a heading of characters without width has that of what it stands in', () => {
    const titles = expectDeck('# Report\n\n## \u200b\n\n- A\n- B').outline;
    expect(titles).toEqual(['bullets: Report']);
  });
});
