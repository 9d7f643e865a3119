import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LoadedTemplate, loadTemplate } from '../../../src/main/template/index.js';
import { describe as sentence } from '../../../src/shared/diagnostics/index.js';
import {
  type Box,
  type LayoutId,
  layoutIds,
  type PictureItem,
  type Slot,
  type Template,
} from '../../../src/shared/model/index.js';
import { houses } from '../../support/houses.js';
import { logoSvg } from '../../support/logo-file.js';
import { exif, jpeg, jpegSegment, png } from '../../support/picture-bytes.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { builtIn, codes } from './expect-template.js';

type Files = Readonly<Record<string, string | Uint8Array>>;
const usual: Files = { 'logo.svg': logoSvg(), 'white.svg': logoSvg('#FFFFFF') };

/** Loads a house with `yaml` over another, and `files` in its folder. */
function load(
  yaml: string,
  { files = usual, base = 'plain', variant }: { files?: Files; base?: string; variant?: string } = {},
): Promise<LoadedTemplate> {
  const inside = Object.entries(files).map(([name, bytes]) => [`house/${name}`, bytes]);
  const folder = temporaryFolder({
    ...Object.fromEntries(inside),
    'house/template.yaml': `extends: ${base}\nname: Ministry\n${yaml}`,
  });
  return loadTemplate('house', { folders: [folder, builtIn], ...(variant ? { variant } : {}) });
}

const logoOn = (template: Template | undefined, id: LayoutId) =>
  template?.layouts[id].decor.find((item): item is PictureItem => item.kind === 'picture' && item.name === 'Logo');
const drawnAs = (template: Template | undefined, id: LayoutId) => {
  const logo = logoOn(template, id);
  return logo && Buffer.from(template?.pictures?.get(logo.hash)?.bytes ?? []).toString('utf8');
};
const layoutsWithLogo = (template: Template | undefined) => layoutIds.filter((id) => logoOn(template, id));
const part = ({ skeleton }: Template, id: LayoutId) => String(skeleton.parts.get(skeleton.layoutParts[id]));
const master = ({ skeleton }: Template) => String(skeleton.parts.get('ppt/slideMasters/slideMaster1.xml'));

