/** Remedies that are edits, in the list of messages: made, taken back, and led to. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { largeSlide } from './support/page.js';
import { test } from './support/program.js';

const faulty = `---
title: A brief with faults
footr: Gas Desk
---

## First

- One point

## Second

![](quay.png)

## Third

- A note that is not there[^one]
`;

const foot = (page: Page) => page.getByRole('button', { name: /^Messages/ });
const list = (page: Page) => page.getByRole('dialog', { name: 'Messages' });
const remedy = (page: Page, label: string) => list(page).getByRole('button', { name: new RegExp(`^${label}: `) });
const text = (page: Page) => page.getByRole('textbox', { name: 'Markdown' });

test('mends a slip from its message, by keyboard, as one step of undo', async ({ open }) => {
  const { page, brief } = await open(faulty);
  await foot(page).click();
  await remedy(page, 'Write “footer”').focus();
  const { violations } = await new AxeBuilder({ page }).exclude('svg').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(list(page)).not.toContainText('footr');
  await expect(list(page).getByRole('status')).toHaveText('Done: Write “footer”. Ctrl+Z takes it back.');
  await expect(largeSlide(page)).toContainText('A brief with faults');
  // The message in its place has the focus; the file is written when the person saves.
  await expect(list(page).getByRole('listitem').first().getByRole('button').first()).toBeFocused();
  expect(readFileSync(brief, 'utf8')).toBe(faulty);
  await page.keyboard.press('Control+z');
  await expect(list(page)).toContainText('footr');
  await page.keyboard.press('Control+y');
  await expect(list(page)).not.toContainText('footr');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+s');
  await expect.poll(() => readFileSync(brief, 'utf8')).toBe(faulty.replace('footr', 'footer'));
});

test('leads to where words are wanted: a footnote’s, a picture’s', async ({ open }) => {
  const { page } = await open(faulty);
  await foot(page).click();
  await remedy(page, 'Write the footnote').click();
  await expect(list(page)).toHaveCount(0);
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('Said on Monday.');
  await expect(text(page)).toContainText('[^one]: Said on Monday.');
  await expect(foot(page)).not.toContainText('3');
  // The Markdown stays open: what is mended in the list stands there, too.
  await foot(page).click();
  await remedy(page, 'Write “footer”').click();
  await expect(text(page)).toContainText('footer: Gas Desk');
  await page.keyboard.press('Escape');
  await text(page).focus();
  await page.keyboard.press('Control+z');
  await expect(text(page)).toContainText('footr: Gas Desk');
});

test('goes on when the last message is mended, and keeps the focus', async ({ open }) => {
  const { page } = await open('---\ntitle: One fault\nfootr: Gas\n---\n\n## First\n\n- One point\n- Another\n');
  await foot(page).click();
  await remedy(page, 'Write “footer”').click();
  await expect(list(page).getByRole('listitem')).toHaveCount(0);
  await expect(list(page).getByRole('status')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(foot(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(foot(page)).toHaveCount(0);
});

test('mends a brief that cannot be read any more', async ({ open }) => {
  const { page, edit } = await open('---\ntitle: Forgotten\nfooter: Gas\n---\n\n## First\n\n- One point\n');
  edit((all) => all.replace('Forgotten', 'Mended').replace('Gas\n---\n', 'Gas\n'));
  await foot(page).click();
  await remedy(page, 'Close the front matter').click();
  await expect(list(page).getByRole('listitem')).toHaveCount(0);
  await expect(largeSlide(page)).toContainText('Mended');
});
