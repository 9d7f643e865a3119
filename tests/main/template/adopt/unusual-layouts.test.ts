import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../src/shared/model/index.js';
import { buildOnHouse } from '../../../support/build-on-house.js';
import { textOf } from '../../../support/compose-slides.js';
import { changedPackage, foreignBytes } from '../../../support/foreign-packages.js';

const brief = `---
title: Report
subtitle: What is known of the ports
author: A. Analyst
source: The harbour master
---

## Ports

- One
- Two

## Sides

::: columns

- Left

---

- Right

:::

## What counts

One sentence that stands alone.
`;

const built = (bytes: Uint8Array, said = brief) => buildOnHouse(bytes, said, 'adopted: unusual layouts');
const plain = 'python-pptx-default.pptx';
const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

it('a master without any placeholder, as pptxgenjs writes them, has its layouts added', async () => {
  const { house, codes, slide } = await built(foreignBytes('python-pptx-bare-master.pptx'));
  expect(codes.filter((code) => code === 'package-layout-added').length).toBeGreaterThanOrEqual(3);
  expect(house.layouts.bullets.name).toBe('Title and Content (Briefdeck)');
  expect(meet(textOf(slide('bullets'), 'title').box, textOf(slide('bullets'), 'body').box)).toBe(false);
});

describe('a layout for a title alone', () => {
  it('with its title in the middle is a divider, and serves no content', async () => {
    const { house } = await built(
      changedPackage(plain, [
        [
          /slideLayout6\.xml$/,
          (xml) =>
            xml.replace(
              /(type="title".*?)<p:spPr\/>/s,
              (_, before: string) =>
                `${before}<p:spPr><a:xfrm><a:off x="457200" y="2500000"/><a:ext cx="8229600" cy="1800000"/></a:xfrm></p:spPr>`,
            ),
        ],
      ]),
    );
    expect(house.layouts.statement.name).toBe('Title Only (Briefdeck)');
    const { title, body } = house.layouts.statement.slots;
    expect(title && body && meet(title.box, body.box)).toBe(false);
  });

  it('says where the titles of layouts that are added stand, and how they are set', async () => {
    const { house } = await built(
      changedPackage(plain, [
        [/slideLayout[24]\.xml$/, (xml) => xml.replace(/<p:sp>.*<\/p:sp>/s, '')],
        [
          /slideLayout6\.xml$/,
          (xml) =>
            xml.replace(
              /(type="title".*?)<p:spPr\/><p:txBody><a:bodyPr\/><a:lstStyle\/>/s,
              (_, before: string) =>
                `${before}<p:spPr><a:xfrm><a:off x="1200000" y="300000"/><a:ext cx="7000000" cy="800000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle><a:lvl1pPr algn="l"><a:defRPr sz="2700"/></a:lvl1pPr></a:lstStyle>`,
            ),
        ],
      ]),
    );
    expect(house.layouts.bullets.name).toBe('Title and Content (Briefdeck)');
    const [added, own] = [house.layouts.bullets, house.layouts.statement].map(({ slots }) => slots.title);
    expect(added?.box).toEqual(own?.box);
    expect(added?.levels[0]).toMatchObject({ size: 27, align: 'start' });
  });
});

it('a master’s body of two lines is no place for the content of a layout that is added', async () => {
  const { house } = await built(
    changedPackage(plain, [
      [/slideLayout\d+\.xml$/, (xml) => xml.replace(/<p:sp>.*<\/p:sp>/s, '')],
      [/slideMaster1\.xml$/, (xml) => xml.replace('cx="8229600" cy="4525963"', 'cx="8229600" cy="900000"')],
    ]),
  );
  expect(house.layouts.bullets.slots.body?.box.height).toBeGreaterThan(200);
});

