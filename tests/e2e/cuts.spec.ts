import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { examineDeck } from '../support/deck-doctor/index.js';
import { deckText } from '../support/deck-text.js';
import { chooseInMenu } from './support/page.js';
import { test } from './support/program.js';

const notes = (minutes: number): string => `<!-- notes: ${'word '.repeat(130 * minutes)}-->`;
const brief = `---
title: Arctic cargo
---

## Bottom line

- Gas grows
- Coal falls

## Volumes

- Gas leads by far
- Coal follows

${notes(2)}

### Ships {.split}

- Twelve of them

## Desk notes {cut=desk}

- Mr Smith told us

## Outlook {.must}

- It will rain
- Then it will snow

${notes(1)}
`;

const tree = (page: Page) => page.getByRole('tree', { name: 'Sections' });
const item = (page: Page, name: string) => tree(page).getByRole('treeitem', { name, exact: true });
const titles = (page: Page) =>
  tree(page)
    .getByRole('treeitem')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));

async function menu(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: /^Cut: / }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

async function make(page: Page, name: string): Promise<void> {
  await menu(page, 'New Cut');
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('button', { name: `Cut: ${name}` })).toBeVisible();
}

/** The cuts file, once it says what `look` wants. */
async function stored(folder: string, look: (cuts: readonly StoredCut[]) => boolean): Promise<readonly StoredCut[]> {
  const path = join(folder, 'brief.cuts.json');
  const read = (): readonly StoredCut[] => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).cuts : []);
  await expect.poll(() => look(read())).toBe(true);
  return read();
}
interface StoredCut {
  readonly name: string;
  readonly new: string;
  readonly order?: readonly string[];
  readonly sections: readonly { readonly id: string; readonly in?: boolean; readonly layout?: string }[];
}

test('a tick changes the current cut and is kept in the file beside the brief', async ({ open }) => {
  const { page, folder } = await open(brief);
  await tree(page).getByRole('checkbox', { name: 'Volumes' }).click();
  const [full] = await stored(folder, (cuts) => cuts.length === 1);
  expect(full).toMatchObject({ name: 'full', new: 'in' });
  expect(full?.sections.filter((section) => section.in === false).map((section) => section.id)).toEqual([
    'volumes',
    'ships',
  ]);
  await menu(page, 'Take All Sections In Again');
  await expect(item(page, 'Volumes')).toHaveAttribute('aria-checked', 'true');
  await expect.poll(() => existsSync(join(folder, 'brief.cuts.json'))).toBe(false);
});

test('makes, chooses, duplicates, renames and deletes cuts', async ({ open }) => {
  const { page, folder } = await open(brief);
  await make(page, 'press');
  await tree(page).getByRole('checkbox', { name: 'Volumes' }).click();
  await menu(page, 'Duplicate');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('press copy');
  await page.getByRole('textbox', { name: 'Name' }).fill('Full');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('alert')).toHaveText('There is a cut of that name already.');
  await page.getByRole('textbox', { name: 'Name' }).fill('board');
  await page.keyboard.press('Enter');
  await expect(item(page, 'Volumes')).toHaveAttribute('aria-checked', 'false');
  await menu(page, 'Rename');
  await page.getByRole('textbox', { name: 'Name' }).fill('the board');
  await page.getByRole('button', { name: 'Rename' }).click();
  const cuts = await stored(folder, (all) => all.some((cut) => cut.name === 'the board'));
  expect(cuts.map((cut) => cut.name)).toEqual(['press', 'the board']);
  await menu(page, 'Delete');
  await expect(page.getByRole('button', { name: 'Cut: Full' })).toBeVisible();
  await expect(item(page, 'Volumes')).toHaveAttribute('aria-checked', 'true');
  await menu(page, 'press');
  await expect(item(page, 'Volumes')).toHaveAttribute('aria-checked', 'false');
});

