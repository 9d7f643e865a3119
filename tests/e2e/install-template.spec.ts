/** The zip of a template, installed in the window: by the gallery's button, and dropped anywhere. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { packPart, writeZip } from '../../src/main/ooxml/index.js';
import { largeSlide } from './support/page.js';
import { test } from './support/program.js';

const brief = '---\ntitle: Arctic cargo\n---\n\n## Volumes\n\n- Gas grows\n- Coal falls\n';
const own = '.local/share/briefdeck/templates';
const gallery = (page: Page) => page.getByRole('dialog', { name: 'Template', exact: true });
const asking = (page: Page) => page.getByRole('dialog', { name: 'Install a template' });
const ministry = (page: Page) => gallery(page).getByRole('option', { name: 'Ministry, light' });

function packOf(ground: string, name = 'ministry'): Buffer {
  const text = `extends: plain\nname: Ministry\ntheme: { colours: { lt1: "${ground}" } }\n`;
  return Buffer.from(writeZip([packPart(`${name}/template.yaml`, text)]));
}

/** As from a file manager. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, text]) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], file));
      return transfer;
    },
    [name, bytes.toString('base64')] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

test('installs by the button of the gallery, says so, and shows it chosen with its preview', async ({ open }) => {
  const { page, home } = await open(brief);
  await page.keyboard.press('t');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    gallery(page).getByRole('button', { name: 'Install a zip …' }).click(),
  ]);
  await chooser.setFiles({ name: 'ministry.zip', mimeType: 'application/zip', buffer: packOf('FFFFF0') });
  await expect(gallery(page).getByRole('status')).toHaveText('Installed among your own: Ministry.');
  await expect(ministry(page)).toHaveAttribute('aria-selected', 'true');
  await expect(ministry(page)).toBeInViewport();
  await expect(ministry(page)).toBeFocused();
  await expect(ministry(page).locator('rect[fill="#FFFFF0"]').first()).toBeAttached();
  expect(readFileSync(join(home, own, 'ministry/template.yaml'), 'utf8')).toContain('name: Ministry');
  await page.keyboard.press('Escape');
  await expect(gallery(page)).toHaveCount(0);
  await expect(largeSlide(page).locator('rect').first()).toHaveAttribute('fill', '#FFFFF0');
  // What was said is not said again.
  await page.keyboard.press('t');
  await expect(ministry(page)).toHaveAttribute('aria-selected', 'true');
  await expect(gallery(page).getByRole('status')).toHaveText('');
});

test('installs what is dropped on the window, and undo takes the choice back', async ({ open }) => {
  const { page, home } = await open(brief);
  const before = await largeSlide(page).locator('rect').first().getAttribute('fill');
  await drop(page, 'ministry.zip', packOf('FFFFF0'));
  await expect(gallery(page).getByRole('status')).toHaveText('Installed among your own: Ministry.');
  await expect(ministry(page)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(gallery(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(largeSlide(page).locator('rect').first()).toHaveAttribute('fill', before ?? '');
  expect(existsSync(join(home, own, 'ministry/template.yaml'))).toBe(true);
});

test('asks where another of that name is there: keeps it, or replaces it and keeps it beside', async ({ open }) => {
  const { page, home } = await open(brief);
  await drop(page, 'ministry.zip', packOf('FFFFF0'));
  await expect(ministry(page)).toHaveAttribute('aria-selected', 'true');
  writeFileSync(join(home, own, 'ministry/notes.txt'), 'mine');
  await drop(page, 'ministry.zip', packOf('F0FFF0'));
  await expect(asking(page).getByRole('alert')).toContainText('There is another template named ministry');
  await expect(asking(page).getByRole('button', { name: 'Keep what is there' })).toBeFocused();
  expect((await new AxeBuilder({ page }).exclude('svg').analyze()).violations).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(asking(page)).toHaveCount(0);
  expect(readFileSync(join(home, own, 'ministry/template.yaml'), 'utf8')).toContain('FFFFF0');
  expect(readdirSync(join(home, own))).toEqual(['ministry']);

  await drop(page, 'ministry.zip', packOf('F0FFF0'));
  await asking(page).getByRole('button', { name: 'Replace' }).click();
  await expect(gallery(page).getByRole('status')).toHaveText(
    /^Installed among your own: Ministry\. What was there before is kept as ministry-until-\d{4}-\d\d-\d\d\.$/,
  );
  await expect(ministry(page).first()).toHaveAttribute('aria-selected', 'true');
  const former = readdirSync(join(home, own)).find((name) => name.startsWith('ministry-until-')) ?? '';
  expect(readFileSync(join(home, own, former, 'notes.txt'), 'utf8')).toBe('mine');
  await page.keyboard.press('Escape');
  // It was the deck's own already: the deck is drawn with the new one all the same.
  await expect(largeSlide(page).locator('rect').first()).toHaveAttribute('fill', '#F0FFF0');
});

test('says why a zip cannot be installed, and what helps', async ({ open }) => {
  const { page, home } = await open(brief);
  for (const [name, bytes, reason] of [
    ['broken.zip', Buffer.from('PK'), /broken\.zip cannot be installed: it is not a zip file; ask for one/],
    ['holiday.zip', Buffer.from(writeZip([packPart('a.jpg', 'x')])), /it has no template\.yaml in it/],
    [
      'evil.zip',
      Buffer.from(writeZip([packPart('m/template.yaml', 'extends: plain\n'), packPart('m/../../evil.txt', 'x')])),
      /leads elsewhere/,
    ],
    ['plain.zip', packOf('FFFFF0', 'plain'), /plain/],
  ] as const) {
    await drop(page, name, bytes);
    await expect(asking(page).getByRole('alert')).toContainText(reason);
    await page.keyboard.press('Escape');
    await expect(asking(page)).toHaveCount(0);
  }
  await expect(gallery(page)).toHaveCount(0);
  expect(existsSync(join(home, own)) ? readdirSync(join(home, own)) : []).toEqual([]);
});

test('tells a template that was replaced from the one in its place', async ({ start }) => {
  const template = (ground: string) => `extends: plain\nname: Ministry\ntheme: { colours: { lt1: "${ground}" } }\n`;
  const { page } = await start({
    [join(own, 'ministry/template.yaml')]: template('FFFFF0'),
    [join(own, 'ministry-until-2026-11-26/template.yaml')]: template('F0FFFF'),
    [join(own, 'ministry-until-2026-11-26-2/template.yaml')]: template('FFF0FF'),
  });
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByRole('tree', { name: 'Sections' }).waitFor();
  await page.keyboard.press('t');
  const former = (name: RegExp) => gallery(page).getByRole('option', { name });
  await expect(ministry(page)).toHaveCount(1);
  await expect(former(/^Ministry, until .*26.* 2026, light/)).toHaveCount(1);
  await expect(former(/^Ministry, until .*2026 \(2\), light/)).toHaveCount(1);
  await gallery(page).getByRole('searchbox').fill('until');
  await expect(ministry(page)).toHaveCount(0);
  await former(/^Ministry, until .*26.* 2026, light/).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Template: Ministry, until/ })).toBeVisible();
});

test('keeps every button of the gallery in a small window', async ({ open }) => {
  const { page } = await open(brief);
  await drop(page, 'ministry.zip', packOf('FFFFF0'));
  await expect(gallery(page).getByRole('button', { name: 'As the brief says' })).toBeVisible();
  await page.setViewportSize({ width: 700, height: 620 });
  const frame = await gallery(page).boundingBox();
  for (const button of await gallery(page).getByRole('button').all()) {
    const box = await button.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0));
  }
  await expect(ministry(page)).toBeInViewport();
});

test('installs on the welcome screen too, for the next brief', async ({ start }) => {
  const { page, home } = await start();
  await drop(page, 'ministry.zip', packOf('FFFFF0'));
  await expect(page.getByRole('note')).toContainText('Installed among your own: Ministry.');
  expect(existsSync(join(home, own, 'ministry/template.yaml'))).toBe(true);
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByRole('tree', { name: 'Sections' }).waitFor();
  await page.keyboard.press('t');
  await expect(ministry(page)).toHaveAttribute('aria-selected', 'false');
});
