import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as hb from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../../../src/main/scene/measure/index.js';
import { bundledFaces, twins } from '../../../../../src/shared/fonts.js';
import { metrics, run } from '../measure-text.js';

const require = createRequire(import.meta.url);
const faces = new Map<string, hb.Font>();

/** Width of a text as harfbuzz sets it with the face itself, in em. */
function shapedWidth(family: string, face: number, text: string, script: string, features: string[]): number {
  const path = bundledFaces(twins[family]!)[face]!;
  const font = faces.get(path) ?? new hb.Font(new hb.Face(new hb.Blob(readFileSync(require.resolve(path)))));
  faces.set(path, font);
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.setDirection(hb.Direction.LTR);
  buffer.setScript(script);
  hb.shape(
    font,
    buffer,
    features.map((feature) => hb.Feature.fromString(feature)!),
  );
  const units = buffer.getGlyphPositions().reduce((sum, glyph) => sum + glyph.xAdvance, 0);
  return units / new hb.Face(new hb.Blob(readFileSync(require.resolve(path)))).upem;
}

const samples = [
  { text: 'AVIATION WAVE: Te To Yo, “fit to print” 1,750', script: 'Latn' },
  { text: 'Überprüfung der Straßenverhältnisse in Łódź', script: 'Latn' },
  { text: 'Соглашение о поставках', script: 'Cyrl' },
  { text: 'Συμφωνία για τις εξαγωγές', script: 'Grek' },
];

/** Caladea and Gelasio have Latin only. */
const latinOnly = ['Cambria', 'Georgia'];

