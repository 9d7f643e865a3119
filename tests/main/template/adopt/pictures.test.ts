import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emptyBook } from '../../../../src/main/cuts/index.js';
import { loadTemplate } from '../../../../src/main/template/index.js';
import { drawPdf } from '../../../../src/main/workspace/build/slide-pdf.js';
import { drawSlides } from '../../../../src/main/workspace/build/slide-pictures.js';
import { Engine } from '../../../../src/main/workspace/engine/engine.js';
import { describe as sentenceOf } from '../../../../src/shared/diagnostics/index.js';
import { layoutIn, type Template } from '../../../../src/shared/model/index.js';
import { build } from '../../../support/build.js';
import { describeFindings, examineDeck } from '../../../support/deck-doctor/index.js';
import { zipUp } from '../../../support/deck-doctor/zip-up.js';
import { changedPackage, foreignPath, partsOf } from '../../../support/foreign-packages.js';
import { png, pngChunk } from '../../../support/picture-bytes.js';
import { readPng } from '../../../support/rendering/png-pixels.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const project = fileURLToPath(new URL('../../../..', import.meta.url));
const secret = 'made by A. Clerk';

/** A house whose master has this picture in its upper left corner, an inch wide; gives the path of its file. */
function houseWith(picture: Uint8Array, ending = 'png'): string {
  const crest =
    '<p:pic><p:nvPicPr><p:cNvPr id="90" name="crest"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rIdC"/></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm></p:spPr></p:pic>';
  const relation =
    '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/crest.png"/>'.replace(
      'png"/>',
      `${ending}"/>`,
    );
  const parts = partsOf(
    changedPackage('python-pptx-default.pptx', [
      [/slideMaster1\.xml$/, (xml) => xml.replace('</p:spTree>', `${crest}</p:spTree>`)],
      [/slideMaster1\.xml\.rels$/, (xml) => xml.replace('</Relationships>', `${relation}</Relationships>`)],
      [
        /^\[Content_Types\]\.xml$/,
        (xml) =>
          xml.includes(`Extension="${ending}"`)
            ? xml
            : xml.replace(
                '</Types>',
                `<Default Extension="${ending}" ContentType="image/${ending === 'emf' ? 'x-emf' : ending}"/></Types>`,
              ),
      ],
    ]),
  );
  const path = join(temporaryFolder(), 'house.potx');
  writeFileSync(path, zipUp(new Map([...parts, [`ppt/media/crest.${ending}`, picture]])));
  return path;
}

/** A brief of one slide after its title. */
function brief(more = ''): string {
  const file = join(temporaryFolder(), 'report.md');
  writeFileSync(file, `---\ntitle: Report\n${more}---\n\n## Ports\n\n- One\n- Two\n`);
  return file;
}

describe('the pictures of a house', () => {
  it('stand behind each slide whose layout has one as its ground', async () => {
    const { result } = await build(
      `${project}samples/every-kind.md`,
      {},
      {
        template: foreignPath('automizer-backgrounds.pptx'),
      },
    );
    const { layouts, pictures } = result.template as Template;
    const { pictures: drawn } = await drawSlides(result, 'svg');
    const shown = result.scenes.map(({ layout }, index) => {
      const { background } = layoutIn(layouts, layout);
      if (background.type !== 'picture') return false;
      const data = Buffer.from(pictures?.get(background.hash)?.bytes ?? []).toString('base64');
      expect(data).not.toBe('');
      expect(Buffer.from(drawn[index]?.bytes ?? []).toString('utf8')).toContain(data);
      return true;
    });
    expect(shown).toContain(true);
  });

  it('are drawn where they stand, without their metadata', async () => {
    const house = houseWith(png(8, 8, [pngChunk('tEXt', Buffer.from(`Author\0${secret}`, 'latin1'))]));
    const built = await build(brief(), {}, { template: house });
    expect(describeFindings(examineDeck(built.bytes, { ...built.examine, adopted: true }))).toBe('');
    const { result } = built;
    const [first] = (await drawSlides(result, 'png', { width: 720 })).pictures;
    const { rgba, width } = readPng(first?.bytes ?? new Uint8Array());
    // A point is a pixel: the middle of the crest, and beside it.
    expect([...rgba.subarray((36 * width + 36) * 4, (36 * width + 36) * 4 + 3)]).toEqual([128, 128, 128]);
    expect([...rgba.subarray((36 * width + 90) * 4, (36 * width + 90) * 4 + 3)]).toEqual([255, 255, 255]);
    const [drawn] = (await drawSlides(result, 'svg')).pictures;
    const [picture] = [...(result.template?.pictures?.values() ?? [])];
    expect(Buffer.from(drawn?.bytes ?? []).toString('utf8')).toContain(
      Buffer.from(picture?.bytes ?? []).toString('base64'),
    );
    expect(Buffer.from(picture?.bytes ?? []).toString('latin1')).not.toContain(secret);
  });

  it('are given to a window by their hash', async () => {
    const file = brief(`template: ${houseWith(png(8, 8))}\n`);
    const engine = new Engine({}, () => {}, new Int32Array(new SharedArrayBuffer(4)));
    await engine.load({ path: file, book: emptyBook, cut: 'full' });
    const item = (await engine.look()).layouts.bullets.decor.find(({ kind }) => kind === 'picture');
    const hash = item?.kind === 'picture' ? item.hash : '';
    expect(await engine.picture(hash)).toMatchObject({ type: 'image/png' });
    expect(await engine.picture('0'.repeat(64))).toBeUndefined();
  });

  it('are left out of the drawing, and named, beyond the limits of a picture', async () => {
    const house = houseWith(png(8, 8, [], { width: 30_000, height: 30_000 }));
    const { template, diagnostics } = await loadTemplate(house, { folders: [`${project}templates`] });
    expect(diagnostics.find(({ code }) => code === 'package-artwork-unseen')?.values.what).toBe(
      'a picture that is damaged or too large',
    );
    expect(template?.pictures).toBeUndefined();
  });
});

