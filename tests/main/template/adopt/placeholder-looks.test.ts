import { describe, expect, it } from 'vitest';
import { paint } from '../../../../src/shared/drawing/index.js';
import { buildOnHouse } from '../../../support/build-on-house.js';
import { textOf } from '../../../support/compose-slides.js';
import { changedPackage } from '../../../support/foreign-packages.js';
import { png } from '../../../support/picture-bytes.js';

type Change = readonly [RegExp, (xml: string) => string];

const brief = `---
title: Report
date: 23 November 2026
---

## Ports

- One
- Two

## Money

| Kind | Sum |
| ---- | --- |
| A    | 1   |

## What counts

One sentence that stands alone.
`;

const plain = 'python-pptx-default.pptx';

const builtIn = (bytes: Uint8Array) => buildOnHouse(bytes, brief, 'adopted: what placeholders look like');
const built = (...changes: readonly Change[]) => builtIn(changedPackage(plain, changes));

const master = /slideMaster1\.xml$/;
const map = (from: string, to: string): Change => [master, (xml) => xml.replace(from, to)];

describe('colours past the colour map', () => {
  it('are the theme’s own, as in Google’s exports, whose map turns dk2 and lt2', async () => {
    const { house } = await built(map('bg2="lt2" tx2="dk2"', 'bg2="dk2" tx2="lt2"'), [
      master,
      (xml) =>
        xml.replace(/(<p:bodyStyle>.*?<a:lvl1pPr.*?<a:schemeClr val=")tx1/s, (_, before: string) => `${before}dk2`),
    ]);
    const body = house.layouts.bullets.slots.body?.levels[0];
    if (!body) throw new Error('no body');
    expect(paint(body.color, house.theme).hex).toBe(`#${house.theme.colors.dk2}`);
    // What is drawn in the same ink is in the slot that shows it, so that it can be recoloured.
    expect(house.layouts.statement.slots.body?.levels[0]?.color.slot).toBe('bg2');
  });

  it('keep the usual table dark on its pale bands where the map is turned', async () => {
    const { house } = await built(map('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"'));
    expect(paint(house.style.table.textColor, house.theme).hex).toBe(`#${house.theme.colors.dk1}`);
  });
});

it('a table style in black is not for dark slides', async () => {
  const style =
    '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{2E584E98-F22C-4E6F-8C55-6CFEC2229C57}"><a:tblStyle styleId="{2E584E98-F22C-4E6F-8C55-6CFEC2229C57}" styleName="Table_0"><a:wholeTbl><a:tcTxStyle><a:srgbClr val="000000"/></a:tcTxStyle><a:tcStyle><a:tcBdr/></a:tcStyle></a:wholeTbl></a:tblStyle></a:tblStyleLst>';
  const styled: Change = [/tableStyles\.xml$/, () => style];
  expect((await built(styled)).house.style.table.id).toBe('{2E584E98-F22C-4E6F-8C55-6CFEC2229C57}');
  const dark = await built(styled, map('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"'));
  expect(dark.house.style.table.id).toBe('{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}');
});

it('text in no placeholder is in the theme’s face, whatever the presentation’s default text has', async () => {
  const { xml, result } = await built([
    /presentation\.xml$/,
    (text) =>
      text.replace(
        /(<p:defaultTextStyle>.*?<a:lvl1pPr[^>]*) algn="l"(.*?<a:latin typeface=")\+mn-lt/s,
        (_, before: string, between: string) => `${before} algn="ctr"${between}Arial`,
      ),
  ]);
  const number = result.scenes.findIndex(({ kind }) => kind === 'statement') + 1;
  const [statement] = /<p:sp>(?:(?!<\/p:sp>).)*txBox="1".*?<\/p:sp>/s.exec(xml(`ppt/slides/slide${number}.xml`)) ?? [
    '',
  ];
  expect(statement).toContain('<a:latin typeface="+mn-lt"/>');
  expect(statement).toContain('algn="l"');
});

describe('a placeholder that is filled', () => {
  const bar: Change = [
    master,
    (xml) =>
      xml.replace(
        /(type="title".*?<\/a:prstGeom>)/s,
        (_, before: string) => `${before}<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>`,
      ),
  ];

  it('is shown so, and not said again on slides', async () => {
    const { slide, xml } = await built(bar);
    expect(textOf(slide('bullets'), 'title').shape?.fill).toEqual({ type: 'solid', color: { slot: 'accent1' } });
    const [title] = /<p:sp>.*?type="title".*?<\/p:spPr>|<p:sp>(?:(?!<\/p:sp>).)*type="title".*?<p:spPr\/>/s.exec(
      xml('ppt/slides/slide2.xml'),
    ) ?? [''];
    expect(title).toContain('<p:spPr/>');
  });

  it('does not lend its pale text to what stands on the slide itself', async () => {
    const { house } = await built([
      master,
      (xml) =>
        xml
          .replace(
            /(type="body".*?<\/a:prstGeom>)/s,
            (_, before: string) => `${before}<a:solidFill><a:srgbClr val="003366"/></a:solidFill>`,
          )
          .replace(/(<p:bodyStyle>.*?<a:lvl1pPr.*?<a:schemeClr val=")tx1/s, (_, before: string) => `${before}bg1`),
    ]);
    expect(house.layouts.bullets.slots.body?.levels[0]?.color.slot).toBe('bg1');
    expect(house.layouts.statement.slots.body?.levels[0]?.color.slot).toBe('tx1');
  });
});

describe('a footer whose shape is turned', () => {
  const upright = (height: number): Change => [
    master,
    (xml) =>
      xml.replace(
        /(type="dt".*?)<a:xfrm>.*?<\/a:xfrm>/s,
        (_, before: string) =>
          `${before}<a:xfrm rot="5400000"><a:off x="7000000" y="3000000"/><a:ext cx="${height}" cy="304800"/></a:xfrm>`,
      ),
  ];

  it('stands upright, where it is seen', async () => {
    const { slide } = await built(upright(2_400_000));
    const date = textOf(slide('bullets'), 'date');
    expect(date.turn).toBe(90);
    expect(date.frame).toBe('layout');
    expect(date.box.height).toBeCloseTo(2_400_000 / 12_700);
    expect(date.box.width).toBeCloseTo(24);
    expect(date.box.x + date.box.width / 2).toBeCloseTo((7_000_000 + 1_200_000) / 12_700);
  });

  it('that is too short for a date has none, which is said quietly', async () => {
    const { slide, codes } = await built(upright(500_000));
    expect(slide('bullets')?.items.map(({ name }) => name)).not.toContain('date');
    expect(codes).toContain('footer-cut');
    expect(codes).not.toContain('text-cut');
  });
});

describe('a picture of the theme’s that is a background', () => {
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/paper.png"/></Relationships>';
  const behind = (blip: string) =>
    builtIn(
      changedPackage(
        plain,
        changesFor(blip),
        { 'ppt/theme/_rels/theme1.xml.rels': relations },
        { 'ppt/media/paper.png': png(40, 30) },
      ),
    );
  const changesFor = (blip: string): readonly Change[] => [
    [
      /\[Content_Types\]\.xml$/,
      (xml) => xml.replace(/(<Types[^>]*>)/, '$1<Default Extension="png" ContentType="image/png"/>'),
    ],
    [master, (xml) => xml.replace('<p:bgRef idx="1001">', '<p:bgRef idx="1003">')],
    [
      /theme1\.xml$/,
      (xml) =>
        xml.replace(
          /(<a:bgFillStyleLst>.*)<a:gradFill.*?<\/a:gradFill>(?=<\/a:bgFillStyleLst>)/s,
          (_, before: string) =>
            `${before}<a:blipFill xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><a:blip r:embed="rId1">${blip}</a:blip><a:stretch/></a:blipFill>`,
        ),
    ],
  ];

  it('is found by the theme’s relations, not by the master’s of the same id', async () => {
    const { result } = await behind('');
    expect(result.template?.layouts.bullets.background.type).toBe('picture');
  });

  it('in two colours of the house is drawn in the house’s colour', async () => {
    const duotone = '<a:duotone><a:prstClr val="black"/><a:schemeClr val="phClr"/></a:duotone>';
    const { house } = await behind(duotone);
    expect(house.layouts.bullets.background).toEqual({ type: 'solid', color: { slot: 'bg1' } });
  });
});

it('code is coloured so that it reads, in a house of pale accents', async () => {
  const { house } = await built([
    /theme1\.xml$/,
    (xml) => xml.replace(/(<a:accent\d>)<a:srgbClr val="\w+"\/>/g, '$1<a:srgbClr val="FFE0A0"/>'),
  ]);
  const colors = Object.values(house.style.code.colors);
  expect(colors.length).toBeGreaterThan(0);
  for (const color of colors) expect(paint(color, house.theme).hex).not.toBe('#FFE0A0');
});

it('a title that begins a point above the slide’s edge is seen, and inherits its frame', async () => {
  const { xml } = await built([
    /slideLayout2\.xml$/,
    (before) =>
      before.replace(
        /(type="title".*?)<p:spPr\/>/s,
        (_, start: string) =>
          `${start}<p:spPr><a:xfrm><a:off x="457200" y="-12700"/><a:ext cx="8229600" cy="1143000"/></a:xfrm></p:spPr>`,
      ),
  ]);
  expect(xml('ppt/slides/slide2.xml')).toMatch(/<p:ph type="title"\/><\/p:nvPr><\/p:nvSpPr><p:spPr\/>/);
});
