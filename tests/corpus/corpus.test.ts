import { describe, expect, it } from 'vitest';
import { build, ownSlides } from '../support/build.js';
import { describeFindings, examineDeck } from '../support/deck-doctor/index.js';
import { spoolDeck, writesGoodDeck } from '../support/deck-spool.js';
import { deckText } from '../support/deck-text.js';
import { chosenSeed, corpusDocuments, readmes, sample } from '../support/documents.js';
import { picturesIn, wordsKept } from '../support/kept.js';

const limit = 120_000; // ms a document: READMEs are built beside other work

/**
 * Words that visibleText() expects and the reading rules rightly leave out or set otherwise, by document: how many at most,
 * and why. Each is to be looked at again when the reading rules change.
 */
const allowedLoss: Readonly<Record<string, readonly [number, string]>> = {
  // Looked at word by word (November 2026): markup that the counter's own, simpler reading of Markdown takes for words.
  'deck-slidev-starter.md': [2, "Slidev's steps after a formula: `$$ {1|3|all}`"],
  'doc-markdown-basics.qmd': [53, 'classes of divs and info strings of fences inside list items and grid tables'],
};

describe('documents that nobody here wrote', () => {
  const documents = corpusDocuments();
  if (documents.length === 0)
    it('are not beside this checkout: ../shared/corpus is missing, so nothing is built here', () => {});

  for (const { name, file, slides } of documents) {
    it(`${name} builds, whole`, { timeout: limit }, async () => {
      const built = await build(file);
      writesGoodDeck(built.bytes, name, built.examine);
      if (slides !== undefined) expect(ownSlides(built), 'slides as its own tool makes them').toBe(slides);
      const { lost, added } = wordsKept(built);
      const [allowed] = allowedLoss[name] ?? [0];
      expect(lost.length > allowed ? lost : []).toEqual([]);
      expect(added).toEqual([]);
    });
  }
});

describe('the READMEs of the packages that this project uses', () => {
  const all = readmes();
  const seed = chosenSeed();
  const validated = new Set(sample(all, 50, seed).map(({ name }) => name));
  console.log(`${all.length} READMEs; the validator takes fifty by BRIEFDECK_SEED=${seed}`);

  for (const { name, file } of all) {
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
