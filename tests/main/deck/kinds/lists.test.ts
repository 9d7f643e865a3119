/** Which slides lists make: bullets, numbers, tasks, and what is moved out of them. */
import { describe, expect, it } from 'vitest';
import { expectDeck, onlySlide } from '../expect-deck.js';

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

  it('are none where a bullet stands alone among running text', () => {
    const text = 'It rests on one report of a think tank, which names its sources. Two of these are public.';
    expect(expectDeck(`## A\n\n- [Source](https://example.org)\n\n${text}`).outline).toEqual(['text: A']);
    expect(expectDeck(`## A\n\nThis:\n\n- One\n\n${text}`).outline).toEqual(['bullets: A']);
    expect(expectDeck(`## A\n\n1. One\n\n${text}`).outline[0]).toBe('numbered: A');
    expect(expectDeck(`## A\n\n- One\n\n- Two\n\n${text}`).outline[0]).toBe('bullets: A');
    expect(expectDeck(`## A\n\n- One\n\nThese:\n\n- Two\n- Three`).outline).toEqual(['bullets: A', 'bullets: A']);
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
