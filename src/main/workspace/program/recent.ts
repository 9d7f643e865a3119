/** The briefs that were open lately, kept from one start of the program to the next. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RecentBrief } from '../../../shared/contract/index.js';
import { withTilde } from '../folders/home-path.js';
import { keepState, readState } from '../folders/state-file.js';

const kept = 12; // as many as can be told apart at a glance

interface Entry {
  readonly path: string;
  readonly title: string;
  readonly opened: string;
}

export class RecentBriefs {
  readonly #file: string;

  readonly #isUnsaved: (path: string) => boolean;

  /** `folder`: where the program keeps its state; made when something is kept. */
  constructor(folder: string, isUnsaved: (path: string) => boolean) {
    this.#file = join(folder, 'recent.json');
    this.#isUnsaved = isUnsaved;
  }

  list(): readonly RecentBrief[] {
    return this.#read().map((entry) => ({
      ...entry,
      name: basename(entry.path),
      folder: this.#isUnsaved(entry.path) ? '' : withTilde(dirname(entry.path)),
      there: existsSync(entry.path),
    }));
  }

  /** Was this brief open lately? Then it may be opened again, wherever it lies. */
  has(path: string): boolean {
    return this.#read().some((entry) => entry.path === path);
  }

  add(path: string, title: string, now = new Date()): void {
    const others = this.#read().filter((entry) => entry.path !== path);
    this.#write([{ path, title, opened: now.toISOString() }, ...others].slice(0, kept));
  }

  /** Takes one out, or all where `path` is ''. */
  forget(path: string): void {
    this.#write(path === '' ? [] : this.#read().filter((entry) => entry.path !== path));
  }

  /** Another window may have written meanwhile: it is read again each time. A damaged file counts as none. */
  #read(): readonly Entry[] {
    const found = readState(this.#file);
    return Array.isArray(found) ? found.filter(isEntry) : [];
  }

  #write(entries: readonly Entry[]): void {
    keepState(this.#file, entries);
  }
}

function isEntry(value: unknown): value is Entry {
  const entry = value as Entry;
  return (
    typeof entry === 'object' &&
    entry !== null &&
    [entry.path, entry.title, entry.opened].every((each) => typeof each === 'string')
  );
}