describe('a logo', () => {
  it('stands at the top right of every layout when only its file is said, in its own proportions', async () => {
    const { template, diagnostics } = await load('logo: logo.svg');
    expect(diagnostics).toEqual([]);
    expect(layoutsWithLogo(template)).toEqual([...layoutIds]);
    expect(logoOn(template, 'bullets')).toMatchObject({
      box: { x: 960 - 48 - 72, y: 30, width: 72, height: 24 },
      format: 'svg',
      alt: 'Ministry',
    });
  });

  it('is a picture of the master, once, with its words and its proportions locked', async () => {
    const template = (await load("logo: { file: logo.svg, alt: 'Crest & <name>' }")).template as Template;
    expect(master(template).match(/<p:pic>/g)).toHaveLength(1);
    expect(master(template)).toContain('name="Logo" descr="Crest &amp; &lt;name&gt;"/>');
    expect(master(template)).toContain('<a:picLocks noChangeAspect="1"/>');
    for (const id of layoutIds) expect(part(template, id)).not.toContain('<p:pic>');
    const [hash] = template.skeleton.pictures ?? [];
    const targets = template.skeleton.relations.get('ppt/slideMasters/slideMaster1.xml')?.map(({ target }) => target);
    expect(targets).toContain(`../media/picture-${hash?.slice(0, 20)}.png`);
    expect(targets).toContain(`../media/picture-${hash?.slice(0, 20)}.svg`);
  });

  it.each([
    ['top-left', { x: 48, y: 30 }],
    ['top', { x: 444, y: 30 }],
    ['top right', { x: 840, y: 30 }],
    ['right', { x: 840, y: 258 }],
    ['bottom-right', { x: 840, y: 498 }],
    ['bottom', { x: 444, y: 498 }],
    ['left bottom', { x: 48, y: 498 }],
    ['left', { x: 48, y: 258 }],
  ])('stands %s, within the margins', async (at, corner) => {
    const { template } = await load(`logo: { file: logo.svg, at: ${at} }`);
    expect(logoOn(template, 'closing')?.box).toMatchObject(corner);
  });

  it.each([
    ['height: 48', { x: 768, y: 30, width: 144, height: 48 }],
    ['height: 8 steps', { x: 768, y: 30, width: 144, height: 48 }],
    ['height: 48, width: 72', { x: 840, y: 30, width: 72, height: 24 }],
    ['inset: 12', { x: 876, y: 12, width: 72, height: 24 }],
    ['inset: { x: 24 }', { x: 864, y: 30, width: 72, height: 24 }],
    ['height: 300', { x: 624, y: 30, width: 288, height: 96 }],
  ])('is as large and as far from the edges as %s says', async (said, box) => {
    const { template } = await load(`logo: { file: logo.svg, ${said} }`);
    expect(logoOn(template, 'closing')?.box).toEqual(box);
  });

  it('stands on the layouts that are named, and otherwise where a layout wants it', async () => {
    const some = await load(
      'logo: { file: logo.svg, on: [title, closing] }\nlayouts: { closing: { logo: none }, quote: { logo: { at: bottom-right } } }',
    );
    expect(layoutsWithLogo(some.template)).toEqual(['title', 'quote']);
    expect(master(some.template as Template)).not.toContain('<p:pic>');
    expect(part(some.template as Template, 'title')).toContain('<p:pic>');
    expect(part(some.template as Template, 'quote')).toContain('<p:pic>');
  });

  it('that is larger on one layout leaves the master’s to the others', async () => {
    const template = (
      await load(
        'logo: logo.svg\nlayouts: { title: { logo: { height: 60 } } }\ndecor: [{ columns: 1, top: 0, bottom: 6, fill: accent }]',
      )
    ).template as Template;
    expect(logoOn(template, 'title')?.box.height).toBe(60);
    expect(part(template, 'title')).toContain('showMasterSp="0"');
    expect(part(template, 'title').match(/<p:pic>|name="Ornament"/g)).toEqual(['name="Ornament"', '<p:pic>']);
    expect(part(template, 'bullets')).not.toMatch(/showMasterSp|<p:pic>|Ornament/);
  });

  it('has another version for dark grounds: of the variant, of a layout, of what it stands on', async () => {
    const yaml = 'logo: { file: logo.svg, dark: white.svg }';
    expect(drawnAs((await load(yaml)).template, 'bullets')).toContain('#161B26');
    expect(drawnAs((await load(yaml, { variant: 'dark' })).template, 'bullets')).toContain('#FFFFFF');
    const dividers = await load(`${yaml}\nlayouts: { section: { variant: dark } }`);
    expect(drawnAs(dividers.template, 'section')).toContain('#FFFFFF');
    expect(drawnAs(dividers.template, 'bullets')).toContain('#161B26');
    const bar = await load(`${yaml}\ndecor: [{ columns: 1-12, top: 0, bottom: 60, fill: ink }]`);
    expect(drawnAs(bar.template, 'bullets')).toContain('#FFFFFF');
  });

  it('without one is told of, where it stands on a dark ground', async () => {
    expect(codes(await load('logo: logo.svg'))).toEqual([]);
    expect(codes(await load('logo: logo.svg', { variant: 'dark' }))).toEqual(['template-logo-dark 3']);
    expect(codes(await load('logo: { file: logo.svg, dark: logo.svg }', { variant: 'dark' }))).toEqual([]);
  });

  it('is replaced by one that extends the house, its place kept, its other version not', async () => {
    const base = 'logo: { file: logo.svg, dark: white.svg, alt: Old, at: bottom-right, height: 30 }';
    const folder = temporaryFolder({
      'base/template.yaml': `extends: plain\nname: Base\n${base}`,
      'base/logo.svg': logoSvg(),
      'base/white.svg': logoSvg('#FFFFFF'),
      'unit/template.yaml': 'extends: base\nname: Unit\nlogo: ours.svg',
      'unit/ours.svg': logoSvg('#123456'),
      'none/template.yaml': 'extends: base\nname: None\nlogo: none',
    });
    const unit = await loadTemplate('unit', { folders: [folder, builtIn], variant: 'dark' });
    expect(drawnAs(unit.template, 'bullets')).toContain('#123456');
    expect(logoOn(unit.template, 'bullets')).toMatchObject({ alt: 'Unit', box: { height: 30, y: 492 } });
    const none = await loadTemplate('none', { folders: [folder, builtIn] });
    expect(layoutsWithLogo(none.template)).toEqual([]);
    expect(none.template?.pictures).toBeUndefined();
  });

  it('is part of what a scene is kept under: another file, another hash', async () => {
    const one = await load('logo: logo.svg');
    const other = await load('logo: logo.svg', { files: { 'logo.svg': logoSvg('#222222') } });
    expect(one.template?.hash).not.toBe(other.template?.hash);
    expect(one.files.some((file) => file.endsWith('logo.svg'))).toBe(true);
  });
});

const touch = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.02 &&
  b.x < a.x + a.width - 0.02 &&
  a.y < b.y + b.height - 0.02 &&
  b.y < a.y + a.height - 0.02;

