import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { largeSlide } from './support/page.js';
import { type Program, test } from './support/program.js';

const brief = `---
title: Cargo
---

## Volumes

- Gas
- Coal

## Prices

- Up

## Routes

- North
`;

const text = (page: Page) => page.getByRole('textbox', { name: 'Markdown' });

async function withText(program: Program): Promise<Program> {
  await program.page.keyboard.press('F2');
  await expect(text(program.page)).toBeVisible();
  return program;
}

/** The caret at the end of a line that has these words. */
async function clickAfter(page: Page, words: string): Promise<void> {
  await text(page).locator('.cm-line', { hasText: words }).first().click();
  await page.keyboard.press('End');
}

test('shows the Markdown beside the slides, and remembers that', async ({ open }) => {
  const { page } = await open(brief);
  await expect(text(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Markdown', exact: true }).click();
  await expect(text(page)).toContainText('## Volumes');
  await page.reload();
  await expect(text(page)).toContainText('## Volumes');
  await page.keyboard.press('F2');
  await expect(text(page)).toHaveCount(0);
});

test('takes the focus by its key, and gives it back where it was', async ({ open }) => {
  const { page } = await open(brief);
  const section = page.getByRole('treeitem', { name: 'Prices' });
  await section.click();
  await expect(section).toBeFocused();
  await page.keyboard.press('F2');
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('F2');
  await expect(text(page)).toHaveCount(0);
  await expect(section).toBeFocused();
});

test('is where it was after its key was pressed twice at once', async ({ open }) => {
  const { page } = await withText(await open(brief));
  await page.evaluate(() => {
    // Both before the window can have heard of either.
    for (const _ of [1, 2]) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', bubbles: true }));
  });
  await page.waitForTimeout(500);
  await expect(text(page)).toBeVisible();
});

test('draws each keystroke on the slide, says what is not saved, and saves it to the file', async ({ open }) => {
  const { page, brief: file } = await withText(await open(brief));
  await clickAfter(page, 'Coal');
  await page.keyboard.type(' by sea');
  await expect(largeSlide(page)).toContainText('Coal by sea');
  await expect(page.getByText('Not saved').first()).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(brief);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Not saved')).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).toBe(brief.replace('Coal', 'Coal by sea'));
});

test('goes along with the preview both ways: caret, slide and section', async ({ open }) => {
  const { page } = await withText(await open(brief));
  await clickAfter(page, 'North');
  await expect(largeSlide(page).getByRole('img')).toHaveAccessibleName(/Routes/);
  await page.getByRole('option', { name: /Prices/ }).click();
  await expect(text(page).locator('.cm-slideLine').first()).toHaveText('## Prices');
  await page.getByRole('treeitem', { name: 'Volumes' }).click();
  await expect(text(page).locator('.cm-slideLine').first()).toHaveText('## Volumes');
});

test('takes typing and ticks back on one stack, in their order', async ({ open }) => {
  const { page } = await withText(await open(brief));
  await clickAfter(page, 'Up');
  await page.keyboard.type(' a lot');
  await expect(largeSlide(page)).toContainText('Up a lot');
  const box = page.getByRole('tree', { name: 'Sections' }).getByRole('checkbox', { name: 'Routes' });
  await box.click();
  await expect(box).not.toBeChecked();
  await text(page).focus();
  await page.keyboard.press('Control+z');
  await expect(box).toBeChecked();
  await expect(text(page)).toContainText('Up a lot');
  await page.keyboard.press('Control+z');
  await expect(text(page)).not.toContainText('Up a lot');
  await expect(largeSlide(page)).not.toContainText('Up a lot');
  await page.keyboard.press('Control+y');
  await expect(text(page)).toContainText('Up a lot');
});

test('underlines what a message is about, and puts it right by one click', async ({ open }) => {
  const { page } = await withText(await open(brief.replace('title: Cargo', 'title: Cargo\nfootr: Confidential')));
  await expect(text(page).locator('.cm-lintRange')).toHaveText('footr: Confidential');
  await text(page).locator('.cm-lintRange').hover();
  await page.getByRole('button', { name: 'Write “footer”' }).click();
  await expect(text(page)).toContainText('footer: Confidential');
  await expect(text(page).locator('.cm-lintRange')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(text(page)).toContainText('footr: Confidential');
});

test('finds and replaces', async ({ open }) => {
  const { page } = await withText(await open(brief));
  await text(page).focus();
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find' }).fill('Coal');
  await page.getByRole('textbox', { name: 'Replace with' }).fill('Oil');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await expect(text(page)).toContainText('- Oil');
  await page.getByRole('option', { name: /Volumes/ }).click();
  await expect(largeSlide(page)).toContainText('Oil');
});

test('follows another program without a word while nothing is unsaved, and asks where something is', async ({
  open,
}) => {
  const { page, brief: file, edit } = await withText(await open(brief));
  edit((now) => now.replace('Gas', 'Gas and steam'));
  await expect(text(page)).toContainText('Gas and steam');
  await clickAfter(page, 'North');
  await page.keyboard.type(' and south');
  await expect(page.getByText('Not saved').first()).toBeVisible();
  edit((now) => now.replace('- Up', '- Down'));
  const banner = page.getByRole('alert').filter({ hasText: 'changed by another program' });
  await expect(banner).toBeVisible();
  await page.keyboard.press('Control+s');
  expect(readFileSync(file, 'utf8')).not.toContain('and south');
  await banner.getByRole('button', { name: 'Load theirs' }).click();
  await expect(text(page)).toContainText('- Down');
  await expect(text(page)).not.toContainText('and south');
  await expect(banner).toHaveCount(0);
});

test('compares with the file side by side, and takes over single changes', async ({ open }) => {
  const { page, brief: file, edit } = await withText(await open(brief));
  await clickAfter(page, 'North');
  await page.keyboard.type(' and south');
  await expect(page.getByText('Not saved').first()).toBeVisible();
  edit((now) => now.replace('- Gas', '- Steam'));
  await page.getByRole('button', { name: 'Compare …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  await expect(dialog.getByRole('textbox', { name: 'In the file' })).toContainText('- Steam');
  await dialog.getByRole('button', { name: 'Take this over' }).first().click();
  await dialog.getByRole('button', { name: 'Use what is on the right' }).click();
  await expect(text(page)).toContainText('- Steam');
  await expect(text(page)).toContainText('North and south');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Not saved')).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).toBe(brief.replace('- Gas', '- Steam').replace('North', 'North and south'));
});

for (const scheme of ['light', 'dark'] as const) {
  test(`compares by keyboard alone, without faults for screen readers: ${scheme}`, async ({ open }) => {
    const { page, brief: file, edit } = await withText(await open(brief));
    await page.emulateMedia({ colorScheme: scheme });
    await clickAfter(page, 'North');
    await page.keyboard.type(' and south');
    await expect(page.getByText('Not saved').first()).toBeVisible();
    edit((now) => now.replace('- Gas', '- Steam'));
    await page.getByRole('button', { name: 'Compare …' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Compare' });
    await expect(dialog.getByRole('textbox', { name: 'In the file' })).toContainText('- Steam');
    expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
    const reach = async (name: string) => {
      const button = dialog.getByRole('button', { name }).first();
      for (let presses = 0; presses < 30; presses += 1) {
        if (await button.evaluate((each) => each === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not come to '${name}'`);
    };
    await reach('Take this over');
    await page.keyboard.press('Enter');
    await reach('Use what is on the right');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(text(page)).toContainText('- Steam');
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Not saved')).toHaveCount(0);
    expect(readFileSync(file, 'utf8')).toContain('North and south');
  });
}

test('keeps what was typed here while undo comes from elsewhere', async ({ open }) => {
  const { page, brief: file } = await withText(await open(brief));
  await clickAfter(page, 'Up');
  await page.keyboard.type('wards');
  writeFileSync(file, readFileSync(file, 'utf8'));
  await page.getByRole('option', { name: /Volumes/ }).click();
  await page.keyboard.press('Control+z');
  await expect(text(page)).not.toContainText('Upwards');
  await expect(text(page)).toContainText('- Up');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`has no faults for screen readers and contrast: ${scheme}`, async ({ open }) => {
    const { page } = await withText(await open(brief.replace('title: Cargo', 'title: Cargo\nfootr: Confidential')));
    await page.emulateMedia({ colorScheme: scheme });
    await text(page).focus();
    await page.keyboard.press('Control+f');
    await expect(page.getByRole('textbox', { name: 'Find' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
}

/** One red point. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

test('stores a pasted picture beside the brief and writes its link; undo takes both back', async ({ open }) => {
  const { page, folder } = await withText(await open(brief));
  await clickAfter(page, '- Up');
  await text(page).evaluate((element, data) => {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, png);
  await expect(text(page)).toContainText('![](brief-picture.png)');
  expect(readFileSync(join(folder, 'brief-picture.png')).toString('base64')).toBe(png);
  // The caret stands where the alternative text goes.
  // In one go: on a busy machine letters may come a second apart, and then they are two steps of undo.
  await page.keyboard.insertText('A red point');
  await expect(text(page)).toContainText('![A red point](brief-picture.png)');
  await expect(largeSlide(page).locator('image')).not.toHaveCount(0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(text(page)).not.toContainText('brief-picture.png');
  await expect.poll(() => existsSync(join(folder, 'brief-picture.png'))).toBe(false);
  await page.keyboard.press('Control+y');
  await expect.poll(() => existsSync(join(folder, 'brief-picture.png'))).toBe(true);
});

test('takes a dropped picture by its name, and says what is no picture', async ({ open }) => {
  const { page, folder } = await withText(await open(brief));
  const drop = (name: string, data: string) =>
    text(page).evaluate(
      (element, [file, base64]) => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], file, { type: 'image/png' }));
        const line = [...element.querySelectorAll('.cm-line')].find(({ textContent }) => textContent === '- North');
        const { x, y } = line?.getBoundingClientRect() ?? { x: 0, y: 0 };
        const init = { dataTransfer, clientX: x + 12, clientY: y + 6, bubbles: true, cancelable: true };
        element.dispatchEvent(new DragEvent('drop', init));
      },
      [name, data] as const,
    );
  await drop('Gas map.png', png);
  await expect(text(page)).toContainText('![Gas map](Gas-map.png)');
  expect(existsSync(join(folder, 'Gas-map.png'))).toBe(true);
  await drop('not.png', btoa('no picture'));
  await expect(page.getByRole('alert')).toContainText('not a picture');
});

test('gives the focus to the button that shows the Markdown again when its pane is closed from within', async ({
  open,
}) => {
  const { page } = await open(brief);
  const button = page.getByRole('button', { name: 'Markdown', exact: true });
  const close = page.getByRole('button', { name: 'Hide Markdown' });
  await button.click();
  await close.click();
  await expect(close).toHaveCount(0);
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await close.focus();
  await page.keyboard.press('Enter');
  await expect(close).toHaveCount(0);
  await expect(button).toBeFocused();
});
