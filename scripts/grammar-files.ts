/**
 * The highlighter's grammars as files beside the bundle, out/cli/grammars/<name>.json: each with its patterns translated, which takes
 * longer than all else in colouring code (src/main/highlight/patterns.ts).
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageRegistration } from '@shikijs/core';
import { type BuiltGrammar, grammarFiles, readGrammar } from '../src/main/highlight/grammars.js';
import { patternsOf, translate } from '../src/main/highlight/patterns.js';

/** Writes all grammars into `folder`, which is emptied first. */
export async function writeGrammars(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of grammarFiles) {
    const grammar = (await readGrammar(file)) as LanguageRegistration;
    const translations = patternsOf(grammar).map((pattern) => translate(pattern) ?? null);
    const built: BuiltGrammar = { grammar, translations };
    writeFileSync(join(folder, `${file}.json`), JSON.stringify(built));
  }
}
