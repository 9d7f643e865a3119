import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealState } from '../../../src/main/ooxml/index.js';
import { deckParts, writePptx } from '../../../src/main/pptx/index.js';
import { spoolDeck, writesGoodDeck } from '../../support/deck-spool.js';
import { paragraph, run, scene, textBox, textIn } from '../../support/scene-builder.js';
import { orderFaults } from '../ooxml/order-walk.js';
import { fullDeck, plainTemplate } from './full-deck.js';
import { partsOf, slots } from './tiny-template.js';

describe.each([undefined, 'dark'])('the full deck on plain (%s)', (variant) => {
  const deck = fullDeck(plainTemplate(variant));

  it('is healthy to the structural check, and to the Open XML SDK when all tests have run', () => {
    writesGoodDeck(Buffer.concat(writePptx(deck)), `full deck, ${variant ?? 'light'}`);
  });

  it('has every child where the schema wants it, in every part', () => {
    for (const [name, content] of deckParts(deck)) {
      if (typeof content === 'string') expect(orderFaults(content), name).toEqual([]);
    }
  });

  it('is the same bytes every time, and sealed', () => {
    const bytes = Buffer.concat(writePptx(deck));
    expect(Buffer.compare(Buffer.concat(writePptx(fullDeck(plainTemplate(variant)))), bytes)).toBe(0);
    expect(sealState(bytes)).toBe('intact');
  });
});

it('keeps a deck without slides valid', () => {
  spoolDeck(Buffer.concat(writePptx({ ...fullDeck(), scenes: [] })), 'deck without slides');
});

describe('the text of a slide', () => {
  /** What a reader of the file finds: text by paragraph, breaks as vertical tabs. */
  const textsIn = (xml: string) =>
    Array.from(
      new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml').getElementsByTagName('a:p'),
    ).map((element) =>
      Array.from(element.getElementsByTagName('*'))
        .map((child) => (child.tagName === 'a:t' ? child.textContent : child.tagName === 'a:br' ? '\v' : ''))
        .join(''),
    );

  it('is the text of the scene, whatever it is', () => {
    const character = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom('&', '<', '>', '"', ' ', '\t', ']]>', '_x0041_'),
    );
    const text = fc
      .string({ unit: character, minLength: 1, maxLength: 30 })
      .filter((value) => !/[\r\n\v\f\u2028\u2029]/.test(value));
    const runs = fc.array(
      fc.oneof(
        fc
          .record({ text, bold: fc.boolean(), size: fc.integer({ min: 8, max: 60 }) })
          .map(({ text, ...style }) => run(text, style)),
        fc.constant(run('', { break: true })),
      ),
      { maxLength: 5 },
    );
    const body = fc.array(
      fc.record({ runs, level: fc.integer({ min: 0, max: 8 }) }).map(({ runs, level }) => paragraph(runs, { level })),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(body, body, (inSlot, free) => {
        const xml = partsOf([scene([textIn(slots.body, inSlot), textBox('box', free)])])[
          'ppt/slides/slide1.xml'
        ] as string;
        const expected = [...inSlot, ...free].map(({ runs }) =>
          runs.map((item) => (item.break ? '\v' : item.text)).join(''),
        );
        expect(textsIn(xml)).toEqual(expected);
        expect(orderFaults(xml)).toEqual([]);
      }),
    );
  });
});
