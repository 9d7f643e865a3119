/** The desktop program's own bundles, on a stand-in for Electron: windows, menus, dialogs, files that the system hands over. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { examineDeck } from '../../support/deck-doctor/index.js';
import type { ElectronStandIn } from '../../support/electron-stand-in/index.js';
import { brief, largeSlide } from '../support/page.js';
import { type Started, test } from '../support/program.js';

/** The stand-in of a program that was started at this door. */
function standIn({ electron }: Started): ElectronStandIn {
  if (!electron) throw new Error('This project has no stand-in.');
  return electron;
}

test('leads from the welcome screen to a deck in three actions', async ({ start }) => {
  const started = await start({ 'first.md': brief });
  const { page, home } = started;
  const electron = standIn(started);
  electron.answers.open = join(home, 'first.md');
  await page.getByRole('button', { name: 'Open a brief …' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A first brief');
  await page.getByRole('checkbox', { name: 'Second finding' }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText(/^Saved as .*first\.pptx$/)).toBeVisible();
  expect(examineDeck(readFileSync(join(home, 'first.pptx')))).toEqual([]);
  // The taskbar showed how far it was, and shows nothing now.
  const { progress } = await electron.window();
  expect(progress.some((share) => share > 0 && share <= 1)).toBe(true);
  expect(progress.at(-1)).toBe(-1);
  expect(electron.recentDocuments).toContain(join(home, 'first.md'));
});

test('asks by the system’s dialogs, for briefs only, and does nothing when they are cancelled', async ({ start }) => {
  const started = await start();
  const { page } = started;
  const electron = standIn(started);
  await page.keyboard.press('Control+o');
  await expect.poll(() => electron.dialogs.length).toBe(1);
  expect(JSON.stringify(electron.dialogs[0])).toContain('"extensions":["md","markdown"');
  await expect(page.getByRole('button', { name: 'Open a brief …' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('opens the file that is named on the command line', async ({ open }) => {
  const { page } = await open(brief);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A first brief');
});

test('opens a second start’s file in this program: in the empty window, then in one of its own', async ({
  start,
  context,
}) => {
  const started = await start({ 'first.md': brief, 'second.md': brief.replace('A first', 'A second') });
  const { page, home } = started;
  const electron = standIn(started);
  electron.startAgain(['/usr/bin/briefdeck', '--allow-file-access', 'first.md'], home);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A first brief');
  await electron.prepare(context, 1);
  electron.startAgain(['/usr/bin/briefdeck', join(home, 'second.md')], '/');
  await expect.poll(() => electron.windows.length).toBe(2);
  const second = await electron.window(1);
  await expect(second.webContents.page.getByRole('heading', { level: 1 })).toHaveText('A second brief');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A first brief');
  // A file that is open already is brought to the front instead.
  electron.startAgain(['/usr/bin/briefdeck', 'first.md'], home);
  await expect.poll(() => electron.windows.length).toBe(2);
});

test('opens what the system’s file manager hands over, and says what cannot be opened', async ({ start }) => {
  const started = await start({ 'first.md': brief });
  const electron = standIn(started);
  let isOurs = false;
  const event = {
    preventDefault: () => {
      isOurs = true;
    },
  };
  electron.app.emit('open-file', event, join(started.home, 'gone.md'));
  await expect.poll(() => JSON.stringify(electron.dialogs)).toContain('That file is not there any more.');
  electron.app.emit('open-file', event, join(started.home, 'first.md'));
  await expect(started.page.getByRole('heading', { level: 1 })).toHaveText('A first brief');
  expect(isOurs).toBe(true);
});

test('opens a file that is dropped on the window from where it lies', async ({ start }) => {
  const started = await start({ 'first.md': brief });
  const { page, home } = started;
  const drop = (name: string) =>
    page.evaluate(
      ([fileName, path]) => {
        const { __standIn } = window as unknown as { __standIn: { droppedAt(name: string, path: string): void } };
        __standIn.droppedAt(fileName, path);
        const transfer = new DataTransfer();
        transfer.items.add(new File(['anything'], fileName));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      },
      [name, join(home, name)] as const,
    );
  await drop('gone.md');
  await expect(page.getByRole('alert')).toHaveText(/That file is not there any more/);
  await drop('first.md');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A first brief');
  await expect(page.getByText(/This is a copy/)).toHaveCount(0);
});

test('makes a brief of the clipboard, and saves it where the dialog says', async ({ start }) => {
  const started = await start();
  const { page, home } = started;
  const electron = standIn(started);
  electron.choose('File', 'New from Clipboard');
  await expect(page.getByRole('alert')).toHaveText(/There is no text on the clipboard/);
  electron.clipboard = brief;
  electron.choose('File', 'New from Clipboard');
  await expect(page.getByText(/Pasted, and not saved yet/)).toBeVisible();
  electron.answers.save = join(home, 'mine.md');
  await page.getByRole('button', { name: 'Save as …' }).click();
  await expect(page.getByText('mine.md', { exact: true })).toBeVisible();
  expect(readFileSync(join(home, 'mine.md'), 'utf8')).toBe(brief);
});

test('has the platform’s usual menus, whose entries follow what is open', async ({ start }) => {
  const started = await start({ 'first.md': brief });
  const { page, home } = started;
  const electron = standIn(started);
  const names = electron.menu.map(({ label, role }) => label ?? role);
  expect(names).toEqual(['File', 'Edit', 'View', 'Slides', 'windowMenu', 'Help']);
  const roles = JSON.stringify(electron.menu);
  for (const role of [
    'close',
    'quit',
    'cut',
    'copy',
    'paste',
    'selectAll',
    'zoomIn',
    'resetZoom',
    'togglefullscreen',
    'about',
  ]) {
    expect(roles).toContain(`"role":"${role}"`);
  }
  expect(() => electron.choose('File', 'Export')).toThrow(/cannot be chosen now/);
  electron.answers.open = join(home, 'first.md');
  electron.choose('File', 'Open …');
  await expect(largeSlide(page)).toBeVisible();
  electron.choose('Slides', 'Next Slide');
  await expect(
    page.getByRole('listbox', { name: 'Slides' }).getByRole('option', { selected: true }),
  ).toHaveAccessibleName(/^2 /);
  electron.choose('File', 'Export');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await page.keyboard.press('Escape');
  electron.choose('Slides', 'Present from Start');
  await expect(page.getByRole('dialog')).toHaveAccessibleName(/^Slide 1 of/);
  const window = await electron.window();
  await expect.poll(() => window.isFull).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => window.isFull).toBe(false);
  electron.choose('File', 'Close Brief');
  await expect(page.getByRole('heading', { name: 'Recent' })).toBeVisible();
  await expect.poll(() => JSON.stringify(electron.menu)).toContain('first.md  –  ');
  electron.choose('File', 'Open Recent', 'first.md');
  await expect(largeSlide(page)).toBeVisible();
  electron.choose('Help', 'Keyboard Shortcuts');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('shows what it wrote in its folder, and opens it', async ({ open }) => {
  const started = await open(brief);
  const { page, folder } = started;
  const electron = standIn(started);
  const send = (name: string, path: string) =>
    page.evaluate(
      ([command, file]) =>
        (window as unknown as { briefdeck: { send(name: string, input: unknown): Promise<unknown> } }).briefdeck.send(
          command,
          { path: file },
        ),
      [name, path] as const,
    );
  const deck = join(folder, 'brief.pptx');
  writeFileSync(join(folder, 'other.pptx'), '');
  expect(await send('openOutput', deck)).toEqual({ problem: 'refused' });
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText(/^Saved as/)).toBeVisible();
  expect(await send('openOutput', deck)).toEqual({});
  expect(await send('reveal', deck)).toEqual({});
  expect(await send('openOutput', join(folder, 'other.pptx'))).toEqual({ problem: 'refused' });
  expect(await send('reveal', '/etc/hostname')).toEqual({ problem: 'refused' });
  expect([electron.openedFiles, electron.shown]).toEqual([[deck], [deck]]);
});

test('remembers how large its window was, and ends with its last one', async ({ start }) => {
  const started = await start();
  const electron = standIn(started);
  const window = await electron.window();
  expect(window.isShown).toBe(true);
  await window.close();
  expect(electron.hasQuit).toBe(process.platform !== 'darwin');
  const kept = join(started.home, '.briefdeck-state/window.json');
  expect(existsSync(kept)).toBe(true);
  expect(JSON.parse(readFileSync(kept, 'utf8'))).toMatchObject({ width: 1360, height: 860 });
});
