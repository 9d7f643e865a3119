import { describe, expect, it } from 'vitest';
import { packPart, writeZip } from '../../../../src/main/ooxml/index.js';
import { deckChanges, writePptx } from '../../../../src/main/pptx/index.js';
import { scene, textBox, textIn } from '../../../support/scene-builder.js';
import { fullDeck } from '../full-deck.js';
import { partsIn, slots, writeTiny } from '../tiny-template.js';

const deck = writeTiny(
  ['a', 'b', 'c'].map((key) =>
    scene([textIn(slots.title, `Title ${key}`), textBox('box', `Box ${key}\nand`)], { key }),
  ),
);

/** The deck as another program saved it: parts changed by name. */
function saved(change: Readonly<Record<string, (xml: string) => string>>, bytes = deck): Uint8Array {
  return writeZip(
    [...partsIn(bytes)].map(([name, content]) => {
      const edit = Object.entries(change).find(([pattern]) => new RegExp(pattern).test(name))?.[1];
      return packPart(name, edit ? edit(Buffer.from(content).toString('utf8')) : content);
    }),
  );
}

/** What the deck says of itself: the template that it was made with. */
const template = { id: 'tiny', name: 'Tiny', version: '3' };
const none = { edited: [], added: [], removed: 0, reordered: false, template };
const presentation = '^ppt/presentation\\.xml$';
const anySlide = '^ppt/slides/slide';
const withoutIds = (xml: string) => xml.replace(/<p:extLst>.*?<\/p:extLst>/, '');

describe('what was changed in a deck', () => {
  it('is nothing where nothing was', async () => {
    expect(await deckChanges(deck)).toEqual(none);
    expect(await deckChanges(Buffer.concat(writePptx(fullDeck())))).toMatchObject({
      ...none,
      template: { id: 'plain' },
    });
  });

  it('is the slide whose text was edited', async () => {
    expect(await deckChanges(saved({ slide2: (xml) => xml.replace('Title b', 'Title B') }))).toEqual({
      ...none,
      edited: [2],
    });
  });

  it('is the slide that got another box', async () => {
    const box = '<p:sp><p:txBody><a:p><a:r><a:t>NB</a:t></a:r></a:p></p:txBody></p:sp></p:spTree>';
    expect(await deckChanges(saved({ slide3: (xml) => xml.replace('</p:spTree>', box) }))).toEqual({
      ...none,
      edited: [3],
    });
  });

  it('is the slide that was added, and how many are gone', async () => {
    const another = saved({ slide2: (xml) => xml.replace(/val="\d+"/, 'val="7"') });
    expect(await deckChanges(another)).toEqual({ ...none, added: [2], removed: 1 });
    const fewer = saved({ [presentation]: (xml) => xml.replace('<p:sldId id="257" r:id="rId3"/>', '') });
    expect(await deckChanges(fewer)).toEqual({ ...none, removed: 1 });
  });

  it('is the order', async () => {
    const turned = saved({
      [presentation]: (xml) =>
        xml.replace('r:id="rId2"', 'X').replace('r:id="rId3"', 'r:id="rId2"').replace('X', 'r:id="rId3"'),
    });
    expect(await deckChanges(turned)).toEqual({ ...none, reordered: true });
  });

  it('is found by text and place where a program drops the ids', async () => {
    expect(await deckChanges(saved({ [anySlide]: withoutIds }))).toEqual(none);
    const edited = saved({ [anySlide]: (xml) => withoutIds(xml).replace('Box b', 'Box B') });
    expect(await deckChanges(edited)).toEqual({ ...none, edited: [2] });
  });

  it('is not asked of a file without a map', async () => {
    expect(
      await deckChanges(saved({ '^customXml/item1': (xml) => xml.replace('briefdeck', 'other') })),
    ).toBeUndefined();
    expect(await deckChanges(new TextEncoder().encode('no deck'))).toBeUndefined();
  });
});
