/** An export as a job: its progress is told, it can be ended before it writes, and how it ended is an answer and no failure. */
import type { JobState } from '../../../shared/contract/index.js';
import { describeWithLine } from '../../../shared/diagnostics/index.js';
import { buildDeck } from '../build/build.js';
import type { DraftRequest } from '../build/types.js';
import { Cancelled, jobProgress } from './job-progress.js';
import type { ExportRequest } from './types.js';
import { wayOut } from './way-out.js';

/**
 * @param deck what is exported: the deck that is shown
 * @param cancelled one shared number, which whoever wants to end the export sets to 1
 * @returns the job's last state
 */
export async function exportDeck(
  deck: DraftRequest,
  { job, path, paper, ...choice }: ExportRequest,
  onJob: (job: JobState) => void,
  cancelled: Int32Array,
): Promise<JobState> {
  const base = { id: job, done: 0, total: 1 };
  Atomics.store(cancelled, 0, 0);
  try {
    const built = await buildDeck({
      ...deck,
      ...choice,
      output: path,
      ...(paper === '' ? {} : { paper }),
      onProgress: jobProgress(job, onJob, () => Atomics.load(cancelled, 0) === 1),
    });
    if (built.made) return { ...base, step: 'finished', done: 1, output: built.output };
    const problem = built.diagnostics.findLast((item) => item.severity === 'error');
    return {
      ...base,
      step: 'failed',
      ...(problem ? { message: describeWithLine(problem), ...wayOut(problem, path, choice.formats) } : {}),
    };
  } catch (error) {
    if (error instanceof Cancelled) return { ...base, step: 'cancelled' };
    throw error;
  }
}
