/** Starts the built main bundle in this process, with a stand-in in Electron's place. */
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronStandIn } from './stand-in.js';

const project = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const built = join(project, 'out/main');
const main = join(built, 'index.cjs');

type Load = (request: string, ...rest: unknown[]) => unknown;
type Compile = (module: { _compile(code: string, file: string): void }, file: string) => void;

/**
 * Playwright translates whatever its process requires by Babel, which takes a second and a half for our bundle, each time: what
 * is built is loaded as it stands, as Electron does.
 */
const extensions = (Module as unknown as { _extensions: Record<string, Compile> })._extensions;
const translated = extensions['.cjs'] ?? (extensions['.js'] as Compile);
extensions['.cjs'] = (module, file) => {
  if (file.startsWith(built + sep)) module._compile(readFileSync(file, 'utf8'), file);
  else translated(module, file);
};

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
