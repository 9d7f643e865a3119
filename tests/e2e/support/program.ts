/** Starts the real program on a copy of a brief and opens its window in a real browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** `open('…markdown…')` or `open()` for the sample. */
export const test = base.extend<{ open: (markdown?: string) => Promise<Program> }>({
  open: async ({ page }, use) => {
    const started: { child: ChildProcess; folder: string }[] = [];
    await use(async (markdown) => {
      const folder = mkdtempSync(join(tmpdir(), 'briefdeck-e2e-'));
      const brief = join(folder, markdown === undefined ? basename(sample) : 'brief.md');
      if (markdown === undefined) cpSync(sample, brief);
      else writeFileSync(brief, markdown);
      const child = spawn(process.execPath, [join(project, 'bin/briefdeck.cjs'), 'open', brief, '--print-url'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
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
    for (const { child, folder } of started) {
      child.kill('SIGTERM');
      await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(undefined)));
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

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
