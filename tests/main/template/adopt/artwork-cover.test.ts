/** Covers of artwork alone: a copy has a title where the house writes its own. */
import { describe, expect, it } from 'vitest';
import { buildOnHouse } from '../../../support/build-on-house.js';
import { changedPackage, partsOf } from '../../../support/foreign-packages.js';
import { type PackageChange, withSubtitle } from '../../../support/house-changes.js';

const cover = /slideLayout1\.xml$/;
const emuOf = (points: number) => Math.round(points * 12_700);

/** A dark ground, no type, and these shapes instead of placeholders. */
const artwork =
  (shapes = '', ground = '<a:solidFill><a:srgbClr val="10202A"/></a:solidFill>'): PackageChange[1] =>
  (xml) =>
    xml
      .replace(' type="title"', '')
      .replace(
        /<p:cSld([^>]*)>/,
        ground === '' ? '<p:cSld$1>' : `<p:cSld$1><p:bg><p:bgPr>${ground}<a:effectLst/></p:bgPr></p:bg>`,
      )
      .replace(/<p:sp>.*<\/p:sp>/s, shapes);

interface Text {
  readonly text: string;
  /** x, y, width, height in points. */
  readonly box: readonly [number, number, number, number];
  readonly run: string;
  readonly paragraph?: string;
  readonly ph?: string;
}

const shape = ({ text, box: [x, y, width, height], run, paragraph = '', ph = '' }: Text, id: number) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Text ${id}"/><p:cNvSpPr/><p:nvPr>${ph}</p:nvPr></p:nvSpPr>` +
  `<p:spPr><a:xfrm><a:off x="${emuOf(x)}" y="${emuOf(y)}"/><a:ext cx="${emuOf(width)}" cy="${emuOf(height)}"/></a:xfrm></p:spPr>` +
  `<p:txBody><a:bodyPr anchor="b"/><a:lstStyle/><a:p>${paragraph}<a:r>${run}<a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;

const white = '<a:rPr lang="en-GB" sz="3600" b="1"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:rPr>';
const small = '<a:rPr lang="en-GB" sz="1400"/>';

/** A slide of the house's own on its cover. */
function slideWith(...texts: readonly Text[]): Record<string, string> {
  const main = 'http://schemas.openxmlformats.org/presentationml/2006/main';
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const layout = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout';
  return {
    'ppt/slides/slide1.xml': `<p:sld xmlns:p="${main}" xmlns:a="${drawing}"><p:cSld><p:spTree>${texts.map((each, index) => shape(each, index + 2)).join('')}</p:spTree></p:cSld></p:sld>`,
    'ppt/slides/_rels/slide1.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${layout}" Target="../slideLayouts/slideLayout1.xml"/></Relationships>`,
  };
}

async function built(change: PackageChange[1], slides: Record<string, string> = {}) {
  const house = changedPackage('python-pptx-default.pptx', [[cover, change]], slides);
  const made = await buildOnHouse(house, withSubtitle, 'adopted: a cover of artwork alone');
  const before = Buffer.from(partsOf(house).get('ppt/slideLayouts/slideLayout1.xml') ?? []).toString('utf8');
  return { ...made, before, layouts: made.house.layouts };
}

describe('a cover of artwork alone', () => {
  it('has its title where the first slide on it has its largest text, in that text’s looks, across the slide', async () => {
    const { layouts, codes, xml, before } = await built(
      artwork(),
      slideWith(
        { text: 'K. Author', box: [500, 480, 120, 20], run: small },
        { text: 'Ports', box: [200, 300, 160, 50], run: white },
      ),
    );
    expect(layouts.title.name).toBe('Title Slide (Briefdeck)');
    expect(codes).toContain('package-layout-added');
    const { title } = layouts.title.slots;
    expect(title?.placeholder).toEqual({ type: 'title' });
    expect(title?.levels[0]).toMatchObject({ size: 36, bold: true, align: 'start', color: { rgb: 'FFFFFF' } });
    expect(title?.anchor).toBe('bottom');
    // Of a slide of 720 × 540: to the margin, and two lines high.
    expect(title?.box.x).toBe(200);
    expect(title!.box.x + title!.box.width).toBeCloseTo(720 - 0.04 * 720, 1);
    expect(title!.box.height).toBeCloseTo(2.2 * 1.2 * 36, 0);
    expect(layouts.title.background).toMatchObject({ type: 'solid', color: { rgb: '10202A' } });
    expect(xml('ppt/slideLayouts/slideLayout1.xml')).toBe(before);
  });

  it('keeps a title in the middle that is written there', async () => {
    const { layouts } = await built(
      artwork(),
      slideWith({ text: 'Ports', box: [260, 100, 200, 50], run: white, paragraph: '<a:pPr algn="ctr"/>' }),
    );
    const { box, levels } = layouts.title.slots.title!;
    expect(levels[0]?.align).toBe('center');
    expect(box.x + box.width / 2).toBeCloseTo(360, 1);
  });

  it('has it in the place of a prompt that is printed there, which is on no slide then', async () => {
    const prompts = [
      shape({ text: 'Title', box: [60, 120, 600, 90], run: white }, 20),
      shape({ text: 'Subtitle goes here', box: [60, 240, 600, 40], run: small }, 21),
      shape({ text: 'Harbour Board', box: [60, 480, 200, 20], run: small }, 22),
    ].join('');
    const { layouts, xml } = await built(artwork(prompts));
    expect(layouts.title.slots.title?.box).toMatchObject({ x: 60, y: 120 });
    const copy = xml('ppt/slideLayouts/slideLayout12.xml');
    expect(copy).toContain('Harbour Board');
    expect(copy).not.toMatch(/>Title<|Subtitle goes here/);
    const printed = JSON.stringify(layouts.title.decor);
    expect(printed).toContain('Harbour Board');
    expect(printed).not.toContain('Subtitle goes here');
  });

  it('has it over a text that is too small for a title, which keeps the lower half of its place', async () => {
    const text = {
      text: 'Who and when',
      box: [50, 200, 300, 200],
      run: small,
      ph: '<p:ph type="subTitle" idx="1"/>',
    } as const;
    const { layouts } = await built(
      artwork(
        shape(text, 20).replace(
          '<a:lstStyle/>',
          '<a:lstStyle><a:lvl1pPr><a:defRPr sz="1600"/></a:lvl1pPr></a:lstStyle>',
        ),
      ),
    );
    const { title, subtitle } = layouts.title.slots;
    expect(title?.box).toMatchObject({ x: 50, y: 200, width: 300, height: 100 });
    expect(subtitle?.box).toMatchObject({ x: 50, y: 300, width: 300, height: 100 });
    // Black on the dark ground would not be seen.
    expect(title?.levels[0]?.color.slot).toBe('bg1');
  });

  it('is none without artwork, or where nothing says where a title goes', async () => {
    const bare = await built(artwork('', ''), slideWith({ text: 'Ports', box: [200, 300, 160, 50], run: white }));
    expect(bare.layouts.title.name).not.toMatch(/Title Slide/);
    const silent = await built(artwork(), slideWith({ text: 'Ports', box: [200, 300, 160, 50], run: small }));
    expect(silent.layouts.title.name).not.toMatch(/Title Slide/);
  });
});
