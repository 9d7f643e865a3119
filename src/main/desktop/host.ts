/** What a window of Electron does in the system's own way. */
import { app, type BrowserWindow, clipboard, dialog, shell } from 'electron';
import { words } from '../../renderer/words.js';
import type { HostAbilities } from '../../shared/contract/index.js';
import { briefExtensions, type Host } from '../workspace/index.js';

const platforms: Partial<Record<NodeJS.Platform, HostAbilities['platform']>> = { darwin: 'mac', win32: 'windows' };

const briefFilter = { name: words.dialogs.briefs, extensions: [...briefExtensions] };
const deckFilter = { name: words.export.formatNames.pptx, extensions: ['pptx'] };

/** `window` is asked for when it is needed: the workspace is there before its window. */
export function desktopHost(window: () => BrowserWindow): Host {
  return {
    abilities: { platform: platforms[process.platform] ?? 'linux', dialogs: true, menus: true, shows: true },
    askForBrief: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: words.dialogs.openBrief,
        properties: ['openFile'],
        filters: [briefFilter],
      });
      return canceled ? undefined : filePaths[0];
    },
    askForPlace: async (what, proposed) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: what === 'brief' ? words.dialogs.saveBrief : words.dialogs.saveDeck,
        defaultPath: proposed,
        properties: ['createDirectory', 'showOverwriteConfirmation'],
        filters: [what === 'brief' ? briefFilter : deckFilter],
      });
      return canceled || filePath === '' ? undefined : filePath;
    },
    reveal: async (path) => {
      shell.showItemInFolder(path);
      return true;
    },
    // openPath answers with what went wrong; '' where nothing did.
    openFile: async (path) => (await shell.openPath(path)) === '',
    readClipboard: () => clipboard.readText(),
    fullScreen: (on) => {
      window().setFullScreen(on);
      return true;
    },
    showProgress: (share) => window().setProgressBar(share ?? -1),
    showBrief: (brief) => {
      if (process.platform === 'darwin') window().setRepresentedFilename(brief?.path ?? '');
      if (brief?.path !== undefined) app.addRecentDocument(brief.path);
    },
  };
}
