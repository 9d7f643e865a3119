/**
 * Where a dropped file lies. A browser gives a page the name and the content of what is dropped on it, and never its
 * place: so a file of that name and content is looked for, below the folders in which the window may look around.
 */
import type { Dirent } from 'node:fs';
import { promises as disk } from 'node:fs';
import { join } from 'node:path';
import type { Places } from './places.js';

const deepest = 6; // folders below a place
const mostFolders = 4_000;
const longest = 1_500; // milliseconds: somebody is waiting for the drop to do something

/** Folders in which no brief of a person lies, and very many files. */
const skipped = new Set(['node_modules', 'Library', 'AppData', '__pycache__', 'venv', 'target', 'dist', 'build']);

/** The real path of the first file with this name and exactly this content, nearest to a place first; undefined where there is none in reach. */
export async function findDropped(name: string, text: string, places: Places): Promise<string | undefined> {
  const bytes = Buffer.from(text, 'utf8');
  const end = Date.now() + longest;
  const waiting = places.roots.map((folder) => ({ folder, depth: 0 }));
  for (let read = 0; read < mostFolders && Date.now() < end; read += 1) {
    const next = waiting.shift();
    if (!next) return undefined;
    const entries = await entriesOf(next.folder);
    if (entries.some((entry) => entry.name === name && !entry.isDirectory())) {
      const path = places.inside(join(next.folder, name));
      if (path !== undefined && (await hasContent(path, bytes))) return path;
    }
    if (next.depth === deepest) continue;
    for (const entry of entries) {
      // Links are not followed: they lead in circles, and out of the places.
      if (!entry.isDirectory() || entry.name.startsWith('.') || skipped.has(entry.name)) continue;
      waiting.push({ folder: join(next.folder, entry.name), depth: next.depth + 1 });
    }
  }
  return undefined;
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await disk.readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

async function hasContent(path: string, bytes: Buffer): Promise<boolean> {
  try {
    const about = await disk.stat(path);
    if (!about.isFile()) return false;
    // A page reads text without its byte order mark.
    if (about.size !== bytes.length && about.size !== bytes.length + 3) return false;
    const found = await disk.readFile(path);
    const hasMark = found[0] === 0xef && found[1] === 0xbb && found[2] === 0xbf;
    return (hasMark ? found.subarray(3) : found).equals(bytes);
  } catch {
    return false;
  }
}
