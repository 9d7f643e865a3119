/** A house style in five lines: two colours, two fonts, a logo. Everything else comes from what it extends. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deckChanges } from '../../../src/main/pptx/index.js';
import { drawPdf } from '../../../src/main/workspace/build/slide-pdf.js';
import { drawSlides } from '../../../src/main/workspace/build/slide-pictures.js';
import { checkTemplate } from '../../../src/main/workspace/templates/index.js';
import type { PictureItem } from '../../../src/shared/model/index.js';
import { build } from '../../support/build.js';
import { unzip } from '../../support/deck-doctor/unzip.js';
import { writesGoodDeck } from '../../support/deck-spool.js';
import { houseBriefs } from '../../support/houses.js';
import { logoSvg } from '../../support/logo-file.js';
import { png } from '../../support/picture-bytes.js';
import { readPng } from '../../support/rendering/png-pixels.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const fiveLines = [
  'extends: plain',
  'logo: logo.svg',
  'theme:',
  "  colours: { accent1: '8A1538', hlink: '8A1538' }",
  '  fonts: { heading: Georgia, body: Arial }',
];

/** A folder with the house and a brief of our own beside it; answers the path of its template.yaml. */
function house(lines: readonly string[] = fiveLines): string {
  const folder = temporaryFolder({
    'ministry/template.yaml': `${lines.join('\n')}\n`,
    'ministry/logo.svg': logoSvg(),
    'ministry/logo.png': png(90, 30),
  });
  return join(folder, 'ministry/template.yaml');
}

/** The parts of a deck by name, as text. */
const textsOf = (bytes: Uint8Array) =>
  new Map(unzip(bytes).entries.map(({ name, data }) => [name, Buffer.from(data).toString('utf8')]));

describe('a house style of five lines', () => {
  it('has nothing to complain of', async () => {
    expect(fiveLines).toHaveLength(5);
    const template = house();
    const { diagnostics } = await checkTemplate({ template, folder: '.', environment: {} });
    // In the dark variant the logo is dark on dark: that is said, and no more.
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['info template-logo-dark']);
  });

  it.each(houseBriefs)(
    'makes a good deck of $name, its logo once in the package and on every slide',
    async ({ name, file }) => {
      const { bytes, result, examine } = await build(file, {}, { template: house() });
      writesGoodDeck(bytes, `${name}, a house of five lines`, examine);
      expect(result.template?.theme).toMatchObject({
        colors: { accent1: '8A1538', hlink: '8A1538' },
        fonts: { heading: 'Georgia', body: 'Arial' },
      });
      const parts = textsOf(bytes);
      const master = parts.get('ppt/slideMasters/slideMaster1.xml') ?? '';
      expect(master).toContain('name="Logo" descr="ministry"');
      for (const [part, xml] of parts) {
        if (/slideLayout\d+\.xml$/.test(part)) expect(xml, part).not.toContain('showMasterSp="0"');
      }
      const hash = (result.template?.skeleton.pictures ?? [])[0]?.slice(0, 20);
      expect([...parts.keys()].filter((part) => part.includes(`${hash}`))).toEqual([
        `ppt/media/picture-${hash}.png`,
        `ppt/media/picture-${hash}.svg`,
      ]);
    },
  );

  it('shows the logo alike in preview, picture and PDF', async () => {
    const lines = fiveLines.with(1, 'logo: logo.png');
    const { result } = await build(houseBriefs[0]?.file as string, {}, { template: house(lines) });
    const logo = result.template?.layouts.bullets.decor.find((item): item is PictureItem => item.kind === 'picture');
    const { svg, picture } = {
      svg: (await drawSlides(result, 'svg')).pictures[0],
      picture: (await drawSlides(result, 'png', { width: 960 })).pictures[0],
    };
    const data = Buffer.from(result.template?.pictures?.get(logo?.hash ?? '')?.bytes ?? []).toString('base64');
    expect(Buffer.from(svg?.bytes ?? []).toString()).toContain(data);
    // The picture is grey: a point is a pixel, so its middle is where the box says.
    const { x, y, width, height } = (logo as PictureItem).box;
    const { rgba, width: across } = readPng(picture?.bytes ?? new Uint8Array());
    const at = (Math.round(y + height / 2) * across + Math.round(x + width / 2)) * 4;
    expect([...rgba.subarray(at, at + 3)]).toEqual([128, 128, 128]);
    const { bytes } = await drawPdf(result, () => {});
    const images = Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Subtype \/Image[\s\S]{0,200}?\/Width 90/g);
    expect(images).toHaveLength(1);
  });
});

