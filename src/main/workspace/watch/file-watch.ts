/**
 * Follows files on the disk: saves, saves by renaming (as many editors do), removal and coming back. A burst of changes
 * makes one call.
 */
import { promises as disk, existsSync, type Stats, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { FSWatcher } from 'chokidar';

const settle = 40; // milliseconds without a further change: an editor's write and rename are a few apart

const lookAgain = 300; // milliseconds after which the library follows a new file for sure

const pollEvery = 500; // milliseconds, where the system does not tell of changes

const calmly = 2000; // milliseconds between two looks at files that the system should tell of

export class FileWatch {
  readonly #onChange: () => void;
  readonly #poll: boolean;
  #watcher: Promise<FSWatcher> | undefined;
  #files: ReadonlySet<string> = new Set();
  #timer: NodeJS.Timeout | undefined;
  #look: NodeJS.Timeout | undefined;
  #isOver = false;

  /** `poll`: looks for changes itself, where the system does not tell of them (network drives). */
  constructor(onChange: () => void, { poll = false }: { readonly poll?: boolean } = {}) {
    this.#onChange = onChange;
    this.#poll = poll;
  }

  /**
   * Follows these files (absolute paths) and no others. Resolves when they are followed: what is saved before that, while the
   * system is being asked, is told of too, and what was saved since `since` (milliseconds since 1970), when they were read.
   */
  async follow(files: readonly string[], since?: number): Promise<void> {
    const before = this.#files;
    const wanted = new Set(files);
    this.#files = wanted;
    // One that is gone is asked for anew: the library forgets it, and would not see it come back.
    const fresh = [...wanted].filter((file) => !before.has(file) || !existsSync(file));
    this.#stopLooking();
    const isOld = since !== undefined && [...wanted].some((file) => wasSaved(file, since, Date.now()));
    const states = new Map([...wanted].map((file) => [file, stateOf(file)]));
    this.#watcher ??= this.#start();
    const watcher = await this.#watcher;
    // The library begins anew when it is given a file after its end, and the program would never end.
    if (this.#isOver) return;
    watcher.unwatch([...before].filter((file) => !wanted.has(file) || fresh.includes(file)));
    watcher.add(fresh);
    await Promise.all(fresh.map((file) => isFollowed(watcher, file)));
    const isStale = (): boolean => [...states].some(([file, state]) => stateOf(file) !== state);
    if (isOld || isStale()) this.#changed();
    else if (!this.#isOver) this.#lookLater(states, lookAgain);
  }

  async dispose(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#stopLooking();
    await (await this.#watcher)?.close();
  }

  /** The library is loaded here: a command that follows nothing does not pay for it. */
  async #start(): Promise<FSWatcher> {
    const { watch } = await import('chokidar');
    const watcher = watch([], { ignoreInitial: true, atomic: true, usePolling: this.#poll, interval: pollEvery });
    watcher.on('all', () => this.#changed());
    // A file that cannot be followed (a limit of the system, a network drive that went) must not end the program.
    watcher.on('error', () => undefined);
    return watcher;
  }

  /**
   * How far the library is with a file cannot be seen, of two files in one folder that are not there it follows the first
   * alone (chokidar 4.0.2, November 2026), and network drives tell of nothing: so we look ourselves, too, again and again.
   */
  #lookLater(states: ReadonlyMap<string, string>, wait: number): void {
    clearTimeout(this.#look);
    const timer = setTimeout(() => void this.#lookNow(states, timer), wait).unref();
    this.#look = timer;
  }

  async #lookNow(states: ReadonlyMap<string, string>, timer: NodeJS.Timeout): Promise<void> {
    const now = await Promise.all([...states.keys()].map(stateLater));
    // Told of a change meanwhile, asked to follow others, or at an end.
    if (timer !== this.#look) return;
    if ([...states.values()].some((state, index) => now[index] !== state)) this.#changed();
    else this.#lookLater(states, now.includes('') ? pollEvery : calmly);
  }

  #stopLooking(): void {
    clearTimeout(this.#look);
    this.#look = undefined;
  }

  #changed(): void {
    this.#stopLooking();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onChange, settle);
  }
}

/** What tells one content of a file from another without reading it; '' where there is none. */
export function stateOf(file: string): string {
  try {
    return said(statSync(file));
  } catch {
    return ''; // not there, or nothing that we may look at
  }
}

/** `stateOf` without waiting: a network drive may take its time. */
async function stateLater(file: string): Promise<string> {
  try {
    return said(await disk.stat(file));
  } catch {
    return '';
  }
}

const said = ({ ino, size, mtimeMs }: Stats): string => `${ino} ${size} ${mtimeMs}`;

const clockStep = 20; // milliseconds: a file's time comes from a coarser clock than ours (4 on Linux, 16 on Windows)

const cutOff = 1; // milliseconds: ours is cut to whole ones, and a file's time is not

/** Whether a file was saved between two moments; one from the future, by a drive with another clock, was not. */
export function wasSaved(file: string, from: number, to: number): boolean {
  try {
    const saved = statSync(file).mtimeMs;
    return saved > from - clockStep && saved < to + cutOff;
  } catch {
    return false;
  }
}

const longestWait = 2000; // milliseconds: then the file is taken as followed, on a drive that answers slowly
const waitEach = 10; // milliseconds

/** The library asks the system in its own time, and says nothing when that is done. */
async function isFollowed(watcher: FSWatcher, file: string): Promise<void> {
  for (let waited = 0; waited < longestWait; waited += waitEach) {
    const watched = watcher.getWatched();
    // A file that is not there yet is waited for in its folder.
    if (watched[dirname(file)]?.includes(basename(file)) || (!existsSync(file) && watched[dirname(file)])) return;
    await new Promise((resolve) => setTimeout(resolve, waitEach));
  }
}
