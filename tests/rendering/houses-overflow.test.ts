/**
 * No text leaves its box in any sample, in the stress brief, in one with parts and a marking or in one of many scripts, in any house and variant. A deck
 * that is in another variant what it is in the usual one, but for colours, is not drawn again; BRIEFDECK_WHOLE=1 draws all.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../support/build.js';
import { houseBriefs, houseNames, variantsOf } from '../support/houses.js';
import { hashButColours } from '../support/rendering/but-colours.js';
import { findOverflow } from '../support/rendering/overflow.js';

const minutes = 60_000; // ms
const isWhole = process.env.BRIEFDECK_WHOLE === '1';

/** Not compared with LibreOffice's drawing, which takes other fonts for these scripts; its words must have their room all the same. */
const scripts = { name: 'scripts', file: join(import.meta.dirname, '../briefs/scripts.md') };
const briefs = [...houseBriefs, scripts];

describe('text that leaves its box', () => {
  for (const house of houseNames) {
    it(`is in no brief in ${house}, whatever its variant`, { timeout: 10 * minutes }, async () => {
      const decks: { readonly name: string; readonly bytes: Uint8Array }[] = [];
      const drawn = new Set<string>();
      for (const variant of variantsOf(house)) {
        for (const { name, file } of briefs) {
          const { bytes } = await build(file, { template: house, variant });
          const hash = hashButColours(bytes);
          if (drawn.has(hash) && !isWhole) continue;
          drawn.add(hash);
          decks.push({ name: `${name} in ${variant}`, bytes });
        }
      }
      expect(decks.length).toBeGreaterThanOrEqual(briefs.length);
      const found = await findOverflow(decks.map(({ bytes }) => bytes));
      const said = found.map(({ deck, slide, rule, detail }) => `${decks[deck]?.name}, ${slide}: ${rule}: ${detail}`);
      expect(said).toEqual([]);
    });
  }
});
