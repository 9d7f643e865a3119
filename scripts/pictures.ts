/**
 * Makes the pictures of the documents: contact sheets of the samples as the preview draws them, and the window in light
 * and dark. Run it after `npm run build` when slides or window look different, and look at what it made:
 *
 *     npm run pictures
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { contactSheet } from './sheet.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const briefdeck = join(root, 'bin/briefdeck.cjs');
const sample = join(root, 'samples/iran-russia-drones.md');
const pictures = join(root, 'docs/pictures');
const sheetWidth = 1600; // pixels: readable on a page of documentation, a few hundred kB

/** The slides of a brief as PNG, drawn by the program. */
function slidesOf(brief: string, folder: string): readonly Uint8Array[] {
  const made = spawnSync(
    process.execPath,
    [briefdeck, 'build', brief, '-o', join(folder, 'deck.pptx'), '--format', 'png', '--width', '800', '--quiet'],
    { stdio: 'inherit' },
  );
  if (made.status !== 0) throw new Error(`${brief} could not be drawn`);
  const slides = join(folder, 'deck');
  return readdirSync(slides)
    .sort()
    .map((name) => readFileSync(join(slides, name)));
}

async function makeSheet(brief: string, name: string, columns: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-pictures-'));
  try {
    writeFileSync(join(pictures, name), await contactSheet(slidesOf(brief, folder), columns, sheetWidth));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The window on the sample, once in each colour scheme. */
async function makeScreenshots(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // The address works once, so each picture has a window of its own.
    const program = spawn(process.execPath, [briefdeck, 'open', sample, '--print-url'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const address = await new Promise<string>((resolve, reject) => {
      program.stdout.once('data', (text) => resolve(String(text).trim()));
      program.once('exit', () => reject(new Error('the window did not open')));
    });
    const browser = await chromium.launch({
      executablePath: process.env.BRIEFDECK_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--disable-gpu', '--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, colorScheme });
      await page.goto(address);
      await page.getByRole('option', { name: /How Tehran came to arm Moscow/ }).click();
      await page.getByRole('region', { name: 'Slide', exact: true }).locator('svg').waitFor();
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(pictures, `window-${colorScheme}.png`) });
    } finally {
      await browser.close();
      program.kill();
    }
  }
}

mkdirSync(pictures, { recursive: true });
await makeSheet(sample, 'sample.png', 4);
await makeSheet(join(root, 'samples/every-kind.md'), 'every-kind.png', 4);
await makeScreenshots();
console.log(`${pictures}: ${readdirSync(pictures).join(', ')}`);
