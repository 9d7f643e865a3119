/** What the loopback door alone has: a file browser in the page, dropped files found by their content, an address for one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { examineDeck } from '../../support/deck-doctor/index.js';
import { brief, dropFile as drop } from '../support/page.js';
import { test } from '../support/program.js';

/** A drive that is slow: listings come when the function is called that this answers with. */
async function holdListings(page: Page): Promise<() => void> {
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/browse', async (route) => {
    await asked;
    await route.continue();
  });
  return answer;
}

test('leads from the welcome screen to a deck in three actions', async ({ start }) => {
  const { page, home } = await start({ 'Documents/first.md': brief });
  // One: open.
  await page.getByRole('button', { name: 'Open a brief …' }).click();
  await page.getByRole('option', { name: 'Documents, folder' }).dblclick();
  await page.getByRole('option', { name: 'first.md' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A first brief');
  // Two: choose.
  await page.getByRole('checkbox', { name: 'Second finding' }).click();
  // Three: export.
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText(/^Saved as .*first\.pptx$/)).toBeVisible();
  expect(examineDeck(readFileSync(join(home, 'Documents/first.pptx')))).toEqual([]);
});

test('finds a brief by keyboard alone: filter, Enter, up again', async ({ start }) => {
  const { page } = await start({ 'Documents/first.md': brief, 'Documents/other.md': brief, 'Documents/deck.pptx': '' });
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('searchbox', { name: 'Filter by name' })).toBeFocused();
  await page.keyboard.type('docu');
  await page.keyboard.press('Enter');
  const list = page.getByRole('listbox');
  await expect(list.getByRole('option')).toHaveCount(2);
  await page.getByRole('button', { name: 'Up one folder' }).click();
  await expect(list.getByRole('option', { name: 'Documents, folder' })).toBeVisible();
  await page.getByRole('searchbox').fill('docu');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('option')).toHaveCount(2);
  await page.getByRole('searchbox').fill('oth');
  await page.keyboard.press('Enter');
  await expect(page.getByText('other.md', { exact: true })).toBeVisible();
});

test('opens the first of a name typed before the drive says what is there', async ({ start }) => {
  const { page } = await start({ 'first.md': brief, 'other.md': '# Another\n' });
  const answer = await holdListings(page);
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('searchbox', { name: 'Filter by name' })).toBeFocused();
  await page.keyboard.type('first');
  await page.keyboard.press('Enter');
  answer();
  await expect(page.getByText('first.md', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A first brief');
});

test('shows nothing outside of the home folder and the folders named', async ({ start }) => {
  const { page, home } = await start({ 'first.md': brief });
  const ask = (name: string, input: unknown) =>
    page.evaluate(
      async ([command, body]) =>
        (await fetch(`/api/${command}`, { method: 'POST', body: JSON.stringify(body) })).json(),
      [name, input] as const,
    );
  for (const folder of ['/', '/etc', join(home, '..'), `${home}/../..`]) {
    expect((await ask('browse', { folder })).output).toMatchObject({ problem: 'outside', entries: [] });
  }
  expect((await ask('openBrief', { path: '/etc/hostname' })).output).toEqual({ problem: 'outside' });
  expect((await ask('reveal', { path: '/etc/hostname' })).output).toEqual({ problem: 'refused' });
  expect((await ask('openOutput', { path: '/etc/hostname' })).output).toEqual({ problem: 'refused' });
  expect((await ask('saveBrief', { path: '/tmp/outside.md', force: true })).output).toMatchObject({
    outcome: 'failed',
  });
});

test('finds a dropped file by name and content', async ({ start }) => {
  const { page } = await start({
    'Documents/first.md': '# Another of that name\n',
    'Documents/work/first.md': brief,
  });
  await drop(page, 'first.md', brief);
  await expect(page.getByText('A file named first.md with the same content lies here.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'work', exact: true })).toHaveAttribute('aria-current', 'location');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A first brief');
  await expect(page.getByText('first.md', { exact: true })).toBeVisible();
});

test('opens a dropped file that it cannot find as a copy, says so, and saves it where one wants', async ({ start }) => {
  const { page, home } = await start({ 'Documents/first.md': '# Something else\n' });
  await drop(page, 'first.md', brief);
  await expect(page.getByText(/This is a copy/)).toBeVisible();
  await page.getByRole('button', { name: 'Save as …' }).click();
  await page.getByRole('option', { name: 'Documents, folder' }).dblclick();
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('first.md');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText('There is a file of that name already.');
  await name.fill('mine');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('mine.md', { exact: true })).toBeVisible();
  await expect(page.getByText(/This is a copy/)).toHaveCount(0);
  expect(readFileSync(join(home, 'Documents/mine.md'), 'utf8')).toBe(brief);
  expect(readFileSync(join(home, 'Documents/first.md'), 'utf8')).toBe('# Something else\n');
});

test('saves in the folder that one went to, though the drive is slow to say what is in it', async ({ start }) => {
  const { page, home } = await start({ 'Documents/first.md': '# Something else\n' });
  await drop(page, 'mine.md', brief);
  await page.getByRole('button', { name: 'Save as …' }).click();
  const folder = page.getByRole('option', { name: 'Documents, folder' });
  await folder.waitFor();
  const answer = await holdListings(page);
  await folder.dblclick();
  await page.getByRole('textbox', { name: 'Name' }).press('Enter');
  answer();
  await expect(page.getByText('mine.md', { exact: true })).toBeVisible();
  expect(readFileSync(join(home, 'Documents/mine.md'), 'utf8')).toBe(brief);
  expect(existsSync(join(home, 'mine.md'))).toBe(false);
});

test('refuses what is no text, in words', async ({ start }) => {
  const { page } = await start();
  await drop(page, 'photo.png', 'not text');
  await expect(page.getByRole('alert')).toHaveText(/That is not a Markdown or text file/);
});

test('a second window cannot use the address again', async ({ open, browser }) => {
  const { address } = await open(brief);
  const stranger = await (await browser.newContext()).newPage();
  const reply = await stranger.goto(address);
  expect(reply?.status()).toBe(403);
});
