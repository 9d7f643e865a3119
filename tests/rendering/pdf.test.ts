/** Pages of a PDF beside the slides' own pictures: one scene, two drawings. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildPdf } from '../support/pdf-build.js';
import { previewed } from '../support/previewed.js';
import { averageDown, greyOf, similarity } from '../support/rendering/grey.js';
import { pagesAsGrey } from '../support/rendering/pdf.js';
import { readPng } from '../support/rendering/png-pixels.js';

const drawnWidth = 1920; // pixels, averaged down to 960: most of the difference in anti-aliasing is gone then
const factor = 2;

/** Likeness of each page to its slide, by the slide's number. `only`: these slides, all where nothing is said. */
async function likeness(
  file: string,
  variant: 'light' | 'dark',
  only?: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const built = await buildPdf({ file }, { variant });
  const { slides } = await previewed({ ...built, source: readFileSync(file, 'utf8'), examine: {} });
  const found = new Map<number, number>();
  let number = 0;
  for await (const page of pagesAsGrey(built.file, drawnWidth, slides.length)) {
    const slide = slides[number] as (typeof slides)[0];
    number += 1;
    if (only && !only.includes(number)) continue;
    const { width, height, rgba } = readPng(await slide.preview(drawnWidth));
    found.set(number, similarity(averageDown(greyOf(rgba, width, height), factor), averageDown(page, factor)));
  }
  return found;
}

describe('a page is its slide', () => {
  it.each([
    ['samples/every-kind.md', 'dark', undefined],
    // Long lists, a wide table, addresses, levels, code, Arabic, Chinese, Greek with Persian, emoji, a mixture.
    ['tests/briefs/stress.md', 'light', [3, 9, 14, 15, 16, 20, 21, 22, 23, 28]],
  ] as const)(
    '%s, %s',
    async (file, variant, only) => {
      const found = [...(await likeness(file, variant, only)).values()];
      expect(found).toHaveLength(only?.length ?? 19);
      expect(found.reduce((sum, value) => sum + value, 0) / found.length).toBeGreaterThan(0.98);
      expect(Math.min(...found)).toBeGreaterThan(0.955); // small type; 0.984 at 3,840 pixels
    },
    120_000,
  );
});
