/** Masters that were made for another size of slide. */
import { expect, it } from 'vitest';
import { buildOnHouse } from '../../../support/build-on-house.js';
import { changedPackage } from '../../../support/foreign-packages.js';
import { listAndStatement } from '../../../support/house-changes.js';

const sized = (cx: number, cy: number) =>
  changedPackage('python-pptx-default.pptx', [
    [/presentation\.xml$/, (xml) => xml.replace(/<p:sldSz[^>]*>/, `<p:sldSz cx="${cx}" cy="${cy}"/>`)],
  ]);
const built = (bytes: Uint8Array) => buildOnHouse(bytes, listAndStatement, 'adopted: a master made for another size');

it('Office’s layouts of 4:3 are stretched to a slide of 20 in, as Canva exports them, type too', async () => {
  const { house, xml } = await built(sized(18_288_000, 10_287_000));
  const { title, body } = house.layouts.bullets.slots;
  expect(title?.box).toMatchObject({ x: 72, width: 1296 });
  expect(body && body.box.y + body.box.height).toBeGreaterThan(700);
  expect(title?.levels[0]?.size).toBe(66);
  // The deck's own master says so: slides inherit their places.
  expect(xml('ppt/slideMasters/slideMaster1.xml')).toContain('<a:ext cx="16459200" cy="1714500"/>');
  expect(xml('ppt/slides/slide2.xml')).not.toContain('<p:spPr><a:xfrm>');
});

it('to a wider slide places are stretched, and type is not', async () => {
  const { house } = await built(sized(12_192_000, 6_858_000));
  const { title } = house.layouts.bullets.slots;
  expect(title?.box).toMatchObject({ x: 48, width: 864 });
  expect(title?.levels[0]?.size).toBe(44);
});

it('a master that fits its slide stays as it is', async () => {
  const { xml } = await built(sized(9_144_000, 6_858_000));
  expect(xml('ppt/slideMasters/slideMaster1.xml')).toContain('cx="8229600" cy="1143000"');
});
