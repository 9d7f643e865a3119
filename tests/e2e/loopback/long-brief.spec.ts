import { expect } from '@playwright/test';
import { test } from '../support/program.js';

/** Slides that are asked for by HTTP, which a test can hold up. More of them than the filmstrip draws at once. */
const long = `---\ntitle: A long brief\nagenda: false\n---\n\n${Array.from(
  { length: 150 },
  (_, n) => `## Finding ${n + 1}\n\n- A point of finding ${n + 1}\n- Another\n\n`,
).join('')}`;

test('slides have their names in the filmstrip before their pictures are there', async ({ open }) => {
  const { page } = await open(long);
  const strip = page.getByRole('listbox', { name: 'Slides' });
  await strip.locator('svg').first().waitFor();
  // The first slides are there before the others.
  await expect(page.getByText(/^151 slides/)).toBeVisible();
  await page.route('**/api/scenes', () => undefined);
  await strip.evaluate((list) => list.scrollTo(0, list.scrollHeight / 2));
  const option = strip.getByRole('option', { name: /^76 Finding 75$/ });
  await expect(option).toBeAttached();
  await expect(option.locator('svg')).toHaveCount(0);
});

test('a long deck that is scrolled asks for slides one message after another, and shows those where it stops', async ({
  open,
}) => {
  const { page } = await open(long);
  const strip = page.getByRole('listbox', { name: 'Slides' });
  await strip.locator('svg').first().waitFor();
  await expect(page.getByText(/^151 slides/)).toBeVisible();
  let under = 0;
  let most = 0;
  await page.route('**/api/scenes', async (route) => {
    under += 1;
    most = Math.max(most, under);
    const answer = await route.fetch();
    // Long enough for many rows to come up meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 120));
    under -= 1;
    await route.fulfill({ response: answer });
  });
  await strip.evaluate(async (list) => {
    for (let frame = 0; frame < 60; frame += 1) {
      list.scrollTop += 150;
      await new Promise(requestAnimationFrame);
    }
  });
  const seen = strip.getByRole('option', { name: /^8[5-7] Finding/ });
  await expect(seen.locator('svg')).toHaveCount(3);
  await expect(seen.locator('svg').first()).toContainText(/A point of finding 8[4-6]/);
  expect(most).toBe(1);
  // One may be on its way still.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a long filmstrip is worked by the keyboard, and keeps the focus where rows go', async ({ open }) => {
  const { page } = await open(long);
  const strip = page.getByRole('listbox', { name: 'Slides' });
  await strip.locator('svg').first().waitFor();
  await expect(page.getByText(/^151 slides/)).toBeVisible();
  const chosen = strip.getByRole('option', { selected: true });
  await strip.getByRole('option').nth(1).click();
  await expect(chosen).toHaveAccessibleName('2 Finding 1');
  await expect(chosen).toBeFocused();
  await expect(chosen).toHaveAttribute('aria-posinset', '2');
  await expect(chosen).toHaveAttribute('aria-setsize', '151');
  await page.keyboard.press('End');
  await expect(chosen).toHaveAccessibleName('151 Finding 150');
  await expect(chosen).toBeFocused();
  await expect(chosen).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(chosen).toHaveAccessibleName('150 Finding 149');
  await page.keyboard.press('PageUp');
  await expect(chosen).toHaveAccessibleName(/^14[0-9] /);
  await expect(chosen).toBeFocused();
  await page.keyboard.type('a long');
  await expect(chosen).toHaveAccessibleName('1 A long brief');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await expect(chosen).toHaveAccessibleName('1 A long brief');
  await page.keyboard.type('78');
  await expect(chosen).toHaveAccessibleName('78 Finding 77');
  await expect(chosen).toBeFocused();

  // Out of view it keeps the focus, and the keys go on from it.
  await strip.evaluate((list) => list.scrollTo(0, 0));
  await expect(strip.getByRole('option', { name: '3 Finding 2', exact: true })).toBeInViewport();
  await expect(chosen).not.toBeInViewport();
  await expect(chosen).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toHaveAccessibleName('79 Finding 78');
  await expect(chosen).toBeInViewport();

  // Its slide is left out: the one that comes to its place is chosen, and has the focus.
  await page
    .getByRole('treeitem', { name: 'Finding 78', exact: true })
    .getByRole('checkbox')
    .evaluate((box: HTMLInputElement) => box.click());
  await expect(chosen).toHaveAccessibleName('79 Finding 79');
  await expect(chosen).toBeFocused();

  // One stop for Tab, in both directions.
  await page.keyboard.press('Tab');
  await expect(strip.locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(chosen).toBeFocused();
});
