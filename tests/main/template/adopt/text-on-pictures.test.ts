/** Text on a house's pictures: they are drawn small, and what is under a text decides its ink. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examineHouse } from '../../../../src/main/template/index.js';
import { buildOnHouse } from '../../../support/build-on-house.js';
import { changedPackage } from '../../../support/foreign-packages.js';
import { templatesFolder } from '../../../support/houses.js';
import { colourPng, png } from '../../../support/picture-bytes.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { harbourBrief } from './harbour-brief.js';

const image = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const ground =
  '<p:bg><p:bgPr><a:blipFill xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><a:blip r:embed="rIdGround"/><a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr></p:bg>';

/** A house of black text whose master stands on a picture. @param change what Office does to it */
function houseOn(picture: Uint8Array, change = ''): Uint8Array {
  return changedPackage(
    'python-pptx-default.pptx',
    [
      [
        /slideMaster1\.xml$/,
        (xml) => xml.replace(/<p:bg>.*?<\/p:bg>/s, ground.replace('/><a:stretch>', `>${change}</a:blip><a:stretch>`)),
      ],
      [
        /slideMaster1\.xml\.rels$/,
        (xml) =>
          xml.replace(
            '</Relationships>',
            `<Relationship Id="rIdGround" Type="${image}" Target="../media/ground.png"/></Relationships>`,
          ),
      ],
      [
        /^\[Content_Types\]\.xml$/,
        (xml) => xml.replace('</Types>', '<Default Extension="png" ContentType="image/png"/></Types>'),
      ],
    ],
    {},
    { 'ppt/media/ground.png': picture },
  );
}

/** Rows of grey, each of one brightness from 0 to 255, wide enough for a slide. */
const rows = (...greys: readonly number[]) =>
  colourPng(
    32,
    greys.length,
    greys.map((grey) => Array.from({ length: 32 }, () => [grey, grey, grey, 255]).flat()),
  );
const lines = (count: number, grey: (row: number) => number) =>
  rows(...Array.from({ length: count }, (_, row) => grey(row)));

const built = (picture: Uint8Array, change = '') =>
  buildOnHouse(houseOn(picture, change), harbourBrief, 'adopted: text on pictures');
const inkOf = (slot: { readonly levels: readonly { readonly color: unknown }[] } | undefined) => slot?.levels[0]?.color;

async function checked(picture: Uint8Array) {
  const path = join(temporaryFolder(), 'house.pptx');
  writeFileSync(path, houseOn(picture));
  return (await examineHouse(path, [templatesFolder]))?.diagnostics ?? [];
}

describe('text on a picture that is dark all over', () => {
  it('is in the theme’s pale ink, which slides say, and what is drawn and links are too', async () => {
    const { house, xml } = await built(lines(18, () => 24));
    const { bullets, timeline } = house.layouts;
    expect([inkOf(bullets.slots.title), inkOf(bullets.slots.body)]).toEqual([{ slot: 'bg1' }, { slot: 'bg1' }]);
    expect(inkOf(timeline.slots.lead)).toEqual({ slot: 'bg1' });
    expect(inkOf(timeline.slots.marking)).toEqual({ slot: 'bg1' });
    expect(bullets.plainLinks).toBe(true);
    expect(xml('ppt/slides/slide2.xml')).toContain('<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>');
  });
});

describe('text on a picture that is pale all over', () => {
  it('stays as the master has it, with the house’s accent in what is drawn', async () => {
    const { house } = await built(lines(18, () => 236));
    const { title, body } = house.layouts.bullets.slots;
    expect([title?.inherited, body?.inherited]).toEqual([undefined, undefined]);
    expect(inkOf(house.layouts.figures.slots.value1)).toEqual({ slot: 'accent1' });
  });
});

describe('text on a picture that is dark at the top only', () => {
  it('is pale there, and black below', async () => {
    const { house } = await built(lines(18, (row) => (row < 5 ? 20 : 240)));
    const { title, body } = house.layouts.bullets.slots;
    expect([inkOf(title), inkOf(body)]).toEqual([{ slot: 'bg1' }, { slot: 'tx1' }]);
  });
});

describe('text on stripes', () => {
  it('stays as it is, and the check says that nothing would be read there', async () => {
    const stripes = lines(12, (row) => (row % 2 === 0 ? 0 : 255));
    const { house } = await built(stripes);
    expect(house.layouts.bullets.slots.title?.inherited).toBeUndefined();
    expect(await checked(stripes)).toContainEqual(
      expect.objectContaining({
        code: 'package-ground-busy',
        values: expect.objectContaining({ layout: 'Slide Master' }),
      }),
    );
  });

  it('is not said of a quiet picture', async () => {
    const said = await checked(lines(18, () => 240));
    expect(said.map(({ code }) => code)).not.toContain('package-ground-busy');
    expect(said.filter(({ values }) => values.layout === 'Slide Master')).toEqual([]);
  });
});

describe('text on a dark picture that Office draws otherwise', () => {
  const inkOn = async (change: string) =>
    inkOf(
      (
        await built(
          lines(18, () => 24),
          change,
        )
      ).house.layouts.bullets.slots.title,
    );

  it('stays black where the ground shines through it', async () => {
    expect(await inkOn('<a:alphaModFix amt="20000"/>')).toEqual({ slot: 'tx1' });
    expect(await inkOn('<a:alphaModFix amt="90000"/>')).toEqual({ slot: 'bg1' });
  });

  it('is pale where what Office does changes nothing', async () => {
    expect(await inkOn('<a:alphaModFix/><a:lum/>')).toEqual({ slot: 'bg1' });
  });

  it('stays as it is where nobody knows what becomes of it', async () => {
    expect(await inkOn('<a:lum bright="70000" contrast="-70000"/>')).toEqual({ slot: 'tx1' });
  });
});

describe('text on a picture of more pixels than are unpacked for it', () => {
  it('stays as the master has it', async () => {
    const { house } = await built(png(4000, 2200));
    expect(house.layouts.bullets.slots.title?.inherited).toBeUndefined();
    expect(house.layouts.bullets.background.type).toBe('picture');
  });
});
