import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { goodDeckParts } from '../support/deck-doctor/good-deck.js';
import { zipUp } from '../support/deck-doctor/zip-up.js';
import { measureFidelity, type PreviewedDeck, type SlideFidelity, summarize } from '../support/rendering/fidelity.js';
import { averageDown, type Drawing, type Grey, greyOf, similarity } from '../support/rendering/grey.js';
import { readPng } from '../support/rendering/png-pixels.js';

const carlito = fileURLToPath(
  new URL('../../node_modules/@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf', import.meta.url),
);
const size = 20;
const box = { x: 48, y: 126, width: 864, height: 336 };
const sentences = [
  'Deliveries began in August and have not stopped since.',
  'Two ministries name the same factory as their source.',
  'No payment in gold has been shown by any document.',
  'What to watch: the second line, due in the spring.',
  'The board is asked to decide before the end of May.',
  'Sources are named on the last slide of this deck.',
];

/** The good deck with one slide that has these sentences as text without marks in its body. */
function deck(): Uint8Array {
  const parts = goodDeckParts();
  const paragraphs = sentences.map(
    (text) =>
      `<a:p><a:pPr marL="0" indent="0"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/></a:pPr><a:r><a:rPr lang="en-GB" sz="${size * 100}"/><a:t>${text}</a:t></a:r></a:p>`,
  );
  const empty =
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="body"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:noAutofit/></a:bodyPr><a:lstStyle/>';
  const slide = String(parts.get('ppt/slides/slide3.xml')).replace(
    /<p:sp>.*<\/p:spTree>/s,
    `${empty}${paragraphs.join('')}</p:txBody></p:sp></p:spTree>`,
  );
  parts.set('ppt/slides/slide3.xml', slide);
  for (const n of [1, 2, 4, 5]) {
    const list = String(parts.get('ppt/presentation.xml'));
    parts.set(
      'ppt/presentation.xml',
      list.replace(`<p:sldId id="${255 + n}" r:id="rId${10 + n}"/>`, '').replace(`<p14:sldId id="${255 + n}"/>`, ''),
    );
  }
  return zipUp(parts);
}

/** The same slide drawn by hand, `shift` points lower: line pitch 1.2 em, the first baseline 1 em below the box. */
function preview(shift: number, lines: readonly string[] = sentences): PreviewedDeck {
  const text = sentences.map(
    (line, n) =>
      `<text x="${box.x}" y="${box.y + size + n * size * 1.2 + shift}" font-family="Carlito" font-size="${size}" fill="#1A1A1A">${line}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540" width="960" height="540"><rect width="960" height="540" fill="#fff"/>${text.join('')}</svg>`;
  const draw = async (across: number): Promise<Drawing> => {
    const font = { loadSystemFonts: false, fontFiles: [carlito] };
    const { width, height, pixels } = new Resvg(svg, { fitTo: { mode: 'width', value: across }, font }).render();
    return { width, height, mixed: pixels };
  };
  return { bytes: deck(), slides: [{ preview: draw, lines: [{ name: 'body', box, lines }] }] };
}

describe('the fidelity harness', () => {
  it('sees one point of shift, and a line that breaks elsewhere', { timeout: 120_000 }, async () => {
    const [same] = (await measureFidelity(preview(0))) as [SlideFidelity];
    const [shifted] = (await measureFidelity(preview(1))) as [SlideFidelity];
    expect(same.similarity).toBeGreaterThan(0.985);
    expect(shifted.similarity).toBeLessThan(same.similarity - 0.02);
    expect(same).toMatchObject({ lines: 6, broken: [] });

    const other = ['Deliveries began in August and have not', 'stopped since.', ...sentences.slice(1)];
    const [broken] = (await measureFidelity(preview(0, other))) as [SlideFidelity];
    expect(broken.broken).toEqual(['body: Deliveries began in August and have not', 'body: stopped since.']);
    expect(summarize([broken]).agreed).toBeCloseTo(5 / 7);
  });

  it('gives 1 for equal pictures, and less for any other', () => {
    const grey = (value: (x: number, y: number) => number): Grey => ({
      width: 16,
      height: 16,
      pixels: Uint8Array.from({ length: 256 }, (_, n) => value(n % 16, Math.floor(n / 16))),
    });
    const stripes = grey((x) => (x % 4 < 2 ? 0 : 255));
    expect(similarity(stripes, stripes)).toBe(1);
    expect(
      similarity(
        stripes,
        grey((x) => (x % 4 < 2 ? 255 : 0)),
      ),
    ).toBeLessThan(0);
    expect(() => similarity(stripes, averageDown(stripes, 2))).toThrow(RangeError);
    expect([
      ...averageDown(
        grey((x) => (x % 2 === 0 ? 0 : 100)),
        2,
      ).pixels,
    ]).toEqual(new Array(64).fill(50));
  });

  it('makes a drawing grey on white as it averages it down', () => {
    // Black, red at full and at half strength, nothing at all; twice, one above the other.
    const row = [0, 0, 0, 255, 255, 0, 0, 255, 128, 0, 0, 128, 0, 0, 0, 0];
    const drawing: Drawing = { width: 4, height: 2, mixed: Uint8Array.from([...row, ...row]) };
    expect([...greyOf(drawing, 1).pixels]).toEqual([0, 76, 165, 255, 0, 76, 165, 255]);
    expect(greyOf(drawing, 2)).toEqual({ width: 2, height: 1, pixels: Uint8Array.of(38, 210) });
  });

  it('reads a PNG with every filter that resvg uses', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><rect width="2" height="2" fill="#f00"/><rect x="2" width="2" height="2" fill="#00f"/></svg>';
    const { width, height, rgba } = readPng(new Resvg(svg).render().asPng());
    expect([width, height]).toEqual([4, 2]);
    expect([...rgba.subarray(0, 16)]).toEqual([255, 0, 0, 255, 255, 0, 0, 255, 0, 0, 255, 255, 0, 0, 255, 255]);
  });
});
