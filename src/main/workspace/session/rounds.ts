/** Work that is wanted again and again, one round at a time: what is wanted during a round makes one more after it, however often. */
export class Rounds {
  readonly #round: () => Promise<void>;
  #running: Promise<void> | undefined;
  #isWantedAgain = false;

  constructor(round: () => Promise<void>) {
    this.#round = round;
  }

  /** What is under way; undefined while nothing is. */
  get running(): Promise<void> | undefined {
    return this.#running;
  }

  /** Works now, or once more after the round under way: everybody who asks meanwhile waits for that one. */
  ask(): Promise<void> {
    if (this.#running) {
      this.#isWantedAgain = true;
      return this.#running;
    }
    this.#running = this.#all().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Of the round under way: another is to follow. */
  again(): void {
    this.#isWantedAgain = true;
  }

  async #all(): Promise<void> {
    do {
      this.#isWantedAgain = false;
      await this.#round();
    } while (this.#isWantedAgain);
  }
}
