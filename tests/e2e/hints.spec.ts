/** What a button of the bar does, and by which keys one does it without. */
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { brief } from './support/page.js';
import { test } from './support/program.js';

test('says a button’s keys to who rests on it, and to who comes to it by Tab', async ({ open }) => {
  const { page } = await open(brief);
  const hint = page.getByRole('tooltip');
  const place = () => page.getByRole('button', { name: 'Present' }).boundingBox();
  const before = await place();
  await page.mouse.move(400, 400);
  await page.mouse.move(400, 390);
  await page.getByRole('button', { name: 'Present' }).hover();
  await expect(hint).toHaveText('Present from this slideShift+F5');
  expect(await place()).toEqual(before);
  await page.mouse.move(400, 400);
  await expect(hint).toHaveCount(0);
  await page.getByRole('button', { name: /^Template/ }).focus();
  await page.keyboard.press('Tab');
  const markdown = page.getByRole('button', { name: 'Markdown' });
  await expect(markdown).toBeFocused();
  await expect(hint).toHaveText('MarkdownF2');
  await expect(markdown).toHaveAccessibleDescription('Markdown F2');
  const { violations } = await new AxeBuilder({ page }).exclude('svg').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('takes a hint away when a dialog opens, and shows none above it', async ({ open }) => {
  const { page } = await open(brief);
  const hint = page.getByRole('tooltip');
  await page.mouse.move(400, 400);
  await page.mouse.move(400, 390);
  await page.getByRole('button', { name: 'Present' }).hover();
  await expect(hint).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog', { name: 'Template' })).toBeVisible();
  // At once: one that waits for the pointer to be found elsewhere stands above the dialog for half a second.
  await expect(hint).toHaveCount(0, { timeout: 250 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // Still resting, and the dialog is there before the hint would be.
  await page.mouse.move(400, 400);
  await page.getByRole('button', { name: 'Present' }).hover();
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog', { name: 'Template' })).toBeVisible();
  await page.waitForTimeout(900);
  await expect(hint).toHaveCount(0);
});
