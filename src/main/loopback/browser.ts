/** The browser of this machine as a window without its own bars, where there is one that can be asked for that. */
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Programs that know `--app`, best known first. */
const names: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

export interface BrowserWindow {
  /** Resolves when the person has closed the window. */
  readonly closed: Promise<void>;
  /** Closes it, when the program ends before the person has; resolves when nothing of it is left. */
  close(): Promise<void>;
}

/**
 * Opens `address` in a window of its own. Undefined where no such browser is found, or there is no display: then the
 * address has to be opened by hand.
 */
export function openBrowserWindow(
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
): BrowserWindow | undefined {
  if (process.platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY) return undefined;
  const program = findBrowser(environment);
  if (!program) return undefined;
  // A profile of its own: closing the window ends the process, and nothing of the person's browser is touched.
  const profile = mkdtempSync(join(tmpdir(), 'briefdeck-window-'));
  const child = spawn(
    program,
    [
      `--app=${address}`,
      `--user-data-dir=${profile}`,
      '--window-size=1360,860', // pixels: what sections, filmstrip and a readable slide need side by side
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-sync',
      // As root Chromium starts only without its sandbox; people are not root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  );
  const closed = closedOf(child).finally(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return {
    closed,
    close: async () => {
      child.kill();
      await closed;
    },
  };
}

function closedOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

function findBrowser(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = (names[process.platform] ?? []).flatMap((name) =>
    /[\\/]/.test(name) ? [name] : folders.map((folder) => join(folder, name)),
  );
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
