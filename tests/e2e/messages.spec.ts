/** The list of messages: what is wrong, and the way to the line. */
import { expect } from '@playwright/test';
import { largeSlide } from './support/page.js';
import { test } from './support/program.js';

const faulty = `---
title: A brief with faults
---

## First

- One point

## Second

![A quay](missing.png)

## Third

- A note that is not there[^1]
`;

test('leads from a message to its line and its slide, by mouse and by keyboard', async ({ open }) => {
  const { page } = await open(faulty);
  const messages = page.getByRole('button', { name: /^Messages/ });
  const text = page.getByRole('textbox', { name: 'Markdown' });
  const caretLine = page.locator('.cm-lineNumbers .cm-activeLineGutter');
  await messages.click();
  await page
    .getByRole('dialog', { name: 'Messages' })
    .getByRole('button', { name: /missing\.png/ })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(text).toBeFocused();
  await expect(caretLine).toHaveText('11');
  await expect(largeSlide(page)).toContainText('Second');

  // The Markdown stays open: the way is the same.
  await messages.focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog', { name: 'Messages' })
    .getByRole('button', { name: /^Warning The footnote 1/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect(caretLine).toHaveText('15');
  await expect(largeSlide(page)).toContainText('Third');
});

test('tells in its list what to do apart from what is wrong', async ({ open }) => {
  const { page } = await open(faulty);
  await page.getByRole('button', { name: /^Messages/ }).click();
  const missing = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'missing.png' });
  await expect(missing.getByText(/^Put it into the brief's folder/)).toBeVisible();
  await expect(missing).toContainText('Warning The picture missing.png is not there');
});

test('says how many messages there are of each weight, the gravest first', async ({ open }) => {
  const { page } = await open(faulty);
  const messages = page.getByRole('button', { name: /^Messages/ });
  await expect(messages).toHaveAccessibleName('Messages: 2 warnings');
  const markOf = () => messages.evaluate((button) => getComputedStyle(button, '::before').content);
  expect(await markOf()).toContain('▲');
});

test('says how many messages are below those that have room, and cuts none of them in two', async ({ open }) => {
  const pictures = Array.from({ length: 12 }, (_, index) => `## Part ${index}\n\n![A quay](missing-${index}.png)\n`);
  const { page } = await open(`---\ntitle: A brief with faults\n---\n\n${pictures.join('\n')}`);
  await page.getByRole('button', { name: /^Messages/ }).click();
  const rows = page.getByRole('dialog').getByRole('listitem');
  const more = page.getByText(/^\d+ more below$/);
  await expect(more).toBeVisible();
  const first = await more.evaluate((line) => line.getBoundingClientRect().top);
  const bottoms = () => rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().bottom));
  const inView = (await bottoms()).filter((bottom) => bottom <= first + 1);
  await expect(more).toHaveText(`${12 - inView.length} more below`);
  // What has no room begins under the line.
  expect(Math.abs((inView.at(-1) ?? 0) - first)).toBeLessThan(3);
  await rows.last().getByRole('button').first().focus();
  await expect(rows.last().getByRole('button').first()).toBeInViewport({ ratio: 1 });
  await rows.last().evaluate((row) => row.closest('[tabindex]')?.scrollTo(0, 100_000));
  await expect(more).toHaveCount(0);
  await expect(rows.last()).toBeInViewport({ ratio: 1 });
});
