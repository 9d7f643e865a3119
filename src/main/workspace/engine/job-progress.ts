/** An export's steps as the window shows them, and the way out of one that nobody wants any more. */
import type { JobState } from '../../../shared/contract/index.js';
import type { Step } from '../build/types.js';

/** Thrown between two steps of an export that was cancelled: nothing has been written by then. */
export class Cancelled extends Error {}

const steps: Readonly<Record<Step, JobState['step']>> = {
  read: 'plan',
  plan: 'plan',
  compose: 'compose',
  write: 'write',
  draw: 'pictures',
};

/**
 * A listener for a build's progress that tells the window, and ends the build once it is cancelled.
 * @throws Cancelled
 */
export function jobProgress(
  id: string,
  tell: (job: JobState) => void,
  isCancelled: () => boolean,
): (step: Step, done?: number, total?: number) => void {
  return (step, done = 0, total = 1) => {
    if (isCancelled()) throw new Cancelled();
    tell({ id, step: steps[step], done, total });
  };
}
