import { homedir } from 'node:os';
import { sep } from 'node:path';

/** A folder as people read it: with ~ for the home folder. */
export function withTilde(folder: string): string {
  const home = homedir();
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder;
}
