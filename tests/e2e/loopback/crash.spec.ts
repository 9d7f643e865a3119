import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { largeSlide } from '../support/page.js';
import { test } from '../support/program.js';

const brief = '---\ntitle: Cargo\n---\n\n## Volumes\n\n- Gas\n\n## Prices\n\n- Up\n';

const text = (page: Page) => page.getByRole('textbox', { name: 'Markdown' });

function home(): { readonly folder: string; readonly file: string; readonly journals: () => readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-crash-'));
  const file = join(folder, 'brief.md');
  writeFileSync(file, brief);
  const journals = () => {
    try {
      return readdirSync(join(folder, '.briefdeck-state/journal')).filter((name) => name.endsWith('.json'));
    } catch {
      return [];
    }
  };
  return { folder, file, journals };
}

async function type(page: Page): Promise<void> {
  await page.getByRole('tree', { name: 'Sections' }).waitFor();
  await page.keyboard.press('F2');
  await text(page).locator('.cm-line', { hasText: '- Up' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' again');
  await expect(largeSlide(page)).toContainText('Up again');
}

test('brings everything back after the program was killed: text, ticks, the open pane', async ({ launch }) => {
  const { folder, file, journals } = home();
  const first = await launch(folder, [file]);
  await type(first.page);
  await first.page.getByRole('tree').getByRole('checkbox', { name: 'Volumes' }).click();
  await expect(first.page.getByRole('tree').getByRole('checkbox', { name: 'Volumes' })).not.toBeChecked();
  await expect.poll(() => journals().length).toBe(1);
  await first.crash?.();
  expect(readFileSync(file, 'utf8')).toBe(brief);
  const { page } = await launch(folder, [file]);
  await expect(page.getByText('Your unsaved changes from the last time are here again.')).toBeVisible();
  await expect(text(page)).toContainText('- Up again');
  await expect(page.getByRole('tree').getByRole('checkbox', { name: 'Volumes' })).not.toBeChecked();
  await page.keyboard.press('Control+s');
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('Up again');
  await expect.poll(journals).toEqual([]);
});

test('never puts what it kept over a newer file without asking', async ({ launch }) => {
  const { folder, file, journals } = home();
  const first = await launch(folder, [file]);
  await type(first.page);
  await expect.poll(() => journals().length).toBe(1);
  await first.crash?.();
  writeFileSync(file, brief.replace('Gas', 'Steam'));
  const { page } = await launch(folder, [file]);
  const banner = page.getByRole('alert').filter({ hasText: 'Meanwhile brief.md was changed' });
  await expect(banner).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(banner).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('Steam');
  await banner.getByRole('button', { name: 'Load theirs' }).click();
  await expect(text(page)).toContainText('- Steam');
  // What was one's own is an undo away.
  await text(page).focus();
  await page.keyboard.press('Control+z');
  await expect(text(page)).toContainText('- Up again');
});

test('keeps what was typed in the very moment in which the program is told to end', async ({ launch }) => {
  const { folder, file } = home();
  const first = await launch(folder, [file]);
  await type(first.page);
  await first.stop();
  const { page } = await launch(folder, [file]);
  await expect(text(page)).toContainText('- Up again');
});
