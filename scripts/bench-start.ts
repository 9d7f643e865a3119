/**
 * How fast the command line starts, beside the machine's floor: `briefdeck --version` against `node -e 0`, both without
 * NODE_EXTRA_CA_CERTS (which makes Node read certificates first). Interleaved runs, medians; the limit is 1.5.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const rounds = Number(process.argv[2] ?? 40);
const limit = 1.5; // times `node -e 0`
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const bin = fileURLToPath(new URL('../bin/briefdeck.cjs', import.meta.url));

const commands: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'briefdeck --version': [bin, '--version'],
};
const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));

for (let round = 0; round < rounds; round += 1) {
  for (const [name, words] of Object.entries(commands)) {
    const started = process.hrtime.bigint();
    const run = spawnSync(process.execPath, words, { env, stdio: 'ignore' });
    if (run.status !== 0) throw new Error(`${name} ended with status ${run.status}`);
    times.get(name)?.push(Number(process.hrtime.bigint() - started) / 1e6);
  }
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const floor = median(times.get('node -e 0') ?? []);
for (const [name, values] of times) {
  const time = median(values);
  process.stdout.write(`${name.padEnd(22)} ${time.toFixed(1).padStart(7)} ms  ${(time / floor).toFixed(2)} ×\n`);
}
process.exitCode = median(times.get('briefdeck --version') ?? []) <= limit * floor ? 0 : 1;