describe('content', () => {
  const lit = houses.filter(({ variant }) => variant === 'light');

  it('keeps clear of the logo in every built-in house, wherever it stands and however large it is', async () => {
    const anchors = ['top-left', 'top', 'top-right', 'left', 'right', 'bottom-left', 'bottom', 'bottom-right'];
    const cases = fc.record({
      base: fc.constantFrom(...lit.map(({ house }) => house)),
      at: fc.constantFrom(...anchors),
      height: fc.integer({ min: 12, max: 90 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ base, at, height }) => {
        const yaml = `logo: { file: logo.svg, dark: white.svg, at: ${at}, height: ${height} }`;
        const { template, diagnostics } = await load(yaml, { base });
        expect(diagnostics.filter(({ code }) => !/^template-logo-(crowds|left-out)$/.test(code))).toEqual([]);
        for (const id of layoutIds) {
          const layout = (template as Template).layouts[id];
          const logo = logoOn(template, id);
          if (!logo) continue;
          const under = Object.values(layout.slots).filter(({ box }) => touch(box, logo.box));
          expect(under.map(({ name }) => `${id} ${name}`)).toEqual([]);
          expect(touch(layout.free, logo.box), `${id} free`).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says in the package where it went', async () => {
    const template = (await load('logo: { file: logo.svg, height: 48 }')).template as Template;
    const { box } = template.layouts.bullets.slots.title as { box: Box };
    expect(box.x + box.width).toBeLessThanOrEqual(768 - 12);
    expect(part(template, 'bullets')).toContain(`<a:ext cx="${Math.round(box.width * 12_700)}"`);
  });

  it('that is set centred stays in the middle', async () => {
    const { template } = await load('logo: { file: logo.svg, dark: white.svg }', { base: 'chancery' });
    const { x, width } = ((template as Template).layouts.bullets.slots.marking as Slot).box;
    expect(x + width / 2).toBe(480);
    expect(x + width).toBeLessThanOrEqual(logoOn(template, 'bullets')!.box.x - 12);
  });

  it('is told of where the logo leaves it little, and goes without the logo where it leaves nothing', async () => {
    expect(codes(await load('logo: { file: logo.svg, width: 800, height: 150, at: top }'))).toContain(
      'template-logo-crowds 3',
    );
    const huge = await load('logo: { file: logo.svg, width: 864, height: 288, at: top }');
    expect(codes(huge)).toContain('template-logo-left-out 3');
    expect(logoOn(huge.template, 'bullets')).toBeUndefined();
  });

  it('has a photograph that fills its place to the edges to itself, unless the layout asks for both', async () => {
    const alone = await load('logo: { file: logo.svg, dark: white.svg }', { base: 'boardroom' });
    expect(logoOn(alone.template, 'picture-text')).toBeUndefined();
    expect(logoOn(alone.template, 'bullets')).toBeDefined();
    const yaml = 'logo: { file: logo.svg, dark: white.svg }\nlayouts: { picture-text: { logo: { height: 24 } } }';
    const both = await load(yaml, { base: 'boardroom' });
    expect(logoOn(both.template, 'picture-text')).toBeDefined();
  });
});

describe('a logo file', () => {
  it.each([
    ['logo: lgoo.svg', 'template-asset-missing 3', "'lgoo.svg'"],
    ['logo: ../logo.svg', 'template-asset-outside 3', 'outside the template'],
    ['logo: /etc/hostname', 'template-asset-outside 3', 'outside the template'],
    ['logo: note.txt', 'template-picture-unusable 3', 'it is no picture, or is damaged'],
    ['logo: logo.webp', 'template-picture-unusable 3', 'it is WEBP'],
    ['logo: huge.png', 'template-picture-unusable 3', '900 megapixels'],
    ['logo: photo.jpg', 'template-picture-unusable 3', 'lie on their side'],
    ['logo: heavy.png', 'template-asset-too-large 3', '11 MB; the limit is 10'],
    ['logo: { height: 40 }', 'template-value-missing 3', "'logo.file'"],
    ['logo: { file: logo.svg, at: middle }', 'template-value-wrong 3', 'top-left'],
    ['logo: { file: logo.svg, height: big }', 'template-value-wrong 3', "'4 steps'"],
    ['logo: { file: logo.svg, inset: 600 }', 'template-value-wrong 3', 'from 0 to 400'],
    ['logo: { file: logo.svg, inset: { y: 530 } }', 'template-value-wrong 3', 'from 0 to 400'],
    ['logo: { file: logo.svg, at: left, inset: 380, height: 400, width: 900 }', 'template-slot-outside 3', 'logo'],
    ['logo: { file: logo.svg, on: [titel] }', 'template-value-wrong 3', 'title'],
    ['logo: { fiel: logo.svg }', 'template-key-unknown 3', 'file'],
  ])('%s is refused with its line and what to do', async (yaml, code, said) => {
    const files: Files = {
      ...usual,
      'note.txt': 'not a picture',
      'logo.webp': Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1'),
      'huge.png': png(8, 8, [], { width: 30_000, height: 30_000 }),
      'photo.jpg': jpeg(8, 8, [jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(6)]))]),
      'heavy.png': Buffer.concat([png(8, 8), Buffer.alloc(10.5 * 1024 * 1024)]),
    };
    const loaded = await load(yaml, { files });
    expect(codes(loaded)).toContain(code);
    const item = loaded.diagnostics.find((each) => code.startsWith(each.code));
    expect(sentence(item!)).toContain(said);
    expect(item?.file).toMatch(/template\.yaml$/);
  });

  it('is cleaned of what is not drawn', async () => {
    const svg = logoSvg().replace('</svg>', '<script>alert(1)</script><!-- by A. Clerk --></svg>');
    const { template } = await load('logo: logo.svg', { files: { 'logo.svg': svg } });
    expect(drawnAs(template, 'bullets')).not.toMatch(/script|Clerk/);
  });
});
