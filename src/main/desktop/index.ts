/**
 * Electron's main process. For now a shell: one sandboxed window that shows the built renderer. The workspace behind it
 * (open briefs, menus, dialogs, IPC) comes with the desktop program.
 */
import { app, BrowserWindow } from 'electron';
import { createWindow } from './window.js';

app.on('web-contents-created', (_event, contents) => {
  // The window shows our own pages only: nothing navigates away, and nothing opens another window.
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
});

app.on('window-all-closed', () => {
  // On macOS a program stays in the dock without windows, as people expect there.
  if (process.platform !== 'darwin') app.quit();
});

app.on('activate', () => {
  if (BrowserWindow.getAllWindows().length === 0) createWindow();
});

if (app.requestSingleInstanceLock()) app.whenReady().then(createWindow);
else app.quit();
