/**
 * Many decks over the machine's cores. Worker threads and this one take the next deck from one shared count until none is left,
 * so that no core waits for a long brief on another. Threads, not processes: docs/benchmarks.md has both measured.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { programFile } from '../folders/resources.js';
import { DeckMaker } from './make-deck.js';
import type { CommonRequest, DeckJob, DeckOutcome } from './types.js';

/** What a thread is started with. */
export interface DeckWork {
  readonly common: CommonRequest;
  readonly jobs: readonly DeckJob[];
  /** One number: which deck is next. */
  readonly next: Int32Array;
}

/** How one deck of those went, by its place in the list. */
export type NumberedOutcome = readonly [index: number, outcome: DeckOutcome];

/** Decks that are worth a thread of their own: its start takes as long as two of twenty slides. */
const leastEach = 4;

/** Makes all of them, whatever becomes of each; the outcomes are in the order of the jobs. @param cores how many threads at most */
export async function makeDecks(
  common: CommonRequest,
  jobs: readonly DeckJob[],
  cores = availableParallelism(),
): Promise<readonly DeckOutcome[]> {
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const work: DeckWork = { common, jobs, next };
  const script = workerScript();
  const threads = script === undefined ? 0 : Math.min(cores, Math.floor(jobs.length / leastEach)) - 1;
  const others = Array.from({ length: Math.max(0, threads) }, () => inThread(script as string, work));
  const all = [await workThrough(work), ...(await Promise.all(others))].flat();
  const byPlace = new Map(all);
  // A thread that died has taken decks with it: those are made here.
  const lost = jobs.flatMap((job, index) => (byPlace.has(index) ? [] : [{ job, index }]));
  const maker = new DeckMaker(common);
  for (const { job, index } of lost) byPlace.set(index, await maker.make(job));
  return jobs.map((_, index) => byPlace.get(index) as DeckOutcome);
}

/** Takes decks until none is left. */
export async function workThrough({ common, jobs, next }: DeckWork): Promise<readonly NumberedOutcome[]> {
  const maker = new DeckMaker(common);
  const outcomes: NumberedOutcome[] = [];
  for (;;) {
    const index = Atomics.add(next, 0, 1);
    const job = jobs[index];
    if (!job) return outcomes;
    outcomes.push([index, await maker.make(job)]);
  }
}

function inThread(script: string, work: DeckWork): Promise<readonly NumberedOutcome[]> {
  return new Promise((resolve) => {
    const worker = new Worker(script, { workerData: work });
    worker.once('message', resolve);
    worker.once('error', () => resolve([]));
    worker.once('exit', () => resolve([]));
  });
}

declare const __BRIEFDECK_SOURCES__: string | undefined;

/** What starts the program in a thread; undefined where this is not the built program. */
function workerScript(): string | undefined {
  if (typeof __BRIEFDECK_SOURCES__ === 'undefined') return undefined;
  const script = programFile('bin/decks-thread.cjs');
  return existsSync(script) ? script : undefined;
}
