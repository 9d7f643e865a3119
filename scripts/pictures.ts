/**
 * Makes the pictures of the documents: contact sheets of the samples as the preview draws them, and each view of the window
 * in light and dark. Run it after `npm run build` when slides or window look different, and look at what it made:
 *
 *     npm run pictures
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { systemChromium } from '../tests/support/system-chromium.js';
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

/** In place of a house's own file: from the tests, under the MIT licence. */
const foreignHouse = 'open-xml-sdk-marketingplan.potx';

const size = { width: 1360, height: 820 }; // pixels: what a window of a laptop shows

/** Each view of the window, and the way there from the opened sample. */
const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  window: async (page) => {
    await page.getByRole('option', { name: /How Tehran came to arm Moscow/ }).click();
  },
  sections: async (page) => {
    await page.getByRole('treeitem', { name: 'Key judgements' }).click();
    await page.getByRole('treeitem', { name: 'Key judgements' }).click({ button: 'right' });
    await page.getByRole('menu').waitFor();
  },
  markdown: async (page) => {
    await page.getByRole('option', { name: /How Tehran came to arm Moscow/ }).click();
    await page.keyboard.press('F2');
    await page.locator('.cm-slideLine').first().waitFor();
  },
  briefs: async (page) => {
    for (const name of ['rail.md', 'ports.md']) {
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('menuitem', { name: 'Add a Brief to This Deck …' }).click();
      await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.getByRole('treeitem', { name: 'The line from Orm' }).click();
    await page.getByRole('button', { name: 'Take Out of This Deck' }).waitFor();
  },
  presenting: async (page) => {
    await page.getByRole('option', { name: /How Tehran came to arm Moscow/ }).click();
    await page.getByRole('button', { name: 'Present' }).click();
    await page.getByRole('dialog').locator('svg').first().waitFor();
  },
  gallery: async (page) => {
    await page.keyboard.press('t');
    await drawn(page, 6);
  },
  form: async (page) => {
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'Make one of my own' }).click();
    await page.getByRole('textbox', { name: 'Leading colour', exact: true }).fill('7A1F3D');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('ministry');
    await page.locator('[role=dialog] svg [fill="#7A1F3D"]').first().waitFor({ state: 'attached' });
    await drawn(page, 3);
  },
  mapping: async (page) => {
    await dropHouse(page);
    await page.getByRole('dialog', { name: /^Which layouts of/ }).waitFor();
    await drawn(page, 3);
  },
  export: async (page) => {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('dialog').getByText('Handout (PDF)').click();
    // Where this machine keeps its files is nothing for a picture.
    await page.getByRole('textbox', { name: 'Save as' }).fill('~/Briefs/iran-russia-drones.pptx');
  },
  shortcuts: async (page) => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  },
  welcome: async (page) => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Close Brief' }).click();
    await page.getByRole('heading', { name: 'Recent' }).waitFor();
    // The hour of the day is no part of a picture that is to be the same tomorrow.
    await page.getByText(/^today, /).evaluate((when) => {
      when.textContent = 'yesterday';
    });
  },
};

/** A PowerPoint file that nobody here made is dropped on the window, and taken in. */
async function dropHouse(page: Page): Promise<void> {
  const bytes = readFileSync(join(root, 'tests/fixtures/packages', foreignHouse)).toString('base64');
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(content), (each) => each.charCodeAt(0))], 'ministry.potx'));
    return transfer;
  }, bytes);
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  await page.getByRole('dialog').getByRole('button', { name: 'Keep and use' }).click();
}

/** Waits until so many slides are drawn in the dialog that is open. */
async function drawn(page: Page, slides: number): Promise<void> {
  await page
    .locator('[role=dialog] svg')
    .nth(slides - 1)
    .waitFor();
  await page.waitForLoadState('networkidle');
}

/** The window on the sample, each view in each colour scheme. */
async function makeScreenshots(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'briefdeck-pictures-'));
  const brief = join(home, 'iran-russia-drones.md');
  cpSync(sample, brief);
  for (const name of ['rail.md', 'ports.md']) cpSync(join(root, 'samples/team/briefs', name), join(home, name));
  const executablePath = systemChromium('browser');
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--disable-gpu', '--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [name, show] of wanted) {
        await takePicture(browser, { brief, home, colorScheme, name, show });
      }
    }
  } finally {
    await browser.close();
    rmSync(home, { recursive: true, force: true });
  }
}

interface Shot {
  readonly brief: string;
  readonly home: string;
  readonly colorScheme: 'light' | 'dark';
  readonly name: string;
  readonly show: (page: Page) => Promise<void>;
}

/** One picture: the address works once, so each has a program and a state of its own. */
async function takePicture(browser: Browser, { brief, home, colorScheme, name, show }: Shot): Promise<void> {
  const program = spawn(process.execPath, [briefdeck, 'open', brief, '--print-url'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HOME: home, BRIEFDECK_STATE: mkdtempSync(join(home, 'state-')) },
  });
  const address = await new Promise<string>((resolve, reject) => {
    program.stdout.once('data', (text) => resolve(String(text).trim()));
    program.once('exit', () => reject(new Error('the window did not open')));
  });
  const page = await browser.newPage({ viewport: size, colorScheme, reducedMotion: 'reduce' });
  try {
    await page.goto(address);
    await page.getByRole('region', { name: 'Slide', exact: true }).locator('svg').waitFor();
    await show(page);
    await page.evaluate(() => document.fonts.ready);
    await page.mouse.move(0, 0);
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    writeFileSync(join(pictures, `${name}-${colorScheme}.png`), png);
  } finally {
    await page.close();
    program.kill();
    // A template that was kept for this picture is in no other.
    rmSync(join(home, '.local'), { recursive: true, force: true });
  }
}

mkdirSync(pictures, { recursive: true });
// `npm run pictures -- views` makes those of the window alone, `npm run pictures -- gallery form` those of two of its views.
const asked = process.argv.slice(2);
const named = Object.entries(views).filter(([name]) => asked.includes(name));
const wanted = named.length > 0 ? named : Object.entries(views);
if (asked.length === 0) {
  await makeSheet(sample, 'sample.png', 4);
  await makeSheet(join(root, 'samples/every-kind.md'), 'every-kind.png', 4);
}
await makeScreenshots();
console.log(`${pictures}: ${readdirSync(pictures).join(', ')}`);
