/** A brief that is begun in the window: from the welcome screen and from the menu, written over, saved where the person says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { brief, chooseInMenu } from './support/page.js';
import { test } from './support/program.js';

const text = (page: Page) => page.getByRole('textbox', { name: 'Markdown' });
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('is begun on the welcome screen with its title to be typed over, and saved to a place of its own', async ({
  start,
  door,
}) => {
  const started = await start({ 'new-brief.md': '# Another brief of that name\n' });
  const { page, home, electron } = started;
  await page.getByRole('button', { name: 'New brief' }).click();
  await expect(title(page)).toHaveText('Title of the brief');
  await expect(page.getByText('A new brief, to be written over.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Messages/ })).toHaveCount(0);
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('Two ports');
  await expect(title(page)).toHaveText('Two ports');
  await expect(page.getByRole('option').first()).toContainText('Two ports');
  const { violations } = await new AxeBuilder({ page }).exclude('svg').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const place = join(home, 'two-ports.md');
  if (door === 'desktop') {
    if (electron) electron.answers.save = place;
    await page.keyboard.press('Control+s');
  } else {
    await page.keyboard.press('Control+s');
    const name = page.getByRole('dialog').getByRole('textbox', { name: 'Name' });
    // A file that is there already is not written over.
    await expect(name).toHaveValue('new-brief.md');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('There is a file of that name already.')).toBeVisible();
    await name.fill('two-ports.md');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  }
  await expect.poll(() => existsSync(place)).toBe(true);
  expect(readFileSync(place, 'utf8')).toMatch(/^---\ntitle: Two ports\nsubtitle: /);
  expect(readFileSync(join(home, 'new-brief.md'), 'utf8')).toBe('# Another brief of that name\n');
});

test('is begun from the menu beside another brief, and is gone when nothing was written', async ({ open }) => {
  const started = await open(brief);
  const { page } = started;
  await chooseInMenu(started, 'New Brief');
  await expect(title(page)).toHaveText('Title of the brief');
  await expect(text(page)).toBeFocused();
  await chooseInMenu(started, 'Close Brief');
  await expect(page.getByRole('button', { name: /^A first brief/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Title of the brief/ })).toHaveCount(0);
});

test('begins with its first slide whatever was chosen in another brief, and so does that one again', async ({
  open,
}) => {
  const started = await open(brief);
  const { page } = started;
  const slides = page.getByRole('listbox', { name: 'Slides' }).getByRole('option');
  const third = slides.nth(2);
  await third.click();
  await expect(third).toHaveAttribute('aria-selected', 'true');
  await chooseInMenu(started, 'New Brief');
  await expect(title(page)).toHaveText('Title of the brief');
  await expect(slides.first()).toHaveAttribute('aria-selected', 'true');
  await expect(text(page)).toBeFocused();
  await expect(page.locator('.cm-lineNumbers .cm-activeLineGutter')).toHaveText('2');
  await page.keyboard.type('Two ports');
  await expect(title(page)).toHaveText('Two ports');
  await third.click();
  await expect(third).toHaveAttribute('aria-selected', 'true');
  // The desktop program opens it in a window of its own.
  if (started.electron) return;
  await chooseInMenu(started, 'brief.md');
  await expect(title(page)).toHaveText('A first brief');
  await expect(slides.first()).toHaveAttribute('aria-selected', 'true');
});

test('is another one each time, and stays when something was written', async ({ open }) => {
  const started = await open(brief);
  const { page } = started;
  await chooseInMenu(started, 'New Brief');
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('The first one');
  await expect(title(page)).toHaveText('The first one');
  await chooseInMenu(started, 'New Brief');
  await expect(title(page)).toHaveText('Title of the brief');
  // The Markdown is the new one's, though neither has a place.
  await expect(text(page)).not.toContainText('The first one');
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('The second one');
  await expect(title(page)).toHaveText('The second one');
  await chooseInMenu(started, 'Close Brief');
  await expect(page.getByRole('button', { name: /^The second one.*not saved yet/ })).toBeVisible();
  await page.getByRole('button', { name: /^The first one.*not saved yet/ }).click();
  await expect(title(page)).toHaveText('The first one');
  await expect(page.getByText('Not saved yet. It stays here until you save it.')).toBeVisible();
});
