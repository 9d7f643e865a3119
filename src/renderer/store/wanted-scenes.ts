/**
 * Scenes that somebody shows and the window does not have. They are asked for in one message at a time: what comes up while it is
 * under way goes along with the next, and what has gone out of sight by then is not asked for.
 */
import { maxScenes } from '../../shared/contract/index.js';

export class WantedScenes {
  readonly #ask: (hashes: readonly string[]) => Promise<void>;
  /** Who wants each, in the order in which they came up. */
  readonly #wishes = new Map<string, Set<object>>();
  #isAsking = false;

  /** `ask` fetches scenes; it does not fail. */
  constructor(ask: (hashes: readonly string[]) => Promise<void>) {
    this.#ask = ask;
  }

  /** @returns takes the wish back; does nothing once the scene has come */
  add(hash: string): () => void {
    const wish = {};
    const wishes = this.#wishes.get(hash) ?? new Set();
    this.#wishes.set(hash, wishes.add(wish));
    if (!this.#isAsking) {
      this.#isAsking = true;
      // Together with all others of the same frame.
      setTimeout(() => void this.#askForAll(), 0);
    }
    return () => {
      wishes.delete(wish);
      if (wishes.size === 0 && this.#wishes.get(hash) === wishes) this.#wishes.delete(hash);
    };
  }

  async #askForAll(): Promise<void> {
    while (this.#wishes.size > 0) {
      // The last that came up are those that are in view.
      const hashes = [...this.#wishes.keys()].slice(-maxScenes);
      await this.#ask(hashes);
      // One that did not come is not current any more: whoever shows it hears of another.
      for (const hash of hashes) this.#wishes.delete(hash);
    }
    this.#isAsking = false;
  }
}
