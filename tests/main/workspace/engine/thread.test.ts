import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { EngineClient } from '../../../../src/main/workspace/engine/client.js';
import { EngineThreads } from '../../../../src/main/workspace/engine/thread.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

/** In the engine's place: says in which thread and for which engine it was asked; `slow` is answered when it is cancelled. */
const script = `
const { parentPort, threadId, workerData } = require('node:worker_threads');
const seen = new Set();
parentPort.on('message', ({ id, engine, method, input }) => {
  const answer = (output) => parentPort.postMessage({ type: 'answer', id, output });
  if (method === 'end') return void seen.delete(engine);
  seen.add(engine);
  if (input === 'slow') {
    const timer = setInterval(() => Atomics.load(workerData, 0) === 1 && (clearInterval(timer), answer('cancelled')), 2);
    return;
  }
  if (input === 'job') parentPort.postMessage({ type: 'job', engine, job: { id: 'of ' + engine } });
  if (input === 'crash') throw new Error('a fault of ours');
  answer({ thread: threadId, engine, engines: [...seen] });
});`;

const nobody = (): void => undefined;

describe("a window's thread", () => {
  let threads: EngineThreads;
  const opened = (onJob: (job: { readonly id: string }) => void = nobody) => new EngineClient(threads, onJob);
  const start = () => {
    threads = new EngineThreads(join(temporaryFolder({ 'engine.cjs': script }), 'engine.cjs'));
  };
  const whereOf = (client: EngineClient, input = '') =>
    client.layouts(input) as unknown as Promise<{ readonly thread: number; readonly engines: readonly number[] }>;
  afterEach(() => threads.dispose());

  it('is there before the first brief, and serves one brief after another with an engine each', async () => {
    start();
    threads.ahead();
    const first = opened();
    const before = await whereOf(first);
    const second = opened();
    const both = await whereOf(second);
    expect([both.thread, both.engines.length]).toEqual([before.thread, 2]);
    await first.dispose();
    const after = await whereOf(second);
    expect([after.thread, after.engines]).toEqual([before.thread, both.engines.slice(1)]);
    await second.dispose();
    expect((await whereOf(opened())).thread).toBe(before.thread);
  });

  it('is another while the first is at work, which ends with its brief', async () => {
    start();
    const busy = opened();
    const before = await whereOf(busy);
    const told = expect(whereOf(busy, 'slow')).rejects.toThrow('The engine has ended.');
    const next = opened();
    expect((await whereOf(next)).thread).not.toBe(before.thread);
    await busy.dispose();
    await told;
    await expect(whereOf(busy)).rejects.toThrow('The engine has ended.');
    await next.dispose();
  });

  it('is not left to the next brief while it is still at work for the last', async () => {
    start();
    const busy = opened();
    const before = await whereOf(busy);
    whereOf(busy, 'slow').catch(nobody);
    await busy.dispose();
    expect((await whereOf(opened())).thread).not.toBe(before.thread);
  });

  it('is another after a fault, of which everybody who waits is told', async () => {
    start();
    const first = opened();
    const before = await whereOf(first);
    await expect(whereOf(first, 'crash')).rejects.toThrow('a fault of ours');
    await expect(whereOf(first)).rejects.toThrow('The engine has ended.');
    expect((await whereOf(opened())).thread).not.toBe(before.thread);
  });

  it('ends the work under way when it is asked to, and tells of exports only whose they are', async () => {
    start();
    const heard: string[] = [];
    const first = opened((job) => heard.push(`first ${job.id}`));
    const second = opened((job) => heard.push(`second ${job.id}`));
    await whereOf(second, 'job');
    expect(heard).toEqual(['second of 2']);
    const work = whereOf(first, 'slow');
    first.cancel();
    expect(await work).toBe('cancelled');
  });
});
