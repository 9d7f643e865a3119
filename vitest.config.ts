import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** What a test file does that leaves its process another one: modules, clock, environment. */
const changesItsProcess =
  /\bvi\.(mock|doMock|stubEnv|stubGlobal|useFakeTimers|spyOn)\b|\bprocess\.(env\.\w+ =|env\[|chdir)/;

const testsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);

/**
 * Files that leave their process as it was run one after another in one process a core, which spares each of them loading the
 * program anew; the others have one each.
 */
const together = ['tests/main', 'tests/properties', 'tests/renderer', 'tests/shared']
  .flatMap(testsIn)
  .filter((file) => !changesItsProcess.test(readFileSync(file, 'utf8')));
/** Real documents and LibreOffice: steps of their own in `npm test`. */
const corpus = ['tests/corpus/**/*.test.ts'];
const rendering = ['tests/rendering/**/*.test.ts'];
const others = ['tests/e2e/**', ...together, ...corpus, ...rendering];

export default defineConfig({
  test: {
    // Decks that tests write are validated when all have run, and what else they wrote goes.
    globalSetup: ['tests/support/temporary-root.ts', 'tests/support/deck-spool-setup.ts'],
    setupFiles: ['tests/support/fixed-seed.ts'],
    // Far more than any takes alone: beside other work a property test took 20 s. What must be quick has a limit of its own.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'together', include: together, isolate: false } },
      { extends: true, test: { name: 'apart', include: ['tests/**/*.test.ts'], exclude: others } },
      { extends: true, test: { name: 'corpus', include: corpus } },
      { extends: true, test: { name: 'rendering', include: rendering } },
    ],
  },
});
