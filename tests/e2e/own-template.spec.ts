/** A template of one's own by a form, and a PowerPoint file taken in with its mapping. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { examineDeck } from '../support/deck-doctor/index.js';
import { unzip } from '../support/deck-doctor/unzip.js';
import { foreignBytes } from '../support/foreign-packages.js';
import { largeSlide } from './support/page.js';
import { test } from './support/program.js';

const brief = '---\ntitle: Arctic cargo\n---\n\n## Volumes\n\n- Gas grows\n- Coal falls\n';
const form = (page: Page) => page.getByRole('dialog', { name: /^A template of your own/ });
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#123456"/></svg>';

async function openForm(page: Page): Promise<void> {
  await page.keyboard.press('t');
  await page.getByRole('button', { name: 'Make one of my own' }).click();
  await expect(form(page).locator('svg').first()).toBeVisible();
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('svg').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

test('makes a template of colours, fonts, logo and footer, seen at once, and uses it', async ({ open }) => {
  const { page, home, folder } = await open(brief);
  await openForm(page);
  await form(page).getByRole('textbox', { name: 'Ground', exact: true }).fill('fffff0');
  await expect(form(page).locator('rect[fill="#FFFFF0"]').first()).toBeAttached();
  await form(page).getByRole('combobox', { name: 'Titles' }).fill('Georgia');
  await expect(form(page).locator('text[font-family*="Georgia"]').first()).toBeAttached();
  await form(page).getByRole('textbox', { name: 'For briefs that say none of their own' }).fill('Ministry of Trade');
  await expect(form(page).getByText('Ministry of Trade').first()).toBeAttached();
  await form(page)
    .locator('input[type=file]')
    .setInputFiles({ name: 'crest.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(logo) });
  await expect(form(page).getByText('crest.svg')).toBeVisible();
  await expect(form(page).locator('image').first()).toBeAttached();
  await form(page).getByRole('textbox', { name: 'Name' }).fill('ministry');
  await form(page).getByRole('button', { name: 'Keep and use' }).click();
  await expect(form(page)).toHaveCount(0);
  await expect(page.getByRole('option', { name: /^ministry, light/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(largeSlide(page).locator('rect').first()).toHaveAttribute('fill', '#FFFFF0');
  const text = readFileSync(join(home, '.local/share/briefdeck/templates/ministry/template.yaml'), 'utf8');
  expect(text).toContain('extends: plain\nname: "ministry"\n');
  expect(text).toContain('theme:\n  colours:\n    lt1: "FFFFF0"\n  fonts:\n    heading: "Georgia"\n');
  expect(text).toContain('rules: { footer: "Ministry of Trade" }');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText(/Saved as .*brief\.pptx/)).toBeVisible();
  const deck = readFileSync(join(folder, 'brief.pptx'));
  expect(examineDeck(deck)).toEqual([]);
  const slide = unzip(deck).entries.find(({ name }) => name === 'ppt/slides/slide2.xml');
  expect(Buffer.from(slide?.data ?? []).toString()).toContain('Ministry of Trade');
});

test('says what is too weak to be read while one types, and what is no colour', async ({ open }) => {
  const { page } = await open(brief);
  await openForm(page);
  const text = form(page).getByRole('textbox', { name: 'Text', exact: true });
  await text.fill('BBBBBB');
  await expect(form(page).getByRole('status')).toContainText(/contrast/);
  await text.fill('BBB');
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await text.fill('161B26');
  await expect(form(page).getByRole('status')).not.toContainText(/contrast/);
});

test('writes over nothing, and says why a name cannot be', async ({ open }) => {
  const { page, folder } = await open(brief);
  mkdirSync(join(folder, 'taken'));
  writeFileSync(join(folder, 'taken/diary.txt'), 'mine');
  await openForm(page);
  await form(page).getByRole('combobox', { name: 'Keep it' }).selectOption('beside this brief, to travel with it');
  await form(page).getByRole('textbox', { name: 'Name' }).fill('taken');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('alert')).toContainText('taken');
  expect(existsSync(join(folder, 'taken/template.yaml'))).toBe(false);
  await form(page).getByRole('textbox', { name: 'Name' }).fill('plain');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('alert')).toContainText('plain');
  await form(page).getByRole('textbox', { name: 'Name' }).fill('ours');
  await page.keyboard.press('Enter');
  await expect(form(page)).toHaveCount(0);
  expect(existsSync(join(folder, 'ours/template.yaml'))).toBe(true);
});

test('hides what the house keeps', async ({ open }) => {
  const { page, folder } = await open(brief.replace('title:', 'template: house\ntitle:'));
  mkdirSync(join(folder, 'house'));
  writeFileSync(join(folder, 'house/template.yaml'), 'extends: plain\nname: House\nlocked: [colours, logo]\n');
  await page.keyboard.press('t');
  const house = page.getByRole('option', { name: /^House, light/ });
  await house.click();
  await expect(house).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Make one of my own' }).click();
  await expect(form(page).getByText('Kept by the house, and not to be changed: colours, logo.')).toBeVisible();
  await expect(form(page).getByRole('group', { name: 'Colours' })).toHaveCount(0);
  await expect(form(page).getByRole('group', { name: 'Logo' })).toHaveCount(0);
  await expect(form(page).getByRole('group', { name: 'Fonts' })).toBeVisible();
});

test('takes a PowerPoint file in that is dropped, shows what serves what, and lets it be mended', async ({ open }) => {
  const { page, home, folder } = await open(brief);
  const bytes = Buffer.from(foreignBytes('python-pptx-default.pptx')).toString('base64');
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    const content = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([content], 'corporate.potx'));
    return transfer;
  }, bytes);
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  const dialog = page.getByRole('dialog', { name: 'Take in a PowerPoint file' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('corporate');
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep and use' }).click();
  const mapping = page.getByRole('dialog', { name: /^Which layouts of corporate serve what/ });
  await expect(mapping.locator('svg').first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  // One under another, whatever the slot is called.
  const left = async (name: string) => (await mapping.getByRole('combobox', { name }).boundingBox())?.x;
  expect(await left('Placeholder for subtitle of title')).toBe(await left('Placeholder for body of bullets'));
  const bullets = mapping.getByRole('combobox', { name: 'Layout for bullets' });
  await expect(bullets).toHaveValue('Title and Content');
  await bullets.selectOption('Two Content');
  const file = join(home, '.local/share/briefdeck/templates/corporate/template.yaml');
  await expect.poll(() => readFileSync(file, 'utf8')).toMatch(/bullets: \{ layout: "?Two Content"? \}/);
  await expect(bullets).toHaveValue('Two Content');
  const body = mapping.getByRole('combobox', { name: 'Placeholder for body of bullets' });
  await body.selectOption('Content Placeholder 3');
  await expect.poll(() => readFileSync(file, 'utf8')).toMatch(/body: "?Content Placeholder 3/);
  await mapping.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'Template: corporate' })).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText(/Saved as .*brief\.pptx/)).toBeVisible();
  // What is wrong with the house itself is the house's.
  const own = new Set(examineDeck(foreignBytes('python-pptx-default.pptx'), { adopted: true }).map(({ rule }) => rule));
  const found = examineDeck(readFileSync(join(folder, 'brief.pptx')), { adopted: true });
  expect(found.filter(({ rule }) => !own.has(rule))).toEqual([]);
});

test('says what is wrong with a file that cannot be taken in', async ({ open }) => {
  const { page } = await open(brief);
  await page.keyboard.press('t');
  await page
    .getByRole('dialog')
    .locator('input[type=file][accept*=potx]')
    .setInputFiles({ name: 'broken.potx', mimeType: 'application/octet-stream', buffer: Buffer.from('not a zip') });
  const dialog = page.getByRole('dialog', { name: 'Take in a PowerPoint file' });
  await dialog.getByRole('button', { name: 'Keep and use' }).click();
  await expect(dialog.getByRole('alert')).toContainText(/cannot be a template: it is no PowerPoint file/);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`has no accessibility violations in the form in ${scheme} colours`, async ({ open, page: tab }) => {
    await tab.emulateMedia({ colorScheme: scheme });
    const { page } = await open(brief);
    await openForm(page);
    await form(page).getByRole('textbox', { name: 'Text', exact: true }).fill('BBBBBB');
    await expect(form(page).getByRole('status')).toContainText(/contrast/);
    expect(await faultsOf(page)).toEqual([]);
  });
}

test('says that a name is needed, and takes the caret to where it goes', async ({ open }) => {
  const { page } = await open(brief);
  await openForm(page);
  await form(page).getByRole('button', { name: 'Keep and use' }).click();
  await expect(form(page).getByRole('alert')).toHaveText('Give it a name: it is kept and found by that.');
  const name = form(page).getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await page.keyboard.type('ours');
  await page.keyboard.press('Enter');
  await expect(form(page)).toHaveCount(0);
});
