import { describe, expect, it } from 'vitest';
import { layoutIds } from '../../../src/shared/model/index.js';
import { build } from '../../support/build.js';
import { writesGoodDeck } from '../../support/deck-spool.js';
import { houseBriefs, houses } from '../../support/houses.js';

describe('a built-in template', () => {
  it.each(houses)('$house, $variant, loads without a complaint, its contrast too', async ({ load }) => {
    const template = await load();
    expect(Object.keys(template.layouts)).toEqual([...layoutIds]);
  });

  // The Open XML validator looks at these decks too, when all tests have run.
  for (const { name, file } of houseBriefs) {
    it.each(houses)(
      `$house, $variant, makes a good deck of ${name}`,
      { timeout: 60_000 },
      async ({ house, variant }) => {
        const { bytes, result, examine } = await build(file, { template: house, variant });
        expect(result.template?.id).toBe(house);
        writesGoodDeck(bytes, `${name}, ${house}, ${variant}`, examine);
      },
    );
  }

  it.each(houses)('$house, $variant, says the marking on every slide', async ({ house, variant }) => {
    const brief = houseBriefs.find(({ name }) => name === 'parts.md');
    const { result } = await build(brief?.file as string, { template: house, variant });
    const unmarked = result.scenes.filter(({ items }) => !items.some(({ name }) => name === 'marking'));
    expect(unmarked.map(({ title }) => title)).toEqual([]);
  });
});