test('shows the cuts that the Markdown names as such, and lets a tick go before them', async ({ open }) => {
  const { page } = await open(brief);
  await page.getByRole('button', { name: /^Cut: / }).click();
  await expect(page.getByRole('menuitem', { name: 'desk' })).toContainText('named in the Markdown');
  await page.keyboard.press('Escape');
  await expect(item(page, 'Desk notes')).toHaveAccessibleDescription(/desk/);
  await make(page, 'press');
  await expect(item(page, 'Desk notes')).toHaveAttribute('aria-checked', 'true');
  await menu(page, 'desk');
  await expect(item(page, 'Desk notes')).toHaveAttribute('aria-checked', 'true');
  await expect(item(page, 'Volumes')).toHaveAttribute('aria-checked', 'true');
  // Its name belongs to the Markdown.
  await page.getByRole('button', { name: /^Cut: / }).click();
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toHaveCount(0);
});

test('ticks all, none, and the other way round', async ({ open }) => {
  const { page } = await open(brief);
  await tree(page).getByRole('checkbox', { name: 'Outlook' }).click();
  await page.getByRole('button', { name: 'Invert' }).click();
  await expect(item(page, 'Outlook')).toHaveAttribute('aria-checked', 'true');
  await expect(item(page, 'Volumes')).toHaveAttribute('aria-checked', 'false');
  await page.getByRole('button', { name: 'None', exact: true }).click();
  await expect(item(page, 'Outlook')).toHaveAttribute('aria-checked', 'false');
  await expect(page.getByRole('listbox', { name: 'Slides' }).getByRole('option')).toHaveCount(1);
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await expect(item(page, 'Volumes')).toHaveAttribute('aria-checked', 'true');
});

test('fades the section that is dragged, until it is dropped', async ({ open }) => {
  const { page } = await open(brief);
  const dragged = item(page, 'Desk notes');
  await dragged.hover({ position: { x: 80, y: 8 } });
  await page.mouse.down();
  await item(page, 'Bottom line').hover({ position: { x: 60, y: 3 } });
  await item(page, 'Bottom line').hover({ position: { x: 64, y: 5 } });
  await expect(dragged).toHaveCSS('opacity', '0.45');
  await page.mouse.up();
  await expect(dragged).toHaveCSS('opacity', '1');
});

test('moves a section by keyboard and by dragging, and the slides follow', async ({ open }) => {
  const { page, folder } = await open(brief);
  await item(page, 'Outlook').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => titles(page)).toEqual(['Bottom line', 'Volumes', 'Ships', 'Outlook', 'Desk notes']);
  await expect(item(page, 'Outlook')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => titles(page)).toEqual(['Bottom line', 'Outlook', 'Volumes', 'Ships', 'Desk notes']);
  await expect(page.getByText('Outlook is now 2 of 4')).toBeAttached();
  await item(page, 'Desk notes').dragTo(item(page, 'Bottom line'), { targetPosition: { x: 60, y: 3 } });
  await expect.poll(() => titles(page)).toEqual(['Desk notes', 'Bottom line', 'Outlook', 'Volumes', 'Ships']);
  const slides = page.getByRole('listbox', { name: 'Slides' }).getByRole('option');
  await expect(slides.nth(1)).toHaveAccessibleName(/Desk notes/);
  await stored(folder, ([full]) => full?.order?.join() === 'desk-notes,bottom-line,outlook,volumes');
});

test('takes back and does again: ticks, moves, cuts', async ({ open }) => {
  const { page, folder } = await open(brief);
  await make(page, 'press');
  await tree(page).getByRole('checkbox', { name: 'Outlook' }).click();
  await expect(item(page, 'Outlook')).toHaveAttribute('aria-checked', 'false');
  await page.keyboard.press('Control+z');
  await expect(item(page, 'Outlook')).toHaveAttribute('aria-checked', 'true');
  await page.keyboard.press('Control+Shift+z');
  await expect(item(page, 'Outlook')).toHaveAttribute('aria-checked', 'false');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Cut: Full' })).toBeVisible();
  await expect.poll(() => existsSync(join(folder, 'brief.cuts.json'))).toBe(false);
});

