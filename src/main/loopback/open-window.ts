/**
 * Opens a brief in a window through the loopback door, and stays until the window is closed or the program is ended. A
 * bundle of its own (out/cli/window.cjs), so that the command line does not carry what only a window needs.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Session, type SessionOptions } from '../workspace/index.js';
import { openBrowserWindow } from './browser.js';
import { faceFile } from './faces.js';
import { LoopbackServer } from './server.js';

export interface OpenRequest {
  /** The brief, as the person named it. */
  readonly file: string;
  /** The template and variant that go before the brief's own. */
  readonly house: NonNullable<SessionOptions['house']>;
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
  const session = new Session({
    path: resolve(request.file),
    engineScript: join(request.bundles, 'engine.cjs'),
    house: request.house,
  });
  const server = new LoopbackServer({
    handlers: session.handlers,
    listen: session.listen,
    picture: session.picture,
    face: session.face,
    renderer,
    font: faceFile,
  });
  try {
    // The page is served while the brief is still being read: the window is there at once.
    const opened = session.open();
    const address = await server.start();
    await opened;
    const window = request.printUrl ? undefined : openBrowserWindow(address, request.environment);
    if (request.printUrl) request.print(address);
    else if (!window) {
      request.say('No browser window could be opened here. Open this address, which works once; Ctrl+C ends it:');
      request.print(address);
    }
    await Promise.race([request.ended, ...(window ? [window.closed] : [])]);
  } finally {
    await server.dispose();
    await session.dispose();
  }
}
