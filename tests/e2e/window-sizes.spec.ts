/** The window on small and large screens, enlarged, and in the system's own colours; slides of another shape. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { brief, largeSlide } from './support/page.js';
import { test } from './support/program.js';

const shapeOf = async (slide: Locator): Promise<number> => {
  const { width, height } = (await slide.boundingBox()) ?? { width: 0, height: 1 };
  return width / height;
};
/** What runs out of the page, or of an element in it, CSS pixels. */
const hiddenWidth = (element: Locator): Promise<number> => element.evaluate((e) => e.scrollWidth - e.clientWidth);
const hiddenHeight = (element: Locator): Promise<number> => element.evaluate((e) => e.scrollHeight - e.clientHeight);
const outlineOf = (element: Locator): Promise<string> => element.evaluate((e) => getComputedStyle(e).outlineStyle);

test('shows slides of 4:3 as such, large and in the filmstrip', async ({ open }) => {
  const { page, folder, edit } = await open(brief);
  mkdirSync(join(folder, 'house'));
  writeFileSync(join(folder, 'house/template.yaml'), 'extends: plain\nname: Our house\nsize: 4:3\n');
  edit((text) => text.replace('title:', 'template: house\ntitle:'));
  await expect(page.getByRole('button', { name: 'Template: Our house' })).toBeVisible();
  await expect.poll(() => shapeOf(largeSlide(page))).toBeCloseTo(4 / 3, 1);
  const first = page.getByRole('listbox', { name: 'Slides' }).locator('svg').first();
  await expect.poll(() => shapeOf(first)).toBeCloseTo(4 / 3, 1);
});

test('fits the slide into the place that a large screen has, with nothing to scroll', async ({ open, page: tab }) => {
  await tab.setViewportSize({ width: 2560, height: 1440 });
  const { page } = await open(brief);
  await expect(largeSlide(page).locator('svg')).toBeVisible();
  expect((await largeSlide(page).boundingBox())?.width).toBeGreaterThan(1900);
  expect(await hiddenHeight(page.getByRole('main'))).toBeLessThanOrEqual(0);
  // Wide and low: the paper is no wider than its slide.
  await tab.setViewportSize({ width: 2560, height: 700 });
  await expect.poll(() => shapeOf(largeSlide(page))).toBeCloseTo(16 / 9, 1);
  expect(await hiddenHeight(page.getByRole('main'))).toBeLessThanOrEqual(0);
});

/** A laptop's window of 1280 by 720, enlarged to 200 %. */
const enlarged = { width: 640, height: 360 };

test('is worked at 200 % on a small laptop: nothing is cut off at the side, the slide is a slide', async ({ open }) => {
  const { page } = await open(brief);
  await page.setViewportSize(enlarged);
  const whole = page.locator('html');
  expect(await hiddenWidth(whole)).toBe(0);
  expect((await largeSlide(page).boundingBox())?.width).toBeGreaterThan(400);
  await page.getByRole('treeitem', { name: 'Second finding' }).getByRole('checkbox').first().click();
  await expect(page.getByRole('treeitem', { name: 'Second finding' })).toHaveAttribute('aria-checked', 'false');
  await page.keyboard.press('F2');
  const text = page.getByRole('textbox', { name: 'Markdown' });
  await expect(text).toBeVisible();
  expect(await hiddenWidth(whole)).toBe(0);
  expect((await text.boundingBox())?.width).toBeGreaterThan(400);
  await expect(page.getByRole('listbox', { name: 'Slides' })).toBeVisible();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText(/^Saved as/)).toBeVisible();
});

