import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawSlides } from '../../../../src/main/workspace/build/slide-pictures.js';
import { paint } from '../../../../src/shared/drawing/index.js';
import type { SceneItem, Template } from '../../../../src/shared/model/index.js';
import { build } from '../../../support/build.js';
import { changedPackage } from '../../../support/foreign-packages.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const emu = 12_700;

function frame(x: number, y: number, width: number, height: number, attributes = ''): string {
  return `<a:xfrm${attributes}><a:off x="${x * emu}" y="${y * emu}"/><a:ext cx="${width * emu}" cy="${height * emu}"/></a:xfrm>`;
}

/** A shape of the master with this between its frame and its end, and this text. */
function shape(xfrm: string, looks: string, text = '', body = '<a:bodyPr wrap="square"/>'): string {
  const words = text && `<p:txBody>${body}<a:lstStyle/>${text}</p:txBody>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="90" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${xfrm}${looks}</p:spPr>${words}</p:sp>`;
}

const upright = '<a:p><a:r><a:rPr lang="en-GB"/><a:t>Upright</a:t></a:r></a:p>';
const red = '<a:solidFill><a:srgbClr val="C00000"/></a:solidFill>';
const preset = (name: string, list = '') => `<a:prstGeom prst="${name}"><a:avLst>${list}</a:avLst></a:prstGeom>`;

/** What the master of a house draws when these stand on it, and what is said of them. */
async function drawn(shapes: string) {
  const bytes = changedPackage('python-pptx-default.pptx', [
    [/slideMaster1\.xml$/, (xml) => xml.replace('</p:spTree>', `${shapes}</p:spTree>`)],
  ]);
  const path = join(temporaryFolder(), 'house.potx');
  writeFileSync(path, bytes);
  const brief = join(temporaryFolder(), 'report.md');
  writeFileSync(brief, '---\ntitle: Report\n---\n\n## Ports\n\n- One\n- Two\n');
  const { result } = await build(brief, {}, { template: path });
  const template = result.template as Template;
  return {
    result,
    template,
    items: template.layouts.bullets.decor,
    unseen: result.diagnostics.filter(({ code }) => code === 'package-artwork-unseen').map(({ values }) => values.what),
  };
}

const shapeOf = (items: readonly SceneItem[]) => items.find((item) => item.kind === 'shape');

