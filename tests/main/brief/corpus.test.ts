import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBrief, parseBrief } from '../../../src/main/brief/index.js';
import { corpusDocuments, readmes } from '../../support/documents.js';
import { visibleText } from '../../support/markdown-text.js';
import { words, wordsLost } from '../../support/words.js';
import { briefText } from './brief-text.js';

function readFile(file: string) {
  const { text } = decodeBrief(readFileSync(file), file);
  if (text === undefined) return undefined;
  return { text, ...parseBrief({ file, text }) };
}

const documents = corpusDocuments();

/** Words that the independent stripping keeps and the reading rules leave out, or the other way round, each looked at. */
const expectedLosses: Readonly<Record<string, number>> = {
  'deck-slidev-starter.md': 2, // `$$ {1|3|all}`: the steps in which Slidev shows a formula
  'doc-markdown-basics.qmd': 74, // languages and div names in the cells of grid tables, which the stripping takes for words
  'policy-algorithmes-fr.md': 2, // L'[article]: one word with its article here, two with the bracket between
};

describe.skipIf(documents.length === 0)('documents that nobody here wrote', () => {
  it.each(documents.filter((document) => document.slides !== undefined))(
    '$name has the slides of its own tool',
    ({ file, slides }) => {
      const brief = readFile(file)?.brief;
      expect(brief?.form).toBe('slides');
      expect((brief?.sections.length ?? 0) + (brief?.titleSlide ? 1 : 0)).toBe(slides);
    },
  );

  it.each(documents.filter((document) => document.slides === undefined))(
    '$name is a brief, and no error',
    ({ file }) => {
      const read = readFile(file);
      expect(read?.brief.form).toBe('sections');
      expect(read?.diagnostics.filter((item) => item.severity === 'error')).toEqual([]);
    },
  );

  it.each(documents)('$name loses no word', ({ name, file }) => {
    const read = readFile(file);
    const lost = wordsLost(words(visibleText(read?.text ?? '')), words(read ? briefText(read.brief) : ''));
    expect(lost.length, lost.join(' ')).toBeLessThanOrEqual(expectedLosses[name] ?? 0);
  });
});

describe('READMEs of the packages we use', () => {
  it('are read without an error', () => {
    const failed = readmes().flatMap(({ name, file }) => {
      const errors = readFile(file)?.diagnostics.filter((item) => item.severity === 'error') ?? [];
      return errors.map((item) => `${name}: ${item.code}`);
    });
    expect(failed).toEqual([]);
  });
});
