/** Ends work that goes round in circles, however slow the machine is: what counts is the processor's time, not the clock's. */
import { createContext, Script } from 'node:vm';
import { patience } from './limits.js';

/** One context and one script for all code of a process: a context a piece costs a millisecond and memory that comes back late. */
const room: { work: () => void } = { work: () => {} };
const workInRoom = new Script('work()');
const context = createContext(room);

/** Of `patience`: work that had so much of the processor before the clock ran out is at fault itself. */
const fairShare = 0.6;

/**
 * Runs `work`, and ends it when it has taken `patience`: then the answer is undefined. Where other programs had the
 * processor meanwhile, it is begun again with twice the time, so that a busy machine makes the same deck as an idle one.
 * @param most milliseconds of the processor
 */
export function inTime<Value>(work: () => Value, most = patience): Value | undefined {
  let value: Value | undefined;
  room.work = () => {
    value = work();
  };
  try {
    for (let timeout = most; ; timeout *= 2) {
      const before = process.cpuUsage();
      try {
        workInRoom.runInContext(context, { timeout });
        return value;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
        const { user, system } = process.cpuUsage(before);
        if ((user + system) / 1000 >= most * fairShare) return undefined;
      }
    }
  } finally {
    room.work = () => {};
  }
}
