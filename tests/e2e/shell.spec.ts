/** The window around a brief: the ways in, what happens to its file, and showing its slides. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { brief, chooseInMenu, largeSlide as large } from './support/page.js';
import { test } from './support/program.js';

test('offers the briefs that were open lately, and forgets one when asked', async ({ open }) => {
  const started = await open(brief);
  const { page } = started;
  await expect(large(page)).toBeVisible();
  await chooseInMenu(started, 'Close Brief');
  await page.getByRole('button', { name: /^A first brief/ }).click();
  await expect(large(page)).toBeVisible();
  await chooseInMenu(started, 'Close Brief');
  await expect(page.getByRole('heading', { name: 'Recent' })).toBeVisible();
  rmSync(started.brief);
  await page.reload();
  await expect(page.getByRole('button', { name: /no longer there/ })).toBeDisabled();
  await page.getByRole('button', { name: 'Take brief.md off this list' }).click();
  await expect(page.getByRole('heading', { name: 'Recent' })).toHaveCount(0);
});

test('makes a brief of what is pasted, and keeps it for the next time', async ({ start }) => {
  const started = await start();
  const { page, home } = started;
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, brief);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A first brief');
  await expect(page.getByText(/Pasted, and not saved yet/)).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('textbox', { name: 'Save as' })).toHaveValue(join(home, 'A-first-brief.pptx'));
  await page.keyboard.press('Escape');
  await chooseInMenu(started, 'Close Brief');
  await expect(page.getByRole('button', { name: /A first brief.*not saved yet/ })).toBeVisible();
});

test('opens a copy of the sample', async ({ start }) => {
  const { page } = await start();
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByText('A copy of the sample, for you to try things with.')).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Slides' }).getByRole('option')).toHaveCount(18);
});

test('keeps the last slides of a file that goes, and follows it when it comes back', async ({ open }) => {
  const { page, brief: path } = await open(brief);
  rmSync(path);
  await expect(page.getByText(/brief\.md is no longer there/)).toBeVisible();
  await expect(large(page)).toBeVisible();
  writeFileSync(path, brief.replace('A first brief', 'It is back'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('It is back');
  await expect(page.getByText(/is no longer there/)).toHaveCount(0);
});

test('follows a file that is renamed or moved while it is open, with its choice of sections', async ({ open }) => {
  const { page, brief: path, folder } = await open(brief);
  await page.getByRole('checkbox', { name: 'First finding' }).click();
  const renamed = join(folder, 'renamed.md');
  renameSync(path, renamed);
  await expect(page.getByText('brief.md is now renamed.md, and is followed there.')).toBeVisible();
  mkdirSync(join(folder, 'archive'));
  const moved = join(folder, 'archive/renamed.md');
  renameSync(renamed, moved);
  await expect(page.getByText(/is now .*archive\/renamed\.md/)).toBeVisible();
  writeFileSync(moved, readFileSync(moved, 'utf8').replace('A first brief', 'Still followed'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Still followed');
  await expect(page.getByRole('treeitem', { name: 'First finding' })).toHaveAttribute('aria-checked', 'false');
});

test('marks the slides of a section that is clicked, and the section of a slide', async ({ open }) => {
  const { page } = await open(brief);
  await page.getByRole('treeitem', { name: 'Second finding' }).click();
  const marked = page.getByRole('listbox', { name: 'Slides' }).locator('[data-marked]');
  await expect(marked).not.toHaveCount(0);
  for (const name of await marked.allTextContents()) expect(name).toMatch(/Second finding|Its (first|second) part/);
  await page.getByRole('option', { name: /First finding/ }).click();
  await expect(marked).toHaveCount(0);
  await expect(page.locator('[role=treeitem][data-current]')).toHaveAccessibleName('First finding');
  await expect(page.getByText('lines 5 to 7')).toBeVisible();
});

test('presents over the whole screen, with the keys of PowerPoint', async ({ open }) => {
  const { page } = await open(brief);
  const show = page.getByRole('dialog');
  await page.getByRole('option', { name: /First finding/ }).click();
  await page.keyboard.press('F5');
  await expect(show).toHaveAccessibleName(/^Slide 1 of/);
  await page.keyboard.press('ArrowRight');
  await expect(show).toHaveAccessibleName(/^Slide 2 of/);
  await page.keyboard.press('b');
  await expect(show.locator('svg')).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(show.locator('svg')).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await expect(show).toContainText('End of the presentation');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(show).toHaveAccessibleName(/^Slide 2 of/);
  await page.keyboard.press('Escape');
  await expect(show).toHaveCount(0);
  await expect(
    page.getByRole('listbox', { name: 'Slides' }).getByRole('option', { selected: true }),
  ).toHaveAccessibleName(/^2 /);
});

test('enlarges the slide by key, button and wheel, and fits it again', async ({ open }) => {
  const { page } = await open(brief);
  const width = async () => (await large(page).boundingBox())?.width ?? 0;
  await expect(large(page)).toBeVisible();
  const fitted = await width();
  await page.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(fitted * 1.4);
  await page.getByRole('button', { name: 'Larger' }).click();
  await expect.poll(width).toBeGreaterThan(fitted * 1.9);
  await page.keyboard.press('0');
  await expect.poll(width).toBeCloseTo(fitted, 0);
  await large(page).hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(width).toBeGreaterThan(fitted * 1.4);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`has no accessibility violations around a brief in ${scheme} colours`, async ({ start, door, page: tab }) => {
    await tab.emulateMedia({ colorScheme: scheme });
    const started = await start({ 'first.md': brief, 'Documents/a.md': brief });
    const { page } = started;
    const faults = async () => {
      const { violations } = await new AxeBuilder({ page }).exclude('svg').analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
    };
    expect(await faults()).toEqual([]);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    if (door === 'loopback') {
      await page.keyboard.press('Control+o');
      await expect(page.getByRole('option', { name: 'first.md' })).toBeVisible();
      expect(await faults()).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await expect(page.getByText('A copy of the sample, for you to try things with.')).toBeVisible();
    expect(await faults()).toEqual([]);
    if (door === 'loopback') {
      await page.getByRole('button', { name: 'Menu' }).click();
      expect(await faults()).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('F5');
    await expect(page.getByRole('dialog').locator('svg')).toBeVisible();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await chooseInMenu(started, 'Close Brief');
    await expect(page.getByRole('heading', { name: 'Recent' })).toBeVisible();
    expect(await faults()).toEqual([]);
  });
}
