/** Text, links, dates and table heads that would not be read on what they stand on. */
import { describe, expect, it } from 'vitest';
import { buildOnHouse } from '../../../support/build-on-house.js';
import { textOf } from '../../../support/compose-slides.js';
import { changedPackage } from '../../../support/foreign-packages.js';
import { png } from '../../../support/picture-bytes.js';
import { harbourBrief } from './harbour-brief.js';

type Change = readonly [RegExp, (xml: string) => string];

const plain = 'python-pptx-default.pptx';
const built = (...changes: readonly Change[]) =>
  buildOnHouse(changedPackage(plain, changes), harbourBrief, 'adopted: inks that read');
const master = /slideMaster1\.xml$/;
const theme = /theme1\.xml$/;

/** The master's ground. */
const ground = (fill: string): Change => [
  master,
  (xml) => xml.replace(/<p:bg>.*?<\/p:bg>/s, `<p:bg><p:bgPr>${fill}<a:effectLst/></p:bgPr></p:bg>`),
];
const solid = (rgb: string) => `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>`;
const colour = (slot: string, rgb: string): Change => [
  theme,
  (xml) =>
    xml.replace(new RegExp(`<a:${slot}>.*?</a:${slot}>`, 's'), `<a:${slot}><a:srgbClr val="${rgb}"/></a:${slot}>`),
];

describe('placeholders whose master is black on a dark ground', () => {
  it('are written in the theme’s ink that reads, and the slides say so', async () => {
    const { house, xml } = await built(ground(solid('101418')));
    const { title, body } = house.layouts.bullets.slots;
    expect([title, body].map((slot) => slot?.levels[0]?.color.slot)).toEqual(['bg1', 'bg1']);
    expect(title?.inherited?.[0]?.color.slot).toBe('tx1');
    expect(
      xml('ppt/slides/slide2.xml').match(/<a:solidFill><a:schemeClr val="bg1"\/><\/a:solidFill>/g)?.length,
    ).toBeGreaterThanOrEqual(2);
  });

  it('also where the ground is a gradient that is dark throughout, and not where half of it is pale', async () => {
    const gradient = (end: string) =>
      `<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="0B0B0E"/></a:gs><a:gs pos="100000"><a:srgbClr val="${end}"/></a:gs></a:gsLst><a:lin ang="5400000"/></a:gradFill>`;
    const [dark, half] = [await built(ground(gradient('1A1030'))), await built(ground(gradient('F0F0F0')))];
    expect(dark.house.layouts.bullets.slots.title?.levels[0]?.color.slot).toBe('bg1');
    expect(half.house.layouts.bullets.slots.title?.inherited).toBeUndefined();
  });

  it('stay as they are where they read', async () => {
    const { house, xml } = await built();
    expect(house.layouts.bullets.slots.title?.inherited).toBeUndefined();
    expect(xml('ppt/slides/slide2.xml')).not.toMatch(/<a:r><a:rPr[^>]*><a:solidFill>/);
  });
});

it('links in a colour that the ground hides are in the colour of their text', async () => {
  const { slide, xml } = await built(colour('hlink', 'F4F0D0'));
  const runs = textOf(slide('bullets'), 'body').paragraphs.flatMap((each) => each.runs);
  const link = runs.find((run) => run.link);
  expect(link).toMatchObject({ color: { slot: 'tx1' }, underline: true });
  expect(xml('ppt/slides/slide2.xml')).toContain('hlinkClr');
});

