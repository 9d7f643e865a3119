/** A brief that has nothing to show yet, or cannot be read: what the window says then, and the way on. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { largeSlide } from './support/page.js';
import { test } from './support/program.js';

const unreadable = '---\ntitle: [A brief\n---\n\n## First\n\n- One point\n';

test('leads from a brief that cannot be read to its Markdown, and from there to slides', async ({ launch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-empty-'));
  const file = join(folder, 'brief.md');
  writeFileSync(file, unreadable);
  const { page } = await launch(folder, [file]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('brief.md');
  // Once: it stands for the title.
  await expect(page.getByRole('banner').getByText('brief.md')).toHaveCount(1);
  await expect(page.getByRole('status')).toHaveText('No slides');
  await expect(page.getByRole('button', { name: 'Template', exact: true })).toBeVisible();
  await expect(page.getByText(/Each heading of the Markdown is a section here/)).toBeVisible();
  for (const name of ['Present', 'Export']) await expect(page.getByRole('button', { name })).toBeDisabled();
  const { violations } = await new AxeBuilder({ page }).exclude('svg').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('t');
  await expect(page.getByText(/^The brief has no slides yet/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show the Markdown' }).click();
  await expect(page.getByRole('textbox', { name: 'Markdown' })).toBeFocused();
  await expect(page.locator('.cm-lineNumbers .cm-activeLineGutter')).toHaveText('3');
  writeFileSync(file, unreadable.replace('[A brief', 'A brief'));
  await expect(largeSlide(page)).toContainText('A brief');
  await expect(page.getByRole('button', { name: 'Export' })).toBeEnabled();
});
