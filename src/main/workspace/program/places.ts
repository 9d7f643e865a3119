import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** The folders below which a window may look around, and no others. Links are followed before anything is judged. */
export class Places {
  /** Real paths, the first one where looking around begins. */
  readonly roots: readonly string[];

  /** `folders`: absolute; those that are not there are left out. */
  constructor(folders: readonly string[]) {
    const real = folders.flatMap((folder) => realPathOf(folder) ?? []);
    this.roots = [...new Set(real)];
  }

  /** The real path of something below one of the folders; undefined where it is not there or elsewhere. */
  inside(path: string): string | undefined {
    const real = realPathOf(path);
    return real !== undefined && this.#holds(real) ? real : undefined;
  }

  /** The same for a file that need not be there, in a folder that must. */
  insideOrNew(path: string): string | undefined {
    const folder = this.inside(dirname(path));
    if (folder === undefined) return undefined;
    const file = join(folder, basename(path));
    // A link in its place would lead elsewhere.
    return realPathOf(file) === undefined ? file : this.inside(file);
  }

  /** The folders from the nearest root down to `path`, which must be a real path inside. */
  trail(path: string): readonly string[] {
    const root = this.roots.filter((each) => isBelow(path, each)).sort((a, b) => b.length - a.length)[0];
    if (root === undefined) return [];
    const names = relative(root, path).split(sep).filter(Boolean);
    return [root, ...names.map((_, index) => join(root, ...names.slice(0, index + 1)))];
  }

  #holds(path: string): boolean {
    return this.roots.some((root) => isBelow(path, root));
  }
}

/** Whether `path` is `folder` or lies below it. */
function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[a-z]:/i.test(way));
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined; // not there, or not for us
  }
}
