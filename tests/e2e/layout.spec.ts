/** The kind of a slide, chosen at the slide: by its button, by key, from the menu of the right mouse button. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { largeSlide } from './support/page.js';
import { test } from './support/program.js';

const brief = `---
title: Ports
---

## Outlook

- Fewer shifts
- Berths closed

## Words

Only words.
`;

const button = (page: Page, kind: string) => page.getByRole('button', { name: `Layout: ${kind}` });
const menu = (page: Page) => page.getByRole('menu', { name: /^Layout: / });
const thumbnail = (page: Page, name: RegExp) => page.getByRole('option', { name });

test('is chosen at the slide, said to be the one below the sections too, and taken back', async ({ open }) => {
  const { page } = await open(brief);
  // The cover is made of the front matter: there is nothing to choose.
  await expect(page.getByRole('button', { name: /^Layout: / })).toHaveCount(0);
  await thumbnail(page, /Outlook/).click();
  await button(page, 'bullets').click();
  const automatic = menu(page).getByRole('menuitemradio', { name: 'Automatic (bullets, 1 slide)' });
  await expect(automatic).toHaveAttribute('aria-checked', 'true');
  const { violations } = await new AxeBuilder({ page }).exclude('svg').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await menu(page).getByRole('menuitemradio', { name: 'columns, 1 slide' }).click();
  await expect(button(page, 'columns')).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Layout' })).toHaveValue('columns');
  await page.keyboard.press('Control+z');
  await expect(button(page, 'bullets')).toBeVisible();
});

test('is chosen by keyboard, and from a slide’s own menu', async ({ open }) => {
  const { page } = await open(brief);
  await thumbnail(page, /Outlook/).click();
  await page.keyboard.press('l');
  await expect(menu(page).getByRole('menuitemradio', { name: /^Automatic/ })).toBeVisible();
  await expect(menu(page).getByRole('menuitemradio', { name: /^Automatic/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(button(page, 'bullets')).toHaveCount(0);
  await expect(menu(page)).toHaveCount(0);
  // Of another slide than the one that is shown.
  await thumbnail(page, /Words/).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Layout …' }).click();
  await expect(menu(page)).toBeVisible();
  await expect(menu(page).getByRole('menuitemradio', { name: /^Automatic/ })).toBeVisible();
  await page.keyboard.press('Escape');
  // The large slide has the same menu.
  await largeSlide(page).click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Leave Out “Words”' })).toBeVisible();
});

test('is written into the Markdown, to hold in every cut', async ({ open }) => {
  const { page } = await open(brief);
  await thumbnail(page, /Outlook/).click();
  const writes = menu(page).getByRole('menuitem', { name: 'Write It into the Markdown' });
  await button(page, 'bullets').click();
  await expect(menu(page).getByRole('menuitemradio', { name: /^Automatic/ })).toBeVisible();
  await expect(writes).toHaveCount(0);
  await menu(page).getByRole('menuitemradio', { name: 'columns, 1 slide' }).click();
  await button(page, 'columns').click();
  await expect(menu(page).getByRole('menuitemradio', { name: 'columns, 1 slide' })).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).exclude('svg').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await writes.click();
  await expect(page.getByRole('combobox', { name: 'Layout' })).toContainText('Automatic (columns, 1 slide)');
  await expect(page.getByRole('combobox', { name: 'Layout' })).toHaveValue('');
  await page.getByRole('button', { name: 'Markdown' }).click();
  await expect(page.getByRole('textbox', { name: 'Markdown' })).toContainText('## Outlook {layout=columns}');
  await thumbnail(page, /Outlook/).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'Markdown' })).not.toContainText('layout=columns');
  await expect(page.getByRole('combobox', { name: 'Layout' })).toHaveValue('columns');
});

test('says so where the heading cannot ask for it', async ({ open }) => {
  const { page } = await open(brief.replace('## Outlook', '<h2>Outlook</h2>'));
  await thumbnail(page, /Outlook/).click();
  await page.getByRole('combobox', { name: 'Layout' }).selectOption('columns, 1 slide');
  await button(page, 'columns').click();
  await menu(page).getByRole('menuitem', { name: 'Write It into the Markdown' }).click();
  await expect(page.getByRole('alert')).toHaveText(/^Its heading is written in a way that cannot say it/);
  // It is about this slide.
  await thumbnail(page, /Words/).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
