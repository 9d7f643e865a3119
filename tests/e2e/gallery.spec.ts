/** Templates: the gallery with this brief's slides, what is chosen, and what becomes of a template that is not there. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { examineDeck } from '../support/deck-doctor/index.js';
import { largeSlide } from './support/page.js';
import { test } from './support/program.js';

const brief = `---
title: Arctic cargo
---

## Bottom line

- Gas grows
- Coal falls

## Volumes

| Cargo | Mt |
| --- | --- |
| Gas | 20 |
| Coal | 9 |

## Outlook

- More ice
`;

const gallery = (page: Page) => page.getByRole('dialog', { name: 'Template' });
const option = (page: Page, name: string) => gallery(page).getByRole('option', { name, exact: true });
/** The ground of the chosen slide, as drawn. */
const ground = (page: Page) => largeSlide(page).locator('svg rect').first().getAttribute('fill');

test('shows every template with slides of this brief, and takes one at a click', async ({ open }) => {
  const { page, folder } = await open(brief);
  await page.getByRole('button', { name: 'Template: Plain' }).click();
  await expect(option(page, 'Plain, light')).toHaveAttribute('aria-selected', 'true');
  const chancery = option(page, 'Chancery, light');
  await chancery.scrollIntoViewIfNeeded();
  await expect(chancery.locator('svg')).toHaveCount(3);
  await expect(chancery).toContainText('Arctic cargo');
  await expect(chancery).toContainText('Gas grows');
  await expect(chancery).toContainText('Mt');
  await chancery.click();
  await expect(chancery).toHaveAttribute('aria-selected', 'true');
  await gallery(page).getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'Template: Chancery' })).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText(/Saved as .*brief\.pptx/)).toBeVisible();
  const deck = readFileSync(join(folder, 'brief.pptx'));
  expect(examineDeck(deck)).toEqual([]);
});

test('is worked by keyboard alone, remembers the choice, and takes it back', async ({ open }) => {
  const { page } = await open(brief);
  const before = await ground(page);
  await page.keyboard.press('t');
  await expect(option(page, 'Plain, light')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(option(page, 'Plain, dark')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(gallery(page)).toHaveCount(0);
  await expect.poll(() => ground(page)).not.toBe(before);
  await page.reload();
  await expect.poll(() => ground(page)).not.toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => ground(page)).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => ground(page)).not.toBe(before);
});

test('goes back to what the brief says', async ({ open }) => {
  const { page } = await open(brief.replace('title:', 'template: boardroom\ntitle:'));
  await page.getByRole('button', { name: 'Template: Boardroom' }).click();
  await option(page, 'Plain, light').click();
  await expect(option(page, 'Plain, light')).toHaveAttribute('aria-selected', 'true');
  await gallery(page).getByRole('button', { name: 'As the brief says' }).click();
  await expect(option(page, 'Boardroom, light')).toHaveAttribute('aria-selected', 'true');
  await expect(gallery(page).getByRole('button', { name: 'As the brief says' })).toHaveCount(0);
});

test('shows each variant as large as the others, also where a template has three', async ({ open }) => {
  const { page } = await open(brief);
  await page.keyboard.press('t');
  const widths: number[] = [];
  for (const variant of ['light', 'dark', 'cover']) {
    widths.push((await option(page, `Boardroom, ${variant}`).boundingBox())?.width ?? 0);
  }
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(1);
});

test('finds templates by name', async ({ open }) => {
  const { page } = await open(brief);
  await page.keyboard.press('t');
  await gallery(page).getByRole('searchbox').fill('news');
  await expect(gallery(page).getByRole('option')).toHaveCount(2);
  await gallery(page).getByRole('searchbox').fill('nothing of that');
  await expect(gallery(page).getByText('No template has that in its name.')).toBeVisible();
});

test('draws a template anew when its file changes, in the gallery and in the deck, and says what is wrong in it', async ({
  open,
}) => {
  const { page, folder } = await open(brief);
  mkdirSync(join(folder, 'house'));
  const file = join(folder, 'house/template.yaml');
  const house = (color: string) => `extends: plain\nname: Our house\ntheme: { colours: { lt1: "${color}" } }\n`;
  writeFileSync(file, house('FFFFF0'));
  await page.keyboard.press('t');
  const own = option(page, 'Our house, light');
  await own.scrollIntoViewIfNeeded();
  await expect(own.locator('rect[fill="#FFFFF0"]').first()).toBeAttached();
  await expect(gallery(page).getByText('in the brief’s folder')).toBeVisible();
  writeFileSync(file, house('F0FFFF'));
  await expect(own.locator('rect[fill="#F0FFFF"]').first()).toBeAttached();
  await own.click();
  await expect(own).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect.poll(() => ground(page)).toBe('#F0FFFF');
  writeFileSync(file, house('FFF0FF'));
  await expect.poll(() => ground(page)).toBe('#FFF0FF');
  writeFileSync(file, house('nonsense'));
  await expect(page.getByRole('alert')).toContainText(/Line 3/);
  await expect(largeSlide(page).locator('svg')).toBeVisible();
});

test('opens a brief whose template is not here in plain, with the nearest ones a click away', async ({ open }) => {
  const { page, folder } = await open(brief.replace('title:', 'template: chancelry\ntitle:'));
  await expect(page.getByText(/There is no template “chancelry” on this machine\..* shown in Plain/)).toBeVisible();
  await expect(largeSlide(page).locator('svg')).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText(/Saved as .*brief\.pptx/)).toBeVisible();
  expect(examineDeck(readFileSync(join(folder, 'brief.pptx')))).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Use chancery' }).click();
  await expect(page.getByRole('button', { name: 'Template: Chancery' })).toBeVisible();
  await expect(page.getByText(/There is no template/)).toHaveCount(0);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`has no accessibility violations in ${scheme} colours`, async ({ open, page: tab }) => {
    await tab.emulateMedia({ colorScheme: scheme });
    const { page } = await open(brief.replace('title:', 'template: nowhere\ntitle:'));
    await expect(page.getByText(/There is no template/)).toBeVisible();
    const faults = async () => {
      const { violations } = await new AxeBuilder({ page }).exclude('svg').analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
    };
    expect(await faults()).toEqual([]);
    await page.keyboard.press('t');
    await expect(option(page, 'Plain, light').locator('svg')).toHaveCount(3);
    expect(await faults()).toEqual([]);
  });
}
