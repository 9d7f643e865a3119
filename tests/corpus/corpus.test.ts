import { describe, expect, it } from 'vitest';
import { build, ownSlides } from '../support/build.js';
import { writesGoodDeck } from '../support/deck-spool.js';
import { corpusDocuments } from '../support/documents.js';
import { wordsKept } from '../support/kept.js';

const limit = 120_000; // ms a document: documents are built beside other work

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
