/**
 * Electron's main process: windows, each on a workspace of its own, and what the system asks of a program. Whatever takes
 * long is done in the workspaces' engine workers.
 */
import { app, Menu } from 'electron';
import { stateFolder } from '../workspace/index.js';
import { filesIn } from './asked-files.js';
import { guardContents } from './guards.js';
import { menuTemplate } from './menu.js';
import { answerMessages } from './messages.js';
import { claimScheme } from './protocol.js';
import { Windows } from './windows.js';

const windows = new Windows(stateFolder(process.env), () => void showMenu());
/** Files that macOS asked for before there could be a window. */
const early: string[] = [];
let isReady = false;

app.enableSandbox();
app.setAppUserModelId('org.briefdeck.Briefdeck');
claimScheme();
guardContents(app);
answerMessages(windows.workspaceOf);

app.on('open-file', (event, path) => {
  event.preventDefault();
  if (isReady) void windows.openFile(path);
  else early.push(path);
});

app.on('second-instance', (_event, words, folder) => {
  const files = filesIn(words, folder);
  if (files.length === 0) windows.raise();
  for (const file of files) void windows.openFile(file);
});

app.on('window-all-closed', () => {
  // On macOS a program stays in the dock without windows, as people expect there.
  if (process.platform !== 'darwin') app.quit();
});

app.on('activate', () => {
  if (windows.count === 0) windows.create();
});

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  isReady = true;
  windows.create();
  await showMenu();
  for (const file of [...filesIn(process.argv, process.cwd()), ...early]) await windows.openFile(file);
}

/** Menus are made anew when what stands in them has changed. */
async function showMenu(): Promise<void> {
  const front = windows.count > 0 ? windows.front().workspace : undefined;
  const program = await front?.handlers.program?.({});
  const template = menuTemplate({
    platform: process.platform,
    isDevelopment: !app.isPackaged,
    recent: program?.recent ?? [],
    hasBrief: program?.open ?? false,
    act: (action) => windows.front().workspace.act(action),
    openRecent: (path) => void windows.openFile(path),
    openSample: () => void windows.front().workspace.handlers.openSample?.({}),
    newWindow: () => windows.create(),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
}
