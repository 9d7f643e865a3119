/** The first slides of a long brief that is being opened: what windows ask of them is there before the engine makes the others. */
import type { Look, Scene } from '../../../shared/model/index.js';
import type { EngineApi } from '../engine/types.js';

export class FirstSlides {
  readonly look: Promise<Look>;
  readonly #scenes: Promise<Readonly<Record<string, Scene>>>;

  /** Asks the engine at once: both are answered before whatever it is asked next. */
  constructor(engine: Pick<EngineApi, 'look' | 'scenes'>, hashes: readonly string[]) {
    this.look = engine.look();
    this.#scenes = engine.scenes(hashes);
    // Whoever asks hears of a failure; it may be that nobody does.
    for (const answer of [this.look, this.#scenes]) answer.catch(() => undefined);
  }

  /** These scenes; undefined where not all of them are of the first slides. */
  async scenes(hashes: readonly string[]): Promise<Readonly<Record<string, Scene>> | undefined> {
    const scenes = await this.#scenes;
    const found = hashes.flatMap((hash) => (scenes[hash] ? [[hash, scenes[hash]] as const] : []));
    return found.length === hashes.length ? Object.fromEntries(found) : undefined;
  }
}
