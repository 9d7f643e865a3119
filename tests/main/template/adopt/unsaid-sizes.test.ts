/** Houses that give their titles and lists no size, or one for a word or two. */
import { expect, it } from 'vitest';
import { buildOnHouse } from '../../../support/build-on-house.js';
import { changedPackage } from '../../../support/foreign-packages.js';
import { listAndStatement, onRed } from '../../../support/house-changes.js';

const unsized = (xml: string) => xml.replace(/<a:defRPr([^>]*?) sz="\d+"/g, '<a:defRPr$1');

it('text that nobody gives a size is in ours, which slides say', async () => {
  const { house, xml } = await buildOnHouse(
    changedPackage('python-pptx-default.pptx', [
      [/slideMaster1\.xml$|slideLayout\d+\.xml$|presentation\.xml$/, unsized],
    ]),
    listAndStatement,
    'adopted: sizes that nobody says',
  );
  const { title, body } = house.layouts.bullets.slots;
  expect(title?.levels[0]?.size).toBeGreaterThan(24);
  expect(title?.inherited?.[0]?.size).toBe(18);
  expect(body?.levels[0]?.size).toBeGreaterThan(18);
  expect(xml('ppt/slides/slide2.xml')).toMatch(/type="title".*?<a:rPr[^>]* sz="2\d00"/s);
});

it('added layouts have titles as the house has them over content, where its title alone is on another ground', async () => {
  const blue = (xml: string) =>
    xml.replace(
      /(type="title".*?)<p:spPr\/><p:txBody><a:bodyPr\/><a:lstStyle\/>/s,
      '$1<p:spPr><a:xfrm><a:off x="457200" y="300000"/><a:ext cx="8229600" cy="900000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle><a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="accent2"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>',
    );
  const { house } = await buildOnHouse(
    changedPackage('python-pptx-default.pptx', [
      [/slideLayout6\.xml$/, onRed],
      [/slideLayout2\.xml$/, blue],
    ]),
    listAndStatement,
    'adopted: titles of added layouts',
  );
  expect(house.layouts.statement.name).toBe('Title Only (Briefdeck)');
  expect(house.layouts.statement.slots.title?.levels[0]?.color.slot).toBe('accent2');
});

it('titles at 126 pt are in a size at which two lines of a sentence stand in their place, which slides say', async () => {
  const huge = (text: string) => text.replace(/(<p:titleStyle>.*?) sz="\d+"/s, '$1 sz="12600"');
  const { house, xml, slide } = await buildOnHouse(
    changedPackage('python-pptx-default.pptx', [[/slideMaster1\.xml$/, huge]]),
    listAndStatement,
    'adopted: titles for a word or two',
  );
  const { title } = house.layouts.bullets.slots;
  // 0.125 of a slide of 540 pt, or half of the place's height.
  expect(title?.levels[0]?.size).toBe(67.5);
  expect(title?.inherited?.[0]?.size).toBe(126);
  expect(xml('ppt/slides/slide2.xml')).toMatch(/type="title".*?<a:rPr[^>]* sz="6\d+"/s);
  const [first, list] = ['title', 'body'].map(
    (name) => slide('bullets')?.items.find((item) => item.name === name)?.box,
  );
  expect(first!.y + first!.height).toBeLessThanOrEqual(list!.y);
});