describe('pictures of a house', () => {
  it('as grounds and decoration make a good deck, and are in its pictures and its PDF', async () => {
    const lines = [
      'extends: plain',
      'background: { picture: logo.png, scrim: { of: bg1, alpha: 90% } }',
      'decor: [{ picture: logo.svg, at: bottom-left, height: 24, alt: Crest }]',
      'layouts:',
      '  title: { background: { picture: logo.svg, scrim: { of: bg1, alpha: 92% } }, decor: [{ picture: logo.png, left: 700, right: 960, top: 0, bottom: 90, fit: cover }] }',
    ];
    const { bytes, result, examine } = await build(houseBriefs[0]?.file as string, {}, { template: house(lines) });
    writesGoodDeck(bytes, 'pictures as grounds and decoration', examine);
    expect(result.diagnostics.filter(({ code }) => code.startsWith('template-'))).toEqual([]);
    const [first] = (await drawSlides(result, 'svg')).pictures;
    // On the cover: its ground, the decoration that all have, its own.
    expect(
      Buffer.from(first?.bytes ?? [])
        .toString()
        .match(/<image /g),
    ).toHaveLength(3);
    const { bytes: pdf } = await drawPdf(result, () => {});
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Subtype \/Image[\s\S]{0,200}?\/Width 90/);
  });
});

describe('the template of a deck', () => {
  it('is told in its properties, with name and version, and read back', async () => {
    const lines = ['name: Ministry of "Measures" & Co', 'version: 2.1.0', ...fiveLines];
    const { bytes } = await build(houseBriefs[0]?.file as string, {}, { template: house(lines) });
    const custom = textsOf(bytes).get('docProps/custom.xml');
    expect(custom).toContain('name="Template"><vt:lpwstr>ministry</vt:lpwstr>');
    expect(custom).toContain('name="Template version"><vt:lpwstr>2.1.0</vt:lpwstr>');
    expect((await deckChanges(bytes))?.template).toEqual({
      id: 'ministry',
      name: 'Ministry of "Measures" & Co',
      version: '2.1.0',
    });
  });

  it('without a version says none', async () => {
    const { bytes } = await build(houseBriefs[0]?.file as string, {}, { template: house() });
    expect(textsOf(bytes).get('docProps/custom.xml')).not.toContain('Template version');
    expect((await deckChanges(bytes))?.template).toEqual({ id: 'ministry', name: 'ministry' });
  });
});

describe('text over a picture of the decoration', () => {
  const grey = (fill: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 54"><rect width="96" height="54" fill="${fill}"/></svg>`;
  const decorated = (fill: string, more = '') => {
    const folder = temporaryFolder({
      'house/template.yaml': `extends: plain\ndecor:\n  - { picture: tint.svg, columns: 1-12, top: 150, bottom: 450, fit: cover${more} }\n`,
      'house/tint.svg': grey(fill),
    });
    return checkTemplate({ template: join(folder, 'house/template.yaml'), folder: '.', environment: {} });
  };
  const said = async (fill: string, more?: string) =>
    (await decorated(fill, more)).diagnostics.filter(({ code }) => code === 'template-contrast-picture');

  it('is held against the pixels beneath it, in each variant', async () => {
    const [first] = await said('#777777');
    expect(first?.values).toMatchObject({ ground: '777777', needed: 3, variant: 'light' });
    // Ink on a pale picture reads; white, in the dark variant, does not.
    const variants = new Set((await said('#F4F4F4')).map(({ values }) => values.variant));
    expect([...variants]).toEqual(['dark']);
  });

  it('need not be where content gives way to the picture', async () => {
    expect(await said('#777777', ', keep-out: true')).toEqual([]);
  });
});
