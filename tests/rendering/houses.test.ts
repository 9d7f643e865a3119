/**
 * Every built-in template in every variant looks in LibreOffice as its preview does (docs/templates.md): for all nineteen layouts
 * of every house in its usual variant, and in its others for the brief that has eighteen of them. Drawing decks to compare them
 * takes long, and variants differ in colours alone; BRIEFDECK_WHOLE=1 compares all briefs in all variants. Text that leaves its
 * box and lines that break elsewhere have files of their own beside this one, so that two processes share the work.
 */
import { describe, expect, it } from 'vitest';
import { layoutIds } from '../../src/shared/model/index.js';
import { build } from '../support/build.js';
import { houseBriefs, houses, variantsOf } from '../support/houses.js';
import { previewed } from '../support/previewed.js';
import { measureFidelity, summarize } from '../support/rendering/fidelity.js';

const minutes = 60_000; // ms
const isWhole = process.env.BRIEFDECK_WHOLE === '1';

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
