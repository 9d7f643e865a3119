/** The window's side of the engine's worker: calls as promises, in the order in which they were made. */
import { Worker } from 'node:worker_threads';
import type { JobState, LayoutOption } from '../../../shared/contract/index.js';
import type { Look, Scene } from '../../../shared/model/index.js';
import type { FittedBrief } from '../choices/index.js';
import type {
  DeskCall,
  EngineApi,
  EngineCall,
  EngineMessage,
  EngineMethod,
  ExportRequest,
  FitRequest,
  Loaded,
  LoadRequest,
} from './types.js';

interface Waiting {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class EngineClient implements EngineApi {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  /** Shared with the worker, which looks at it between two steps of an export. */
  readonly #cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  #count = 0;

  /** `script`: the worker's own bundle. `onJob` hears the progress of exports. */
  constructor(script: string, onJob: (job: JobState) => void) {
    this.#worker = new Worker(script, {
      workerData: this.#cancelled,
      // A keystroke makes a few megabytes that are garbage at once: with room for them it is swept in one go.
      resourceLimits: { maxYoungGenerationSizeMb: 128, maxOldGenerationSizeMb: 4096 },
    });
    this.#worker.on('message', (message: EngineMessage) => {
      if (message.type === 'job') onJob(message.job);
      else this.#settle(message);
    });
    // A fault of ours in the worker: whoever waits is told, and the window says so.
    this.#worker.on('error', (error) => this.#failAll(error));
    this.#worker.on('exit', () => this.#failAll(new Error('The engine has ended.')));
  }

  load(request: LoadRequest): Promise<Loaded> {
    return this.#call('load', request) as Promise<Loaded>;
  }

  look(): Promise<Look> {
    return this.#call('look', undefined) as Promise<Look>;
  }

  fit(request: FitRequest): Promise<readonly FittedBrief[]> {
    return this.#call('fit', request) as Promise<readonly FittedBrief[]>;
  }

  layouts(section: string): Promise<readonly LayoutOption[]> {
    return this.#call('layouts', section) as Promise<readonly LayoutOption[]>;
  }

  templates(): ReturnType<EngineApi['templates']> {
    return this.#call('templates', undefined) as ReturnType<EngineApi['templates']>;
  }

  templateSample(request: Parameters<EngineApi['templateSample']>[0]): ReturnType<EngineApi['templateSample']> {
    return this.#call('templateSample', request) as ReturnType<EngineApi['templateSample']>;
  }

  desk(call: DeskCall): Promise<unknown> {
    return this.#call('desk', call);
  }

  scenes(hashes: readonly string[]): Promise<Readonly<Record<string, Scene>>> {
    return this.#call('scenes', hashes) as Promise<Readonly<Record<string, Scene>>>;
  }

  picture(hash: string): ReturnType<EngineApi['picture']> {
    return this.#call('picture', hash) as ReturnType<EngineApi['picture']>;
  }

  face(hash: string): ReturnType<EngineApi['face']> {
    return this.#call('face', hash) as ReturnType<EngineApi['face']>;
  }

  export(request: ExportRequest): Promise<JobState> {
    return this.#call('export', request) as Promise<JobState>;
  }

  /** Ends the export under way, if there is one, before it writes. */
  cancel(): void {
    Atomics.store(this.#cancelled, 0, 1);
  }

  async dispose(): Promise<void> {
    await this.#worker.terminate();
  }

  #call(method: EngineMethod, input: unknown): Promise<unknown> {
    this.#count += 1;
    const call: EngineCall = { id: this.#count, method, input };
    return new Promise((resolve, reject) => {
      this.#waiting.set(call.id, { resolve, reject });
      this.#worker.postMessage(call);
    });
  }

  #settle(message: Exclude<EngineMessage, { type: 'job' }>): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'answer') waiting?.resolve(message.output);
    else waiting?.reject(new Error(message.message));
  }

  #failAll(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
