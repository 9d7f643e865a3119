/**
 * `npm test`: everything, in the order in which a fault is found cheapest. Each step runs even when one before it failed
 * (except that nothing runs without the Debian packages), its time is printed, and the last line says 'N passed, N failed'.
 *
 *     npm test                 all steps
 *     npm test -- unit corpus  only these
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spoolVariable, validateSpool } from '../tests/support/deck-spool.js';
import { installMissing } from './install-debian.js';
import { type Count, runVitest } from './run-vitest.js';

interface Step {
  readonly name: string;
  readonly run: () => Promise<Count>;
}

const project = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'briefdeck-test-'));
const spool = join(scratch, 'decks');

/** Runs a program with the project as its folder; its output goes on to ours. */
function call(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: project, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => resolve(1));
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/** One check that passes or fails as a whole. */
async function whole(command: string, ...args: readonly string[]): Promise<Count> {
  return (await call(command, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Vitest over folders; the decks that its tests write go to the spool. */
function vitest(name: string, ...words: readonly string[]): Promise<Count> {
  const npx = (all: readonly string[]): Promise<number> => call('npx', all, { [spoolVariable]: spool });
  return runVitest(npx, join(scratch, `${name}.json`), words, project);
}

async function validator(): Promise<Count> {
  const { decks, errors } = await validateSpool(spool);
  for (const error of errors.slice(0, 40)) console.log(error);
  const bad = new Set(errors.map((error) => error.split(':')[0])).size;
  console.log(`${decks} decks validated, ${errors.length} errors`);
  return { passed: decks - bad, failed: bad };
}

interface PlaywrightReport {
  readonly stats?: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

async function endToEnd(): Promise<Count> {
  const report = join(scratch, 'end-to-end.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const status = await call('npx', ['playwright', 'test', '--reporter=line,json'], env);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport;
  const failed = stats?.unexpected ?? 1;
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: failed === 0 && status !== 0 ? 1 : failed };
}

/** Vitest leaves one core to the person; here nobody waits for it. */
const everyCore = '--maxWorkers=100%';

const steps: readonly Step[] = [
  { name: 'build', run: () => whole('npm', 'run', '--silent', 'build') },
  { name: 'types', run: () => whole('npm', 'run', '--silent', 'check:types') },
  { name: 'lint', run: () => whole('npm', 'run', '--silent', 'check:lint') },
  { name: 'imports', run: () => whole('npm', 'run', '--silent', 'check:imports') },
  { name: 'unused', run: () => whole('npm', 'run', '--silent', 'check:unused') },
  { name: 'docs', run: () => whole('npm', 'run', '--silent', 'check:docs') },
  {
    name: 'unit',
    run: () => vitest('unit', everyCore, '--exclude', 'tests/corpus/**', '--exclude', 'tests/rendering/**'),
  },
  { name: 'corpus', run: () => vitest('corpus', everyCore, 'tests/corpus') },
  { name: 'validator', run: validator },
  { name: 'rendering', run: () => vitest('rendering', everyCore, 'tests/rendering') },
  { name: 'end to end', run: endToEnd },
];

async function main(): Promise<number> {
  const asked = process.argv.slice(2);
  const chosen = asked.length === 0 ? steps : steps.filter(({ name }) => asked.includes(name.replaceAll(' ', '-')));
  if (chosen.length === 0 || (asked.length > 0 && chosen.length < asked.length)) {
    console.error(`steps are: ${steps.map(({ name }) => name.replaceAll(' ', '-')).join(' ')}`);
    return 2;
  }
  if (!installMissing()) {
    console.log('0 passed, 1 failed');
    return 1;
  }
  const lines: string[] = [];
  let total: Count = { passed: 0, failed: 0 };
  const start = performance.now();
  for (const { name, run } of chosen) {
    console.log(`\n── ${name}`);
    const began = performance.now();
    const count = await run();
    total = { passed: total.passed + count.passed, failed: total.failed + count.failed };
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    lines.push(
      `${name.padEnd(12)} ${String(count.passed).padStart(6)} passed ${String(count.failed).padStart(4)} failed ${seconds.padStart(8)} s`,
    );
  }
  console.log(
    `\n${lines.join('\n')}\n${'in all'.padEnd(12)} ${''.padStart(25)} ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

main()
  .then((status) => {
    process.exitCode = status;
  })
  .finally(() => rmSync(scratch, { recursive: true, force: true }));
