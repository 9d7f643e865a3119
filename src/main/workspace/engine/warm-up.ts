/**
 * Code that has run a few times is compiled, and what it needs of the disk has been read: a brief that is opened then is shown
 * in half the time. So the worker makes the sample's deck a few times over while nobody wants anything of it, and throws it away.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyBook } from '../../cuts/index.js';
import { samples } from '../resources.js';
import { Engine } from './engine.js';

/** Milliseconds without a call, then it is nobody that waits; a call that comes in between waits for one deck of the sample. */
const quiet = 400;
const between = 60; // milliseconds
/** Decks of eighteen slides; more showed no clear gain. */
const rounds = 8;

const sample = 'iran-russia-drones.md';

export class WarmUp {
  #left = rounds;
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    this.wait();
  }

  /** Somebody wants something: it goes on later. */
  wait(pause = quiet): void {
    clearTimeout(this.#timer);
    if (this.#left > 0) this.#timer = setTimeout(() => void this.#round(), pause);
  }

  async #round(): Promise<void> {
    this.#left -= 1;
    try {
      await makeSample(`${this.#left}`);
    } catch {
      // It is only for speed: whatever is wrong is said when somebody opens a brief.
      this.#left = 0;
    }
    this.wait(between);
  }
}

/** @param note a word that makes the text another one, as typing does */
async function makeSample(note: string): Promise<void> {
  const path = join(samples(), sample);
  const bytes = Buffer.from(`${readFileSync(path, 'utf8')}\n${note}\n`);
  const engine = new Engine({}, () => undefined, new Int32Array(1));
  const request = { path, bytes, book: emptyBook, cut: 'full' };
  await engine.load(request);
  const { slides } = await engine.load({ ...request, unchanged: true });
  await engine.scenes(slides.slice(0, 1).map(({ hash }) => hash));
}
