import type { Times } from './types.js';

/** Milliseconds since some moment. Not perf_hooks: loading it takes 3 ms of each start. */
function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Times of a build's steps, in milliseconds to a tenth. */
export class Stopwatch {
  readonly #started = now();
  readonly #steps = { parse: 0, plan: 0, compose: 0, write: 0 };
  #last = this.#started;

  /** Counts the time since the last lap for `step`; a step may have several laps. */
  lap(step: keyof typeof this.steps): void {
    const at = now();
    this.#steps[step] += at - this.#last;
    this.#last = at;
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
      total: tenth(now() - this.#started),
    };
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
