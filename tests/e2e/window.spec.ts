import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { examineDeck } from '../support/deck-doctor/index.js';
import { deckText } from '../support/deck-text.js';
import { examineView, openPdf } from '../support/pdf-doctor/index.js';
import { run } from '../support/rendering/run.js';
import { test } from './support/program.js';

const small = `---
title: A small brief
---

## First finding

- One point
- Another point

## Second finding

### Its first part

- A

### Its second part

- B

## Third finding

The third finding is short.
`;

test('shows the tree of sections, the filmstrip and the large slide', async ({ open }) => {
  const { page } = await open();
  await expect(page.getByRole('tree', { name: 'Sections' }).getByRole('treeitem')).not.toHaveCount(0);
  const slides = page.getByRole('listbox', { name: 'Slides' });
  await expect(slides.getByRole('option').first()).toHaveAccessibleName(/^1 Iran.s drones for Russia/);
  await expect(page.getByRole('region', { name: 'Slide', exact: true }).locator('svg')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(/^\d+ slides, \d+ minutes$/);
});

test('leaves a section out when its box is cleared, with all that stands under it', async ({ open }) => {
  const { page } = await open(small);
  const tree = page.getByRole('tree', { name: 'Sections' });
  const before = Number.parseInt((await page.getByRole('status').textContent()) ?? '', 10);
  await tree.getByRole('checkbox', { name: 'Second finding' }).click();
  await expect(tree.getByRole('treeitem', { name: 'Its first part' })).toHaveAttribute('aria-checked', 'false');
  await expect(page.getByRole('status')).not.toHaveText(new RegExp(`^${before} slides`));
  await expect(
    page.getByRole('listbox', { name: 'Slides' }).getByRole('option', { name: /Second finding/ }),
  ).toHaveCount(0);
  await tree.getByRole('checkbox', { name: 'Its first part' }).click();
  await expect(tree.getByRole('treeitem', { name: 'Second finding' })).toHaveAttribute('aria-checked', 'mixed');
});

test('is worked by keyboard alone: tick, choose, walk the slides', async ({ open }) => {
  const { page } = await open(small);
  const tree = page.getByRole('tree', { name: 'Sections' });
  await tree.getByRole('treeitem', { name: 'First finding' }).focus();
  await page.keyboard.press('End');
  await expect(tree.getByRole('treeitem', { name: 'Third finding' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(tree.getByRole('treeitem', { name: 'Third finding' })).toHaveAttribute('aria-checked', 'false');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const large = page.getByRole('region', { name: 'Slide', exact: true });
  await expect(large.getByRole('img')).toHaveAccessibleName(/First finding/);
  await page.getByRole('listbox', { name: 'Slides' }).getByRole('option').first().click();
  await page.keyboard.press('ArrowDown');
  await expect(
    page.getByRole('listbox', { name: 'Slides' }).getByRole('option', { selected: true }),
  ).toHaveAccessibleName(/^2 /);
});

test('goes to the slide whose number is typed in the filmstrip, also to one behind a slide that was left out', async ({
  open,
}) => {
  const { page } = await open();
  const film = page.getByRole('listbox', { name: 'Slides' });
  const chosen = film.getByRole('option', { selected: true });
  await film.getByRole('option').first().click();
  await page.keyboard.type('12');
  await expect(chosen).toHaveAccessibleName(/^12 /);
  await expect(chosen).toBeFocused();
  const title = await chosen.textContent();
  await page.getByRole('treeitem').nth(1).getByRole('checkbox').click();
  await expect(chosen).toHaveAccessibleName(/^11 /);
  expect((await chosen.textContent())?.replace(/^11/, '')).toContain(
    title?.replace(/^12/, '').slice(0, 20) ?? 'nothing',
  );
  await film.getByRole('option').first().click();
  await page.keyboard.type('11');
  await expect(chosen).toHaveAccessibleName(/^11 /);
  await expect(chosen).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toHaveAccessibleName(/^12 /);
});

test('follows a save of the file, also by renaming, and keeps the choice of sections', async ({ open }) => {
  const { page, edit, brief, folder } = await open(small);
  const tree = page.getByRole('tree', { name: 'Sections' });
  await tree.getByRole('checkbox', { name: 'Third finding' }).click();
  edit((text) => text.replace('One point', 'One changed point'));
  await page.getByRole('option', { name: /First finding/ }).click();
  await expect(page.getByRole('region', { name: 'Slide', exact: true })).toContainText('One changed point');
  const next = join(folder, 'brief.md.tmp');
  writeFileSync(next, `${readFileSync(brief, 'utf8')}\n## Fourth finding\n\n- New\n`);
  renameSync(next, brief);
  await expect(tree.getByRole('treeitem', { name: 'Fourth finding' })).toHaveAttribute('aria-checked', 'true');
  await expect(tree.getByRole('treeitem', { name: 'Third finding' })).toHaveAttribute('aria-checked', 'false');
});

test('says what is wrong with a brief that cannot be read, and goes on when it is mended', async ({ open }) => {
  const { page, edit } = await open(small);
  edit((text) => text.replace('title: A small brief', 'title: [A small brief'));
  await expect(page.getByRole('main')).toContainText(/line 2|front matter/i);
  edit((text) => text.replace('title: [A small brief', 'title: A mended brief'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A mended brief');
});

test('exports the deck that it shows', async ({ open }) => {
  const { page, folder } = await open(small);
  await page.getByRole('tree', { name: 'Sections' }).getByRole('checkbox', { name: 'Third finding' }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('textbox', { name: 'Save as' })).toHaveValue(join(folder, 'brief.pptx'));
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText(/^Saved as .*brief\.pptx$/)).toBeVisible();
  const deck = readFileSync(join(folder, 'brief.pptx'));
  expect(examineDeck(deck)).toEqual([]);
  const words = deckText(deck);
  expect(JSON.stringify(words)).toContain('First finding');
  expect(JSON.stringify(words)).not.toContain('Third finding');
});

test('exports the slides as PDF, and a handout with the whole text of what is in', async ({ open }) => {
  const { page, folder } = await open(small);
  await page.getByRole('tree', { name: 'Sections' }).getByRole('checkbox', { name: 'Third finding' }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog');
  for (const name of ['PowerPoint', /^PDF/, /^Handout/]) await dialog.getByText(name).click();
  await expect(dialog.getByRole('checkbox', { name: 'PowerPoint' })).not.toBeChecked();
  await expect(dialog.getByRole('textbox', { name: 'Save as' })).toHaveValue(join(folder, 'brief.pdf'));
  await dialog.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText(/^Saved as .*brief\.pdf$/)).toBeVisible();
  await expect(page.getByText(/^Saved as .*brief-handout\.pdf$/)).toBeVisible();
  expect(
    readdirSync(folder)
      .filter((name) => name.endsWith('.pdf'))
      .sort(),
  ).toEqual(['brief-handout.pdf', 'brief.pdf']);
  const slides = await page.getByRole('listbox', { name: 'Slides' }).getByRole('option').count();
  for (const name of ['brief.pdf', 'brief-handout.pdf']) {
    const pdf = openPdf(readFileSync(join(folder, name)));
    expect(examineView(pdf)).toEqual([]);
    if (name === 'brief.pdf') expect(pdf.pages).toHaveLength(slides);
    const { output } = await run('pdftotext', ['-enc', 'UTF-8', join(folder, name), '-'], { limit: 60_000 });
    expect(output).toContain('First finding');
    expect(output).not.toContain('Third finding');
  }
});

test('asks before it replaces a file that is not what Briefdeck wrote there', async ({ open }) => {
  const { page, folder } = await open(small);
  const target = join(folder, 'brief.pptx');
  writeFileSync(target, 'somebody’s work');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('alert')).toContainText('Somebody has changed this file');
  expect(readFileSync(target, 'utf8')).toBe('somebody’s work');
  await page.getByRole('button', { name: 'Replace it' }).click();
  await expect(page.getByText(/^Saved as/)).toBeVisible();
  expect(examineDeck(readFileSync(target))).toEqual([]);
  expect(existsSync(`${target}.tmp`)).toBe(false);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`has no accessibility violations in ${scheme} colours`, async ({ open, page: tab }) => {
    await tab.emulateMedia({ colorScheme: scheme });
    const { page } = await open();
    await expect(page.getByRole('region', { name: 'Slide', exact: true }).locator('svg')).toBeVisible();
    // The slides' own colours are the template's, which has a contrast check of its own.
    const faults = async () => {
      const { violations } = await new AxeBuilder({ page }).exclude('svg').analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
    };
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Export' }).click();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Messages/ }).click();
    expect(await faults()).toEqual([]);
  });
}

test('loads nothing from elsewhere and breaks no rule of its own policy', async ({ open, page: tab }) => {
  const requests: string[] = [];
  const complaints: string[] = [];
  tab.on('request', (request) => requests.push(request.url()));
  tab.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const { page, address } = await open();
  await expect(page.getByRole('region', { name: 'Slide', exact: true }).locator('svg')).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  const { origin } = new URL(address);
  expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
  expect(complaints).toEqual([]);
});
