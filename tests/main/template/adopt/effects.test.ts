import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawSlides } from '../../../../src/main/workspace/build/slide-pictures.js';
import type { SceneItem } from '../../../../src/shared/model/index.js';
import { build } from '../../../support/build.js';
import { changedPackage } from '../../../support/foreign-packages.js';
import { png } from '../../../support/picture-bytes.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const emu = 12_700;
const frame = `<a:xfrm><a:off x="${100 * emu}" y="${20 * emu}"/><a:ext cx="${60 * emu}" cy="${30 * emu}"/></a:xfrm>`;
const box = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
const red = '<a:solidFill><a:srgbClr val="C00000"/></a:solidFill>';
const black = '<a:srgbClr val="000000"><a:alpha val="50000"/></a:srgbClr>';
const outer = (more = '') =>
  `<a:outerShdw blurRad="${8 * emu}" dist="${5 * emu}" dir="5400000"${more}>${black}</a:outerShdw>`;

const shape = (looks: string, style = '', words = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="90" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${frame}${box}${looks}</p:spPr>${style}${words}</p:sp>`;

const style = (effect: number) =>
  `<p:style><a:lnRef idx="0"><a:schemeClr val="accent1"/></a:lnRef><a:fillRef idx="0"><a:schemeClr val="accent1"/></a:fillRef><a:effectRef idx="${effect}"><a:schemeClr val="accent1"/></a:effectRef><a:fontRef idx="minor"/></p:style>`;

/** What a master draws with this on it, and what is said to be missing. */
async function drawn(shapes: string, picture?: Uint8Array) {
  const bytes = changedPackage(
    'python-pptx-default.pptx',
    [
      [/slideMaster1\.xml$/, (xml) => xml.replace('</p:spTree>', `${shapes}</p:spTree>`)],
      [
        /slideMaster1\.xml\.rels$/,
        (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/x.png"/></Relationships>',
          ),
      ],
      [
        /Content_Types/,
        (xml) =>
          xml.includes('"png"')
            ? xml
            : xml.replace('</Types>', '<Default Extension="png" ContentType="image/png"/></Types>'),
      ],
    ],
    {},
    { 'ppt/media/x.png': picture ?? png(20, 10) },
  );
  const folder = temporaryFolder();
  const path = join(folder, 'house.potx');
  writeFileSync(path, bytes);
  const brief = join(folder, 'report.md');
  writeFileSync(brief, '---\ntitle: Report\n---\n\n## Ports\n\n- One\n- Two\n');
  const { result } = await build(brief, {}, { template: path });
  const said = result.diagnostics.filter(({ code }) => code === 'package-artwork-unseen');
  const items: readonly SceneItem[] = result.template?.layouts.bullets.decor ?? [];
  return { result, items, unseen: said.map(({ values }) => values.what) };
}

const shadowIn = (items: readonly SceneItem[]) =>
  items.flatMap((item) => (item.kind === 'shape' || item.kind === 'picture' ? (item.shadow ?? []) : []));

describe('effects on artwork of a house', () => {
  it('an outer shadow is drawn below its shape, soft, and no darker than it says', async () => {
    const { result, items, unseen } = await drawn(shape(`${red}<a:effectLst>${outer()}</a:effectLst>`));
    expect(shadowIn(items)).toEqual([{ x: 0, y: 5, blur: 8, color: { slot: 'tx1', rgb: '000000', alpha: 0.5 } }]);
    expect(unseen).toEqual([]);
    const { pictures } = await drawSlides(result, 'svg');
    const svg = Buffer.from(pictures[1]?.bytes ?? []).toString('utf8');
    const drawing = /data-item="decor-1"[^>]*>(.*?)<\/g>/.exec(svg)?.[1] ?? '';
    const opacities = [...drawing.matchAll(/<rect[^>]*fill="#000000" fill-opacity="([\d.]+)"/g)].map(([, all]) =>
      Number(all),
    );
    expect(opacities.length).toBeGreaterThan(8);
    expect(drawing.lastIndexOf('#C00000')).toBeGreaterThan(drawing.lastIndexOf('#000000'));
    // All together are no darker than the file says, and near to it in the middle.
    const together = 1 - opacities.reduce((left, each) => left * (1 - each), 1);
    expect(together).toBeGreaterThan(0.4);
    expect(together).toBeLessThanOrEqual(0.5);
  });

  it('a shadow of the theme holds where the shape says nothing, and none where it says that it has none', async () => {
    expect(shadowIn((await drawn(shape(red, style(1)))).items)).toHaveLength(1);
    expect(shadowIn((await drawn(shape(`${red}<a:effectLst/>`, style(1)))).items)).toEqual([]);
    expect(shadowIn((await drawn(shape(red, style(0)))).items)).toEqual([]);
  });

  it('a line throws the shadow of its stroke, and what is neither filled nor lined throws none', async () => {
    const line = `<a:noFill/><a:ln w="${2 * emu}">${red}</a:ln><a:effectLst>${outer()}</a:effectLst>`;
    expect(shadowIn((await drawn(shape(line))).items)).toHaveLength(1);
    expect((await drawn(shape(`<a:noFill/><a:effectLst>${outer()}</a:effectLst>`))).items).toEqual([]);
  });

  it('a picture throws one where nothing of it is see-through; else that is named', async () => {
    const picture = `<p:pic><p:nvPicPr><p:cNvPr id="91" name="p"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rIdX"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frame}${box}<a:effectLst>${outer()}</a:effectLst></p:spPr></p:pic>`;
    const solid = await drawn(picture);
    expect([shadowIn(solid.items).length, solid.unseen]).toEqual([1, []]);
    const bytes = Buffer.from(png(20, 10));
    bytes[25] = 6; // with alpha: the pixels no longer fit, which nobody looks at here
    const clear = await drawn(picture, withChecksum(bytes));
    expect([shadowIn(clear.items).length, clear.unseen]).toEqual([0, ['the shadow of a picture that is see-through']]);
  });

  it.each([
    [
      '<a:effectLst><a:innerShdw blurRad="50800"><a:srgbClr val="000000"/></a:innerShdw></a:effectLst>',
      'an inner shadow',
    ],
    [
      '<a:effectLst><a:prstShdw prst="shdw1"><a:srgbClr val="000000"/></a:prstShdw></a:effectLst>',
      'a shadow of an older kind',
    ],
    ['<a:effectLst><a:glow rad="50800"><a:srgbClr val="000000"/></a:glow></a:effectLst>', 'a glow'],
    ['<a:effectLst><a:softEdge rad="50800"/></a:effectLst>', 'soft edges'],
    ['<a:effectLst><a:reflection/></a:effectLst>', 'a reflection'],
    [`<a:effectLst>${outer(' sx="120000"')}</a:effectLst>`, 'a shadow of another size or slant than its shape'],
    ['<a:sp3d><a:bevelT/></a:sp3d>', 'a three-dimensional look'],
    [
      '<a:scene3d><a:camera prst="isometricTopUp"/><a:lightRig rig="threePt" dir="t"/></a:scene3d>',
      'a three-dimensional look',
    ],
  ])('what is not drawn is named: %s', async (looks, what) => {
    const { items, unseen } = await drawn(shape(`${red}${looks}`));
    expect(unseen).toEqual([what]);
    expect(shadowIn(items)).toEqual([]);
  });

  it('a scene seen from the front is flat, and says nothing', async () => {
    const flat =
      '<a:scene3d><a:camera prst="orthographicFront"/><a:lightRig rig="threePt" dir="t"/></a:scene3d><a:sp3d/>';
    expect((await drawn(shape(`${red}${flat}`))).unseen).toEqual([]);
  });

  it('a highlight behind words is drawn; shadows and outlines of letters are named', async () => {
    const words = (properties: string) =>
      `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB">${properties}</a:rPr><a:t>Ports</a:t></a:r></a:p></p:txBody>`;
    const marked = await drawn(shape('', '', words('<a:highlight><a:srgbClr val="FFFF00"/></a:highlight>')));
    const [item] = marked.items;
    expect(item?.kind === 'text' && item.paragraphs[0]?.runs[0]?.highlight).toEqual({ slot: 'tx1', rgb: 'FFFF00' });
    const effects = await drawn(shape('', '', words(`<a:ln>${red}</a:ln><a:effectLst>${outer()}</a:effectLst>`)));
    expect(effects.unseen).toEqual(['the shadow of a text', 'the outline of a text']);
  });
});

/** A PNG whose header was changed, with its checksum made right. */
function withChecksum(bytes: Buffer): Uint8Array {
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}
