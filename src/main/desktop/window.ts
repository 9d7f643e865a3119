import { join } from 'node:path';
import { BrowserWindow } from 'electron';

/** The size that the section tree, the filmstrip and a readable slide need side by side, in pixels. */
const initialSize = { width: 1280, height: 800 };
const smallestSize = { minWidth: 800, minHeight: 540 };

/** Opens the window: sandboxed, isolated, without Node, and with every permission denied. */
export function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    ...initialSize,
    ...smallestSize,
    title: 'Briefdeck',
    show: false,
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  window.webContents.session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  window.once('ready-to-show', () => window.show());
  void window.loadFile(join(__dirname, '../renderer/index.html'));
  return window;
}
