/** Exports of an open brief: where one would go, and how one goes that was begun. */
import { existsSync } from 'node:fs';
import type { Commands, ExportPlan, JobState } from '../../../shared/contract/index.js';
import type { EngineClient } from '../engine/client.js';
import { ExportMemory } from './export-memory.js';

export class Exports {
  readonly #engine: Pick<EngineClient, 'export'>;
  readonly #memory: ExportMemory;
  readonly #onJob: (job: JobState) => void;
  #jobs = 0;

  /**
   * @param state folder of the program's state; nothing is remembered where absent
   * @param onJob hears how an export ended; of its progress the engine tells
   */
  constructor(engine: Pick<EngineClient, 'export'>, state: string | undefined, onJob: (job: JobState) => void) {
    this.#engine = engine;
    this.#memory = new ExportMemory(state);
    this.#onJob = onJob;
  }

  /** @param brief absolute path of the first brief. @param going what goes along with the slides */
  plan(brief: string, going: ExportPlan['going']): ExportPlan {
    const path = this.#memory.placeOf(brief) ?? `${brief.replace(/\.[^./\\]+$/, '')}.pptx`;
    return { path, exists: existsSync(path), last: this.#memory.last, going };
  }

  /** Begins an export; the answer names its job at once, and how it ends comes as an event. */
  begin(brief: string, { path, force, ...choice }: Commands['export']['input']): Commands['export']['output'] {
    this.#jobs += 1;
    const job = `export-${this.#jobs}`;
    this.#memory.keep(brief, path, choice);
    void this.#export({ job, path, force, ...choice });
    return { job };
  }

  async #export(request: Parameters<EngineClient['export']>[0]): Promise<void> {
    const failed: JobState = { id: request.job, step: 'failed', done: 0, total: 1 };
    const job = await this.#engine.export(request).catch((error: Error) => ({ ...failed, message: error.message }));
    this.#onJob(job);
  }
}
