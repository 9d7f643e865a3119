/** A window of the desktop program, on a workspace of its own. */
import { join } from 'node:path';
import { BrowserWindow, nativeTheme, type Session, session } from 'electron';
import { channels } from '../../shared/contract/channels.js';
import { Workspace } from '../workspace/index.js';
import { pageAddress } from './address.js';
import { guardSession } from './guards.js';
import { desktopHost } from './host.js';
import { servePage } from './protocol.js';
import { keepSize, lastSize, smallest } from './window-size.js';

export interface ProgramWindow {
  readonly window: BrowserWindow;
  readonly workspace: Workspace;
}

/** The desk's colour, so that a window does not flash before its page is there (renderer/tokens.css, --desk). */
const desk = { light: '#eceef1', dark: '#14181d' } as const;

let count = 0;

/** Opens a window: sandboxed, isolated, without Node, in a session of its own that keeps nothing on the disk. */
export function createWindow(state: string): ProgramWindow {
  count += 1;
  const own = session.fromPartition(`window-${count}`);
  guardSession(own);
  const workspace: Workspace = new Workspace({
    host: desktopHost(() => window),
    // A worker reads no files out of app.asar.
    engineScript: join(__dirname, '../cli/engine.cjs').replace('app.asar', 'app.asar.unpacked'),
    state,
    // The system's dialogs ask for files: the page itself may look nowhere.
    places: [],
  });
  servePage(own, workspace);
  const window = newWindow(own, state);
  const { webContents } = window;
  const stop = workspace.listen((event) => {
    if (!webContents.isDestroyed()) webContents.send(channels.event, event);
  });
  // A page that died (memory, a driver) comes back as it was: it holds no truth.
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !webContents.isDestroyed()) webContents.reload();
  });
  window.on('close', () => {
    const { width, height } = window.getNormalBounds();
    keepSize(state, { width, height, maximized: window.isMaximized() });
  });
  window.on('closed', () => {
    stop();
    void workspace.dispose();
  });
  void window.loadURL(pageAddress);
  return { window, workspace };
}

function newWindow(own: Session, state: string): BrowserWindow {
  const { width, height, maximized } = lastSize(state);
  const window = new BrowserWindow({
    width,
    height,
    ...smallest,
    title: 'Briefdeck',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? desk.dark : desk.light,
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  return window;
}
