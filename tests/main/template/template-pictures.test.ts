import { describe, expect, it } from 'vitest';
import { type LoadedTemplate, loadTemplate } from '../../../src/main/template/index.js';
import type { LayoutId, PictureItem, Template } from '../../../src/shared/model/index.js';
import { logoSvg } from '../../support/logo-file.js';
import { png } from '../../support/picture-bytes.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { builtIn, codes } from './expect-template.js';

/** 3:1 in shapes, 4:1 and 1:1 in pixels. */
const files = {
  'wave.svg': logoSvg(),
  'night.svg': logoSvg('#FFFFFF'),
  'wide.png': png(400, 100),
  'grey.png': png(8, 8),
};

function load(yaml: string, variant?: string): Promise<LoadedTemplate> {
  const inside = Object.entries(files).map(([name, bytes]) => [`house/${name}`, bytes]);
  const folder = temporaryFolder({
    ...Object.fromEntries(inside),
    'house/template.yaml': `extends: plain\nname: House\n${yaml}`,
  });
  return loadTemplate('house', { folders: [folder, builtIn], ...(variant ? { variant } : {}) });
}

const masterPart = 'ppt/slideMasters/slideMaster1.xml';
const part = ({ skeleton }: Template, id: LayoutId) => String(skeleton.parts.get(skeleton.layoutParts[id]));
const pictureOn = (template: Template, id: LayoutId) =>
  template.layouts[id].decor.find((item): item is PictureItem => item.kind === 'picture') as PictureItem;
const bytesOf = (template: Template, hash: string) => Buffer.from(template.pictures?.get(hash)?.bytes ?? []).toString();

describe('decoration that is a picture', () => {
  it.each([
    ['at: bottom-right, height: 60', { x: 780, y: 480, width: 180, height: 60 }],
    ['at: top, width: 90', { x: 435, y: 0, width: 90, height: 30 }],
    ['at: left, height: 60, width: 60', { x: 0, y: 260, width: 60, height: 20 }],
    ['left: 0, right: 960, top: 480, bottom: 540', { x: 390, y: 480, width: 180, height: 60 }],
    ['left: 0, right: 960, top: 480, bottom: 540, at: right', { x: 780, y: 480, width: 180, height: 60 }],
    ['columns: 1-12, top: 480, bottom: 540, fit: stretch', { x: 48, y: 480, width: 864, height: 60 }],
  ])('stands at an edge or in a place: %s', async (place, box) => {
    const { template, diagnostics } = await load(`decor: [{ picture: wave.svg, ${place} }]`);
    expect(diagnostics).toEqual([]);
    const item = pictureOn(template as Template, 'bullets');
    for (const [key, value] of Object.entries(box)) expect(item.box[key as 'x'], key).toBeCloseTo(value, 1);
  });

  it('fills a place to its edges, cut on both sides alike', async () => {
    const { template } = await load(
      'decor: [{ picture: wide.png, left: 0, right: 200, top: 0, bottom: 100, fit: cover }]',
    );
    const item = pictureOn(template as Template, 'bullets');
    expect(item.box).toEqual({ x: 0, y: 0, width: 200, height: 100 });
    expect(item.crop).toEqual({ left: 0.25, top: 0, right: 0.25, bottom: 0 });
    expect(template?.skeleton.parts.get(masterPart)).toContain('<a:srcRect l="25000" r="25000"/>');
  });

  it('is ornament, or has words of its own', async () => {
    const bare = (await load('decor: [{ picture: grey.png, at: top-left, height: 40 }]')).template as Template;
    expect(bare.skeleton.parts.get(masterPart)).toMatch(/<p:pic>.*name="Picture" descr=""><a:extLst>.*adec:decorative/);
    const said = (await load("decor: [{ picture: grey.png, at: top-left, height: 40, alt: 'The coat of arms' }]"))
      .template as Template;
    expect(said.skeleton.parts.get(masterPart)).toContain('descr="The coat of arms"/>');
  });

  it('keeps titles off where it says so, and stands on one layout alone where that lists it', async () => {
    const { template } = await load(
      'layouts: { bullets: { decor: [{ picture: grey.png, at: bottom-left, height: 90, keep-out: true }] } }',
    );
    expect(template?.layouts.bullets.keepOut).toContainEqual({ x: 0, y: 450, width: 90, height: 90 });
    expect(part(template as Template, 'bullets')).toContain('<p:pic>');
    expect(template?.skeleton.parts.get(masterPart)).not.toContain('<p:pic>');
  });

  it('has another file on dark grounds', async () => {
    const yaml = 'decor: [{ picture: { file: wave.svg, dark: night.svg }, at: top, height: 30 }]';
    const light = (await load(yaml)).template as Template;
    expect(bytesOf(light, pictureOn(light, 'bullets').hash)).toContain('#161B26');
    const dark = (await load(yaml, 'dark')).template as Template;
    expect(bytesOf(dark, pictureOn(dark, 'bullets').hash)).toContain('#FFFFFF');
  });

  it.each([
    ['decor: [{ picture: no.png, at: top, height: 9 }]', 'template-asset-missing 3'],
    ['decor: [{ picture: ../x.png, at: top, height: 9 }]', 'template-asset-outside 3'],
    ['decor: [{ picture: grey.png, height: 90 }]', 'template-value-missing 3'],
    ['decor: [{ picture: grey.png, at: top }]', 'template-value-missing 3'],
  ])('%s is refused with its line', async (yaml, code) => {
    expect(codes(await load(yaml))).toEqual([code]);
  });
});

