/**
 * Briefs without a place of their own: pasted, dropped, or copies of the sample. Each is a file in the program's own folder
 * from the first moment, so that nothing is lost when the program ends, and everything else treats it like any other.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isBriefName } from './markdown-file.js';

export class UnsavedBriefs {
  readonly #folder: string;

  /** `state`: where the program keeps its state. */
  constructor(state: string) {
    this.#folder = join(state, 'unsaved');
  }

  /** Keeps `text` under `name` in a folder of its own, and gives its path. */
  keep(text: string | Uint8Array, name: string): string {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const path = join(mkdtempSync(join(this.#folder, 'brief-')), isBriefName(name) ? name : `${name}.md`);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  }

  holds(path: string): boolean {
    return dirname(dirname(path)) === this.#folder;
  }

  /** Whether the folder of an unsaved brief has nothing but the brief in it: no cuts, no pictures, and nothing of another program's. */
  isAsKept(path: string): boolean {
    return this.holds(path) && existsSync(path) && readdirSync(dirname(path)).length === 1;
  }

  /** Takes an unsaved brief away, with all that belongs to it. */
  remove(path: string): void {
    if (this.holds(path)) rmSync(dirname(path), { recursive: true, force: true });
  }

  /** Writes a brief where the person wants it: `text`, or what its file holds. @throws the system's error; `EEXIST` unless `force` */
  copyTo(from: string, to: string, force: boolean, text: Uint8Array = readFileSync(from)): void {
    writeFileSync(to, text, { flag: force ? 'w' : 'wx' });
    // What belongs to the brief goes along: its cuts, which lie beside it under its name.
    const cuts = cutsBeside(from);
    if (existsSync(cuts) && !existsSync(cutsBeside(to))) cpSync(cuts, cutsBeside(to));
  }
}

/** Where an unsaved brief's deck and the brief itself are proposed to go. */
export function documentsFolder(home = homedir()): string {
  const documents = join(home, 'Documents');
  return existsSync(documents) ? documents : home;
}

/** A file name from what a text says first: its title, its first heading, its first words. */
export function nameFor(text: string, origin: 'clipboard' | 'drop'): string {
  const title = /^title:\s*["']?(.+?)["']?\s*$/m.exec(text.slice(0, 4_000))?.[1];
  const heading = /^#{1,6}\s+(.+?)\s*#*\s*$/m.exec(text.slice(0, 20_000))?.[1];
  const words = (title ?? heading ?? '')
    .normalize('NFC')
    .replace(/[\p{P}\p{S}\p{C}]+/gu, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, 8)
    .join('-')
    .slice(0, 60);
  return `${words || (origin === 'drop' ? 'dropped' : 'pasted')}.md`;
}

function cutsBeside(path: string): string {
  return join(dirname(path), `${basename(path).replace(/\.[^.]+$/, '')}.cuts.json`);
}
