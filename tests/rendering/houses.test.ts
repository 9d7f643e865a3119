/**
 * Every built-in template in every variant, as LibreOffice draws its decks. What is held (docs/templates.md says it too):
 * no text leaves its box in any sample, in the stress brief or in one with parts and a marking, in any variant; lines break
 * at the same words in all of them; the preview looks like the deck for all nineteen layouts of every house in its usual
 * variant, and in its others for the brief that has eighteen of them. Drawing decks to compare them takes most of this
 * file's time, and variants differ in colours alone; BRIEFDECK_WHOLE=1 compares all briefs in all variants.
 */
import { describe, expect, it } from 'vitest';
import { layoutIds } from '../../src/shared/model/index.js';
import { type Built, build } from '../support/build.js';
import { houseBriefs, houses } from '../support/houses.js';
import { previewed } from '../support/previewed.js';
import { measureFidelity, summarize } from '../support/rendering/fidelity.js';
import { renderDecks } from '../support/rendering/libreoffice.js';
import { compareLines } from '../support/rendering/lines.js';
import { findOverflow } from '../support/rendering/overflow.js';
import { readPdfWords } from '../support/rendering/pdf.js';

const minutes = 60_000; // ms
const isWhole = process.env.BRIEFDECK_WHOLE === '1';

const names = [...new Set(houses.map(({ house }) => house))];
const variantsOf = (house: string) => houses.filter((each) => each.house === house).map(({ variant }) => variant);

describe('text that leaves its box', () => {
  for (const house of names) {
    it(`is in no brief in ${house}, whatever its variant`, { timeout: 10 * minutes }, async () => {
      const decks: { readonly name: string; readonly bytes: Uint8Array }[] = [];
      for (const variant of variantsOf(house)) {
        for (const { name, file } of houseBriefs) {
          const { bytes } = await build(file, { template: house, variant });
          decks.push({ name: `${name} in ${variant}`, bytes });
        }
      }
      const found = await findOverflow(decks.map(({ bytes }) => bytes));
      const said = found.map(({ deck, slide, rule, detail }) => `${decks[deck]?.name}, ${slide}: ${rule}: ${detail}`);
      expect(said).toEqual([]);
    });
  }
});

/** How many lines the decks have, and each that LibreOffice breaks elsewhere. */
async function linesOf(decks: readonly { readonly name: string; readonly built: Built }[]) {
  const shown = await Promise.all(decks.map(({ built }) => previewed(built)));
  const rendering = await renderDecks(shown.map(({ bytes }) => bytes));
  try {
    let lines = 0;
    const broken: string[] = [];
    for (const [index, { slides }] of shown.entries()) {
      const { name } = decks[index] as (typeof decks)[number];
      const pdf = rendering.pdfs[index];
      const pages = pdf ? await readPdfWords(pdf) : [];
      expect(pages.length, name).toBe(slides.length);
      for (const [n, page] of pages.entries()) {
        const agreement = compareLines(slides[n]?.lines ?? [], page);
        lines += agreement.lines;
        broken.push(...agreement.broken.map((line) => `${name}, ${n + 1}: ${line}`));
      }
    }
    return { lines, broken };
  } finally {
    rendering.dispose();
  }
}

describe('lines', () => {
  for (const house of names) {
    it(`break at the same words in ${house} and in LibreOffice`, { timeout: 10 * minutes }, async () => {
      const decks = [];
      for (const { name, file } of houseBriefs) decks.push({ name, built: await build(file, { template: house }) });
      const { lines, broken } = await linesOf(decks);
      if (broken.length > 0) console.log(`${house}: ${broken.length} of ${lines} lines\n${broken.join('\n')}`);
      expect(lines).toBeGreaterThan(500);
      expect(1 - broken.length / lines).toBeGreaterThanOrEqual(0.99);
    });
  }
});

describe('the preview is the deck', () => {
  // Between them every layout: parts.md has dividers, every-kind.md all the others.
  const everyLayout = houseBriefs.filter(({ name }) => name === 'every-kind.md' || name === 'parts.md');
  const allButDividers = everyLayout.filter(({ name }) => name === 'every-kind.md');

  it('is asked for all nineteen layouts', async () => {
    const shown = new Set<string>();
    for (const { file } of everyLayout) for (const { layout } of (await build(file)).result.scenes) shown.add(layout);
    // Charts are native: each program draws its own, so they are held to their boxes and words only, above.
    expect([...shown.add('chart')].sort()).toEqual([...layoutIds].sort());
  });

  for (const { house, variant } of houses) {
    const briefs = isWhole ? houseBriefs : variantsOf(house)[0] === variant ? everyLayout : allButDividers;
    for (const { name, file } of briefs) {
      it(`for ${name} in ${house}, ${variant}: similar everywhere`, { timeout: 20 * minutes }, async () => {
        const built = await build(file, { template: house, variant });
        const slides = await measureFidelity(await previewed(built));
        const { mean, worst, agreed } = summarize(slides);
        const weak = slides.filter(({ similarity, broken }) => similarity < 0.95 || broken.length > 0);
        const report = weak.map(({ slide, similarity, broken }) =>
          [`  ${slide} ${built.result.scenes[slide - 1]?.kind} ${similarity.toFixed(4)}`, ...broken].join('\n    '),
        );
        console.log([`${name} in ${house}, ${variant}: mean ${mean}, worst ${worst}`, ...report].join('\n'));
        // LibreOffice 7.4 draws native patterns as hairlines: charts are then held to 0.93.
        const { template, scenes } = built.result;
        const isHatched = template?.style.chart.signs && scenes.some(({ kind }) => kind === 'chart');
        expect(mean).toBeGreaterThanOrEqual(isHatched ? 0.93 : 0.97);
        expect(worst).toBeGreaterThanOrEqual(isHatched ? 0.9 : 0.94);
        expect(agreed).toBeGreaterThanOrEqual(0.99);
      });
    }
  }
});
