/** What the specs share: a brief, the large slide, the menus of either door. */
import { expect, type Page } from '@playwright/test';
import { words } from '../../../src/renderer/words.js';
import type { Started } from './program.js';

export const brief = `---
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

/** The chosen slide. */
export const largeSlide = (page: Page) => page.getByRole('region', { name: 'Slide', exact: true });

/** Chooses an entry of the File menu: Electron's where there is one, else the window's own. */
export async function chooseInMenu({ page, electron }: Started, label: string): Promise<void> {
  if (electron) return electron.choose(words.menus.file, label);
  await page.getByRole('button', { name: words.menus.label }).click();
  await page.getByRole('menuitem', { name: label }).click();
}

/** Drops a file on the page as a file manager does. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
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
