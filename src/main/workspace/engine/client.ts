/** The window's side of an engine in the worker: calls as promises, in the order in which they were made. */
import type { JobState, LayoutOption } from '../../../shared/contract/index.js';
import type { Look, Scene } from '../../../shared/model/index.js';
import type { FittedBrief } from '../choices/index.js';
import type { EngineThread, EngineThreads } from './thread.js';
import type { DeskCall, EngineApi, EngineMethod, ExportRequest, FitRequest, Loaded, LoadRequest } from './types.js';

export class EngineClient implements EngineApi {
  readonly #threads: EngineThreads;
  readonly #thread: EngineThread;
  readonly #engine: number;

  /** `onJob` hears the progress of exports. */
  constructor(threads: EngineThreads, onJob: (job: JobState) => void) {
    this.#threads = threads;
    this.#thread = threads.take();
    this.#engine = this.#thread.begin(onJob);
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
    this.#thread.cancel();
  }

  async dispose(): Promise<void> {
    await this.#threads.left(this.#thread, this.#thread.leave(this.#engine));
  }

  #call(method: EngineMethod, input: unknown): Promise<unknown> {
    return this.#thread.call(this.#engine, method, input);
  }
}
