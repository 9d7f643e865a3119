import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './support/program.js';

const brief = `---
title: Arctic cargo
---

## Volumes

- Gas leads by far
- Coal follows

### Ships {.split}

- Ship one sails under its own flag, with a crew that was hired in the autumn before
- Ship two sails under its own flag, with a crew that was hired in the autumn before
- Ship three sails under its own flag, with a crew that was hired in the autumn before
- Ship four sails under its own flag, with a crew that was hired in the autumn before
- Ship five sails under its own flag, with a crew that was hired in the autumn before
- Ship six sails under its own flag, with a crew that was hired in the autumn before

### Crews {.split}

- Crew one comes from a port of its own, and goes home there after six weeks at sea
- Crew two comes from a port of its own, and goes home there after six weeks at sea
- Crew three comes from a port of its own, and goes home there after six weeks at sea
- Crew four comes from a port of its own, and goes home there after six weeks at sea
- Crew five comes from a port of its own, and goes home there after six weeks at sea
- Crew six comes from a port of its own, and goes home there after six weeks at sea

## Desk notes {.internal}

- Mr Smith told us
- He wants no name

## Outlook

- It will rain
- Then it will snow
`;

const tree = (page: Page) => page.getByRole('tree', { name: 'Sections' });
const item = (page: Page, name: string) => tree(page).getByRole('treeitem', { name, exact: true });
const slide = (page: Page, name: RegExp) => page.getByRole('option', { name });

test('a folded section unfolds for the slide that is chosen in it, and stays folded for others', async ({ open }) => {
  const { page } = await open(brief);
  await item(page, 'Volumes').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(item(page, 'Volumes')).toHaveAttribute('aria-expanded', 'false');
  await expect(item(page, 'Ships')).toHaveCount(0);
  await slide(page, /Outlook/).click();
  await expect(item(page, 'Outlook')).toHaveAttribute('aria-selected', 'true');
  await expect(item(page, 'Ships')).toHaveCount(0);
  await slide(page, /Crews/).click();
  await expect(item(page, 'Volumes')).toHaveAttribute('aria-expanded', 'true');
  await expect(item(page, 'Crews')).toHaveAttribute('aria-selected', 'true');
});

test("what the team's cut leaves out says who left it out, and its backup slides are marked as hidden", async ({
  open,
}) => {
  const { page, folder } = await open(brief);
  writeFileSync(join(folder, 'briefdeck.yaml'), 'cuts:\n  short: { minutes: 0.3, backup: true }\n');
  await expect(async () => {
    await page.getByRole('button', { name: /^Cut: / }).click();
    const entry = page.getByRole('menuitem', { name: /^short for all briefs of the team/ });
    if ((await entry.count()) === 0) await page.keyboard.press('Escape');
    await entry.click({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await expect(page.getByRole('button', { name: 'Cut: short' })).toBeVisible();
  const byTeam = tree(page).locator('[aria-description*="left out by the team"]');
  await expect(byTeam.first()).toHaveAttribute('aria-checked', 'false');
  await expect(slide(page, /, hidden$/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Cut: short' }).click();
  await page.getByRole('menuitem', { name: 'Full', exact: true }).click();
  await expect(byTeam).toHaveCount(0);
  await expect(slide(page, /, hidden$/)).toHaveCount(0);
});
