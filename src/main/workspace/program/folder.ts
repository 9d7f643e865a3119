/** What is in a folder, for the window's own file browser: folders and briefs, nothing hidden. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import type { FileProblem, FolderEntry, FolderState } from '../../../shared/contract/index.js';
import { errorCode } from '../output/index.js';
import { isBriefName } from './markdown-file.js';
import type { Places } from './places.js';

const mostEntries = 2_000; // more than anybody reads; a folder of a hundred thousand files must not stop the window

/** Reads `folder` ('' for the first place), if it lies below one of `places`. Never throws. */
export function readFolder(folder: string, places: Places): FolderState {
  const asked = folder === '' ? places.roots[0] : folder;
  const path = asked === undefined ? undefined : places.inside(asked);
  const common = { places: places.roots.map((root) => ({ name: placeName(root), path: root })) };
  const empty = { ...common, path: asked ?? '', trail: [], entries: [], cut: false };
  if (path === undefined) return { ...empty, problem: 'outside' };
  const trail = places.trail(path).map((each, index) => ({
    name: index === 0 ? placeName(each) : basename(each),
    path: each,
  }));
  try {
    const found = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
    const entries = found.flatMap((entry) => entryOf(entry, path)).sort(byKindAndName);
    return { ...common, path, trail, entries: entries.slice(0, mostEntries), cut: entries.length > mostEntries };
  } catch (error) {
    return { ...empty, path, trail, problem: problemOf(error) };
  }
}

/** The kind of a failed look at the disk. @throws whatever is no failure of the system */
export function problemOf(error: unknown): FileProblem {
  const code = errorCode(error);
  if (code === undefined) throw error;
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'refused';
}

/** A folder as people know it; the home folder by its sign. */
export function placeName(path: string): string {
  return path === homedir() ? '~' : basename(path) || path;
}

function entryOf(entry: Dirent, folder: string): FolderEntry[] {
  const path = join(folder, entry.name);
  const isBrief = isBriefName(entry.name);
  if (entry.isDirectory()) return [{ name: entry.name, path, kind: 'folder', modified: '' }];
  if (!entry.isSymbolicLink() && !isBrief) return [];
  try {
    const about = statSync(path);
    if (about.isDirectory()) return [{ name: entry.name, path, kind: 'folder', modified: '' }];
    if (!isBrief || !about.isFile()) return [];
    return [{ name: entry.name, path, kind: 'brief', modified: about.mtime.toISOString() }];
  } catch {
    return []; // a link that leads nowhere
  }
}

/** Made at its first use: the first thing of Intl costs 8 ms, and builds need none. */
let names: Intl.Collator | undefined;

function byKindAndName(a: FolderEntry, b: FolderEntry): number {
  if (a.kind !== b.kind) return a.kind === 'folder' ? -1 : 1;
  names ??= new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return names.compare(a.name, b.name);
}
