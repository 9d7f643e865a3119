import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { toPage, toProgram } from './addresses.js';
import { pack, unpack } from './packed.js';
import { preloadScript } from './page-preload.js';
import type { StandInSession } from './session.js';

export interface WindowOptions {
  readonly width: number;
  readonly height: number;
  readonly webPreferences: Readonly<Record<string, unknown>> & { readonly session: StandInSession };
}

export type Invoke = (
  sender: StandInContents,
  frame: StandInFrame | null,
  channel: string,
  values: readonly unknown[],
) => Promise<unknown>;

export interface StandInFrame {
  readonly url: string;
  readonly parent: StandInFrame | null;
}

let contentsCount = 0;

/** A window's contents: a page of Chromium. */
export class StandInContents extends EventEmitter {
  readonly id: number;
  readonly page: Page;
  readonly session: StandInSession;
  /** Windows that the page tried to open, and what the program said. */
  readonly opened: { readonly url: string; readonly action: string }[] = [];
  /** Places that the page tried to go to, and whether the program let it. */
  readonly navigations: { readonly url: string; readonly prevented: boolean }[] = [];
  /** Requests that went out to anywhere but the program. */
  readonly wentOut: string[] = [];
  #openHandler: ((details: { url: string }) => { action: string }) | undefined;
  #loading = '';

  constructor(page: Page, session: StandInSession) {
    super();
    contentsCount += 1;
    this.id = contentsCount;
    this.page = page;
    this.session = session;
  }

  async prepare(preloadPath: string, invoke: Invoke): Promise<void> {
    await this.page.exposeBinding('__standInInvoke', async ({ frame }, channel: string, packed: string) =>
      pack(await invoke(this, frameOf(frame), channel, unpack(packed) as readonly unknown[])),
    );
    await this.page.addInitScript({ content: preloadScript(readFileSync(preloadPath, 'utf8')) });
    await this.page.route('**/*', async (route) => {
      const request = route.request();
      const url = toProgram(request.url());
      const isMainNavigation = request.isNavigationRequest() && request.frame() === this.page.mainFrame();
      if (isMainNavigation && url !== this.#loading && !(await this.#mayNavigate(url))) return route.abort('aborted');
      if (!(await this.session.mayRequest(url))) return route.abort('blockedbyclient');
      const handler = this.session.handlers.get(url.slice(0, url.indexOf(':')));
      if (!handler) {
        this.wentOut.push(url);
        return route.abort('blockedbyclient');
      }
      const response = await handler(new Request(url, { method: request.method() }));
      const body = Buffer.from(await response.arrayBuffer());
      return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
    });
    this.page.on('popup', async (popup) => {
      const url = toProgram(popup.url());
      const { action } = this.#openHandler?.({ url }) ?? { action: 'allow' };
      this.opened.push({ url, action });
      if (action === 'deny') await popup.close();
    });
  }

  async load(url: string): Promise<void> {
    this.#loading = url;
    await this.page.goto(toPage(url));
    this.emit('did-finish-load');
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openHandler = handler;
  }

  send(channel: string, value: unknown): void {
    if (this.isDestroyed()) return;
    const script = ([name, what]: readonly [string, string]) =>
      (window as unknown as { __standIn?: { hear(name: string, what: string): void } }).__standIn?.hear(name, what);
    // What is told while the page loads is lost, as in Electron.
    void this.page.evaluate(script, [channel, pack(value)] as const).catch(() => undefined);
  }

  reload(): void {
    void this.page.reload().catch(() => undefined);
  }

  isDestroyed(): boolean {
    return this.page.isClosed();
  }

  async #mayNavigate(url: string): Promise<boolean> {
    let prevented = false;
    this.emit('will-navigate', {
      url,
      preventDefault: () => {
        prevented = true;
      },
    });
    this.navigations.push({ url, prevented });
    return !prevented;
  }
}

/** A window: its contents, and what the program did with it. */
export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents;
  readonly options: WindowOptions;
  readonly progress: number[] = [];
  isShown = false;
  isFull = false;
  #loaded: Promise<void>;
  readonly #ready: Promise<void>;

  constructor(
    options: WindowOptions,
    page: Promise<Page> | Page,
    invoke: Invoke,
    announce: (window: StandInWindow) => void,
  ) {
    super();
    this.options = options;
    if (page instanceof Promise) throw new Error('A page must be there before its window.');
    this.webContents = new StandInContents(page, options.webPreferences.session);
    this.#ready = this.webContents.prepare(String(options.webPreferences.preload), invoke);
    this.#loaded = this.#ready;
    page.once('close', () => this.emit('closed'));
    announce(this);
  }

  /** Resolves when what was asked to be loaded is there. */
  get loaded(): Promise<void> {
    return this.#loaded;
  }

  loadURL(url: string): Promise<void> {
    this.#loaded = this.#ready.then(async () => {
      await this.webContents.load(url);
      this.emit('ready-to-show');
    });
    return this.#loaded;
  }

  show(): void {
    this.isShown = true;
  }
  focus(): void {
    this.emit('focus');
  }
  restore(): void {}
  maximize(): void {}
  isMinimized(): boolean {
    return false;
  }
  isMaximized(): boolean {
    return false;
  }
  getNormalBounds() {
    return { x: 0, y: 0, width: this.options.width, height: this.options.height };
  }
  setFullScreen(on: boolean): void {
    this.isFull = on;
  }
  setProgressBar(share: number): void {
    this.progress.push(share);
  }
  setRepresentedFilename(): void {}

  /** The person closes it. */
  async close(): Promise<void> {
    this.emit('close', { preventDefault: () => undefined });
    await this.webContents.page.close();
  }
}

function frameOf(frame: Frame): StandInFrame {
  const parent = frame.parentFrame();
  return { url: toProgram(frame.url()), parent: parent ? frameOf(parent) : null };
}
