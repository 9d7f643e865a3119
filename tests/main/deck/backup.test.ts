import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../../src/main/brief/index.js';
import { defaultRules, planDeck } from '../../../src/main/deck/index.js';
import type { Rules } from '../../../src/shared/model/index.js';

const text = `# T

Before everything.

## A

- a

## B

- b[^1]

### B1

> Said so.

### B2

- b2

## C

- c

::: {cut=desk}
Only the desk knows.
:::

[^1]: The source of b.
`;

/** The deck of `out`, with what `hidden` names as backup. */
function deckOf(out: readonly string[], hidden: readonly string[], rules: Partial<Rules> = {}) {
  const { brief } = parseBrief({ file: 'brief.md', text });
  const ids = ['', 'a', 'b', 'b1', 'b2', 'c'];
  const backup = { out: new Set(ids.filter((id) => !hidden.includes(id))) };
  const cut = { name: 'press', out: new Set(out) };
  const { deck } = planDeck([{ brief, cut, pictures: new Map(), backup }], { ...defaultRules, ...rules });
  const slides = deck.groups.flatMap((group) => group.options[0]);
  return { deck, slides, hidden: slides.filter((slide) => slide.hidden) };
}

const left = ['b', 'b1', 'b2', 'c'];

describe('backup', () => {
  it('stands hidden at the end, in a section of its own, without what other cuts keep for themselves', () => {
    const { deck, slides, hidden } = deckOf(left, left);
    expect(hidden.map((slide) => slide.section)).toEqual(['', 'b', 'b1', 'b2', 'c']);
    expect(slides.slice(-hidden.length)).toEqual(hidden);
    expect(deck.sections.at(-1)).toEqual({ id: '#backup', name: 'Backup slides' });
    expect(JSON.stringify(deck)).not.toMatch(/Only the desk knows/);
    expect(new Set(slides.map((slide) => slide.key)).size).toBe(slides.length);
  });

  it('is reached from the agenda, which is made for it, by a list, and leads back', () => {
    const { slides, hidden } = deckOf(left, left);
    const agenda = slides.find((slide) => slide.key === 'agenda');
    expect(agenda?.body).toMatchObject({
      entries: [{ section: 'a' }, { section: '#backup', title: [{ text: 'Backup slides' }] }],
    });
    expect(agenda?.hidden).toBeUndefined();
    expect(hidden[0]).toMatchObject({
      covers: ['#backup'],
      body: { entries: [{ section: 'b' }, { section: 'c' }, { section: '#agenda' }] },
    });
    for (const slide of hidden.slice(1)) {
      const said = slide.titleAsKicker ? slide.title : slide.kicker;
      expect(said?.[0]).toMatchObject({ text: 'Agenda', link: { to: 'section', id: '#agenda' } });
    }
  });

  it('leads back to its list where the brief wants no agenda', () => {
    const { slides, hidden } = deckOf(left, left, { agenda: 'off' });
    expect(slides.some((slide) => slide.key === 'agenda')).toBe(false);
    expect(hidden[1]?.kicker?.[0]).toMatchObject({ link: { id: '#backup' } });
  });

  it('lists no sources that only it cites, and is nothing where nothing goes along', () => {
    const { slides } = deckOf(left, left);
    expect(slides.some((slide) => slide.key === 'sources')).toBe(false);
    const { slides: without, deck } = deckOf(left, []);
    expect(without.some((slide) => slide.hidden)).toBe(false);
    expect(JSON.stringify(deck)).not.toContain('#backup');
  });

  it('links to what is hidden of a section of which something is shown', () => {
    const { hidden } = deckOf(['b', 'b1', 'c'], ['b1', 'c']);
    expect(hidden[0]?.body).toMatchObject({ entries: [{ section: 'b1' }, { section: 'c' }, { section: '#agenda' }] });
  });
});