describe('a drawing that only Office draws', () => {
  const emf = Buffer.from('\u0001\u0000\u0000\u0000 EMF', 'latin1');
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="#C00000"/></svg>';

  function house(yaml: string): string {
    const path = houseWith(emf, 'emf');
    writeFileSync(path.replace('.potx', '.template.yaml'), yaml);
    writeFileSync(join(path, '..', 'crest.svg'), svg);
    return path;
  }

  it('is listed by its name, with what to say', async () => {
    const { diagnostics } = await loadTemplate(houseWith(emf, 'emf'), { folders: [`${project}templates`] });
    const said = diagnostics.find(({ code }) => code === 'package-picture-undrawn');
    expect(said?.values.name).toBe('crest.emf');
    expect(said && sentenceOf(said)).toContain("'pictures: { crest.emf: crest.svg }'");
  });

  it('has a stand-in in PNG and PDF, and stays in the deck as it is', async () => {
    const built = await build(brief(), {}, { template: house('pictures: { crest.emf: crest.svg }\n') });
    expect(describeFindings(examineDeck(built.bytes, { ...built.examine, adopted: true }))).toBe('');
    expect(built.result.diagnostics.map(({ code }) => code)).not.toContain('package-picture-undrawn');
    const [first] = (await drawSlides(built.result, 'png', { width: 720 })).pictures;
    const { rgba, width } = readPng(first?.bytes ?? new Uint8Array());
    expect([...rgba.subarray((36 * width + 36) * 4, (36 * width + 36) * 4 + 3)]).toEqual([192, 0, 0]);
    const bare = await build(brief(), {}, { template: houseWith(emf, 'emf') });
    const pdfs = await Promise.all([built, bare].map(({ result }) => drawPdf(result, () => {})));
    expect(pdfs[0]?.bytes.length).toBeGreaterThan((pdfs[1]?.bytes.length ?? 0) + 100);
    const parts = partsOf(built.bytes);
    expect(Buffer.from(parts.get('ppt/media/crest.emf') ?? []).equals(emf)).toBe(true);
    expect([...parts.keys()].filter((part) => part.endsWith('.svg'))).toEqual([]);
  });

  it.each([
    ['pictures: { logo.emf: crest.svg }', 'template-name-unknown'],
    ['pictures: { crest.emf: nowhere.svg }', 'template-asset-missing'],
    ['pictures: { crest.emf: house.potx }', 'package-stand-in-unusable'],
    ['pictures: { crest.emf: ../crest.svg }', 'template-asset-outside'],
  ])('%s: is an error on its line', async (line, code) => {
    const { template, diagnostics } = await loadTemplate(house(`name: House\n${line}\n`), {
      folders: [`${project}templates`],
    });
    expect(template).toBeUndefined();
    expect(diagnostics).toContainEqual(expect.objectContaining({ code, lines: { from: 2, to: 2 } }));
  });
});
