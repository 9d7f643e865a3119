import { EventEmitter } from 'node:events';
import type { BrowserContext, Page } from '@playwright/test';
import { StandInSession } from './session.js';
import { type StandInContents, type StandInFrame, StandInWindow, type WindowOptions } from './window.js';

export interface MenuItem {
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly enabled?: boolean;
  readonly accelerator?: string;
  readonly submenu?: readonly MenuItem[];
  readonly click?: () => void;
}

/** What the person does in the system's own dialogs, the next time one comes up. */
export interface Answers {
  open: string | undefined;
  save: string | undefined;
}

type InvokeHandler = (event: { sender: unknown; senderFrame: StandInFrame | null }, ...values: unknown[]) => unknown;

/** The module as the program's bundles get it, and what a test may see and do. */
export class ElectronStandIn {
  readonly windows: StandInWindow[] = [];
  readonly answers: Answers = { open: undefined, save: undefined };
  /** Options of the dialogs that came up. */
  readonly dialogs: { readonly kind: string; readonly options: unknown }[] = [];
  readonly shown: string[] = [];
  readonly openedFiles: string[] = [];
  readonly recentDocuments: string[] = [];
  readonly schemes: unknown[] = [];
  clipboard = '';
  menu: readonly MenuItem[] = [];
  isSandboxed = false;
  hasQuit = false;
  readonly #handlers = new Map<string, InvokeHandler>();
  readonly #sessions = new Map<string, StandInSession>();
  readonly #pages: Page[];
  readonly app = new EventEmitter();
  #focused: StandInWindow | undefined;

  /** `pages`: for the windows, in the order in which they will be opened. */
  constructor(
    pages: readonly Page[],
    readonly isFirstInstance = true,
  ) {
    this.#pages = [...pages];
  }

  /** Makes pages for windows that will be opened: Electron makes them at once, Playwright takes a moment. */
  async prepare(context: BrowserContext, count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) this.#pages.push(await context.newPage());
  }

  /** What the bundles get for `require('electron')`. Whatever is not here, they must not use. */
  get module(): unknown {
    const standIn = this;
    class BrowserWindow extends StandInWindow {
      constructor(options: WindowOptions) {
        const page = standIn.#pages.shift();
        if (!page) throw new Error('There is no page for another window: prepare() one.');
        super(options, page, standIn.#invoke, (window) => {
          standIn.windows.push(window);
          standIn.#focused = window;
          window.on('focus', () => {
            standIn.#focused = window;
          });
          window.on('closed', () => standIn.#forget(window));
        });
        standIn.app.emit('web-contents-created', {}, this.webContents);
      }
      static getFocusedWindow(): StandInWindow | null {
        return standIn.#focused ?? null;
      }
    }
    return strict('electron', {
      app: this.#app(),
      BrowserWindow,
      Menu: strict('Menu', {
        buildFromTemplate: (template: readonly MenuItem[]) => template,
        setApplicationMenu: (menu: readonly MenuItem[]) => {
          this.menu = menu;
        },
      }),
      ipcMain: strict('ipcMain', {
        handle: (channel: string, handler: InvokeHandler) => void this.#handlers.set(channel, handler),
      }),
      protocol: strict('protocol', {
        registerSchemesAsPrivileged: (schemes: readonly unknown[]) => void this.schemes.push(...schemes),
      }),
      session: strict('session', { fromPartition: (name: string) => this.#session(name) }),
      dialog: strict('dialog', {
        showOpenDialog: async (_window: unknown, options: unknown) => {
          this.dialogs.push({ kind: 'open', options });
          const path = this.answers.open;
          return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
        },
        showSaveDialog: async (_window: unknown, options: unknown) => {
          this.dialogs.push({ kind: 'save', options });
          const path = this.answers.save;
          return { canceled: path === undefined, filePath: path ?? '' };
        },
        showErrorBox: (title: string, content: string) =>
          void this.dialogs.push({ kind: 'error', options: { title, content } }),
      }),
      shell: strict('shell', {
        showItemInFolder: (path: string) => void this.shown.push(path),
        openPath: async (path: string) => {
          this.openedFiles.push(path);
          return '';
        },
      }),
      clipboard: strict('clipboard', { readText: async () => this.clipboard }),
      nativeTheme: strict('nativeTheme', { shouldUseDarkColors: false }),
    });
  }

  /** The n-th window that is open, once its page is there. */
  async window(index = 0): Promise<StandInWindow> {
    const window = this.windows[index];
    if (!window) throw new Error(`There is no window ${index}.`);
    await window.loaded;
    return window;
  }

  /** Chooses an entry of the menus by its words, as a person does. */
  choose(...labels: readonly string[]): void {
    let items = this.menu;
    let found: MenuItem | undefined;
    for (const label of labels) {
      found = items.find((item) => item.label?.startsWith(label));
      if (!found)
        throw new Error(`There is no '${label}' among ${items.map((item) => item.label ?? item.role).join(', ')}`);
      items = found.submenu ?? [];
    }
    if (found?.enabled === false) throw new Error(`'${labels.join(' › ')}' cannot be chosen now.`);
    found?.click?.();
  }

  /** The program is started a second time. */
  startAgain(words: readonly string[], folder: string): void {
    this.app.emit('second-instance', {}, words, folder);
  }

  /** A message as it comes from whoever sends it. */
  invokeAs(
    sender: { readonly id: number },
    frame: StandInFrame | null,
    channel: string,
    ...values: unknown[]
  ): unknown {
    return this.#handlers.get(channel)?.({ sender, senderFrame: frame }, ...values);
  }

  readonly #invoke = async (
    sender: StandInContents,
    frame: StandInFrame | null,
    channel: string,
    values: readonly unknown[],
  ): Promise<unknown> => {
    const handler = this.#handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return handler({ sender, senderFrame: frame }, ...values);
  };

  #app() {
    const { app } = this;
    return Object.assign(app, {
      isPackaged: false,
      whenReady: async () => undefined,
      requestSingleInstanceLock: () => this.isFirstInstance,
      quit: () => {
        this.hasQuit = true;
      },
      enableSandbox: () => {
        this.isSandboxed = true;
      },
      setAppUserModelId: () => undefined,
      addRecentDocument: (path: string) => void this.recentDocuments.push(path),
    });
  }

  #session(name: string): StandInSession {
    if (name.startsWith('persist:')) throw new Error('A session that is kept on the disk.');
    const session = this.#sessions.get(name) ?? new StandInSession();
    this.#sessions.set(name, session);
    return session;
  }

  #forget(window: StandInWindow): void {
    this.windows.splice(this.windows.indexOf(window), 1);
    if (this.#focused === window) this.#focused = this.windows.at(-1);
    if (this.windows.length === 0) this.app.emit('window-all-closed');
  }
}

/** An object that says so when something is asked of it that it has not. */
function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get: (target, key, receiver) => {
      if (key in target || typeof key === 'symbol' || key === '__esModule' || key === 'default') {
        return Reflect.get(target, key, receiver);
      }
      throw new Error(
        `The stand-in has no ${name}.${key}: the program uses something of Electron that tests do not see.`,
      );
    },
  });
}
