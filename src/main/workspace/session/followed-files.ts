/** Which of the files that a deck is made of are others by now. */
import { FileWatch, stateOf, wasSaved } from '../watch/file-watch.js';

const unknown = 'unknown'; // a state that no file has

/** The files that a deck is made of, each with the state in which it was read: which of them are others by now. */
export class FollowedFiles {
  readonly #watch: FileWatch;
  readonly #onChange: () => void;
  #files: ReadonlyMap<string, string> = new Map();

  /** `onChange`: something was written; ask `areOthers`. */
  constructor(onChange: () => void) {
    this.#watch = new FileWatch(onChange);
    this.#onChange = onChange;
  }

  /**
   * @param files absolute paths
   * @param since milliseconds since 1970, from when on they were read
   * @param fresh they were read anew: not a deck of what was kept
   * @param briefs those of them that were there when they were read: one that went before it was followed is nobody's news else
   */
  follow(files: readonly string[], since: number, fresh: boolean, briefs: readonly string[] = []): void {
    const wanted = new Set(files);
    const isSame = !fresh && wanted.size === this.#files.size && files.every((file) => this.#files.has(file));
    if (isSame) return;
    // One that was saved while the deck was made may have been read before: its state is nobody's, so that it is looked at.
    // And a deck of what was kept has read none anew: what is known of its files stays, so that a change is still one.
    const before = this.#files;
    const isGone = (file: string): boolean =>
      briefs.includes(file) && stateOf(file) === '' && !['', unknown].includes(before.get(file) ?? 'there');
    const stateThen = (file: string): string => {
      const known = fresh ? undefined : before.get(file);
      return known ?? (wasSaved(file, since, Date.now()) || isGone(file) ? unknown : stateOf(file));
    };
    this.#files = new Map([...wanted].map((file) => [file, stateThen(file)]));
    const followed = this.#watch.follow([...wanted], since);
    if (fresh && files.some(isGone)) void followed.then(this.#onChange);
  }

  /** Asks for the same ones again: one that went and came back is followed as before. */
  goOn(): void {
    void this.#watch.follow([...this.#files.keys()]);
  }

  /** Whether any is another than it was. @param own what we write ourselves: only its coming and going is news */
  areOthers(own: ReadonlySet<string | undefined>): boolean {
    const isOther = (file: string, state: string): boolean =>
      own.has(file) ? (stateOf(file) === '') !== (state === '') : stateOf(file) !== state;
    return [...this.#files].some(([file, state]) => isOther(file, state));
  }

  dispose(): Promise<void> {
    return this.#watch.dispose();
  }
}