it('text that would not be seen on a layout that is added is in another ink there', async () => {
  const { house } = await built(
    changedPackage(plain, [
      [/slideLayout\d+\.xml$/, (xml) => xml.replace(/<p:sp>.*<\/p:sp>/s, '')],
      [
        /slideMaster1\.xml$/,
        (xml) => xml.replace(/<p:txStyles>.*<\/p:txStyles>/s, (all) => all.replaceAll('val="tx1"', 'val="bg1"')),
      ],
    ]),
  );
  for (const name of ['title', 'body'] as const)
    expect(house.layouts.bullets.slots[name]?.levels[0]?.color.slot).toBe('tx1');
  expect(house.layouts.statement.slots.body?.levels[0]?.color.slot).toBe('tx1');
});

it('a house without a cover has subtitle, author and source of one apart from one another', async () => {
  const { slide } = await built(
    changedPackage(plain, [[/slideLayout1\.xml$/, (xml) => xml.replace(/<p:sp>.*<\/p:sp>/s, '')]]),
  );
  const texts = (slide('title')?.items ?? []).filter(({ kind, name }) => kind === 'text' && name !== 'number');
  expect(texts.map(({ name }) => name)).toEqual(expect.arrayContaining(['title', 'subtitle', 'byline', 'source']));
  for (const [index, { box, name }] of texts.entries())
    for (const other of texts.slice(index + 1)) expect([name, other.name, meet(box, other.box)]).toContain(false);
});

it('heads that were moved up into a title make no comparison', async () => {
  const { house } = await built(
    changedPackage(plain, [
      [/slideLayout5\.xml$/, (xml) => xml.replace(/(type="body".*?<a:off x="\d+" y=")\d+/gs, '$1500000')],
    ]),
  );
  expect(house.layouts.comparison.name).not.toBe('Comparison');
});

it('heads that are drawn over two contents go down with a title that grows over its box', async () => {
  // Places that are no whole hundredths of a point: the contents' are rounded, those of what is drawn are not.
  const unround = (xml: string) =>
    xml
      .replaceAll('y="1600200"', 'y="1600257"')
      .replace(/y="274638"(.*?)cy="1143000"/s, (_, between: string) => `y="900000"${between}cy="500000"`);
  const { slide } = await built(
    changedPackage(plain, [
      [/slideLayout5\.xml$/, (xml) => xml.replace(/<p:sp>.*<\/p:sp>/s, '')],
      [/slideMaster1\.xml$|slideLayout4\.xml$/, unround],
    ]),
    `---
title: Report
---

## The quays in the north and the sheds in the south have other owners, who pay other dues, and have other plans with them than one another in each of the years to come {.comparison}

### North

- Old

### South

- New
`,
  );
  const [title, head] = ['title', 'head1'].map((name) => textOf(slide('comparison'), name).box);
  expect(title && head && meet(title, head)).toBe(false);
});

it('what is drawn on a slide of twice the size is larger', async () => {
  const twice = (xml: string) =>
    xml
      .replace(/(<p:sldSz[^>]* cx=")\d+("[^>]* cy=")\d+/, '$124384000$213716000')
      .replace(
        /(<a:(?:off|ext) (?:x|cx)=")(\d+)(" (?:y|cy)=")(\d+)/g,
        (_, a: string, x: string, b: string, y: string) =>
          [a, String(Number(x) * 2), b, String(Number(y) * 2)].join(''),
      )
      .replace(/ sz="(\d{4})"/g, (_, size: string) => ` sz="${Math.min(8000, Number(size) * 2)}"`);
  const [usual, large] = [
    await built(foreignBytes(plain)),
    await built(changedPackage(plain, [[/presentation\.xml$|slideMaster1\.xml$|slideLayout\d+\.xml$/, twice]])),
  ];
  const sizeOf = ({ house }: typeof usual, layout: 'statement' | 'agenda') =>
    house.layouts[layout].slots.body?.levels[0]?.size ?? 0;
  expect(sizeOf(large, 'statement')).toBeGreaterThan(1.5 * sizeOf(usual, 'statement'));
  expect(large.house.layouts.agenda.slots.body?.roomySize ?? 1000).toBeGreaterThanOrEqual(sizeOf(large, 'agenda'));
  expect(large.house.style.table.size).toBeGreaterThan(1.5 * usual.house.style.table.size);
  expect(large.house.style.code.size).toBeGreaterThan(1.5 * usual.house.style.code.size);
});
