import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { examineDeck } from '../support/deck-doctor/index.js';
import { deckText } from '../support/deck-text.js';
import { chooseInMenu, largeSlide } from './support/page.js';
import { type Program, test } from './support/program.js';

const ports =
  '# Ports\n\n## Volumes\n\n- Coal fell by a third\n- Gas grew\n\n## Outlook\n\n- Fewer shifts\n- Berths closed\n';
const rail =
  '# Rail\n\n## Wagons\n\n- They stand still\n- Tracks are full\n\n## Costs\n\n- Up by half\n- Paid by the state\n';
const gas = '# Gas\n\n## Storage\n\n- Half empty\n- Prices rose\n';

const tree = (page: Page) => page.getByRole('tree', { name: 'Sections' });
const item = (page: Page, name: string) => tree(page).getByRole('treeitem', { name, exact: true });
const titles = (page: Page) =>
  tree(page)
    .getByRole('treeitem')
    .evaluateAll((rows) => rows.map((row) => `${row.getAttribute('aria-level')} ${row.getAttribute('aria-label')}`));
const text = (page: Page) => page.getByRole('textbox', { name: 'Markdown' });

/** Adds a brief that lies beside the open one, by the system's dialog or the window's own. */
async function add(program: Program, name: string): Promise<void> {
  const { page, electron, folder } = program;
  if (electron) electron.answers.open = join(folder, name);
  await chooseInMenu(program, 'Add a Brief to This Deck …');
  if (electron) return;
  const dialog = page.getByRole('dialog', { name: 'Add a brief to this deck' });
  await dialog.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

async function withThree(open: (markdown: string) => Promise<Program>): Promise<Program> {
  const program = await open(ports);
  writeFileSync(join(program.folder, 'rail.md'), rail);
  writeFileSync(join(program.folder, 'gas.md'), gas);
  await add(program, 'rail.md');
  await expect(item(program.page, 'Rail')).toBeVisible();
  await add(program, 'gas.md');
  await expect(item(program.page, 'Gas')).toBeVisible();
  return program;
}

test('several briefs make one deck: added, chosen from, ordered, exported', async ({ open }) => {
  const program = await withThree(open);
  const { page, folder } = program;
  expect(await titles(page)).toEqual([
    '1 Ports',
    '2 Volumes',
    '2 Outlook',
    '1 Rail',
    '2 Wagons',
    '2 Costs',
    '1 Gas',
    '2 Storage',
  ]);
  await expect(page.getByText('brief.md and 2 more')).toBeVisible();

  await item(page, 'Costs').getByRole('checkbox').click();
  await expect(item(page, 'Rail')).toHaveAttribute('aria-checked', 'mixed');
  expect(readFileSync(join(folder, 'rail.cuts.json'), 'utf8')).toContain('costs');
  await item(page, 'Gas').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(async () => (await titles(page)).filter((row) => row.startsWith('1')))
    .toEqual(['1 Ports', '1 Gas', '1 Rail']);

  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'brief.pptx' }).first()).toBeVisible();
  const deck = readFileSync(join(folder, 'brief.pptx'));
  expect(examineDeck(deck)).toEqual([]);
  const said = deckText(deck).slides.join('\n');
  expect(said).toMatch(/Coal fell[\s\S]*Half empty[\s\S]*They stand still/);
  expect(said).not.toContain('Paid by the state');
});

test('a click on a slide of another brief leads to its own Markdown, which is edited and saved there', async ({
  open,
}) => {
  const { page, folder } = await withThree(open);
  await page.keyboard.press('F2');
  await item(page, 'Volumes').click();
  await expect(text(page)).toContainText('Coal fell by a third');
  await item(page, 'Wagons').click();
  await expect(text(page)).toContainText('They stand still');
  await expect(page.getByRole('region', { name: 'Markdown' })).toContainText('rail.md');
  await text(page).locator('.cm-line', { hasText: 'Tracks are full' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' of coal');
  await expect(largeSlide(page)).toContainText('Tracks are full of coal');
  expect(readFileSync(join(folder, 'rail.md'), 'utf8')).toBe(rail);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Not saved')).toHaveCount(0);
  expect(readFileSync(join(folder, 'rail.md'), 'utf8')).toBe(rail.replace('full', 'full of coal'));
  expect(readFileSync(join(folder, 'brief.md'), 'utf8')).toBe(ports);
  await page.keyboard.press('Control+z');
  await expect(largeSlide(page)).not.toContainText('of coal');
});

test('a brief is taken out of the deck, comes back by undo, and the deck comes back as it was', async ({ open }) => {
  const { page, folder } = await withThree(open);
  await item(page, 'Rail').click();
  const details = page.getByRole('region', { name: 'Rail' });
  await expect(details).toContainText('rail.md');
  await details.getByRole('button', { name: 'Take Out of This Deck' }).click();
  await expect(item(page, 'Rail')).toHaveCount(0);
  await item(page, 'Gas').focus();
  await page.keyboard.press('Control+z');
  await expect(item(page, 'Rail')).toBeVisible();
  await page.reload();
  await expect(item(page, 'Rail')).toBeVisible();

  rmSync(join(folder, 'gas.md'));
  const banner = page.getByRole('note').filter({ hasText: 'gas.md is part of this deck and makes no slides' });
  await expect(banner).toBeVisible();
  await expect(item(page, 'Gas')).toHaveCount(0);
  await banner.getByRole('button', { name: 'Take Out of This Deck' }).click();
  await expect(banner).toHaveCount(0);
});

test('the same brief is not added twice', async ({ open }) => {
  const program = await withThree(open);
  const { page, electron, folder } = program;
  if (electron) electron.answers.open = join(folder, 'rail.md');
  await chooseInMenu(program, 'Add a Brief to This Deck …');
  if (!electron) {
    const dialog = page.getByRole('dialog', { name: 'Add a brief to this deck' });
    await dialog.getByRole('option', { name: /^rail\.md/ }).click();
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  }
  await expect(page.getByRole('alert').filter({ hasText: 'That brief is part of this deck already.' })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`nothing stands in anybody's way with several briefs (${scheme})`, async ({ open }) => {
    const { page } = await withThree(open);
    await page.emulateMedia({ colorScheme: scheme });
    await page.keyboard.press('F2');
    await item(page, 'Rail').click();
    await expect(page.getByRole('region', { name: 'Rail' })).toBeVisible();
    await expect(text(page)).toContainText('# Rail');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
