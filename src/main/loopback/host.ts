/** What a browser's window gets in the system's own way: files shown and opened, and nothing that needs a window of ours. */
import { spawn } from 'node:child_process';
import { dirname, win32 } from 'node:path';
import type { HostAbilities } from '../../shared/contract/index.js';
import type { Host } from '../workspace/index.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The program that opens a file or folder as a double click does; undefined where there is no desktop to do so. By its whole path
 * on Windows, which looks for a bare name in the current folder first: a stranger's may have an explorer.exe beside the brief.
 */
export function openerOf(environment: Environment, platform: NodeJS.Platform = process.platform): string | undefined {
  if (platform === 'darwin') return 'open';
  if (platform === 'win32') return win32.join(environment.SystemRoot ?? 'C:\\Windows', 'explorer.exe');
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? 'xdg-open' : undefined;
}

const platforms: Partial<Record<NodeJS.Platform, HostAbilities['platform']>> = { darwin: 'mac', win32: 'windows' };

/** The host of the loopback door: the page asks for files itself, and has its own menu. */
export function browserHost(environment: Environment): Host {
  const opener = openerOf(environment);
  return {
    abilities: {
      platform: platforms[process.platform] ?? 'linux',
      dialogs: false,
      menus: false,
      shows: opener !== undefined,
    },
    askForBrief: async () => undefined,
    askForPlace: async () => undefined,
    reveal: (path) => run(opener, revealing(path)),
    openFile: (path) => run(opener, [path]),
    readClipboard: async () => undefined,
    fullScreen: () => false,
    showProgress: () => undefined,
    showBrief: () => undefined,
  };
}

/** Finder and Explorer can mark the file; elsewhere its folder is opened. */
function revealing(path: string): readonly string[] {
  if (process.platform === 'darwin') return ['-R', path];
  if (process.platform === 'win32') return [`/select,${path}`];
  return [dirname(path)];
}

/** Starts a program, no shell between; false where it cannot be started. */
function run(program: string | undefined, words: readonly string[]): Promise<boolean> {
  if (program === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
