/** The window's own files: the built renderer and the bundled faces, and nothing else of the disk. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

export interface ServedFile {
  readonly type: string;
  readonly body: Uint8Array;
}

/**
 * Reads `path` (as in the request, beginning with '/') below `root`. Undefined where there is no such file, its kind is
 * not one that the window uses, or it lies outside `root`, also by way of a link.
 */
export async function readBelow(root: string, path: string): Promise<ServedFile | undefined> {
  const type = types[extname(path)];
  if (!type || path.includes('\0') || path.includes('\\')) return undefined;
  try {
    const inside = await realpath(root);
    const file = await realpath(join(inside, path));
    if (!file.startsWith(inside + sep)) return undefined;
    return { type, body: await readFile(file) };
  } catch {
    return undefined;
  }
}
