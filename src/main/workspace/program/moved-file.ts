/** Where a file went that was open: renamed or moved by hand, it is the same file to the system under another name. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isBriefName } from './markdown-file.js';

/** What the system knows a file by, whatever it is called; big numbers, since on Windows ordinary ones do not tell files apart. */
export interface FileIdentity {
  readonly device: bigint;
  readonly number: bigint;
  /** When it was made, in nanoseconds since 1970; 0 on a disk that does not say. The number of a file that is gone may be the next one's. */
  readonly born: bigint;
}

/** Undefined where there is no such file. */
export function identityOf(path: string): FileIdentity | undefined {
  try {
    const about = statSync(path, { bigint: true });
    return about.isFile() && about.ino !== 0n
      ? { device: about.dev, number: about.ino, born: about.birthtimeNs }
      : undefined;
  } catch {
    return undefined;
  }
}

const mostLooked = 3_000; // files: a person is told at once that a file is gone, and a folder may be huge

/** Looks for the file that was at `path`: in its folder, in the folders beside and in it, and one above. */
export function movedTo(path: string, identity: FileIdentity): string | undefined {
  const folder = dirname(path);
  const near = [folder, ...foldersIn(folder), dirname(folder), ...foldersIn(dirname(folder))];
  let looked = 0;
  for (const each of new Set(near)) {
    for (const name of namesIn(each)) {
      if (!isBriefName(name)) continue;
      looked += 1;
      if (looked > mostLooked) return undefined;
      const found = identityOf(join(each, name));
      if (found && isSame(found, identity)) return join(each, name);
    }
  }
  return undefined;
}

function isSame(one: FileIdentity, other: FileIdentity): boolean {
  return one.number === other.number && one.device === other.device && one.born === other.born;
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
