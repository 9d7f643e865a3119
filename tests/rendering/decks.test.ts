import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Built, build } from '../support/build.js';
import { chosenSeed, corpusDocuments, readmes, sample } from '../support/documents.js';
import { comparedWhole, houseNames } from '../support/houses.js';
import { previewed } from '../support/previewed.js';
import { measureFidelity, type SlideFidelity, summarize } from '../support/rendering/fidelity.js';
import { findOverflow } from '../support/rendering/overflow.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const minutes = 60_000; // ms

interface Named {
  readonly name: string;
  readonly file: string;
  readonly meta?: Readonly<Record<string, string>>;
}

const samples: readonly Named[] = readdirSync(join(project, 'samples'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, file: join(project, 'samples', name) }));
const stress: Named = { name: 'stress.md', file: join(project, 'tests/briefs/stress.md') };
const stressInFull: Named = { ...stress, name: 'stress.md, prose: slide', meta: { prose: 'slide' } };

/** 'deck, slide: rule: detail', one a word that stands where it should not. */
async function overflowOf(documents: readonly Named[]): Promise<readonly string[]> {
  const decks: Uint8Array[] = [];
  for (const { file, meta } of documents) decks.push((await build(file, meta)).bytes);
  const found = await findOverflow(decks);
  return found.map(({ deck, slide, rule, detail }) => `${documents[deck]?.name}, ${slide}: ${rule}: ${detail}`);
}

/** Each in another house, in turn: what holds in one may not in the next, whose faces and boxes are others. */
function inTurn(documents: readonly Named[]): readonly Named[] {
  return documents.map(({ name, file }, index) => {
    const template = houseNames[index % houseNames.length]!;
    return { name: `${name} in ${template}`, file, meta: { template } };
  });
}

// The samples and the stress brief as they are: houses-overflow.test.ts, in this template and all others.
describe('text that leaves its box', () => {
  it('is not in the stress brief with its prose on slides', { timeout: 10 * minutes }, async () => {
    expect(await overflowOf([stressInFull])).toEqual([]);
  });

  it('is in no document of the corpus', { timeout: 10 * minutes }, async () => {
    expect(await overflowOf(inTurn(corpusDocuments()))).toEqual([]);
  });

  // The same sixty each time: what one machine finds, another must find too. All of them: `npm run corpus`.
  const seed = chosenSeed(20_261_123);
  it(`is in none of sixty READMEs (BRIEFDECK_SEED=${seed})`, { timeout: 20 * minutes }, async () => {
    expect(await overflowOf(inTurn(sample(readmes(), 60, seed)))).toEqual([]);
  });
});

// Of the samples, houses.test.ts compares the one with every kind of slide.
const compared = [...samples, stress].filter(({ name }) => !comparedWhole.includes(name));

describe('the preview is the deck', () => {
  for (const { name, file } of compared) {
    it(`for ${name}: similar everywhere, and lines break at the same words`, { timeout: 20 * minutes }, async () => {
      const built: Built = await build(file);
      const slides: readonly SlideFidelity[] = await measureFidelity(await previewed(built));
      const { scenes } = built.result;
      const summary = summarize(slides);
      const report = slides.map(({ slide, similarity, broken }) => {
        return [`${slide} ${scenes[slide - 1]?.kind} ${similarity.toFixed(4)}`, ...broken].join('\n    ');
      });
      console.log(`${name}: ${JSON.stringify(summary)}\n${report.join('\n')}`);
      expect(summary.mean).toBeGreaterThanOrEqual(0.97);
      expect(summary.worst).toBeGreaterThanOrEqual(0.94);
      expect(summary.agreed).toBeGreaterThanOrEqual(0.99);
    });
  }
});
