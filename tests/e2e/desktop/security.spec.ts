/** Attempts on the desktop program that must fail: foreign messages, other files, other pages, permissions. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { channels } from '../../../src/shared/contract/channels.js';
import { brief, largeSlide } from '../support/page.js';
import { type Started, test } from '../support/program.js';

async function parts(started: Started) {
  const { electron } = started;
  if (!electron) throw new Error('This project has no stand-in.');
  const window = await electron.window();
  return { electron, window, contents: window.webContents, page: started.page };
}

type InPage = { __standIn: { invoke(channel: string, ...values: unknown[]): Promise<unknown> } };

test('opens sandboxed windows, isolated from the page and without Node', async ({ start }) => {
  const { electron, window } = await parts(await start());
  expect(electron.isSandboxed).toBe(true);
  expect(window.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
  expect(electron.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
});

test('gives the page the contract and nothing else', async ({ start }) => {
  const { page } = await parts(await start());
  const found = await page.evaluate(() => ({
    exposed: Object.keys((window as unknown as { briefdeck: object }).briefdeck).sort(),
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
  }));
  expect(found).toEqual({ exposed: ['drop', 'faceUrl', 'listen', 'outputUrl', 'pictureUrl', 'send'], node: [] });
});

test('refuses malformed messages before the workspace sees them', async ({ open }) => {
  const { page } = await parts(await open(brief));
  await expect(largeSlide(page)).toBeVisible();
  const invoke = (...values: unknown[]) =>
    page.evaluate(([channel, given]) => (window as unknown as InPage).__standIn.invoke(channel, ...given), [
      channels.command,
      values,
    ] as const);
  for (const values of [
    [],
    [null, {}],
    [{ toString: 'state' }, {}],
    [['state'], {}],
    ['constructor', {}],
    ['__proto__', {}],
    ['state', null],
    ['state', { more: 1 }],
    ['include', { section: 'a', included: 'yes' }],
    ['scenes', { hashes: ['../../etc/passwd'] }],
    ['scenes', { hashes: Array(65).fill('abcdef01') }],
    ['export', { path: '', formats: ['pptx'], force: false }],
    ['openBrief', { path: 'a\0b' }],
    ['newBrief', { text: 'x', name: '../x.md', from: 'drop' }],
  ]) {
    expect([values, await invoke(...values)]).toMatchObject([values, { ok: false }]);
  }
  expect(await invoke('state', {})).toMatchObject({ ok: true });
  await expect(page.getByRole('treeitem', { name: 'First finding' })).toHaveAttribute('aria-checked', 'true');
});

test('refuses messages of whoever is not its own page', async ({ open }) => {
  const { electron, contents, page } = await parts(await open(brief));
  await expect(largeSlide(page)).toBeVisible();
  const ours = { url: 'app://briefdeck/', parent: null };
  const cases = [
    ['another window', { id: 999 }, ours],
    ['a page that took its place', contents, { url: 'https://elsewhere.example/', parent: null }],
    ['an address that only begins like ours', contents, { url: 'app://briefdeck.example/', parent: null }],
    ['a local file', contents, { url: 'file:///tmp/page.html', parent: null }],
    ['a frame in the page', contents, { url: 'app://briefdeck/', parent: ours }],
    ['a page that is gone', contents, null],
  ] as const;
  for (const [who, sender, frame] of cases) {
    for (const channel of [channels.command, channels.drop]) {
      const answer = await electron.invokeAs(sender, frame, channel, 'state', {});
      expect([who, channel, answer]).toMatchObject([who, channel, { ok: false }]);
    }
  }
  expect(await electron.invokeAs(contents, ours, channels.command, 'state', {})).toMatchObject({ ok: true });
  const fromFrame = await page.evaluate((channel) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentWindow as unknown as InPage;
    return inside.__standIn.invoke(channel, 'state', {});
  }, channels.command);
  expect(fromFrame).toMatchObject({ ok: false });
});

test('answers its address with the bundle and the brief’s pictures by hash, and no other file', async ({ open }) => {
  const started = await open(brief);
  const { page, folder } = started;
  writeFileSync(join(folder, 'secret.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const get = (path: string) => page.evaluate(async (address) => (await fetch(address)).status, path);
  expect(await get('/index.html')).toBe(200);
  expect(await get('/fonts/Carlito_400Regular.ttf')).toBe(200);
  for (const path of [
    '/secret.svg',
    `${folder}/secret.svg`,
    '/../main/index.cjs',
    '/..%2fmain%2findex.cjs',
    '/%2e%2e/main/index.cjs',
    '/fonts/..%2f..%2f..%2fpackage.json',
    '/pictures/00000000',
    '/pictures/..%2f..%2fmain%2findex.cjs',
    '/faces/..%2f..%2fpackage.json',
    '/etc/passwd',
  ]) {
    expect([path, await get(path)]).toEqual([path, 404]);
  }
});

test('serves its page with a policy that allows nothing inline and nothing from elsewhere', async ({ start }) => {
  const { window } = await parts(await start());
  const handler = window.webContents.session.handlers.get('app');
  const answers = await Promise.all([1, 2].map(async () => handler?.(new Request('app://briefdeck/'))));
  const policies = answers.map((answer) => answer?.headers.get('content-security-policy') ?? '');
  expect(policies[0]).toContain("default-src 'none'");
  expect(policies[0]).not.toContain('unsafe');
  expect(policies[0]).not.toBe(policies[1]);
  expect((await handler?.(new Request('app://elsewhere/index.html')))?.status).toBe(404);
  expect((await handler?.(new Request('app://briefdeck/', { method: 'POST' })))?.status).toBe(404);
});

test('goes nowhere else, opens no window, and reaches no network', async ({ open }) => {
  const { contents, page } = await parts(await open(brief));
  await page.evaluate(() => {
    location.href = 'https://elsewhere.example/';
  });
  await expect.poll(() => contents.navigations).toEqual([{ url: 'https://elsewhere.example/', prevented: true }]);
  await page.evaluate(() => {
    location.href = 'file:///etc/passwd';
  });
  await page.evaluate(() => void window.open('https://elsewhere.example/'));
  await expect.poll(() => contents.opened.map(({ action }) => action)).toEqual(['deny']);
  const fetched = await page.evaluate(() =>
    fetch('https://elsewhere.example/data').then(
      () => 'came through',
      () => 'refused',
    ),
  );
  expect(fetched).toBe('refused');
  expect(contents.wentOut).toEqual([]);
  for (const url of ['https://elsewhere.example/', 'http://127.0.0.1:80/', 'file:///etc/passwd', 'ws://a.example/']) {
    expect([url, await contents.session.mayRequest(url)]).toEqual([url, false]);
  }
  await expect(largeSlide(page)).toBeVisible();
});

test('grants no permission, no device and no download', async ({ start }) => {
  const { contents } = await parts(await start());
  for (const permission of ['geolocation', 'media', 'notifications', 'clipboard-read', 'fullscreen', 'openExternal']) {
    expect([permission, await contents.session.isGranted(permission)]).toEqual([permission, false]);
  }
  let stopped = false;
  contents.session.emit('will-download', {
    preventDefault: () => {
      stopped = true;
    },
  });
  expect(stopped).toBe(true);
  expect(contents.session.spellChecker).toBe(false);
});

test('lets the page look into no folder, and open no file that the person did not choose', async ({ start }) => {
  const started = await start({ 'first.md': brief });
  const { page } = started;
  const send = (name: string, input: unknown) =>
    page.evaluate(
      ([command, given]) =>
        (window as unknown as { briefdeck: { send(name: string, input: unknown): Promise<unknown> } }).briefdeck.send(
          command,
          given,
        ),
      [name, input] as const,
    );
  expect(await send('browse', { folder: started.home })).toMatchObject({ problem: 'outside', entries: [] });
  expect(await send('openBrief', { path: join(started.home, 'first.md') })).toEqual({ problem: 'missing' });
  await expect(page.getByRole('button', { name: 'Open a brief …' })).toBeVisible();
});
