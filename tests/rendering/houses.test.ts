/**
 * Every built-in template in every variant looks in LibreOffice as its preview does (docs/templates.md): for all nineteen layouts
 * of every house in its usual variant, and in its others for the brief that has eighteen of them. Drawing decks to compare them
 * takes long, and variants differ in colours alone; BRIEFDECK_WHOLE=1 compares all briefs in all variants. Text that leaves its
 * box and lines that break elsewhere have files of their own beside this one, so that two processes share the work.
 */
import { describe, expect, it } from 'vitest';
import { layoutIds } from '../../src/shared/model/index.js';
import { type Built, build } from '../support/build.js';
import { comparedWhole, houseBriefs, houseNames, variantsOf } from '../support/houses.js';
import { previewed } from '../support/previewed.js';
import { measureFidelities, summarize } from '../support/rendering/fidelity.js';

const minutes = 60_000; // ms
const isWhole = process.env.BRIEFDECK_WHOLE === '1';

describe('the preview is the deck', () => {
  const everyLayout = houseBriefs.filter(({ name }) => comparedWhole.includes(name));
  const allButDividers = everyLayout.filter(({ name }) => name === 'every-kind.md');

  it('is asked for all nineteen layouts', async () => {
    const shown = new Set<string>();
    for (const { file } of everyLayout) for (const { layout } of (await build(file)).result.scenes) shown.add(layout);
    // Charts are native: each program draws its own, so they are held to their boxes and words only, above.
    expect([...shown.add('chart')].sort()).toEqual([...layoutIds].sort());
  });

  for (const house of houseNames) {
    const decks = variantsOf(house).flatMap((variant, n) => {
      const briefs = isWhole ? houseBriefs : n === 0 ? everyLayout : allButDividers;
      return briefs.map((brief) => ({ ...brief, variant }));
    });
    it(`in ${house}: similar everywhere, in each variant`, { timeout: 20 * minutes }, async () => {
      const built: Built[] = [];
      for (const { file, variant } of decks) built.push(await build(file, { template: house, variant }));
      const compared = await measureFidelities(await Promise.all(built.map(previewed)));
      expect(compared).toHaveLength(decks.length);
      for (const [n, { name, variant }] of decks.entries()) {
        const slides = compared[n] as (typeof compared)[number];
        const { template, scenes } = (built[n] as Built).result;
        const { mean, worst, agreed } = summarize(slides);
        const weak = slides.filter(({ similarity, broken }) => similarity < 0.95 || broken.length > 0);
        const report = weak.map(({ slide, similarity, broken }) =>
          [`  ${slide} ${scenes[slide - 1]?.kind} ${similarity.toFixed(4)}`, ...broken].join('\n    '),
        );
        const which = `${name} in ${house}, ${variant}`;
        console.log([`${which}: mean ${mean}, worst ${worst}`, ...report].join('\n'));
        // LibreOffice 7.4 draws native patterns as hairlines: charts are then held to 0.93.
        const isHatched = template?.style.chart.signs && scenes.some(({ kind }) => kind === 'chart');
        expect.soft(mean, which).toBeGreaterThanOrEqual(isHatched ? 0.93 : 0.97);
        expect.soft(worst, which).toBeGreaterThanOrEqual(isHatched ? 0.9 : 0.94);
        expect.soft(agreed, which).toBeGreaterThanOrEqual(0.99);
      }
    });
  }
});
