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