describe('widths', () => {
  for (const family of Object.keys(twins)) {
    it(`of ${family} without ligatures are what harfbuzz sets, kerning included`, () => {
      const own = createMetrics({ heading: family, body: family, mono: family });
      for (const { text, script } of samples) {
        if (script !== 'Latn' && latinOnly.includes(family)) continue;
        for (const [face, style] of [{}, { bold: true }, { italic: true }, { bold: true, italic: true }].entries()) {
          const [measured] = own.advances(text, run(text, { ...style, size: 100 }), 'safe').slice(-1);
          const parts = text.split(/(?<=\s)/).length;
          // Kerning between words of other scripts' neutrals may differ by a pair: half a unit in a hundred a word.
          const shaped = shapedWidth(family, face, text, script, ['liga=0', 'clig=0']) * 100;
          expect(Math.abs(measured! - shaped), `${family} ${face} ${text}`).toBeLessThan(0.3 * parts);
        }
      }
    });
  }

  it('have the ligatures of Carlito where text is drawn', () => {
    const text = 'attitude fit after';
    const shaped = shapedWidth('Calibri', 0, text, 'Latn', []) * 200;
    expect(Math.abs(metrics.width(text, run(text, { size: 200 })) - shaped)).toBeLessThan(4);
    const spread = shapedWidth('Calibri', 0, text, 'Latn', ['liga=0', 'clig=0']) * 200;
    expect(spread - shaped).toBeGreaterThan(10);
  });

  it('are set in whole pixels of a 600 dpi device where text is drawn', () => {
    // 14 pt are 117 pixels, an n of Calibri 0.525 em of them: 61 pixels of 0.12 pt.
    expect(metrics.width('n', run('n', { size: 14 }))).toBeCloseTo(61 * 0.12, 6);
  });

  it('are those of the lower pixel at 13.5 pt, which are 112.44 of them in hundredths of a millimetre', () => {
    // A letter of Courier New is 0.6 em: 67 pixels of 112, 68 of 113.
    expect(metrics.width('n', run('n', { size: 13.5, font: 'mono' }))).toBeCloseTo(67 * 0.12, 6);
  });

  it('kern at every size where drawn, and from 12 pt on for PowerPoint', () => {
    const end = (size: number, setting: 'drawn' | 'safe') => metrics.advances('AVAVAV', run('', { size }), setting)[6]!;
    expect(end(11, 'safe') / 11).toBeGreaterThan((end(12, 'safe') / 12) * 1.03);
    expect(end(11, 'drawn') / 11).toBeCloseTo(end(44, 'drawn') / 44, 1);
  });

  it('add letter-spacing after each glyph and leave ligatures out', () => {
    const plain = metrics.advances('fit', run('', { size: 20 }), 'safe')[3]!;
    expect(metrics.advances('fit', run('', { size: 20, spacing: 2 }), 'safe')[3]).toBeCloseTo(plain + 6, 6);
    expect(metrics.width('fit', run('', { spacing: 0.001 }))).toBeGreaterThan(metrics.width('fit', run('')) + 0.05);
  });

  it('of capitals are those of the letters they become', () => {
    expect(metrics.width('straße', run('', { caps: true }))).toBe(metrics.width('STRASSE', run('')));
  });

  it('of raised text are smaller', () => {
    expect(metrics.width('12', run('', { baseline: 'super' }))).toBeLessThan(0.65 * metrics.width('12', run('')));
  });

  it('give no room to what does not show, and room to what the face lacks', () => {
    expect(metrics.width('a\u0301', run(''))).toBe(metrics.width('a', run('')));
    expect(metrics.width('\u200b\u2060\ufeff', run(''))).toBe(0);
    expect(metrics.width('德黑兰', run(''))).toBeCloseTo(60, 0);
    expect(metrics.width('☑', run(''))).toBeGreaterThan(15);
  });

  it('of emoji are those of the bundled face as drawn, of the widest common one to be safe', () => {
    expect(metrics.width('🚀', run(''))).toBeCloseTo((20 * 2600) / 2048, 1);
    expect(metrics.advances('🚀', run(''), 'safe')[2]).toBeCloseTo(28);
  });

  it('of an emoji are one, however many characters it is made of', () => {
    const one = metrics.width('🚀', run(''));
    for (const emoji of ['🇪🇺', '👩‍👩‍👧‍👦', '👍🏽', '⚠️', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'])
      expect(metrics.width(emoji, run('')), emoji).toBe(one);
    expect(metrics.width('🚀🚀', run(''))).toBeCloseTo(2 * one);
    expect(metrics.width('12#', run(''))).toBeLessThan(2 * one);
  });

  it('make Arabic letters narrow where they join and wide where a word ends', () => {
    expect(metrics.width('بب', run(''))).toBeLessThan(metrics.width('ب ب', run('')) - metrics.width(' ', run('')));
    expect(metrics.width('ب\u064eب', run(''))).toBe(metrics.width('بب', run('')));
  });

  // Points at a size in LibreOffice 7.4's PDF, which loses 0.009 pt a glyph: the forms of letters, lam with alef, signs of its own.
  it.each([
    ['اجتمعت', 23, 74.55],
    ['وسبتمبر،', 23, 84.62],
    ['لا', 23, 13.1],
    ['السؤال', 23, 68.76],
    ['يدفع؟', 23, 53.84],
    ['شاهدًا', 23, 57.28],
    ['یازده', 21, 42.81],
  ])('of %s are those of DejaVu Sans', (word, size, points) => {
    expect(Math.abs(metrics.width(word, run('', { size })) - points)).toBeLessThan(0.4);
  });

  it('of blanks and digits among Arabic words are those of the face that stands in', () => {
    const positions = metrics.advances('منذ عام 2011', run('', { size: 23 }), 'drawn');
    expect(positions[4]! - positions[3]!).toBeCloseTo(6.36, 2); // Arial's; Calibri's is 5.16
    expect(positions[12]! - positions[8]!).toBeCloseTo(49.68, 2); // LibreOffice: 49.54
    // Before Latin letters again those of the run's own face.
    const mixed = metrics.advances('Tehran 2011: منذ', run('', { size: 23 }), 'drawn');
    expect(mixed[7]! - mixed[6]!).toBeCloseTo(5.16, 2);
  });

  it('of a family without a twin are those of Arial with a margin', () => {
    const foreign = createMetrics({ heading: 'Verdana', body: 'Arial', mono: 'Courier New' });
    const style = run('', { size: 100 });
    const ratio = foreign.width('Hamburg', { ...style, font: 'heading' }) / foreign.width('Hamburg', style);
    expect(ratio).toBeGreaterThan(1.16);
  });
});