describe('a picture as ground', () => {
  const veiled = 'background: { picture: wide.png, scrim: { of: bg1, alpha: 90% } }';

  it('fills the slide, cut to its proportions, under a veil, in the master’s own background', async () => {
    const { template, diagnostics } = await load(veiled);
    expect(diagnostics).toEqual([]);
    const { background, decor } = (template as Template).layouts.bullets;
    expect(background).toMatchObject({ type: 'picture', crop: { top: 0, bottom: 0 } });
    const crop = background.type === 'picture' ? background.crop?.left : undefined;
    expect(crop).toBeCloseTo((1 - 960 / 540 / 4) / 2, 3);
    expect(decor[0]).toMatchObject({ name: 'Scrim', box: { x: 0, y: 0, width: 960, height: 540 }, decorative: true });
    const xml = String(template?.skeleton.parts.get(masterPart));
    expect(xml).toMatch(/<p:bg><p:bgPr><a:blipFill [^>]*><a:blip r:embed="rId\d+"\/><a:srcRect l="27778" r="27778"\/>/);
    expect(xml).toContain('<a:schemeClr val="bg1"><a:alpha val="90000"/></a:schemeClr>');
    expect(part(template as Template, 'bullets')).not.toContain('<p:bg>');
  });

  it('of one layout stands in that layout, without the veil of the others', async () => {
    const { template } = await load(
      `${veiled}\nlayouts: { title: { background: { picture: grey.png, fit: stretch } } }`,
    );
    expect(part(template as Template, 'title')).toMatch(/<a:blipFill [^>]*><a:blip r:embed="rId\d+"\/><a:stretch>/);
    expect(part(template as Template, 'title')).toContain('showMasterSp="0"');
    expect(template?.layouts.title.decor).toEqual([]);
    expect(template?.layouts.section.decor).toHaveLength(1);
  });

  it('is judged by the worst that may be under a text: without a veil nothing reads, under a strong one all does', async () => {
    const bare = await load('background: { picture: wide.png }');
    expect(new Set(codes(bare).map((code) => code.split(' ')[0]))).toEqual(new Set(['template-contrast-low']));
    const weak = await load('background: { picture: wide.png, scrim: { of: bg1, alpha: 40% } }');
    expect(weak.diagnostics.length).toBeGreaterThan(0);
    expect((await load(veiled)).diagnostics).toEqual([]);
    expect((await load(veiled, 'dark')).diagnostics).toEqual([]);
  });

  it('gives way to a colour of one that extends the house', async () => {
    const folder = temporaryFolder({
      'base/template.yaml': `extends: plain\nname: Base\n${veiled}`,
      'base/wide.png': files['wide.png'],
      'unit/template.yaml': 'extends: base\nname: Unit\nbackground: { colour: bg2 }',
    });
    const { template, diagnostics } = await loadTemplate('unit', { folders: [folder, builtIn] });
    expect(diagnostics).toEqual([]);
    expect(template?.layouts.bullets.background).toEqual({ type: 'solid', color: { slot: 'bg2' } });
    expect(template?.layouts.bullets.decor).toEqual([]);
  });
});
