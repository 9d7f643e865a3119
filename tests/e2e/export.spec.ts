/** Exporting from the window: what is remembered, what is in the way, what goes along, and what comes after. */
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { examineDeck } from '../support/deck-doctor/index.js';
import { wordsInBytes } from '../support/every-byte.js';
import { test } from './support/program.js';

const brief = `---
title: Arctic cargo
---

## Volumes

- Gas grows
- Coal falls

<!-- notes: Say that twice. -->

## Outlook

- More ice
`;

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export' });
const openForm = (page: Page) => page.getByRole('button', { name: 'Export', exact: true }).first().click();
const start = (page: Page) => dialog(page).getByRole('button', { name: 'Export', exact: true }).click();

test('marks the name to be typed over, and Enter exports', async ({ open }) => {
  const { page, folder } = await open(brief);
  await page.keyboard.press('Control+e');
  const name = dialog(page).getByRole('textbox', { name: 'Save as' });
  await expect(name).toBeFocused();
  await page.keyboard.type('talk');
  await expect(name).toHaveValue(join(folder, 'talk.pptx'));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Saved as .*talk\.pptx$/)).toBeVisible();
  expect(examineDeck(readFileSync(join(folder, 'talk.pptx')))).toEqual([]);
});

test('says at the window’s foot what was written, until the form is opened again', async ({ open }) => {
  const { page } = await open(brief);
  const foot = page.getByRole('contentinfo');
  const height = (await foot.boundingBox())?.height;
  await openForm(page);
  await start(page);
  await expect(page.getByText(/^Saved as/)).toBeVisible();
  await expect(foot.getByText('Exported as brief.pptx')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(foot.getByText('Exported as brief.pptx')).toBeVisible();
  await expect(foot.getByText(/^(Show in folder|Download)$/)).toBeVisible();
  expect((await foot.boundingBox())?.height).toBe(height);
  const { violations } = await new AxeBuilder({ page }).exclude('svg').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await openForm(page);
  await expect(dialog(page)).toBeVisible();
  await expect(page.getByText(/^Saved as/)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(foot.getByText('Exported as brief.pptx')).toHaveCount(0);
});

test('says why nothing can be exported where no format is chosen', async ({ open }) => {
  const { page } = await open(brief);
  await openForm(page);
  await dialog(page).getByText('PowerPoint').click();
  await expect(dialog(page).getByText('Choose at least one thing to export it as.')).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Export', exact: true })).toBeDisabled();
});

test('says what goes along, and takes what is left out along when asked', async ({ open }) => {
  const { page, folder } = await open(brief);
  await openForm(page);
  await expect(dialog(page).getByText('With the slides go the notes of 1 slide.')).toBeVisible();
  await expect(dialog(page).getByRole('checkbox', { name: /goes along/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('tree').getByRole('checkbox', { name: 'Outlook' }).click();
  await expect(page.getByRole('treeitem', { name: 'Outlook' })).toHaveAttribute('aria-checked', 'false');
  await openForm(page);
  await dialog(page).getByText('What this cut leaves out goes along').click();
  await expect(dialog(page).getByText('With the slides go the notes of 1 slide and 1 hidden slide.')).toBeVisible();
  await start(page);
  await expect(page.getByText(/^Saved as .*brief\.pptx$/)).toBeVisible();
  const deck = readFileSync(join(folder, 'brief.pptx'));
  expect(examineDeck(deck)).toEqual([]);
});

test('makes a copy for outsiders: no notes, nothing left out, and says so', async ({ open }) => {
  const { page, folder } = await open(brief);
  await page.getByRole('tree').getByRole('checkbox', { name: 'Outlook' }).click();
  await expect(page.getByRole('treeitem', { name: 'Outlook' })).toHaveAttribute('aria-checked', 'false');
  await openForm(page);
  await dialog(page).getByText('What this cut leaves out goes along').click();
  await dialog(page).getByText('A copy for outsiders').click();
  await expect(dialog(page).getByText('Nothing but the slides goes along')).toBeVisible();
  await expect(dialog(page).getByText('What this cut leaves out goes along')).toHaveCount(0);
  await start(page);
  await expect(page.getByText(/^Saved as .*brief\.pptx$/)).toBeVisible();
  const deck = readFileSync(join(folder, 'brief.pptx'));
  expect(examineDeck(deck)).toEqual([]);
  expect(wordsInBytes(deck, ['Say that twice', 'More ice'])).toEqual([]);
  await page.reload();
  await openForm(page);
  await expect(dialog(page).getByRole('checkbox', { name: /^A copy for outsiders/ })).toBeChecked();
});

test('comes back with the formats, paper and place of the last time', async ({ open }) => {
  const { page, folder } = await open(brief);
  mkdirSync(join(folder, 'out'));
  await openForm(page);
  await dialog(page).getByText('Handout (PDF)').click();
  await dialog(page).getByRole('combobox', { name: 'Paper of the handout' }).selectOption('Letter');
  await dialog(page).getByRole('textbox', { name: 'Save as' }).fill(join(folder, 'out/talk.pptx'));
  await start(page);
  await expect(page.getByText(/^Saved as .*talk-handout\.pdf$/)).toBeVisible();
  expect(readFileSync(join(folder, 'out/talk-handout.pdf'), 'latin1')).toMatch(/\/MediaBox \[0 0 612 792\]/);
  await page.reload();
  await openForm(page);
  await expect(dialog(page).getByRole('textbox', { name: 'Save as' })).toHaveValue(join(folder, 'out/talk.pptx'));
  await expect(dialog(page).getByRole('checkbox', { name: /^Handout/ })).toBeChecked();
  await expect(dialog(page).getByRole('combobox', { name: 'Paper of the handout' })).toHaveValue('letter');
});

test('keeps a file that somebody edited, under a name beside it', async ({ open }) => {
  const { page, folder } = await open(brief);
  writeFileSync(join(folder, 'brief.pptx'), 'somebody’s work');
  await openForm(page);
  await start(page);
  await expect(dialog(page).getByRole('alert')).toContainText('Somebody has changed this file');
  await dialog(page).getByRole('button', { name: 'Save as brief 2.pptx' }).click();
  await expect(page.getByText(/^Saved as .*brief 2\.pptx$/)).toBeVisible();
  expect(readFileSync(join(folder, 'brief.pptx'), 'utf8')).toBe('somebody’s work');
  expect(examineDeck(readFileSync(join(folder, 'brief 2.pptx')))).toEqual([]);
});

test('waits for a file that another program holds open', async ({ open }) => {
  // Linux holds a program's file shut while it runs, as Windows does a deck that PowerPoint has open.
  test.skip(process.platform !== 'linux' || !existsSync('/bin/sleep'), 'only Linux holds a running file shut');
  const { page, folder } = await open(brief);
  const held = join(folder, 'brief.pptx');
  copyFileSync('/bin/sleep', held);
  chmodSync(held, 0o755);
  const holder = spawn(held, ['600']);
  await new Promise((resolve) => holder.once('spawn', resolve));
  try {
    await openForm(page);
    await start(page);
    await expect(dialog(page).getByRole('alert')).toContainText('Another program holds this file open');
    await expect(dialog(page).getByRole('button', { name: 'Save as brief 2.pptx' })).toBeVisible();
  } finally {
    holder.kill();
    await new Promise((resolve) =>
      holder.exitCode === null && !holder.killed ? holder.once('exit', resolve) : setTimeout(resolve, 200),
    );
  }
  writeFileSync(held, '');
  await dialog(page).getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/^Saved as .*brief\.pptx$/)).toBeVisible();
});

test('finds a place by browsing, and offers what was written', async ({ open, door }) => {
  const started = await open(brief);
  const { page, folder, electron } = started;
  mkdirSync(join(folder, 'decks'));
  await openForm(page);
  if (electron) electron.answers.save = join(folder, 'decks/mine.pptx');
  await dialog(page).getByRole('button', { name: 'Browse …' }).click();
  if (door === 'loopback') {
    const browser = page.getByRole('dialog', { name: 'Where the deck goes' });
    await browser.getByRole('option', { name: 'decks, folder' }).dblclick();
    await browser.getByRole('textbox', { name: 'Name' }).fill('mine.pptx');
    await browser.getByRole('button', { name: 'Save' }).click();
    await expect(browser).toHaveCount(0);
  }
  await expect(dialog(page).getByRole('textbox', { name: 'Save as' })).toHaveValue(join(folder, 'decks/mine.pptx'));
  await start(page);
  await expect(page.getByText(/^Saved as .*mine\.pptx$/)).toBeVisible();
  if (electron) {
    await dialog(page).getByRole('button', { name: 'Open' }).click();
    await expect.poll(() => JSON.stringify(electron.openedFiles)).toContain('mine.pptx');
  } else if (await dialog(page).getByRole('link', { name: 'Download' }).isVisible()) {
    const download = page.waitForEvent('download');
    await dialog(page).getByRole('link', { name: 'Download' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('mine.pptx');
    expect(examineDeck(readFileSync(await file.path()))).toEqual([]);
  }
});

for (const scheme of ['light', 'dark'] as const) {
  test(`has no accessibility violations while and after exporting in ${scheme} colours`, async ({
    open,
    page: tab,
  }) => {
    await tab.emulateMedia({ colorScheme: scheme });
    const { page, folder } = await open(brief);
    writeFileSync(join(folder, 'brief.pptx'), 'somebody’s work');
    const faults = async () => {
      const { violations } = await new AxeBuilder({ page }).exclude('svg').analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
    };
    await openForm(page);
    await dialog(page).getByText('Handout (PDF)').click();
    await start(page);
    await expect(dialog(page).getByRole('alert')).toBeVisible();
    expect(await faults()).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Replace it' }).click();
    await expect(page.getByText(/^Saved as .*brief\.pptx$/)).toBeVisible();
    expect(await faults()).toEqual([]);
  });
}
