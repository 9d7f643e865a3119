/** Which lists are timelines. */
import { describe, expect, it } from 'vitest';
import { expectDeck, onlySlide } from '../expect-deck.js';

const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

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
