/** The window around a brief: the ways in, what happens to its file, and showing its slides. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { examineDeck } from '../support/deck-doctor/index.js';
import { test } from './support/program.js';

const brief = `---
title: A first brief
---

## First finding

- One point

## Second finding

### Its first part

- A

### Its second part

- B
`;

const large = (page: Page) => page.getByRole('region', { name: 'Slide', exact: true });

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

test('offers the briefs that were open lately, and forgets one when asked', async ({ start }) => {
  const { page, home } = await start({ 'first.md': brief });
  await page.keyboard.press('Control+o');
  await page.getByRole('option', { name: 'first.md' }).dblclick();
  await expect(large(page)).toBeVisible();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Close Brief' }).click();
  await page.getByRole('button', { name: /^A first brief/ }).click();
  await expect(large(page)).toBeVisible();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Close Brief' }).click();
  rmSync(join(home, 'first.md'));
  await page.reload();
  await expect(page.getByRole('button', { name: /no longer there/ })).toBeDisabled();
  await page.getByRole('button', { name: 'Take first.md off this list' }).click();
  await expect(page.getByRole('heading', { name: 'Recent' })).toHaveCount(0);
});

/** Drops a file on the page as a file manager does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: 'text/markdown' }));
      return transfer;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
  await expect(page.getByText('Drop to open')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

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

test('refuses what is no text, in words', async ({ start }) => {
  const { page } = await start();
  await drop(page, 'photo.png', 'not text');
  await expect(page.getByRole('alert')).toHaveText(/That is not a Markdown or text file/);
});

test('makes a brief of what is pasted, and keeps it for the next time', async ({ start }) => {
  const { page, home } = await start();
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
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Close Brief' }).click();
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
  await expect(page.getByText(/lines? 7/)).toBeVisible();
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
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(/^2 /);
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
  test(`has no accessibility violations around a brief in ${scheme} colours`, async ({ start, page: tab }) => {
    await tab.emulateMedia({ colorScheme: scheme });
    const { page } = await start({ 'first.md': brief, 'Documents/a.md': brief });
    const faults = async () => {
      const { violations } = await new AxeBuilder({ page }).exclude('svg').analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
    };
    expect(await faults()).toEqual([]);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+o');
    await expect(page.getByRole('option', { name: 'first.md' })).toBeVisible();
    expect(await faults()).toEqual([]);
    await page.getByRole('option', { name: 'first.md' }).dblclick();
    await expect(large(page).locator('svg')).toBeVisible();
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await faults()).toEqual([]);
    await page.getByRole('menuitem', { name: 'Close Brief' }).click();
    await expect(page.getByRole('heading', { name: 'Recent' })).toBeVisible();
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await expect(page.getByText('A copy of the sample, for you to try things with.')).toBeVisible();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('F5');
    await expect(page.getByRole('dialog').locator('svg')).toBeVisible();
    expect(await faults()).toEqual([]);
  });
}
