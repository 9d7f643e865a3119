/**
 * Lines break at the same words in our drawing and in LibreOffice, in every house: in the briefs whose drawings houses.test.ts
 * does not compare as a whole, lines included.
 */
import { describe, expect, it } from 'vitest';
import { type Built, build } from '../support/build.js';
import { comparedWhole, houseBriefs, houseNames } from '../support/houses.js';
import { previewed } from '../support/previewed.js';
import { renderDecks } from '../support/rendering/libreoffice.js';
import { compareLines } from '../support/rendering/lines.js';
import { readPdfWords } from '../support/rendering/pdf.js';

const minutes = 60_000; // ms
const others = houseBriefs.filter(({ name }) => !comparedWhole.includes(name));

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
  for (const house of houseNames) {
    it(`break at the same words in ${house} and in LibreOffice`, { timeout: 10 * minutes }, async () => {
      const decks = [];
      for (const { name, file } of others) decks.push({ name, built: await build(file, { template: house }) });
      const { lines, broken } = await linesOf(decks);
      if (broken.length > 0) console.log(`${house}: ${broken.length} of ${lines} lines\n${broken.join('\n')}`);
      expect(lines).toBeGreaterThan(500);
      expect(1 - broken.length / lines).toBeGreaterThanOrEqual(0.99);
    });
  }
});