test('says in the system’s own colours what is chosen and what has the focus', async ({ open, page: tab }) => {
  await tab.emulateMedia({ forcedColors: 'active' });
  const { page } = await open(brief);
  const film = page.getByRole('listbox', { name: 'Slides' });
  await page.getByRole('treeitem', { name: 'Second finding' }).click();
  const chosen = film.getByRole('option', { selected: true }).locator('div').first();
  expect(await outlineOf(chosen)).toBe('solid');
  await page.getByRole('button', { name: 'Export' }).focus();
  expect(await outlineOf(page.getByRole('treeitem', { name: 'Second finding' }))).toBe('solid');
  await openMenu(page);
  await page.keyboard.press('ArrowDown');
  expect(await outlineOf(page.getByRole('menu').locator(':focus'))).toBe('solid');
});

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('treeitem', { name: 'Second finding' }).click({ button: 'right' });
  await page.getByRole('menu').waitFor();
}

test('keeps a long title readable beside a long file name, and says both whole', async ({ open }) => {
  const title = 'A long brief about transport policy and what follows from it';
  const { page, folder, brief: path } = await open(brief.replace('A first brief', title));
  const name = `${'a name that somebody gave to a brief '.repeat(4)}.md`;
  renameSync(path, join(folder, name));
  const heading = page.getByRole('heading', { level: 1 });
  const shown = page.getByRole('banner').getByText(name, { exact: true });
  await expect(shown).toBeVisible();
  expect(await hiddenWidth(heading)).toBe(0);
  await expect(heading).toHaveAttribute('title', title);
  expect(await hiddenWidth(shown)).toBeGreaterThan(0);
  await expect(page.getByTitle(join(folder, name))).toBeVisible();
});

test('has a line for the kind of slide where the pane is narrow, so that nothing of it is cut off', async ({
  open,
}) => {
  const { page } = await open(brief);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Markdown' })).toBeVisible();
  await page.getByRole('treeitem', { name: 'First finding' }).click();
  expect((await page.getByRole('combobox', { name: 'Layout' }).boundingBox())?.width).toBeGreaterThan(200);
});

test('scrolls the form of a template as a whole where the window is small', async ({ open }) => {
  const { page } = await open(brief);
  await page.keyboard.press('t');
  await page.getByRole('button', { name: 'Make one of my own' }).click();
  const form = page.getByRole('dialog', { name: /^A template of your own/ });
  await expect(form.locator('svg').first()).toBeVisible();
  await page.setViewportSize(enlarged);
  expect((await form.getByRole('region', { name: 'Preview' }).boundingBox())?.height).toBeGreaterThan(300);
  const fields = [form.getByRole('textbox', { name: 'Leading colour', exact: true }), form.getByLabel('Name')];
  for (const field of fields) {
    await field.scrollIntoViewIfNeeded();
    await expect(field).toBeInViewport({ ratio: 1 });
  }
  expect(await hiddenWidth(form)).toBe(0);
});

test('goes by Tab through the parts in the order in which they are seen, wide and small', async ({ open }) => {
  const { page } = await open(brief);
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Markdown' })).toBeVisible();
  const parts = {
    sections: page.getByRole('tree', { name: 'Sections' }),
    film: page.getByRole('listbox', { name: 'Slides' }),
    slide: page.getByRole('main'),
    text: page.getByRole('textbox', { name: 'Markdown' }),
  };
  /** The names of the parts in the order of the document, which is that of Tab; and in that of their places. */
  const orders = async () => {
    const found = await Promise.all(
      Object.entries(parts).map(async ([name, part]) => ({
        name,
        box: (await part.boundingBox()) ?? { x: 0, y: 0 },
        place: await part.evaluate((element) => [...document.querySelectorAll('*')].indexOf(element)),
      })),
    );
    const named = (sorted: typeof found) => sorted.map(({ name }) => name);
    return {
      byTab: named([...found].sort((a, b) => a.place - b.place)),
      // Side by side where their tops are about the same.
      bySight: named(
        [...found].sort((a, b) => (Math.abs(a.box.y - b.box.y) > 200 ? a.box.y - b.box.y : a.box.x - b.box.x)),
      ),
    };
  };
  for (const [width, height] of [
    [1360, 820],
    [700, 820],
    [640, 360],
    [1360, 820],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(async () => (await orders()).byTab[0]).toBe(width < 760 ? 'slide' : 'sections');
    const { byTab, bySight } = await orders();
    expect(byTab).toEqual(bySight);
  }
});
