import { resolve } from 'node:path';
import type { JobState } from '../../../shared/contract/index.js';

/** The files that exports have written: only these may a window have opened or shown. */
export class Outputs {
  readonly #paths = new Set<string>();
  readonly #byJob = new Map<string, readonly string[]>();

  hear({ id, step, output = [] }: JobState): void {
    if (step !== 'finished') return;
    this.#byJob.set(id, output);
    for (const path of output) this.#paths.add(path).add(resolve(path));
  }

  /** What a job wrote, by its place in the job's own list. */
  at(job: string, index: number): string | undefined {
    return this.#byJob.get(job)?.[index];
  }

  has(path: string): boolean {
    return this.#paths.has(path);
  }
}

/** How far a job is, from 0 to 1; undefined once it has ended. */
export function shareOf({ step, done, total }: JobState): number | undefined {
  switch (step) {
    case 'finished':
    case 'failed':
    case 'cancelled':
      return undefined;
    case 'plan':
      return 0.1;
    case 'compose':
      return 0.3;
    default:
      return total > 1 ? 0.4 + (0.6 * done) / total : 0.7;
  }
}
