/** The window's own menu, which a door has that has no menus of the system. */
import { expect } from '@playwright/test';
import { brief } from '../support/page.js';
import { test } from '../support/program.js';

test('names what cannot be done at the moment, so that nothing changes its place when it can', async ({ open }) => {
  const { page } = await open(brief);
  const entry = page.getByRole('menuitem', { name: /^Undo/ });
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(entry).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await page.getByRole('tree').getByRole('checkbox', { name: 'First finding' }).click();
  await expect(page.getByRole('treeitem', { name: 'First finding' })).toHaveAttribute('aria-checked', 'false');
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(entry).not.toHaveAttribute('aria-disabled', 'true');
  await entry.click();
  await expect(page.getByRole('treeitem', { name: 'First finding' })).toHaveAttribute('aria-checked', 'true');
});
