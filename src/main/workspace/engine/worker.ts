/** The worker's own end: takes a call, runs the engine, answers. A bundle of its own (out/cli/engine.cjs). */
import { parentPort, workerData } from 'node:worker_threads';
import { Engine } from './engine.js';
import type { EngineCall, EngineMessage } from './types.js';

const port = parentPort;
if (!port) throw new Error('The engine runs in a worker.');

const post = (message: EngineMessage): void => port.postMessage(message);
const engine = new Engine(process.env, (job) => post({ type: 'job', job }), workerData as Int32Array);

port.on('message', async ({ id, method, input }: EngineCall) => {
  try {
    const run = engine[method].bind(engine) as (input: unknown) => Promise<unknown>;
    post({ type: 'answer', id, output: await run(input) });
  } catch (error) {
    post({ type: 'failure', id, message: error instanceof Error ? error.message : String(error) });
  }
});