test('filters the sections by typing, with the headings above', async ({ open }) => {
  const { page } = await open(brief);
  await expect(tree(page).getByRole('treeitem')).toHaveCount(5);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('ships');
  await expect.poll(() => titles(page)).toEqual(['Volumes', 'Ships']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await expect(item(page, 'Ships')).toHaveAttribute('aria-checked', 'false');
  await page.getByRole('searchbox').fill('nothing of that');
  await expect(page.getByText('No heading has that in it.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tree(page).getByRole('treeitem')).toHaveCount(5);
  await expect(item(page, 'Volumes')).toHaveAttribute('aria-checked', 'mixed');
});

test('says how a section is shown and why, and shows it otherwise', async ({ open }) => {
  const { page, folder } = await open(brief);
  await item(page, 'Outlook').click();
  const details = page.getByRole('region', { name: 'How “Outlook” is shown' });
  await expect(details).toContainText('Bullets: a list of 2 items');
  const layout = details.getByRole('combobox', { name: 'Layout' });
  await expect(layout).toContainText('Automatic (bullets, 1 slide)');
  await layout.selectOption('columns, 1 slide');
  await expect(details).toContainText('Columns: as asked for');
  await stored(folder, ([full]) => full?.sections.some((section) => section.layout === 'columns') === true);
  await layout.selectOption({ index: 0 });
  await expect(details).toContainText('Bullets: a list of 2 items');
});

test('says what would be split', async ({ open }) => {
  const { page } = await open(
    `## Long\n\n${Array.from({ length: 40 }, (_, n) => `- Point number ${n} says a thing or two`).join('\n')}\n`,
  );
  await item(page, 'Long').click();
  await expect(page.getByRole('region', { name: 'How “Long” is shown' })).toContainText(
    /Too much for one slide: split into \d/,
  );
});

test('proposes what fits into minutes, and lets the person correct it', async ({ open }) => {
  const { page, folder } = await open(brief);
  await menu(page, 'Fit in Minutes');
  await page.getByRole('textbox', { name: 'Minutes' }).fill('2');
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByRole('button', { name: 'Cut: 2 minutes' })).toBeVisible();
  await expect(item(page, 'Outlook')).toHaveAttribute('aria-checked', 'true');
  await expect(item(page, 'Volumes')).not.toHaveAttribute('aria-checked', 'true');
  // Sections that the Markdown keeps for another cut are not proposed.
  await expect(item(page, 'Desk notes')).toHaveAttribute('aria-checked', 'false');
  await expect(page.getByText('of 2 min')).toBeVisible();
  await tree(page).getByRole('checkbox', { name: 'Volumes' }).click();
  await expect(page.getByText('3 min of 2 min')).toBeVisible();
  const [cut] = await stored(
    folder,
    (cuts) => cuts[0]?.sections.some(({ id, in: ticked }) => id === 'volumes' && ticked) === true,
  );
  expect(cut).toMatchObject({ name: '2 minutes', new: 'out', minutes: 2 });
});

test('leaves out what comes later until somebody decides', async ({ open }) => {
  const { page, edit, folder } = await open(brief);
  await make(page, 'press');
  await stored(folder, (cuts) => cuts.length === 1);
  edit((text) => `${text}\n## Annex\n\n- More\n\n## Secret\n\n- Hush\n`);
  await expect(page.getByText('2 sections came after this cut was made.')).toBeVisible();
  await expect(item(page, 'Annex')).toHaveAttribute('aria-checked', 'false');
  await tree(page).getByRole('checkbox', { name: 'Annex' }).click();
  await expect(page.getByText('One section came after this cut was made.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep out' }).click();
  await expect(page.getByText('came after this cut was made')).toHaveCount(0);
  const [press] = await stored(folder, ([cut]) => cut?.sections.some(({ id }) => id === 'secret') === true);
  expect(press?.sections.filter((section) => section.in === false).map(({ id }) => id)).toEqual(['secret']);
});

test('follows the cuts file when somebody else writes it, and never writes over a broken one', async ({ open }) => {
  const { page, folder } = await open(brief);
  const path = join(folder, 'brief.cuts.json');
  await make(page, 'press');
  await stored(folder, (cuts) => cuts.length === 1);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('{ "id": "outlook", "in": true', '{ "id": "outlook", "in": false'));
  await expect(item(page, 'Outlook')).toHaveAttribute('aria-checked', 'false');
  writeFileSync(path, text.replace('"new": "out",', '"new": "out"'));
  await expect(page.getByRole('alert')).toContainText(/Line 6: the cuts file is not JSON: a comma is missing/);
  const broken = readFileSync(path, 'utf8');
  await tree(page).getByRole('checkbox', { name: 'Volumes' }).click();
  await expect(item(page, 'Volumes')).toHaveAttribute('aria-checked', 'false');
  expect(readFileSync(path, 'utf8')).toBe(broken);
  await page.getByRole('button', { name: 'Start a new file' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await stored(
    folder,
    ([cut]) => cut?.sections.some(({ id, in: ticked }) => id === 'volumes' && ticked === false) === true,
  );
  expect(readFileSync(join(folder, 'brief.cuts.old.json'), 'utf8')).toBe(broken);
});

test('exports the cut that it shows', async ({ open }) => {
  const { page, folder } = await open(brief);
  await menu(page, 'desk');
  await make(page, 'press');
  await tree(page).getByRole('checkbox', { name: 'Desk notes' }).click();
  await expect(item(page, 'Desk notes')).toHaveAttribute('aria-checked', 'false');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText(/Saved as .*brief\.pptx/)).toBeVisible();
  const deck = readFileSync(join(folder, 'brief.pptx'));
  expect(examineDeck(deck)).toEqual([]);
  const words = JSON.stringify(deckText(deck));
  expect(words).toContain('Gas leads');
  expect(words).not.toMatch(/Smith|Desk/);
});

test('is worked by keyboard alone, from a new cut to undo', async ({ open }) => {
  const { page } = await open(brief);
  await page.getByRole('button', { name: /^Cut: / }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('New');
  await page.keyboard.press('Enter');
  await page.keyboard.type('press');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Cut: press' })).toBeFocused();
  for (
    let tabs = 0;
    tabs < 12 && !(await item(page, 'Bottom line').evaluate((row) => row === document.activeElement));
    tabs += 1
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(item(page, 'Volumes')).toHaveAttribute('aria-checked', 'false');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => titles(page)).toEqual(['Bottom line', 'Desk notes', 'Volumes', 'Ships', 'Outlook']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(item(page, 'Volumes')).toHaveAttribute('aria-checked', 'true');
});

test('comes back as it was left: the cut that was worked on, and what was done in it', async ({ open }) => {
  const started = await open(brief);
  const { page, home } = started;
  await make(page, 'press');
  await tree(page).getByRole('checkbox', { name: 'Volumes' }).click();
  await expect.poll(() => existsSync(join(home, '.briefdeck-state/choices.json'))).toBe(true);
  await chooseInMenu(started, 'Close Brief');
  await page.getByRole('button', { name: /^Arctic cargo/ }).click();
  await expect(page.getByRole('button', { name: 'Cut: press' })).toBeVisible();
  await expect(item(page, 'Volumes')).toHaveAttribute('aria-checked', 'false');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`has no accessibility violations with cuts in ${scheme} colours`, async ({ open, page: tab }) => {
    await tab.emulateMedia({ colorScheme: scheme });
    const { page, edit, folder } = await open(brief);
    const faults = async () => {
      const { violations } = await new AxeBuilder({ page }).exclude('svg').analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
    };
    await menu(page, 'Fit in Minutes');
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Propose' }).click();
    await stored(folder, (cuts) => cuts.length === 1);
    edit((text) => `${text}\n## Annex\n\n- More\n`);
    await expect(page.getByText('One section came after')).toBeVisible();
    await item(page, 'Outlook').click();
    await expect(page.getByRole('region', { name: 'How “Outlook” is shown' })).toContainText('Automatic');
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: /^Cut: / }).click();
    expect(await faults()).toEqual([]);
  });
}
