/** The doors through which the same tests drive the program. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type Page } from '@playwright/test';
import { ElectronStandIn, startDesktop } from '../../support/electron-stand-in/index.js';

const project = join(dirname(fileURLToPath(import.meta.url)), '../../..');

export interface Launched {
  readonly page: Page;
  readonly address: string;
  readonly electron?: ElectronStandIn;
  readonly stop: () => Promise<void>;
  /** Ends the program as a power cut does; where it is a process of its own. */
  readonly crash?: () => Promise<void>;
}

export type Door =
  /** `briefdeck open`, in the browser. */
  | 'loopback'
  /** The built main and preload bundles of the desktop program, with a stand-in for Electron. */
  | 'desktop'
  /** Electron itself, where it is installed. */
  | 'electron';

type Launch = (
  page: Page,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
) => Promise<Launched>;

export const doors: Readonly<Record<Door, Launch>> = {
  loopback: async (page, words, environment) => {
    const child = spawn(process.execPath, [join(project, 'bin/briefdeck.cjs'), 'open', ...words, '--print-url'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
    });
    const address = await firstLine(child);
    await page.goto(address);
    return {
      page,
      address,
      crash: async () => {
        child.kill('SIGKILL');
        await new Promise((resolve) => child.once('exit', resolve));
      },
      stop: async () => {
        child.kill('SIGTERM');
        await new Promise((resolve) =>
          child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(undefined),
        );
      },
    };
  },
  desktop: async (page, words, environment) => {
    const electron = new ElectronStandIn([page]);
    const stop = await startDesktop(electron, words, environment);
    await electron.window();
    return { page, address: 'https://app.invalid/', electron, stop };
  },
  electron: async (_page, words, environment) => {
    const app = await _electron.launch({
      executablePath: electronExecutable() ?? '',
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), project, ...words],
      env: { ...(process.env as Record<string, string>), ...environment },
    });
    return { page: await app.firstWindow(), address: 'app://briefdeck/', stop: () => app.close() };
  },
};

/** Electron's executable, where it is installed. Asking the package itself would try to download it. */
export function electronExecutable(): string | undefined {
  const folder = join(project, 'node_modules/electron');
  const named = join(folder, 'path.txt');
  const path = existsSync(named) ? join(folder, 'dist', readFileSync(named, 'utf8')) : undefined;
  return path && existsSync(path) ? path : undefined;
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8');
    child.stdout?.on('data', (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end));
    });
    child.once('exit', (code) =>
      reject(new Error(`The program ended with status ${code} before it printed an address.`)),
    );
  });
}
