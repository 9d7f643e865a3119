/**
 * Follows files on the disk: saves, saves by renaming (as many editors do), removal and coming back. A burst of changes
 * makes one call.
 */
import type { FSWatcher } from 'chokidar';

const settle = 40; // milliseconds without a further change: an editor's write and rename are a few apart

export class FileWatch {
  readonly #onChange: () => void;
  #watcher: Promise<FSWatcher> | undefined;
  #files: ReadonlySet<string> = new Set();
  #timer: NodeJS.Timeout | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Follows these files (absolute paths) and no others. */
  async follow(files: readonly string[]): Promise<void> {
    const before = this.#files;
    const wanted = new Set(files);
    this.#files = wanted;
    this.#watcher ??= this.#start();
    const watcher = await this.#watcher;
    watcher.unwatch([...before].filter((file) => !wanted.has(file)));
    watcher.add([...wanted].filter((file) => !before.has(file)));
  }

  async dispose(): Promise<void> {
    clearTimeout(this.#timer);
    await (await this.#watcher)?.close();
  }

  /** The library is loaded here: a command that follows nothing does not pay for it. */
  async #start(): Promise<FSWatcher> {
    const { watch } = await import('chokidar');
    const watcher = watch([], { ignoreInitial: true, atomic: true });
    watcher.on('all', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#onChange, settle);
    });
    // A file that cannot be followed (a limit of the system, a network drive that went) must not end the program.
    watcher.on('error', () => undefined);
    return watcher;
  }
}
