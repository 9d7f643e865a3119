import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deckChanges } from '../../../../src/main/pptx/index.js';
import { drawSlides } from '../../../../src/main/workspace/build/slide-pictures.js';
import { buildDeck } from '../../../../src/main/workspace/index.js';
import { build } from '../../../support/build.js';
import { describeFindings, examineDeck, openPackage } from '../../../support/deck-doctor/index.js';
import { spoolDeck } from '../../../support/deck-spool.js';
import { changedPackage, foreignBytes, partsOf } from '../../../support/foreign-packages.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const plan = 'open-xml-sdk-marketingplan.potx';
const charts = 'open-xml-sdk-pitchbook-utf16.potx';
const drawings = 'automizer-svg.pptx';
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

function brief(front = ''): string {
  const file = join(temporaryFolder(), 'report.md');
  writeFileSync(file, `---\ntitle: Report\n${front}---\n\n## Ports\n\n- One\n- Two\n`);
  return file;
}

/** A file with its `fixed:` beside it. */
function house(name: string, fixed: string, bytes: Uint8Array = foreignBytes(name)): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  writeFileSync(path.replace(/\.\w+$/, '.template.yaml'), `name: House\nfixed: ${fixed}\n`);
  return path;
}

/** What slides of the file itself say, in its order. */
function slidesOf(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  return openPackage(bytes).slides.map((part) => text(parts.get(part)));
}

const wordsOf = (xml: string) => [...xml.matchAll(/<a:t>([^<]+)/g)].map(([, said = '']) => said.trim()).filter(Boolean);

async function made(path: string, front = '', name = plan) {
  const built = await build(brief(front), {}, { template: path });
  spoolDeck(built.bytes, `adopted: fixed slides of ${name}`);
  const before = new Set(examineDeck(foreignBytes(name), { adopted: true }).map(({ rule }) => rule));
  const found = examineDeck(built.bytes, { ...built.examine, adopted: true });
  expect(describeFindings(found.filter(({ rule }) => !before.has(rule)))).toBe('');
  return { ...built, parts: partsOf(built.bytes), slides: slidesOf(built.bytes) };
}

