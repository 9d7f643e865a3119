/** Where systems keep their fonts, and the font files in folders. */
import { readdirSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';
import type { Environment } from '../folders/template-folders.js';

const fontFile = /\.(?:ttf|otf|ttc|otc)$/i;

/** More than any system has; a folder given by mistake (a whole disk) is not walked to its end. */
const mostFiles = 20_000;
const mostFolders = 5_000;

/** Folders that need not be there: the person's own before the system's. */
export function systemFontFolders(environment: Environment, platform: string = process.platform): readonly string[] {
  const { HOME, LOCALAPPDATA, SystemRoot, XDG_DATA_HOME } = environment;
  if (platform === 'win32') {
    return [
      ...(LOCALAPPDATA ? [win32.join(LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')] : []),
      win32.join(SystemRoot ?? 'C:\\Windows', 'Fonts'),
    ];
  }
  if (platform === 'darwin') {
    return [...(HOME ? [posix.join(HOME, 'Library/Fonts')] : []), '/Library/Fonts', '/System/Library/Fonts'];
  }
  const data =
    XDG_DATA_HOME && posix.isAbsolute(XDG_DATA_HOME) ? XDG_DATA_HOME : HOME && posix.join(HOME, '.local/share');
  return [
    ...(data ? [posix.join(data, 'fonts')] : []),
    ...(HOME ? [posix.join(HOME, '.fonts')] : []),
    '/usr/local/share/fonts',
    '/usr/share/fonts',
  ];
}

/** Font files in the folders and below, in a fixed order. Folders that cannot be read have none; links are not followed. */
export function fontPaths(folders: readonly string[]): readonly string[] {
  const found: string[] = [];
  const waiting = [...folders];
  let visited = 0;
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    visited += 1;
    if (visited > mostFolders || found.length >= mostFiles) break;
    const entries = list(folder);
    for (const entry of entries) {
      if (entry.isFile() && fontFile.test(entry.name)) found.push(join(folder, entry.name));
    }
    waiting.unshift(
      ...entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder as string, entry.name)),
    );
  }
  return found;
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
