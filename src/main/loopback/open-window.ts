/**
 * Opens a window through the loopback door, and stays until it is closed or the program is ended. A bundle of its own
 * (out/cli/window.cjs), so that the command line does not carry what only a window needs.
 */
import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { stateFolder, Workspace, type WorkspaceOptions } from '../workspace/index.js';
import { type BrowserWindow, openBrowserWindow } from './browser.js';
import { browserHost } from './host.js';
import { LoopbackServer } from './server.js';

export interface OpenRequest {
  /** Briefs and folders, as the person named them: the first brief is opened, and the window may look into all the folders. */
  readonly files: readonly string[];
  /** The template and variant that go before the brief's own. */
  readonly house: NonNullable<WorkspaceOptions['house']>;
  /** Folder of the program's bundles (out/cli). */
  readonly bundles: string;
  /** Opens no window: the address goes to `print`, alone on a line. */
  readonly printUrl: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  /** What the person should know. */
  readonly say: (line: string) => void;
  /** Resolves when the program is asked to end. */
  readonly ended: Promise<void>;
}

/** Resolves when the window is closed or the program asked to end; everything it started is gone by then. */
export async function openWindow(request: OpenRequest): Promise<void> {
  const renderer = join(request.bundles, '../renderer');
  if (!existsSync(join(renderer, 'index.html'))) {
    throw new Error('the window is not built yet; run: npm run build');
  }
  const { briefs, folders } = sorted(request.files);
  const workspace = new Workspace({
    host: browserHost(request.environment),
    engineScript: join(request.bundles, 'engine.cjs'),
    state: stateFolder(request.environment),
    places: [...folders, ...briefs.map((file) => dirname(file)), request.environment.HOME || homedir()],
    house: request.house,
  });
  const server = new LoopbackServer({
    handlers: () => workspace.handlers,
    listen: workspace.listen,
    picture: workspace.picture,
    face: workspace.face,
    output: workspace.output,
    renderer,
  });
  let window: BrowserWindow | undefined;
  try {
    // The page is served while the brief is still being read: the window is there at once.
    const opened = briefs[0] === undefined ? undefined : workspace.open(briefs[0]);
    const address = await server.start();
    const problem = (await opened)?.problem;
    if (problem) request.say(`${briefs[0]} could not be opened (${problem}).`);
    window = request.printUrl ? undefined : openBrowserWindow(address, request.environment);
    if (request.printUrl) request.print(address);
    else if (!window) {
      request.say('No browser window could be opened here. Open this address, which works once; Ctrl+C ends it:');
      request.print(address);
    }
    await Promise.race([request.ended, ...(window ? [window.closed] : [])]);
  } finally {
    await window?.close();
    await server.dispose();
    await workspace.dispose();
  }
}

function sorted(files: readonly string[]): { readonly briefs: readonly string[]; readonly folders: readonly string[] } {
  const paths = files.map((file) => resolve(file));
  const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return { briefs: paths.filter((path) => !isFolder(path)), folders: paths.filter(isFolder) };
}
