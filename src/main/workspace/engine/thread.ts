/**
 * The worker thread that engines run in. A window has one: starting another takes longer than opening a brief, and code that
 * has run is compiled. Each open brief has an engine of its own in it, which ends with the brief.
 */
import { Worker } from 'node:worker_threads';
import type { JobState } from '../../../shared/contract/index.js';
import { changed, type LoadedChange } from './loaded-change.js';
import type { EngineCall, EngineMessage, Loaded } from './types.js';

interface Waiting {
  readonly engine: number;
  readonly method: EngineCall['method'];
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class EngineThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  /** Who hears of exports, by engine. */
  readonly #listeners = new Map<number, (job: JobState) => void>();
  /** The brief of each engine as its last load has left it. */
  readonly #loaded = new Map<number, Loaded>();
  /** Shared with the worker, which looks at it between two steps of an export. */
  readonly #cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  #calls = 0;
  #engines = 0;
  #ended = false;

  /** `script`: the worker's own bundle. */
  constructor(script: string) {
    this.#worker = new Worker(script, {
      workerData: this.#cancelled,
      // A keystroke makes a few megabytes that are garbage at once: with room for them it is swept in one go.
      resourceLimits: { maxYoungGenerationSizeMb: 128, maxOldGenerationSizeMb: 4096 },
    });
    this.#worker.on('message', (message: EngineMessage) => this.#hear(message));
    // A fault of ours in the worker: whoever waits is told, and the window says so.
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(new Error('The engine has ended.')));
  }

  /** Whether another engine would be answered at once: nobody waits for anything, and the thread is there. */
  get isFree(): boolean {
    return !this.#ended && this.#waiting.size === 0;
  }

  /** Whether there is an engine in it. */
  get isUsed(): boolean {
    return this.#listeners.size > 0;
  }

  /** Another engine in it: its number. */
  begin(onJob: (job: JobState) => void): number {
    this.#engines += 1;
    this.#listeners.set(this.#engines, onJob);
    return this.#engines;
  }

  call(engine: number, method: EngineCall['method'], input: unknown): Promise<unknown> {
    if (this.#ended) return Promise.reject(new Error('The engine has ended.'));
    this.#calls += 1;
    const call: EngineCall = { id: this.#calls, engine, method, input };
    return new Promise((resolve, reject) => {
      this.#waiting.set(call.id, { engine, method, resolve, reject });
      this.#worker.postMessage(call);
    });
  }

  /** Ends the export under way, if there is one, before it writes. */
  cancel(): void {
    Atomics.store(this.#cancelled, 0, 1);
  }

  /** Forgets an engine, and whoever waits for it. @returns whether it was at work, and may be so for a while */
  leave(engine: number): boolean {
    this.#listeners.delete(engine);
    this.#loaded.delete(engine);
    let isBusy = false;
    for (const [id, waiting] of this.#waiting) {
      if (waiting.engine !== engine) continue;
      isBusy = true;
      this.cancel();
      this.#waiting.delete(id);
      waiting.reject(new Error('The engine has ended.'));
    }
    if (!this.#ended) this.#worker.postMessage({ id: 0, engine, method: 'end', input: undefined } satisfies EngineCall);
    return isBusy;
  }

  /** Nothing is left of it afterwards. */
  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #hear(message: EngineMessage): void {
    if (message.type === 'job') {
      this.#listeners.get(message.engine)?.(message.job);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    // Whoever asked has left.
    if (!waiting) return;
    if (message.type === 'failure') waiting.reject(new Error(message.message));
    else if (message.type === 'change') this.#change(waiting, message.change);
    else {
      if (waiting.method === 'load') this.#loaded.set(waiting.engine, message.output as Loaded);
      waiting.resolve(message.output);
    }
  }

  #change({ engine, resolve, reject }: Waiting, change: LoadedChange): void {
    const last = this.#loaded.get(engine);
    if (!last) {
      reject(new Error('A change of a brief that was never loaded.'));
      return;
    }
    const loaded = changed(last, change);
    this.#loaded.set(engine, loaded);
    resolve(loaded);
  }

  #end(error: Error): void {
    this.#ended = true;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}

/** The thread of a window: it waits for the next brief, and another takes its place only where it is busy or has failed. */
export class EngineThreads {
  readonly #script: string;
  #waiting: EngineThread | undefined;

  constructor(script: string) {
    this.#script = script;
  }

  /** Starts it, so that the first brief need not wait for that. */
  ahead(): void {
    this.#waiting ??= new EngineThread(this.#script);
  }

  /** A thread that answers at once. */
  take(): EngineThread {
    const thread = this.#waiting?.isFree ? this.#waiting : new EngineThread(this.#script);
    const before = this.#waiting;
    this.#waiting = thread;
    if (before && before !== thread && !before.isUsed) void before.stop();
    return thread;
  }

  /** To be called when a brief has left its thread: one that is still at work, or that nobody will come to, is stopped. */
  async left(thread: EngineThread, isBusy: boolean): Promise<void> {
    if (thread.isUsed || (thread === this.#waiting && thread.isFree && !isBusy)) return;
    if (thread === this.#waiting) this.#waiting = undefined;
    await thread.stop();
  }

  async dispose(): Promise<void> {
    await this.#waiting?.stop();
    this.#waiting = undefined;
  }
}
