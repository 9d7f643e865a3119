/** Starts the real program on a copy of a brief and opens its window in a real browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';

const project = join(dirname(fileURLToPath(import.meta.url)), '../../..');
export const sample = join(project, 'samples/iran-russia-drones.md');

export interface Program {
  readonly page: Page;
  /** The copy of the brief that is open. */
  readonly brief: string;
  readonly folder: string;
  /** The address as printed: its token has been used. */
  readonly address: string;
  /** Changes the brief's text as an editor does: a whole new file. */
  edit(change: (text: string) => string): void;
}

export interface Started {
  readonly page: Page;
  /** The person's home folder in this test. */
  readonly home: string;
  readonly address: string;
}

export interface Fixtures {
  /** `open('…markdown…')` or `open()` for the sample. */
  open: (markdown?: string) => Promise<Program>;
  /** Starts the program without a brief, on a home folder with these files; `words` stand behind `briefdeck open`. */
  start: (files?: Readonly<Record<string, string>>, words?: readonly string[]) => Promise<Started>;
}

export const test = base.extend<Fixtures>({
  start: async ({ page }, use) => {
    const started: { child: ChildProcess; home: string }[] = [];
    await use(async (files = {}, words = []) => {
      const home = mkdtempSync(join(tmpdir(), 'briefdeck-home-'));
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(home, name)), { recursive: true });
        writeFileSync(join(home, name), text);
      }
      const child = launch(['open', ...words, '--print-url'], home);
      started.push({ child, home });
      const address = await firstLine(child);
      await page.goto(address);
      if (words.length === 0) await page.getByRole('heading', { level: 1 }).waitFor();
      return { page, home, address };
    });
    for (const { child, home } of started) await stop(child, home);
  },
  open: async ({ page }, use) => {
    const started: { child: ChildProcess; folder: string }[] = [];
    await use(async (markdown) => {
      const folder = mkdtempSync(join(tmpdir(), 'briefdeck-e2e-'));
      const brief = join(folder, markdown === undefined ? basename(sample) : 'brief.md');
      if (markdown === undefined) cpSync(sample, brief);
      else writeFileSync(brief, markdown);
      const child = launch(['open', brief, '--print-url'], folder);
      started.push({ child, folder });
      const address = await firstLine(child);
      await page.goto(address);
      return {
        page,
        brief,
        folder,
        address,
        edit: (change) => writeFileSync(brief, change(readFileSync(brief, 'utf8'))),
      };
    });
    for (const { child, folder } of started) await stop(child, folder);
  },
});

/** The program as a person starts it, with a home folder and a state of its own. */
function launch(words: readonly string[], home: string): ChildProcess {
  return spawn(process.execPath, [join(project, 'bin/briefdeck.cjs'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HOME: home, BRIEFDECK_STATE: join(home, '.briefdeck-state') },
  });
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  child.kill('SIGTERM');
  await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(undefined)));
  rmSync(folder, { recursive: true, force: true });
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8');
    child.stdout?.on('data', (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end));
    });
    child.once('exit', (code) =>
      reject(new Error(`The program ended with status ${code} before it printed an address.`)),
    );
  });
}
