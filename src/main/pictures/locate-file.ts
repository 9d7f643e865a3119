import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** What a path in a folder leads to. */
export type LocatedFile =
  | { readonly kind: 'file'; readonly path: string; readonly size: number }
  /** Outside the folder: whether the file exists there is not looked at. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'missing' }
  /** A folder, a pipe or a device. */
  | { readonly kind: 'unreadable' };

/**
 * Finds a file in `folder` or below. Links on the disk are followed first and confined then, so that a link in the folder
 * does not lead out of it.
 */
export function locateFile(path: string, folder: string): LocatedFile {
  if (path.includes('\0')) return { kind: 'unreadable' };
  const target = resolve(folder, path);
  const root = realOf(folder);
  if (root === undefined) return { kind: 'missing' };
  if (!isWithin(folder, target) && !isWithin(root, target)) return { kind: 'outside' };
  const real = realOf(target);
  if (real === undefined) return { kind: 'missing' };
  if (!isWithin(root, real)) return { kind: 'outside' };
  const stats = statSync(real, { throwIfNoEntry: false });
  if (!stats) return { kind: 'missing' };
  return stats.isFile() ? { kind: 'file', path: real, size: stats.size } : { kind: 'unreadable' };
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