describe('artwork of a master in the preview', () => {
  it('has text as it stands there: its words, size, colour and place', async () => {
    const text =
      '<a:p><a:pPr algn="r"/><a:r><a:rPr lang="en-GB" sz="1000" b="1"><a:solidFill><a:schemeClr val="accent2"/></a:solidFill></a:rPr><a:t>Ministry of Ports</a:t></a:r></a:p>';
    const { items, result, unseen } = await drawn(shape(frame(500, 4, 200, 16), '', text));
    const [item] = items;
    expect(item).toMatchObject({ kind: 'text', box: { x: 500, y: 4, width: 200, height: 16 }, decorative: true });
    if (item?.kind !== 'text') throw new Error('no text');
    expect(item.paragraphs[0]).toMatchObject({
      align: 'right',
      runs: [{ text: 'Ministry of Ports', size: 10, bold: true }],
    });
    expect(item.paragraphs[0]?.runs[0]?.color).toEqual({ slot: 'accent2' });
    // It is set: it ends at the right inset of its box.
    const run = item.lines[0]?.runs[0];
    expect(Math.abs((run ? run.x + run.width : 0) - (700 - 7.2))).toBeLessThan(0.2);
    expect(unseen).toEqual([]);
    const { pictures } = await drawSlides(result, 'svg');
    expect(Buffer.from(pictures[1]?.bytes ?? []).toString('utf8')).toContain('Ministry of Ports');
  });

  it('has text that does not wrap on one line, and shrunk text in its shrunk size', async () => {
    const long =
      '<a:p><a:r><a:rPr lang="en-GB" sz="2000"/><a:t>One line of words that is longer than its box</a:t></a:r></a:p>';
    const { items } = await drawn(
      shape(frame(20, 4, 60, 16), '', long, '<a:bodyPr wrap="none"><a:normAutofit fontScale="50000"/></a:bodyPr>'),
    );
    const [item] = items;
    if (item?.kind !== 'text') throw new Error('no text');
    expect(item.lines).toHaveLength(1);
    expect(item.paragraphs[0]?.runs[0]?.size).toBe(10);
    expect(item.lines[0]?.runs[0]?.x).toBeCloseTo(20 + 7.2, 1);
  });

  it('has gradients, round corners and rings', async () => {
    const gradient =
      '<a:gradFill><a:gsLst><a:gs pos="0"><a:schemeClr val="accent1"/></a:gs><a:gs pos="100000"><a:srgbClr val="FFFFFF"/></a:gs></a:gsLst><a:lin ang="5400000"/></a:gradFill>';
    const { items, unseen } = await drawn(
      shape(frame(0, 0, 100, 50), `${preset('roundRect', '<a:gd name="adj" fmla="val 50000"/>')}${gradient}`) +
        shape(frame(200, 0, 40, 40), preset('donut') + red),
    );
    expect(shapeOf(items)).toMatchObject({
      fill: { type: 'gradient', angle: 90, stops: [{ at: 0 }, { at: 1 }] },
      geometry: { type: 'path' },
      box: { x: 0, y: 0, width: 100, height: 50 },
    });
    expect(items).toHaveLength(2);
    expect(unseen).toEqual([]);
  });

  it('is turned and mirrored as the file says', async () => {
    const { items } = await drawn(
      shape(frame(100, 100, 80, 20, ' rot="5400000"'), preset('rect') + red) +
        shape(frame(300, 100, 40, 40, ' flipH="1"'), preset('rtTriangle') + red) +
        shape(frame(400, 100, 30, 30, ' rot="2700000"'), preset('rect') + red),
    );
    const [bar, corner, diamond] = items;
    expect(bar?.box).toEqual({ x: 130, y: 70, width: 20, height: 80 });
    expect(corner?.kind === 'shape' && corner.geometry).toMatchObject({ type: 'path', d: 'M 40 0 L 0 40 L 40 40 Z' });
    expect(diamond?.box.width).toBeCloseTo(30 * Math.SQRT2);
  });

  it('has connectors with bends, as lines', async () => {
    const line = `<a:noFill/><a:ln w="${2 * emu}">${red}</a:ln>`;
    const connector = (name: string, more = '') => shape(frame(10, 20, 100, 40), preset(name, more) + line);
    const { items, unseen } = await drawn(
      connector('bentConnector3', '<a:gd name="adj1" fmla="val 20000"/>') +
        connector('bentConnector2') +
        connector('curvedConnector3'),
    );
    const paths = items.map((item) => (item.kind === 'shape' && item.geometry.type === 'path' ? item.geometry.d : ''));
    expect(paths.slice(0, 2)).toEqual(['M 0 0 L 20 0 L 20 40 L 100 40', 'M 0 0 L 100 0 L 100 40']);
    expect(paths[2]).toMatch(/^M 0 0 C .* 50 20 C .* 100 40$/);
    expect(items.map((item) => item.kind === 'shape' && item.fill.type)).toEqual(['none', 'none', 'none']);
    expect(unseen).toEqual([]);
  });

  it('in groups stands where the group puts it, turned with it', async () => {
    const group = (xfrm: string, inner: string) =>
      `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="91" name="g"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${xfrm}</p:grpSpPr>${inner}</p:grpSp>`;
    const half = `<a:xfrm><a:off x="${100 * emu}" y="${100 * emu}"/><a:ext cx="${100 * emu}" cy="${50 * emu}"/><a:chOff x="0" y="0"/><a:chExt cx="${200 * emu}" cy="${100 * emu}"/></a:xfrm>`;
    const { items } = await drawn(group(half, shape(frame(100, 0, 100, 100), preset('rect') + red)));
    expect(items[0]?.box).toEqual({ x: 150, y: 100, width: 50, height: 50 });
    const turned = half.replace('<a:xfrm>', '<a:xfrm rot="10800000">');
    const { items: round } = await drawn(group(turned, shape(frame(100, 0, 100, 100), preset('rect') + red)));
    expect(round[0]?.box).toEqual({ x: 100, y: 100, width: 50, height: 50 });
  });

  it('has free forms with curves and arcs', async () => {
    const path =
      '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="100" h="100"><a:moveTo><a:pt x="0" y="50"/></a:moveTo><a:arcTo wR="50" hR="50" stAng="10800000" swAng="10800000"/><a:quadBezTo><a:pt x="50" y="100"/><a:pt x="0" y="50"/></a:quadBezTo><a:close/></a:path></a:pathLst></a:custGeom>';
    const { items, unseen } = await drawn(shape(frame(0, 0, 50, 50), path + red));
    const item = shapeOf(items);
    expect(item?.kind === 'shape' && item.geometry.type === 'path' && item.geometry.d).toMatch(/^M 0 \S+ C .* Z$/);
    expect(item?.box).toMatchObject({ x: 0, width: 50 });
    expect(unseen).toEqual([]);
  });

  it('that cannot be drawn is named, once a kind', async () => {
    const { unseen, items } = await drawn(
      shape(frame(0, 0, 50, 50), preset('cloud') + red) +
        shape(frame(60, 0, 50, 50), preset('cloud') + red) +
        shape(frame(100, 0, 20, 90), '', upright, '<a:bodyPr vert="wordArtVert"/>'),
    );
    expect(items).toEqual([]);
    expect([...unseen].sort()).toEqual(["a shape of the kind 'cloud'", 'text with its letters upon one another']);
  });

  it('has text that is turned by its shape, or reads downwards in it, about the middle of the shape', async () => {
    const { items, unseen } = await drawn(
      shape(frame(100, 0, 90, 20, ' rot="5400000"'), '', upright) +
        shape(frame(100, 0, 20, 90), '', upright, '<a:bodyPr vert="vert270" lIns="0"/>'),
    );
    expect(unseen).toEqual([]);
    const [turned, upwards] = items;
    if (turned?.kind !== 'text' || upwards?.kind !== 'text') throw new Error('not drawn as text');
    expect([turned.turn, turned.box]).toEqual([90, { x: 100, y: 0, width: 90, height: 20 }]);
    // Set lying, then turned: as long as the shape is high, its first line at the shape's left.
    expect([upwards.turn, upwards.box]).toEqual([270, { x: 65, y: 35, width: 90, height: 20 }]);
    expect(upwards.insets.top).toBe(0);
    expect(upwards.lines).toHaveLength(1);
  });

  it('has colours changed as the file says, one change after the other', async () => {
    const shaded = '<a:schemeClr val="bg2"><a:shade val="48000"/><a:satMod val="150000"/></a:schemeClr>';
    const { items, template } = await drawn(
      shape(frame(0, 0, 50, 50), `${preset('rect')}<a:solidFill>${shaded}</a:solidFill>`),
    );
    const [item] = items;
    if (item?.kind !== 'shape' || item.fill.type !== 'solid') throw new Error('not a filled shape');
    expect(item.fill.color.changes).toEqual([
      { by: 'shade', value: 0.48 },
      { by: 'satMod', value: 1.5 },
    ]);
    // E3DED1 in linear light × 0.48, then its saturation × 1.5: what LibreOffice 7.4 draws too.
    const theme = { ...template.theme, colors: { ...template.theme.colors, lt2: 'E3DED1' } };
    expect(paint(item.fill.color, theme).hex).toBe('#A6A293');
  });

  it('has gradients in rings round their focus', async () => {
    const stops =
      '<a:gsLst><a:gs pos="0"><a:srgbClr val="FFFFFF"/></a:gs><a:gs pos="100000"><a:srgbClr val="000000"/></a:gs></a:gsLst>';
    const path = '<a:path path="circle"><a:fillToRect l="100000" t="350000" r="100000" b="100000"/></a:path>';
    const { items } = await drawn(
      shape(frame(0, 0, 50, 50), `${preset('rect')}<a:gradFill>${stops}${path}</a:gradFill>`),
    );
    expect(items).toMatchObject([{ fill: { type: 'gradient', round: { x: 0.5, y: 1 } } }]);
  });
});
