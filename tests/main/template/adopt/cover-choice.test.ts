/** Which layout is the cover, and which of its texts the subtitle. */
import { expect, it } from 'vitest';
import { buildOnHouse } from '../../../support/build-on-house.js';
import { changedPackage } from '../../../support/foreign-packages.js';
import { type PackageChange, withSubtitle } from '../../../support/house-changes.js';

const built = (...changes: readonly PackageChange[]) =>
  buildOnHouse(changedPackage('python-pptx-default.pptx', changes), withSubtitle, 'adopted: which layout is the cover');

const placeholder = (ph: string, [x, y, cx, cy]: readonly [number, number, number, number], id: number) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Text ${id}"/><p:cNvSpPr/><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>`;
const beside =
  (...more: readonly string[]) =>
  (xml: string) =>
    xml.replace('</p:spTree>', `${more.join('')}</p:spTree>`);

it('a cover whose title lies on a photograph that decks do not have gives way to one of text', async () => {
  const photo = placeholder('type="pic" idx="20"', [0, 0, 9_144_000, 6_858_000], 30);
  const untyped = (xml: string) =>
    xml.replace(' type="title"', '').replace('name="Title Slide"', 'name="Title Slide with photo"');
  const text = (xml: string) =>
    xml.replace(' type="secHead"', '').replace('name="Section Header"', 'name="Title Slide, text only"');
  const { house } = await built(
    [/slideLayout1\.xml$/, (xml) => beside(photo)(untyped(xml))],
    [/slideLayout3\.xml$/, text],
  );
  expect(house.layouts.title.name).toBe('Title Slide, text only');
});

it('a cover of five texts is one, and its subtitle is the wide text next below the title', async () => {
  const texts = [
    placeholder('type="body" idx="21"', [685_800, 6_300_000, 4_000_000, 300_000], 31),
    placeholder('type="body" idx="22"', [685_800, 300_000, 6_000_000, 500_000], 32),
    placeholder('type="body" idx="23"', [685_800, 5_700_000, 1_500_000, 300_000], 33),
    placeholder('type="body" idx="24"', [685_800, 3_900_000, 7_000_000, 900_000], 34),
  ];
  const without = (xml: string) => xml.replace(/<p:sp>(?:(?!<p:sp>).)*type="subTitle".*?<\/p:sp>/s, '');
  const { house } = await built([/slideLayout1\.xml$/, (xml) => beside(...texts)(without(xml))]);
  expect(house.layouts.title.name).toBe('Title Slide');
  expect(house.layouts.title.slots.subtitle?.placeholder.idx).toBe(24);
});

it('a cover whose title goes down to the foot keeps room for a line of subtitle that it has no place for', async () => {
  const filled = (xml: string) =>
    xml
      .replace(/<p:sp>(?:(?!<p:sp>).)*type="subTitle".*?<\/p:sp>/s, '')
      .replace(
        '<a:off x="685800" y="2130425"/><a:ext cx="7772400" cy="1470025"/>',
        '<a:off x="685800" y="100000"/><a:ext cx="7772400" cy="6700000"/>',
      );
  const { slide } = await built([/slideLayout1\.xml$/, filled]);
  const subtitle = slide('title')?.items.find(({ name }) => name === 'subtitle');
  expect(subtitle?.box.height).toBeGreaterThanOrEqual(18);
  expect((subtitle?.box.y ?? 0) + (subtitle?.box.height ?? 0)).toBeLessThanOrEqual(540);
});
