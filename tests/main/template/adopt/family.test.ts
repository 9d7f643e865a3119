/** Layouts that stand on one ground and to one edge. */
import { expect, it } from 'vitest';
import { buildOnHouse } from '../../../support/build-on-house.js';
import { changedPackage } from '../../../support/foreign-packages.js';
import { listAndStatement, onRed, type PackageChange } from '../../../support/house-changes.js';

const built = (...changes: readonly PackageChange[]) =>
  buildOnHouse(changedPackage('python-pptx-default.pptx', changes), listAndStatement, 'adopted: layouts of one family');

it('a content layout on the ground of the others goes before one of another colour', async () => {
  const { house } = await built(
    [/slideLayout2\.xml$/, (xml) => onRed(xml).replace('name="Title and Content"', 'name="Task"')],
    // One of the person's own, which has no type.
    [
      /slideLayout10\.xml$/,
      (xml) =>
        xml
          .replace(/ type="\w+" preserve/, ' preserve')
          .replaceAll(' orient="vert"', '')
          .replaceAll(' vert="eaVert"', '')
          .replace(/(<p:cSld name=")[^"]*/, '$1Content'),
    ],
  );
  expect(house.layouts.bullets.name).toBe('Content');
});

it('without one for a title alone on the common ground, one is added', async () => {
  const { house } = await built([/slideLayout6\.xml$/, onRed]);
  expect(house.layouts.statement.name).toBe('Title Only (Briefdeck)');
  expect(house.layouts.statement.background).toEqual(house.layouts.bullets.background);
  expect(house.layouts.statement.slots.title?.levels[0]?.color).toEqual(
    house.layouts.bullets.slots.title?.levels[0]?.color,
  );
});

it('where most are of one colour, that is the house’s', async () => {
  const { house } = await built([/slideLayout[2456]\.xml$/, onRed]);
  expect(house.layouts.statement.name).toBe('Title Only');
  expect(house.layouts.bullets.name).toBe('Title and Content');
});

it('what is drawn under a title alone begins at its edge, where content does under its title', async () => {
  const moved = (box: string) => (xml: string) =>
    xml.replace(/(type="title".*?)<p:spPr\/>/s, `$1<p:spPr><a:xfrm>${box}</a:xfrm></p:spPr>`);
  const narrow: PackageChange = [
    /slideMaster1\.xml$/,
    (xml) =>
      xml
        .replace('x="457200" y="1600200"', 'x="3000000" y="1600200"')
        .replace('cx="8229600" cy="4525963"', 'cx="5686800" cy="4525963"'),
  ];
  const beside: PackageChange = [
    /slideLayout2\.xml$/,
    moved('<a:off x="3000000" y="274638"/><a:ext cx="5686800" cy="1143000"/>'),
  ];
  const { house } = await built(narrow, beside);
  const { title, body } = house.layouts.statement.slots;
  expect(title?.box.x).toBe(36);
  expect(house.layouts.statement.free).toMatchObject({ x: 36, width: 648 });
  expect(body?.box.x).toBeLessThan(60);
  // Where content is set in from the title, what is drawn is too.
  const { house: setIn } = await built(narrow);
  expect(setIn.layouts.statement.free.x).toBeGreaterThan(200);
});

it('the text of a divider does not grow, and it stays a divider', async () => {
  const low: PackageChange = [
    /slideLayout3\.xml$/,
    (xml) => xml.replaceAll('<a:bodyPr anchor="b"', '<a:bodyPr anchor="t"').replace(/y="4406900"/, 'y="1000000"'),
  ];
  const { house } = await built(low);
  expect(house.layouts.section.name).toBe('Section Header');
});
