import { performance } from 'node:perf_hooks';
import type { Times } from './types.js';

/** Times of a build's steps, in milliseconds to a tenth. */
export class Stopwatch {
  readonly #started = performance.now();
  readonly #steps = { parse: 0, plan: 0, compose: 0, write: 0 };
  #last = this.#started;

  /** Counts the time since the last lap for `step`; a step may have several laps. */
  lap(step: keyof typeof this.steps): void {
    const now = performance.now();
    this.#steps[step] += now - this.#last;
    this.#last = now;
  }

  get steps(): Readonly<Record<'parse' | 'plan' | 'compose' | 'write', number>> {
    return this.#steps;
  }

  times(): Times {
    const { parse, plan, compose, write } = this.#steps;
    return {
      parse: tenth(parse),
      plan: tenth(plan),
      compose: tenth(compose),
      write: tenth(write),
      total: tenth(performance.now() - this.#started),
    };
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
