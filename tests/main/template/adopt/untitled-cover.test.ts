import { expect, it } from 'vitest';
import { buildOnHouse } from '../../../support/build-on-house.js';
import { changedPackage, partsOf } from '../../../support/foreign-packages.js';
import { type PackageChange, withSubtitle } from '../../../support/house-changes.js';

const plain = 'python-pptx-default.pptx';
const cover = /slideLayout1\.xml$/;

/** What houses do: no type of its own, and a text where the title was. */
const untitled = (xml: string) =>
  xml.replace(' type="title"', '').replace('<p:ph type="ctrTitle"/>', '<p:ph type="body" sz="quarter" idx="13"/>');

async function built(...changes: readonly PackageChange[]) {
  const house = changedPackage(plain, changes);
  const made = await buildOnHouse(house, withSubtitle, 'adopted: a cover without a title');
  const before = (part: string) => Buffer.from(partsOf(house).get(part) ?? []).toString('utf8');
  return { ...made, before, layouts: made.house.layouts };
}

it('a cover of texts has a copy whose largest text is the title, and looks as it did', async () => {
  const { before, layouts, xml, codes } = await built([cover, untitled]);
  expect(layouts.title.name).toBe('Title Slide (Briefdeck)');
  expect(codes).toContain('package-layout-added');
  const { title, subtitle } = layouts.title.slots;
  expect(title?.placeholder).toEqual({ type: 'title' });
  expect(subtitle?.placeholder.type).toBe('subTitle');
  // As the master's body has it: its title is in 44 pt, in the middle, in the face of headings.
  expect(title?.levels[0]).toMatchObject({ size: 32, align: 'start', font: 'body', mark: { type: 'none' } });
  expect(title?.box).toMatchObject({ x: 54, y: 167.75 });
  expect(title?.anchor).toBe('top');
  expect(xml('ppt/slides/slide1.xml')).toContain('<p:ph type="title"/>');
  const own = 'ppt/slideLayouts/slideLayout1.xml';
  expect(xml(own)).toBe(before(own));
});

it('what the text says itself goes before what it inherits, and small texts are left out of the copy', async () => {
  const date =
    '<p:sp><p:nvSpPr><p:cNvPr id="20" name="Day"/><p:cNvSpPr/><p:nvPr><p:ph type="body" sz="quarter" idx="14"/></p:nvPr></p:nvSpPr>' +
    '<p:spPr><a:xfrm><a:off x="685800" y="5900000"/><a:ext cx="1500000" cy="300000"/></a:xfrm></p:spPr>' +
    '<p:txBody><a:bodyPr/><a:lstStyle><a:lvl1pPr><a:defRPr sz="1200"/></a:lvl1pPr></a:lstStyle><a:p/></p:txBody></p:sp>';
  const { layouts, xml } = await built([
    cover,
    (before) =>
      untitled(before)
        .replace(
          '<a:lstStyle/>',
          '<a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="5400" b="1"/></a:lvl1pPr></a:lstStyle>',
        )
        .replace('</p:spTree>', `${date}</p:spTree>`),
  ]);
  expect(layouts.title.slots.title?.levels[0]).toMatchObject({ size: 54, bold: true, align: 'end', font: 'body' });
  const copy = xml('ppt/slideLayouts/slideLayout12.xml');
  expect(copy).toContain('name="Title Slide (Briefdeck)"');
  expect(copy).not.toContain('name="Day"');
});

it('a house that has a cover keeps it, and a layout of small texts is none', async () => {
  const kept = await built([
    /slideLayout7\.xml$/,
    (xml) => untitled(xml).replace(/name="Blank"/, 'name="Title Slide 2"'),
  ]);
  expect(kept.layouts.title.name).toBe('Title Slide');
  const small = (xml: string) =>
    untitled(xml).replace('<a:lstStyle/>', '<a:lstStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></a:lstStyle>');
  const { layouts } = await built([cover, small]);
  expect(layouts.title.name).not.toContain('Title Slide');
});
