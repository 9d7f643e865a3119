import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** What the name of a picture or of a data file leads to. */
export type Located =
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly path: string; readonly size: number }
  | { readonly kind: 'remote' }
  /** Outside the brief's folder: whether the file exists there is not looked at. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'missing' }
  /** A folder, a pipe, a device, or a file that may not be read. */
  | { readonly kind: 'unreadable' };

const scheme = /^[a-z][a-z0-9+.-]+:/i; // two letters at least: 'C:' is a drive
const drive = /^[a-z]:[\\/]/i;

/**
 * Finds a file in the brief's folder or below. Links on the disk are followed first and confined then, so that a link
 * in the folder does not lead out of it. Nothing remote is ever fetched.
 */
export function locate(name: string, folder: string): Located {
  const address = name.trim();
  if (/^data:/i.test(address)) return dataAddress(address);
  if (/^file:/i.test(address) || drive.test(address) || address.startsWith('\\\\')) return { kind: 'outside' };
  if (address.startsWith('//') || scheme.test(address)) return { kind: 'remote' };
  let answer: Located = { kind: 'missing' };
  for (const path of readings(address)) {
    const found = locateFile(path, folder);
    if (found.kind === 'file') return found;
    if (answer.kind === 'missing') answer = found;
  }
  return answer;
}

/** The ways to read an address as a path: as it stands, percent-decoded, and without `?query` and `#fragment`. */
function readings(address: string): readonly string[] {
  const bare = address.replace(/[?#].*$/s, '');
  const forward = address.replaceAll('\\', '/');
  return [...new Set([address, decoded(address), bare, decoded(bare), forward, decoded(forward)])].filter(Boolean);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function locateFile(path: string, folder: string): Located {
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

/** RFC 2397; the media type is not believed. */
function dataAddress(address: string): Located {
  const comma = address.indexOf(',');
  if (comma < 0) return { kind: 'unreadable' };
  const body = address.slice(comma + 1);
  const isBase64 = /;\s*base64\s*$/i.test(address.slice(0, comma));
  return { kind: 'data', bytes: isBase64 ? Buffer.from(decoded(body), 'base64') : Buffer.from(decoded(body), 'utf8') };
}
