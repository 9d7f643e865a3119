/** Builds a deck again whenever something that it is made of is saved. Loaded only for the command that does. */
import { resolve } from 'node:path';
import type { Template } from '../../../shared/model/index.js';
import { type Composer, createComposer } from '../../scene/index.js';
import { buildDeck } from '../build/build.js';
import type { BriefInput, BuildRequest, BuildResult } from '../build/types.js';
import { FileWatch } from './file-watch.js';

export interface DeckWatchOptions {
  /** Told how each build went, the first among them. */
  readonly onBuild: (result: BuildResult) => void;
  /** Look for changes again and again instead of waiting for the system to tell: for network drives. */
  readonly poll?: boolean;
}

export class DeckWatch {
  readonly #request: BuildRequest;
  readonly #onBuild: DeckWatchOptions['onBuild'];
  readonly #watch: FileWatch;
  #composer: { readonly hash: string; readonly composer: Composer } | undefined;
  #building: Promise<void> | undefined;
  /** Something was saved while a build was under way. */
  #again = false;
  #isOver = false;

  constructor(request: BuildRequest, { onBuild, poll }: DeckWatchOptions) {
    this.#request = { ...request, composerFor: (template) => this.#composerFor(template) };
    this.#onBuild = onBuild;
    this.#watch = new FileWatch(() => void this.#build(), poll ? { poll } : {});
  }

  /** Builds for the first time. Resolves when that is done, and what it was made of is followed. */
  async start(): Promise<void> {
    await this.#build();
  }

  /** Ends it: a build under way is finished, so that nothing half made is left. */
  async dispose(): Promise<void> {
    this.#isOver = true;
    await this.#building;
    await this.#watch.dispose();
  }

  /** Builds now, or once more after the build under way: never two at once. */
  #build(): Promise<void> {
    if (this.#building) {
      this.#again = true;
      return this.#building;
    }
    this.#building = this.#buildUntilCurrent().finally(() => {
      this.#building = undefined;
    });
    return this.#building;
  }

  async #buildUntilCurrent(): Promise<void> {
    do {
      this.#again = false;
      if (this.#isOver) return;
      const { clock: _, ...request } = this.#request;
      const result = await buildDeck(request);
      // A brief that cannot be read is followed too: it may come back.
      await this.#watch.follow([...new Set([...request.briefs.flatMap(followed), ...result.inputs])]);
      this.#onBuild(result);
    } while (this.#again);
  }

  /** What is composed stays, as long as the template is the same: an edit of one section composes that one. */
  #composerFor(template: Template): Composer {
    if (this.#composer?.hash !== template.hash) {
      this.#composer = { hash: template.hash, composer: createComposer(template, { pictures: new Map() }) };
    }
    return this.#composer.composer;
  }
}

function followed({ file }: BriefInput): readonly string[] {
  return file === '-' ? [] : [resolve(file)];
}
