/** Types of layouts that are not made as they say. */
import { expect, it } from 'vitest';
import { buildOnHouse } from '../../../support/build-on-house.js';
import { changedPackage } from '../../../support/foreign-packages.js';
import { listAndStatement } from '../../../support/house-changes.js';

const brief = `${listAndStatement}
## North and south {.comparison}

### North

- Old

### South

- New
`;

const built = (bytes: Uint8Array) => buildOnHouse(bytes, brief, 'adopted: types that mean nothing');
const plain = 'python-pptx-default.pptx';

it('a type that a layout is not made as says nothing: its name does', async () => {
  const { house } = await built(
    changedPackage(plain, [
      [/slideLayout[1-9]\.xml$/, (xml) => xml.replace(/ type="\w+" preserve/, ' type="tx" preserve')],
    ]),
  );
  expect(house.layouts.title.name).toBe('Title Slide');
  expect(house.layouts.statement.name).toBe('Title Only');
  expect(house.layouts.columns.name).toBe('Two Content');
  expect(house.layouts.bullets.name).toBe('Title and Content');
});

it('four contents of one height are a grid, and no comparison', async () => {
  const { house } = await built(
    changedPackage(plain, [
      [
        /slideLayout5\.xml$/,
        (xml) =>
          xml
            .replace(/cy="639762"/g, 'cy="1900000"')
            .replace(/y="2174875"(.*?)cy="\d+"/gs, 'y="3500000"$1cy="1900000"'),
      ],
    ]),
  );
  expect(house.layouts.comparison.name).not.toBe('Comparison');
});
