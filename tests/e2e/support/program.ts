/** Starts the real program on a copy of a brief, through whichever door the project names, and opens its window in a real browser. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import type { ElectronStandIn } from '../../support/electron-stand-in/index.js';
import { type Door, doors, type Launched } from './doors.js';
import { slowDown } from './slow.js';

const project = join(dirname(fileURLToPath(import.meta.url)), '../../..');
export const sample = join(project, 'samples/iran-russia-drones.md');

export interface Started {
  readonly page: Page;
  /** The person's home folder in this test. */
  readonly home: string;
  /** The address of the page; at the loopback door as printed, its token used. */
  readonly address: string;
  /** What stands in Electron's place, at that door. */
  readonly electron?: ElectronStandIn;
}

export interface Program extends Started {
  /** The copy of the brief that is open. */
  readonly brief: string;
  readonly folder: string;
  /** Changes the brief's text as an editor does: a whole new file. */
  edit(change: (text: string) => string): void;
}

export interface Fixtures {
  /** `open('…markdown…')` or `open()` for the sample. */
  open: (markdown?: string) => Promise<Program>;
  /** Starts the program without a brief, on a home folder with these files; `words` stand behind the command. */
  start: (files?: Readonly<Record<string, string>>, words?: readonly string[]) => Promise<Started>;
}

export interface Options {
  door: Door;
}

interface Internal {
  /** Starts the program; what it started is gone when the test ends. */
  launch: (home: string, words: readonly string[]) => Promise<Launched>;
}

export const test = base.extend<Fixtures & Options & Internal>({
  door: ['loopback', { option: true }],
  launch: async ({ page, door }, use) => {
    const running: { home: string; launched: Launched }[] = [];
    await use(async (home, words) => {
      const environment = { HOME: home, BRIEFDECK_STATE: join(home, '.briefdeck-state') };
      await slowDown(page);
      const launched = await doors[door](page, words, environment);
      running.push({ home, launched });
      return launched;
    });
    // Homes last: two programs of a test may have one home, and write into it until they have ended.
    for (const { launched } of running) await launched.stop();
    for (const { home } of running) rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  },
  start: async ({ launch }, use) => {
    await use(async (files = {}, words = []) => {
      const home = mkdtempSync(join(tmpdir(), 'briefdeck-home-'));
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(home, name)), { recursive: true });
        writeFileSync(join(home, name), text);
      }
      const launched = await launch(home, words);
      if (words.length === 0) await launched.page.getByRole('heading', { level: 1 }).waitFor();
      return { ...launched, home };
    });
  },
  open: async ({ launch }, use) => {
    await use(async (markdown) => {
      const folder = mkdtempSync(join(tmpdir(), 'briefdeck-e2e-'));
      const brief = join(folder, markdown === undefined ? basename(sample) : 'brief.md');
      if (markdown === undefined) cpSync(sample, brief);
      else writeFileSync(brief, markdown);
      const launched = await launch(folder, [brief]);
      // The desktop program's window is there before the brief is read; a test that takes the file away must not be first.
      await launched.page.getByRole('tree', { name: 'Sections' }).waitFor();
      return {
        ...launched,
        home: folder,
        brief,
        folder,
        edit: (change) => writeFileSync(brief, change(readFileSync(brief, 'utf8'))),
      };
    });
  },
});