describe('a slide of the file that every deck has', () => {
  it('stands where the keeper wants it, and says what it says there; the other examples are gone', async () => {
    const { slides, result } = await made(
      house(plan, '[{ slide: 2, at: start }, { slide: 3, at: after-title }, { slide: 4 }]'),
    );
    const own = slidesOf(foreignBytes(plan));
    expect(result.scenes.map(({ fixed }) => fixed)).toEqual([2, undefined, 3, undefined, 4]);
    expect(slides.map(wordsOf)).toEqual(
      [own[1], slides[1], own[2], slides[3], own[3]].map((xml) => wordsOf(xml ?? '')),
    );
    const others = own.filter((_, index) => ![1, 2, 3].includes(index)).flatMap(wordsOf);
    const kept = new Set(own.slice(1, 4).flatMap(wordsOf));
    const whole = slides.flatMap(wordsOf);
    expect(others.filter((word) => word.length > 12 && !kept.has(word)).some((word) => whole.includes(word))).toBe(
      false,
    );
  });

  it('brings its pictures, charts and workbooks byte for byte, and no notes', async () => {
    const own = partsOf(foreignBytes(charts));
    const withChart = slidesOf(foreignBytes(charts)).findIndex((xml) => xml.includes('/chart"')) + 1;
    expect(withChart).toBeGreaterThan(0);
    const { parts, slides } = await made(house(charts, `[{ slide: ${withChart} }]`), '', charts);
    const brought = [...parts.keys()].filter((part) => /^ppt\/(?:charts|embeddings)\/[^/]+$/.test(part));
    expect(brought.length).toBeGreaterThan(1);
    for (const part of brought)
      expect(Buffer.from(own.get(part) ?? []).equals(Buffer.from(parts.get(part) ?? []))).toBe(true);
    const relations = text(parts.get(`ppt/slides/_rels/slide${slides.length}.xml.rels`));
    expect(relations).toContain('charts/chart');
    expect(relations).not.toContain('notesSlide');
    expect([...parts.keys()].filter((part) => part.includes('notesSlides/'))).toEqual([]);
  });

  it('is drawn in pictures of slides as far as it can be', async () => {
    const { result } = await made(house(drawings, '[{ slide: 1 }]'), '', drawings);
    const last = result.scenes.at(-1);
    expect(last?.items.filter(({ kind }) => kind === 'picture').length).toBeGreaterThan(0);
    const { pictures } = await drawSlides(result, 'svg');
    expect(text(pictures.at(-1)?.bytes)).toContain('data:image/png');
    const { result: plain } = await made(house(plan, '[{ slide: 3 }]'));
    const drawn = text((await drawSlides(plain, 'svg')).pictures.at(-1)?.bytes);
    const words = wordsOf(slidesOf(foreignBytes(plan))[2] ?? '');
    expect(words.filter((word) => drawn.includes(word.split(' ')[0] ?? '')).length).toBe(words.length);
  });

  it('carries the marking like every other slide, but not twice', async () => {
    const { slides } = await made(house(plan, '[{ slide: 3 }]'), 'classification: OFFICIAL\n');
    expect(slides.at(-1)?.split('<a:t>OFFICIAL</a:t>')).toHaveLength(2);
    const said = changedPackage(plan, [
      [/slides\/slide3\.xml$/, (xml) => xml.replace(/<a:t>[^<]+<\/a:t>/, '<a:t>OFFICIAL</a:t>')],
    ]);
    const number = slidesOf(said).findIndex((xml) => xml.includes('<a:t>OFFICIAL</a:t>')) + 1;
    const again = await made(house(plan, `[{ slide: ${number} }]`, said), 'classification: OFFICIAL\n');
    expect(again.slides.at(-1)?.split('<a:t>OFFICIAL</a:t>')).toHaveLength(2);
  });

  it('is no slide that somebody edited', async () => {
    const { bytes } = await made(house(plan, '[{ slide: 2, at: start }, { slide: 3 }]'), 'classification: OFFICIAL\n');
    expect(await deckChanges(bytes)).toMatchObject({ edited: [], added: [], removed: 0, reordered: false });
  });

  it('leads to no slide that is gone, and brings no macros in what is embedded', async () => {
    const embedded =
      '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="70" name="Sheet"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="100" cy="100"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole"><p:oleObj r:id="rIdM" progId="Excel.SheetMacroEnabled.12" imgW="1" imgH="1"><p:embed/></p:oleObj></a:graphicData></a:graphic></p:graphicFrame>';
    const relations =
      '<Relationship Id="rIdM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" Target="../embeddings/book.xlsm"/><Relationship Id="rIdL" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="slide5.xml"/>';
    const bytes = changedPackage(
      plan,
      [
        [/slides\/slide3\.xml$/, (xml) => xml.replace('</p:spTree>', `${embedded}</p:spTree>`)],
        [/slides\/_rels\/slide3\.xml\.rels$/, (xml) => xml.replace('</Relationships>', `${relations}</Relationships>`)],
        [
          /^\[Content_Types\]\.xml$/,
          (xml) =>
            xml.replace(
              '</Types>',
              '<Default Extension="xlsm" ContentType="application/vnd.ms-excel.sheet.macroEnabled.12"/></Types>',
            ),
        ],
      ],
      { 'ppt/embeddings/book.xlsm': 'macros' },
    );
    const number = slidesOf(bytes).findIndex((xml) => xml.includes('rIdM')) + 1;
    const { parts, slides, result } = await made(house(plan, `[{ slide: ${number} }]`, bytes));
    expect([...parts.keys()].filter((part) => /xlsm|slide5/.test(part))).toEqual([]);
    expect(slides.at(-1)).not.toContain('graphicFrame');
    expect(text(parts.get(`ppt/slides/_rels/slide${slides.length}.xml.rels`))).not.toMatch(/rIdM|rIdL/);
    const left = result.diagnostics.find(({ code }) => code === 'package-left-out');
    expect(String(left?.values.what)).toContain('macros');
  });

  it('that the file does not have is an error on its line', async () => {
    const result = await buildDeck({
      briefs: [{ file: brief() }],
      template: house(plan, '[{ slide: 3 }, { slide: 99 }]'),
      environment: {},
    });
    expect(result.made).toBe(false);
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'template-name-unknown',
        lines: { from: 2, to: 2 },
        values: { key: 'fixed.1.slide', kind: 'slide', name: '99', known: '1 to 17' },
      }),
    );
  });
});
