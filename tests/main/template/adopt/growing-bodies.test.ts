/** Bodies that are drawn lower than they may become. */
import { expect, it } from 'vitest';
import { buildOnHouse } from '../../../support/build-on-house.js';
import { textOf } from '../../../support/compose-slides.js';
import { changedPackage } from '../../../support/foreign-packages.js';

const brief = `---
title: Report
---

## Ports

${Array.from({ length: 9 }, (_, index) => `- Point ${index + 1} of the harbour master's list`).join('\n')}

## What counts

One sentence that stands alone.
`;

const built = (bytes: Uint8Array) => buildOnHouse(bytes, brief, 'adopted: bodies that grow');
const plain = 'python-pptx-default.pptx';
const master = /slideMaster1\.xml$/;
const height = (cy: number) => (xml: string) => xml.replace('cx="8229600" cy="4525963"', `cx="8229600" cy="${cy}"`);

it('a body that grows with its text has room down to the footers, and its slides say so', async () => {
  const { house, slide, xml } = await built(
    changedPackage(plain, [
      [master, height(2_600_000)],
      [
        /slideLayout2\.xml$/,
        (text) => text.replace(/(idx="1".*?)<a:bodyPr\/>/s, '$1<a:bodyPr><a:spAutoFit/></a:bodyPr>'),
      ],
    ]),
  );
  const body = house.layouts.bullets.slots.body;
  expect(body?.box.height).toBeGreaterThan(320);
  // Everything stands on one slide, in a frame that the slide says.
  expect(slide('bullets')?.title).toBe('Ports');
  expect(textOf(slide('bullets'), 'body').paragraphs).toHaveLength(9);
  expect(xml('ppt/slides/slide2.xml')).toMatch(/idx="1"\/>.*?<a:xfrm>/s);
  // What is drawn stands in the house's body too.
  expect(house.layouts.statement.free.height).toBeGreaterThan(320);
});

it('a body of a quarter of the slide under a title and over nothing is one that was meant to grow', async () => {
  const { house } = await built(changedPackage(plain, [[master, height(1_900_000)]]));
  expect(house.layouts.bullets.slots.body?.box.height).toBeGreaterThan(320);
});

it('a body of most of the slide stays as it is drawn', async () => {
  const { house } = await built(changedPackage(plain, [[master, height(3_500_000)]]));
  expect(house.layouts.bullets.slots.body?.box.height).toBeCloseTo(3_500_000 / 12_700, 1);
});
