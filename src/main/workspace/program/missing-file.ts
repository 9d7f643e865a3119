/** Notices when the open brief's file goes, and whether it only went elsewhere. */
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Notice } from '../../../shared/contract/index.js';
import { type FileIdentity, identityOf, movedTo } from './moved-file.js';

const patience = 600; // milliseconds: editors that save by renaming are done long before

export interface MissingFileOptions {
  /** The notice is another one now. */
  readonly onNotice: () => void;
  /** The file has this path now. */
  readonly onMoved: (path: string) => void;
}

export class MissingFile {
  #path: string;
  #identity: FileIdentity | undefined;
  readonly #options: MissingFileOptions;
  #timer: NodeJS.Timeout | undefined;
  #notice: Notice | undefined;

  constructor(path: string, options: MissingFileOptions) {
    this.#path = path;
    this.#identity = identityOf(path);
    this.#options = options;
  }

  get notice(): Notice | undefined {
    return this.#notice;
  }

  /** To be called whenever the brief was read again. */
  look(): void {
    if (existsSync(this.#path)) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      // A save by renaming makes another file of the same name.
      this.#identity = identityOf(this.#path) ?? this.#identity;
      if (this.#notice?.kind === 'missing') this.#say(undefined);
    } else this.#timer ??= setTimeout(() => this.#decide(), patience);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #decide(): void {
    this.#timer = undefined;
    if (existsSync(this.#path)) return;
    const to = this.#identity && movedTo(this.#path, this.#identity);
    if (to === undefined) {
      this.#say({ kind: 'missing', name: basename(this.#path) });
      return;
    }
    const from = this.#path;
    this.#path = to;
    this.#notice = { kind: 'moved', from: shown(from, to), to: shown(to, from) };
    // Whoever follows it says so when it is followed.
    this.#options.onMoved(to);
  }

  #say(notice: Notice | undefined): void {
    this.#notice = notice;
    this.#options.onNotice();
  }
}

/** A renamed file is known by its name, a moved one by its folder. */
function shown(path: string, other: string): string {
  return dirname(path) === dirname(other) ? basename(path) : path;
}
