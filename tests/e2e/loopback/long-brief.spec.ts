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
