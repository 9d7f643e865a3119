import type { JobState } from '../../../shared/contract/index.js';

/** Neither done nor given up. */
export function isAtWork({ step }: JobState): boolean {
  return step !== 'finished' && step !== 'failed' && step !== 'cancelled';
}
