import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './support/program.js';

const edge = (page: Page, name: string) => page.getByRole('separator', { name });
const widthOf = async (page: Page, pane: string): Promise<number> =>
  Math.round((await page.locator(`#pane-${pane}`).boundingBox())?.width ?? 0);

/** Takes the edge by the mouse, and lets it go `by` pixels to the right. */
async function drag(page: Page, name: string, by: number): Promise<void> {
  const box = await edge(page, name).boundingBox();
  if (!box) throw new Error('There is no edge.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y, { steps: 4 });
  await page.mouse.move(x + by, y, { steps: 4 });
  await page.mouse.up();
}

test('the pane of sections is made narrower with the mouse, stays so after a new start, and is as usual again', async ({
  open,
}) => {
  const { page } = await open();
  const before = await widthOf(page, 'sections');
  await drag(page, 'Width of the sections', -40);
  await expect.poll(() => widthOf(page, 'sections')).toBe(before - 40);
  await reload(page);
  await expect.poll(() => widthOf(page, 'sections')).toBe(before - 40);
  await edge(page, 'Width of the sections').dblclick();
  await expect.poll(() => widthOf(page, 'sections')).toBe(before);
  await reload(page);
  await expect.poll(() => widthOf(page, 'sections')).toBe(before);
});

test('panes are made wider by keyboard, within the window, with the Markdown shown', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('F2');
  const text = edge(page, 'Width of the Markdown');
  await text.focus();
  const before = await widthOf(page, 'text');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => widthOf(page, 'text')).toBe(before - 16);
  await expect(text).toHaveAttribute('aria-valuenow', String(before - 16));
  for (const each of ['Width of the sections', 'Width of the Markdown']) {
    await edge(page, each).focus();
    await page.keyboard.press('End');
  }
  // As wide as they may be, they leave room for the slide, and nothing scrolls sideways.
  const slide = page.getByRole('region', { name: 'Slide', exact: true });
  expect((await slide.boundingBox())?.width).toBeGreaterThan(100);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  // Hiding the Markdown and showing it again keeps the width.
  const wide = await widthOf(page, 'text');
  await page.keyboard.press('F2');
  await expect(page.locator('#pane-text')).toHaveCount(0);
  await page.keyboard.press('F2');
  await expect.poll(() => widthOf(page, 'text')).toBe(wide);
  await edge(page, 'Width of the Markdown').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => chosenIn(page)).toBe('');
  expect(await widthOf(page, 'text')).toBeLessThan(wide);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

/** A page that goes takes what it was just sending with it: nobody opens it anew within a third of a second. */
async function reload(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  await page.reload();
  // Drawn whole: an edge that still moves is not hit twice.
  await page.getByRole('listbox', { name: 'Slides' }).locator('svg').first().waitFor();
}

/** What is chosen of the width of the Markdown's pane; '' where nothing is. */
function chosenIn(page: Page): Promise<string | undefined> {
  return page.locator('#pane-text').evaluate((pane) => pane.parentElement?.style.getPropertyValue('--text'));
}