it('such links in a text whose colour is past the map are in the slot that is it', async () => {
  const past: Change = [
    master,
    (xml) =>
      xml.replace(/(<p:bodyStyle>.*?<a:lvl1pPr.*?<a:schemeClr val=")tx1/s, (_, before: string) => `${before}dk1`),
  ];
  const { slide } = await built(colour('hlink', 'F4F0D0'), past);
  const runs = textOf(slide('bullets'), 'body').paragraphs.flatMap((each) => each.runs);
  expect(runs.find((run) => run.link)?.color).toEqual({ slot: 'tx1' });
});

it('dates of a timeline in an accent that the ground hides are in the house’s ink', async () => {
  const pale: Change = [
    /slideLayout5\.xml$/,
    (xml) =>
      xml.replace(
        /sz="2400" b="1"\/>/g,
        'sz="2400" b="1"><a:solidFill><a:schemeClr val="accent3"/></a:solidFill></a:defRPr>',
      ),
  ];
  const { house } = await built(colour('accent3', '9FB8CD'), pale);
  expect(house.layouts.comparison.slots.head1?.inherited?.[0]?.color.slot).toBe('accent3');
  expect(house.layouts.timeline.slots.head1?.levels[0]?.color.slot).not.toBe('accent3');
});

it('a table’s head that would be white on a pale accent is in the first accent that it reads on', async () => {
  const { house } = await built(colour('accent1', 'BBE0E3'), colour('accent2', 'E8E0C0'), colour('accent3', '1F4E5F'));
  expect(house.style.table.headerFill).toMatchObject({ color: { slot: 'accent3' } });
  const { house: usual } = await built();
  expect(usual.style.table.headerFill).toMatchObject({ color: { slot: 'accent1' } });
});

it('the quiet lines of a cover are in an ink that reads on the panel that they lie on', async () => {
  const panel: Change = [
    /slideLayout1\.xml$/,
    (xml) =>
      xml.replace(
        '</p:grpSpPr>',
        `</p:grpSpPr><p:sp><p:nvSpPr><p:cNvPr id="90" name="Panel"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="5500000"/><a:ext cx="9144000" cy="1358000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${solid('102040')}</p:spPr><p:txBody><a:bodyPr/><a:p/></p:txBody></p:sp>`,
      ),
  ];
  const moved: Change = [
    /slideLayout1\.xml$/,
    (xml) => xml.replace(/y="3886200"(.*?)cy="1752600"/s, 'y="3886200"$1cy="1600000"'),
  ];
  const { house, slide } = await built(panel, moved);
  const source = slide('title')?.items.find(({ name }) => name === 'source');
  expect(source?.box.y).toBeGreaterThan(430);
  expect(house.layouts.title.slots.source?.levels[0]?.color.slot).toBe('bg1');
});

describe('on a picture, where nobody knows', () => {
  const withPicture: readonly Change[] = [
    [
      /\[Content_Types\]\.xml$/,
      (xml) => xml.replace(/(<Types[^>]*>)/, '$1<Default Extension="png" ContentType="image/png"/>'),
    ],
    ground('<a:blipFill><a:blip r:embed="rIdPicture"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>'),
    [
      /slideMaster1\.xml\.rels$/,
      (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rIdPicture" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/night.png"/></Relationships>',
        ),
    ],
  ];
  const example = (fill: string) =>
    `<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:cSld><p:spTree><p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB">${fill}</a:rPr><a:t>Ports</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`;
  const withExamples = (fill: string) =>
    buildOnHouse(
      changedPackage(
        plain,
        withPicture,
        { 'ppt/slides/slide1.xml': example(fill), 'ppt/slides/slide2.xml': example(fill) },
        { 'ppt/media/night.png': png(40, 30) },
      ),
      harbourBrief,
      'adopted: inks on pictures',
    );

  it('text is written as the house’s own slides write it', async () => {
    const { house } = await withExamples(solid('FFFFFF'));
    expect(house.layouts.bullets.background.type).toBe('picture');
    const { title, body } = house.layouts.bullets.slots;
    expect([title, body].map((slot) => slot?.levels[0]?.color.slot)).toEqual(['bg1', 'bg1']);
    // What is drawn stands in the same ink.
    expect(house.layouts.statement.slots.body?.levels[0]?.color.slot).toBe('bg1');
  });

  it('and stays in the master’s ink where they keep it', async () => {
    const { house } = await withExamples('');
    expect(house.layouts.bullets.slots.title?.inherited).toBeUndefined();
  });
});

describe('heads over two contents', () => {
  const inAccent: Change = [
    /slideLayout5\.xml$/,
    (xml) =>
      xml.replaceAll(
        '<a:defRPr sz="2400" b="1"/>',
        '<a:defRPr sz="2400" b="1"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:defRPr>',
      ),
  ];
  const headsOf = async (...changes: Change[]) => {
    const { house } = await built(inAccent, ...changes);
    const { head1, head2, head3 } = house.layouts.comparison.slots;
    return [head1, head2, head3].map((head) => head?.levels[0]?.color.slot);
  };

  it('stay in the house’s accent where that reads', async () => {
    expect(await headsOf()).toEqual(['accent1', 'accent1', 'accent1']);
  });

  it('are all in its ink where the accent is for areas and not for letters', async () => {
    const { house } = await built(inAccent, colour('accent1', '7FD4D0'));
    expect(await headsOf(colour('accent1', '7FD4D0'))).toEqual(['tx1', 'tx1', 'tx1']);
    expect(house.layouts.comparison.slots.head1?.inherited?.[0]?.color.slot).toBe('accent1');
  });
});
