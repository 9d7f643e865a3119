/**
 * Unsaved text in the program's own folder, written each second: a crash, a power cut or closing the window loses none of it.
 * A journal says which file it was begun from, so that it is never put over a newer one without asking.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, isAlive, type WholeFile, writeFileLater, writeFiles } from '../output/index.js';
import type { FileForm } from './file-form.js';

/** What must not be lost of a brief that is worked on. */
export interface JournalEntry {
  readonly path: string;
  /** SHA-256 of the file that the text was begun from; '' where there was none. */
  readonly base: string;
  readonly text: string;
  readonly form: FileForm;
}

/** How long unsaved text may be nowhere but in memory. Milliseconds. */
const every = 1_000;

/** When what a full or protected disk refused is tried again, though nothing more was typed. Milliseconds. */
const again = 5_000;

export class Journal {
  readonly #folder: string | undefined;
  #path: string;
  #next: JournalEntry | undefined;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | undefined;
  /** The journal of an earlier process that restored text came from. It is removed once the text is in a journal of this process, or saved. */
  #former: string | undefined;
  #isWritten = false;

  /** @param state folder of the program's state; nothing is journalled where absent */
  constructor(state: string | undefined, path: string) {
    this.#folder = state === undefined ? undefined : join(state, 'journal');
    this.#path = path;
  }

  /** What an earlier run of the program left of this brief; undefined where nothing was lost. */
  found(): JournalEntry | undefined {
    const name = nameOf(this.#path);
    for (const file of this.#files().filter((each) => each.startsWith(`${name}-`) && each.endsWith('.json'))) {
      const owner = Number(file.slice(name.length + 1, -'.json'.length));
      // Another program that is still running has that text in a window of its own.
      if (owner !== process.pid && isAlive(owner)) continue;
      const entry = read(join(this.#folder ?? '', file));
      if (entry?.path !== this.#path) continue;
      this.#former = file;
      this.#isWritten = file === this.#file;
      return entry;
    }
    return undefined;
  }

  /** Keeps this text, within the second. */
  keep(entry: JournalEntry): void {
    if (this.#folder === undefined) return;
    this.#next = entry;
    this.#later(every);
  }

  /** The text is in its file, or nobody wants it: nothing of it is kept. */
  async clear(): Promise<void> {
    this.#stop();
    await this.#writing;
    // Something may have been typed meanwhile, and kept anew.
    if (!this.#next) this.#remove();
  }

  /** Writes what is not written yet, at once: the program ends. */
  flush(): void {
    const entry = this.#next;
    this.#stop();
    const output = entry && this.#output(entry);
    // A disk that cannot be written to: there is no better place.
    if (output && !writeFiles([output])) this.#written();
  }

  /** The brief has another place now. */
  relocate(path: string): void {
    this.#stop();
    this.#remove();
    this.#path = path;
  }

  get #file(): string {
    return `${nameOf(this.#path)}-${process.pid}.json`;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#next = undefined;
  }

  #later(milliseconds: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#writing = (this.#writing ?? Promise.resolve()).then(() => this.#write());
    }, milliseconds);
  }

  async #write(): Promise<void> {
    const entry = this.#next;
    if (!entry) return;
    const output = this.#output(entry);
    const isKept = output !== undefined && (await writeFileLater(output)) === undefined;
    if (isKept) this.#written();
    if (this.#next !== entry) return; // settled, or changed, meanwhile
    if (isKept) this.#next = undefined;
    else this.#later(again);
  }

  /** Undefined where there is no folder to write to, and none can be made. */
  #output(entry: JournalEntry): WholeFile | undefined {
    const folder = this.#folder;
    if (folder === undefined) return undefined;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      return undefined;
    }
    const path = join(folder, this.#file);
    return { target: { path, name: path, mode: 0o600 }, bytes: Buffer.from(JSON.stringify(entry)) };
  }

  #written(): void {
    this.#isWritten = true;
    this.#dropFormer();
  }

  #remove(): void {
    if (this.#folder === undefined) return;
    if (this.#isWritten) rmSync(join(this.#folder, this.#file), { force: true });
    this.#isWritten = false;
    this.#dropFormer();
  }

  #dropFormer(): void {
    if (this.#former !== undefined && this.#former !== this.#file) {
      rmSync(join(this.#folder ?? '', this.#former), { force: true });
    }
    this.#former = undefined;
  }

  #files(): readonly string[] {
    try {
      return this.#folder === undefined ? [] : readdirSync(this.#folder);
    } catch {
      return [];
    }
  }
}

function nameOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 24);
}

function read(file: string): JournalEntry | undefined {
  try {
    const entry = JSON.parse(readFileSync(file, 'utf8')) as JournalEntry;
    const isWhole = typeof entry.path === 'string' && typeof entry.base === 'string' && typeof entry.text === 'string';
    return isWhole && typeof entry.form?.lineEnd === 'string' ? entry : undefined;
  } catch {
    return undefined; // damaged: nothing that could be put back
  }
}
