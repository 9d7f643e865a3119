import { defineConfig } from 'vitest/config';

/**
 * Folders whose tests call functions that keep nothing, and leave the process as it was (no environment, clock, mock or watched
 * file): their files run one after another in one process, which spares each of them loading the program anew.
 */
const stages = ['brief', 'cuts', 'deck', 'fonts', 'highlight', 'ooxml', 'pptx', 'scene'].map((name) => `main/${name}`);
const pure = [...stages, 'shared', 'renderer'].map((folder) => `tests/${folder}/**/*.test.ts`);
/** Real documents and LibreOffice: steps of their own in `npm test`. */
const corpus = ['tests/corpus/**/*.test.ts'];
const rendering = ['tests/rendering/**/*.test.ts'];
const others = ['tests/e2e/**', ...pure, ...corpus, ...rendering];

export default defineConfig({
  test: {
    // Decks that tests write are validated when all have run.
    globalSetup: ['tests/support/deck-spool-setup.ts'],
    setupFiles: ['tests/support/fixed-seed.ts'],
    // Far more than any takes alone: beside other work a property test took 20 s. What must be quick has a limit of its own.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'stages', include: pure, isolate: false } },
      { extends: true, test: { name: 'program', include: ['tests/**/*.test.ts'], exclude: others } },
      { extends: true, test: { name: 'corpus', include: corpus } },
      { extends: true, test: { name: 'rendering', include: rendering } },
    ],
  },
});
