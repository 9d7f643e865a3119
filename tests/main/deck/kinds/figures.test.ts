/** Which lists are key figures, and where a number ends. */
import { describe, expect, it } from 'vitest';
import { expectDeck, onlySlide } from '../expect-deck.js';

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
