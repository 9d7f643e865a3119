/**
 * Houses of others: thirteen files of five origins that nobody here made (python-pptx, pptx-automizer, the Open XML SDK, Pandoc,
 * LibreOffice). On each the sample of every kind of slide: no error of the Open XML validator or the deck doctor that the file
 * did not have; and in LibreOffice no text that leaves its box, and pages like our drawing. LibreOffice takes a minute a house, so
 * that each run draws some; BRIEFDECK_WHOLE=1 draws all.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { build } from '../support/build.js';
import { describeFindings, examineDeck, openPackage } from '../support/deck-doctor/index.js';
import { foreignPackages, foreignPath, partsOf } from '../support/foreign-packages.js';
import { previewed } from '../support/previewed.js';
import { measureFidelity, summarize } from '../support/rendering/fidelity.js';
import { libreOfficeTemplate, libreOfficeTemplates, pandocReference } from '../support/rendering/foreign-houses.js';
import { findOverflow } from '../support/rendering/overflow.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { validateDecks } from '../support/validator.js';

const sample = fileURLToPath(new URL('../../samples/every-kind.md', import.meta.url));
const minutes = 60_000; // ms

const houses: readonly (readonly [name: string, path: () => string | Promise<string>])[] = [
  ...foreignPackages.map((name) => [name, () => foreignPath(name)] as const),
  ['Pandoc’s reference.pptx', pandocReference],
  ...libreOfficeTemplates.map((name) => [`LibreOffice’s ${name}`, () => libreOfficeTemplate(name)] as const),
];

it('are at least twelve, of at least four origins', () => {
  expect(houses.length).toBeGreaterThanOrEqual(12);
  const origins = houses.map(([name]) => /^(?:python|automizer|open-xml|Pandoc|LibreOffice)/.exec(name)?.[0]);
  expect(new Set(origins).size).toBeGreaterThanOrEqual(4);
});

const isWhole = process.env.BRIEFDECK_WHOLE === '1';

/** One of each origin; all others with BRIEFDECK_WHOLE=1, since each takes a minute. */
const drawnAlways: ReadonlySet<string> = new Set([
  'python-pptx-default.pptx',
  'automizer-backgrounds.pptx',
  'Pandoc’s reference.pptx',
  'LibreOffice’s Metropolis',
]);

/** How like our drawing the pages have to be, as the mean of a deck. */
const least = 0.95;

const inHouse = (path: string) => build(sample, { classification: 'OFFICIAL' }, { template: path });

describe('a deck in somebody else’s house', () => {
  for (const [name, pathOf] of houses) {
    it(`is as valid as the file, with the house's own parts to the byte: ${name}`, {
      timeout: 4 * minutes,
    }, async () => {
      const path = await pathOf();
      const built = await inHouse(path);
      const deck = join(temporaryFolder(), 'deck.pptx');
      writeFileSync(deck, built.bytes);

      const [before, after] = await validateDecks([path, deck]);
      const known = new Set(before?.errors);
      expect(after?.errors.filter((error) => !known.has(error))).toEqual([]);

      const house = new Uint8Array(readFileSync(path));
      const had = new Set(examineDeck(house, { adopted: true }).map((each) => JSON.stringify(each)));
      const found = examineDeck(built.bytes, { ...built.examine, adopted: true });
      expect(describeFindings(found.filter((each) => !had.has(JSON.stringify(each))))).toBe('');

      // The examples are gone, and the house's own parts are its own to the byte.
      expect(openPackage(built.bytes).slides).toHaveLength(built.result.scenes.length);
      const [own, parts] = [partsOf(house), partsOf(built.bytes)];
      expect([...parts.keys()].filter((part) => /vbaProject|printerSettings|comments/.test(part))).toEqual([]);
      const kept = [...parts.keys()].filter((part) => /^ppt\/(?:theme|media|slideLayouts|fonts)\/[^/]+$/.test(part));
      const changed = kept.filter((part) => {
        const bytes = own.get(part);
        return bytes && !Buffer.from(bytes).equals(Buffer.from(parts.get(part) ?? []));
      });
      expect(changed).toEqual([]);
    });
  }

  for (const [name, pathOf] of houses.filter(([each]) => isWhole || drawnAlways.has(each))) {
    it(`keeps its text in its boxes, and looks as it was shown: ${name}`, { timeout: 10 * minutes }, async () => {
      const built = await inHouse(await pathOf());
      const over = await findOverflow([built.bytes]);
      expect(over.map(({ slide, rule, detail }) => `${slide}: ${rule}: ${detail}`)).toEqual([]);

      const slides = await measureFidelity(await previewed(built));
      const { mean, worst, agreed } = summarize(slides);
      const weak = slides.filter(({ similarity }) => similarity < 0.93);
      const said = weak.map(
        ({ slide, similarity }) => `${slide} ${built.result.scenes[slide - 1]?.kind} ${similarity.toFixed(3)}`,
      );
      console.log(
        `${name}: mean ${mean.toFixed(4)}, worst ${worst.toFixed(4)}, lines ${agreed.toFixed(4)}; ${said.join(', ')}`,
      );
      expect(mean).toBeGreaterThanOrEqual(least);
    });
  }
});
