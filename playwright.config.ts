import { defineConfig } from '@playwright/test';
import { electronExecutable } from './tests/e2e/support/doors.js';
import type { Options } from './tests/e2e/support/program.js';
import { systemChromium } from './tests/support/system-chromium.js';

const inChromium = {
  browserName: 'chromium' as const,
  viewport: { width: 1360, height: 820 },
  launchOptions: {
    executablePath: systemChromium('headless'),
    // As root, which build machines are, Chromium runs only without its sandbox. The rest keeps it off the network.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  },
};

const electron = electronExecutable();
// Playwright loads this file once more in each of its workers: one line is enough.
if (!electron && process.env.TEST_WORKER_INDEX === undefined) {
  console.log(
    'Left out: the tests in Electron itself, whose executable is not installed here (node_modules/electron/dist).',
  );
}

// The windows of tests live for seconds, and need not be fast: a program that has not warmed up also shows what a slow machine would.
process.env.BRIEFDECK_WARM_UP ??= 'off';

export default defineConfig<Options>({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/temporary-root.ts',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  // On two cores: three and four windows at a time wait for one another, and take as long (docs/benchmarks.md).
  workers: 2,
  timeout: 120_000,
  // Opening a brief takes a second on a machine of its own, and several on one that builds and tests at the same time.
  expect: { timeout: 30_000 },
  forbidOnly: true,
  // Who passes at the second try only is a race to be found: `npm test` names it.
  retries: 1,
  reporter: [['list']],
  projects: [
    { name: 'browser', testIgnore: '**/desktop/**', use: { ...inChromium, door: 'loopback' } },
    // The desktop program's own bundles on a stand-in for Electron: what the loopback door alone has is left out.
    { name: 'desktop', testIgnore: '**/loopback/**', use: { ...inChromium, door: 'desktop' } },
    ...(electron
      ? [
          {
            name: 'electron',
            testIgnore: ['**/loopback/**', '**/desktop/**'],
            use: { ...inChromium, door: 'electron' as const },
          },
        ]
      : []),
  ],
});
