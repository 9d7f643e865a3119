/** The briefs that were open lately, kept from one start of the program to the next. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RecentBrief } from '../../../shared/contract/index.js';
import { withTilde } from '../home-path.js';

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
    try {
      const found: unknown = JSON.parse(readFileSync(this.#file, 'utf8'));
      return Array.isArray(found) ? found.filter(isEntry) : [];
    } catch {
      return [];
    }
  }

  #write(entries: readonly Entry[]): void {
    try {
      mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
      const next = `${this.#file}.${process.pid}.tmp`;
      writeFileSync(next, `${JSON.stringify(entries, null, 2)}\n`, { mode: 0o600 });
      renameSync(next, this.#file);
    } catch {
      // A home folder that cannot be written to: then nothing is remembered, and everything else works.
    }
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
