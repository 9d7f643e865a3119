/** The worker's own end: takes a call, runs the engine that it is for, answers. A bundle of its own (out/cli/engine.cjs). */
import { parentPort, workerData } from 'node:worker_threads';
import { Engine } from './engine.js';
import { changeBetween } from './loaded-change.js';
import type { EngineCall, EngineMessage, Loaded } from './types.js';
import { WarmUp } from './warm-up.js';

const port = parentPort;
if (!port) throw new Error('The engine runs in a worker.');

const post = (message: EngineMessage): void => port.postMessage(message);
const cancelled = workerData as Int32Array;
const engines = new Map<number, Engine>();
/** What the window was last told of each engine's brief. */
const loaded = new Map<number, Loaded>();
// Tests have hundreds of windows that live for seconds: warming up would be half of what each costs.
const warmUp = process.env.BRIEFDECK_WARM_UP === 'off' ? undefined : new WarmUp();

function engineOf(number: number): Engine {
  const engine =
    engines.get(number) ?? new Engine(process.env, (job) => post({ type: 'job', engine: number, job }), cancelled);
  engines.set(number, engine);
  return engine;
}

port.on('message', async ({ id, engine, method, input }: EngineCall) => {
  warmUp?.wait();
  if (method === 'end') {
    engines.delete(engine);
    loaded.delete(engine);
    return;
  }
  try {
    const made = engineOf(engine);
    const run = made[method].bind(made) as (input: unknown) => Promise<unknown>;
    const output = await run(input);
    const last = loaded.get(engine);
    if (method === 'load' && last) post({ type: 'change', id, change: changeBetween(last, output as Loaded) });
    else post({ type: 'answer', id, output });
    // An engine that has ended meanwhile is not told of any more.
    if (method === 'load' && engines.has(engine)) loaded.set(engine, output as Loaded);
  } catch (error) {
    post({ type: 'failure', id, message: error instanceof Error ? error.message : String(error) });
  }
  warmUp?.wait();
});
