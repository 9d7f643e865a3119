import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** A Chromium of the system: Playwright's own is a download, which many build machines refuse. */
const chromium = [process.env.BRIEFDECK_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list']],
  projects: [
    {
      name: 'browser',
      use: {
        browserName: 'chromium',
        viewport: { width: 1360, height: 820 },
        launchOptions: {
          executablePath: chromium,
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
      },
    },
  ],
});
