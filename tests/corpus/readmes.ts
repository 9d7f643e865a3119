/** Builds the READMEs of the packages that this project uses: a quarter of them a test file, so that cores share them. */
import { describe, expect, it } from 'vitest';
import { build } from '../support/build.js';
import { describeFindings, examineDeck } from '../support/deck-doctor/index.js';
import { spoolDeck } from '../support/deck-spool.js';
import { deckText } from '../support/deck-text.js';
import { chosenSeed, readmes, sample } from '../support/documents.js';
import { picturesIn, wordsKept } from '../support/kept.js';

const limit = 120_000; // ms a document: READMEs are built beside other work
const parts = 4;
const validatedInAll = 50;

/** Tests of each fourth README, beginning with number `part` of 0 to 3. */
export function describeReadmes(part: number): void {
  describe('the READMEs of the packages that this project uses', () => {
    const mine = readmes().filter((_, n) => n % parts === part);
    const seed = chosenSeed();
    const validated = new Set(sample(mine, Math.ceil(validatedInAll / parts), seed).map(({ name }) => name));
    console.log(`${mine.length} READMEs; the validator takes ${validated.size} by BRIEFDECK_SEED=${seed}`);

    for (const { name, file } of mine) {
      it(`${name} builds, whole`, { timeout: limit }, async () => {
        const built = await build(file);
        expect(describeFindings(examineDeck(built.bytes, built.examine))).toBe('');
        if (validated.has(name)) spoolDeck(built.bytes, name);
        const { lost, added } = wordsKept(built);
        expect(lost).toEqual([]);
        expect(added).toEqual([]);
        expect(deckText(built.bytes).media).toBe(picturesIn(built, file).length);
      });
    }
  });
}
