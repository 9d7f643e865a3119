/** The menus of the right mouse button: slides, sections, recent briefs; by keyboard too. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { brief, chooseInMenu } from './support/page.js';
import { test } from './support/program.js';

const menu = (page: Page) => page.getByRole('menu', { name: 'What can be done with it' });
const section = (page: Page, name: string) => page.getByRole('treeitem', { name, exact: true });
const faultsOf = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).exclude('svg').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
};

test('leaves a section out, takes it in and moves it from its own menu', async ({ open }) => {
  const { page } = await open(brief);
  await section(page, 'Second finding').click({ button: 'right' });
  expect(await faultsOf(page)).toEqual([]);
  await menu(page).getByRole('menuitem', { name: 'Leave Out “Second finding”' }).click();
  await expect(section(page, 'Second finding')).toHaveAttribute('aria-checked', 'false');
  await section(page, 'Second finding').click({ button: 'right' });
  await menu(page).getByRole('menuitem', { name: 'Move Up' }).click();
  const titles = () =>
    page.getByRole('treeitem').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
  await expect.poll(async () => (await titles())[0]).toBe('Second finding');
  await section(page, 'Second finding').click({ button: 'right' });
  await expect(menu(page).getByRole('menuitem', { name: 'Move Up' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(menu(page)).toHaveCount(0);
});

test('is opened by Shift+F10 where the focus is, and gives the focus back', async ({ open }) => {
  const { page } = await open(brief);
  await section(page, 'First finding').focus();
  await page.keyboard.press('Shift+F10');
  await expect(menu(page).getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(section(page, 'First finding')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await page.keyboard.press('Enter');
  await expect(section(page, 'First finding')).toHaveAttribute('aria-checked', 'false');
});

test('presents from the slide that was clicked', async ({ open }) => {
  const { page } = await open(brief);
  await page.getByRole('listbox', { name: 'Slides' }).getByRole('option').nth(1).click({ button: 'right' });
  await menu(page).getByRole('menuitem', { name: 'Present from Here' }).click();
  await expect(page.getByRole('dialog')).toHaveAccessibleName(/^Slide 2 of/);
});

test('opens a recent brief, and takes it off the list', async ({ open }) => {
  const started = await open(brief);
  const { page } = started;
  await chooseInMenu(started, 'Close Brief');
  await page.getByRole('button', { name: /^A first brief/ }).click({ button: 'right' });
  expect(await faultsOf(page)).toEqual([]);
  await menu(page).getByRole('menuitem', { name: 'Take Off This List' }).click();
  await expect(page.getByRole('heading', { name: 'Recent' })).toHaveCount(0);
});
