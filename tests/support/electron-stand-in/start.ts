/** Starts the built main bundle in this process, with a stand-in in Electron's place. */
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronStandIn } from './stand-in.js';

const project = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const main = join(project, 'out/main/index.cjs');

type Load = (request: string, ...rest: unknown[]) => unknown;

/** `words`: what stands behind the program's name; `environment`: goes over the process's own. The answer ends the program. */
export async function startDesktop(
  standIn: ElectronStandIn,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<() => Promise<void>> {
  const require = createRequire(import.meta.url);
  const loader = Module as unknown as { _load: Load };
  const original = loader._load;
  const before = { argv: process.argv, environment: { ...process.env } };
  loader._load = (request, ...rest) => (request === 'electron' ? standIn.module : original(request, ...rest));
  process.argv = [process.execPath, project, ...words];
  Object.assign(process.env, environment);
  try {
    delete require.cache[main];
    require(main);
    // The program starts when Electron says that it is ready.
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    loader._load = original;
  }
  return async () => {
    for (const window of [...standIn.windows]) await window.close();
    process.argv = before.argv;
    for (const name of Object.keys(environment)) {
      const old = before.environment[name];
      if (old === undefined) delete process.env[name];
      else process.env[name] = old;
    }
  };
}
