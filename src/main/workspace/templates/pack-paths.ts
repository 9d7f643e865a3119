/** Which files go into a pack of templates, and which names they may have on every system. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nameFault } from './template-name.js';

/** What one pack may hold, going in and coming out: fonts and pictures of a house are a few megabytes. */
export const packLimits = {
  files: 500,
  /** Bytes of all files together. */
  total: 100 * 1024 ** 2,
} as const;

/** Files that systems and editors leave behind, and packs themselves. */
const leftOut = /^\.|~$|^(thumbs\.db|desktop\.ini|__macosx|node_modules)$|\.(tmp|bak|swp|zip)$/i;

/** Whether a path of a pack, with forward slashes, is one that a template needs. */
export function isWanted(path: string): boolean {
  return !path.split('/').some((part) => leftOut.test(part));
}

/** Why a path may not go into a pack or come out of one; undefined where it may. Its first step is a template's name. */
export function pathFault(path: string): string | undefined {
  const [name = '', ...steps] = path.split('/');
  const fault = nameFault(name);
  if (fault) return fault;
  for (const step of steps) {
    // Windows: forbidden characters, trailing dots and blanks, names of devices (Win32 'Naming Files').
    if (step === '' || step === '.' || step === '..') return 'it leads elsewhere';
    if (/[\u0000-\u001f<>:"\\|?*]/.test(step)) return 'it has characters that not every system allows';
    if (/[. ]$/.test(step)) return 'it ends in a dot or a blank';
    if (nameFault(step.replace(/\..*$/, '') || 'x')?.includes('device')) return 'Windows keeps that name for a device';
  }
  return undefined;
}

/** What two paths must not share: on many systems case and the writing of accents make no difference. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

export interface FolderFiles {
  /** Paths from the folder, with forward slashes, sorted. */
  readonly files: readonly string[];
  /** Bytes of all together, up to where counting stopped. */
  readonly total: number;
  /** There is more than a pack may hold: the rest was not looked at. */
  readonly isTooMuch: boolean;
}

/** The files of a template's folder that a pack takes. Links are not followed: what they lead to is not the folder's. */
export function filesIn(folder: string): FolderFiles {
  const files: string[] = [];
  let total = 0;
  const waiting = [''];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      if (!isWanted(path)) continue;
      if (entry.isDirectory()) waiting.push(path);
      if (!entry.isFile()) continue;
      files.push(path);
      total += statSync(join(folder, path)).size;
      if (files.length > packLimits.files || total > packLimits.total) return { files, total, isTooMuch: true };
    }
  }
  return { files: files.sort(), total, isTooMuch: false };
}
