/**
 * `npm test`: everything, in the order in which a fault is found cheapest. Each step runs even when one before it failed
 * (except that nothing runs without the Debian packages), its time is printed, and the last line says 'N passed, N failed'.
 *
 *     npm test                 all steps
 *     npm test -- unit corpus  only these
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eachAtOnce } from '../tests/support/at-once.js';
import { spoolVariable, validateSpool } from '../tests/support/deck-spool.js';
import { installMissing } from './install-debian.js';
import { runPlaywright } from './run-playwright.js';
import { type Count, runVitest } from './run-vitest.js';

interface Step {
  readonly name: string;
  readonly run: () => Promise<Count>;
  /** Only looks at the sources, with one core: runs beside its neighbours that do. */
  readonly looks?: true;
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

/** A script of package.json that passes or fails as a whole. What it says is held back till its end: another may run beside it. */
function script(name: string): Promise<Count> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    const end = (status: number | null): void => {
      process.stdout.write(`\n${name}:\n${Buffer.concat(said).toString('utf8')}`);
      resolve(status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
    };
    child.on('error', () => end(1));
    child.on('close', end);
  });
}

/** Vitest over projects of vitest.config.ts; the decks that its tests write go to the spool. */
function vitest(name: string, ...projects: readonly string[]): Promise<Count> {
  const npx = (all: readonly string[]): Promise<number> => call('npx', all, { [spoolVariable]: spool });
  // Left alone, Vitest leaves one core to the person; here nobody waits for it.
  const words = ['--maxWorkers=100%', ...projects.map((project) => `--project=${project}`)];
  return runVitest(npx, join(scratch, `${name}.json`), words, project);
}

async function validator(): Promise<Count> {
  const { decks, errors } = await validateSpool(spool);
  for (const error of errors.slice(0, 40)) console.log(error);
  const bad = new Set(errors.map((error) => error.split(':')[0])).size;
  console.log(`${decks} decks validated, ${errors.length} errors`);
  return { passed: decks - bad, failed: bad };
}

function endToEnd(): Promise<Count> {
  const report = join(scratch, 'end-to-end.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  return runPlaywright((words) => call('npx', words, env), report);
}

const steps: readonly Step[] = [
  { name: 'build', run: () => script('build') },
  { name: 'types', run: () => script('check:types'), looks: true },
  { name: 'lint', run: () => script('check:lint'), looks: true },
  { name: 'imports', run: () => script('check:imports'), looks: true },
  { name: 'unused', run: () => script('check:unused'), looks: true },
  { name: 'docs', run: () => script('check:docs'), looks: true },
  { name: 'unit', run: () => vitest('unit', 'together', 'apart') },
  { name: 'corpus', run: () => vitest('corpus', 'corpus') },
  { name: 'validator', run: validator },
  { name: 'rendering', run: () => vitest('rendering', 'rendering') },
  { name: 'end to end', run: endToEnd },
];

/** The steps in order: those that only look side by side, each other one by itself. */
function inTurn(chosen: readonly Step[]): readonly (readonly Step[])[] {
  const looking = chosen.filter(({ looks }) => looks);
  const first = chosen.find(({ looks }) => looks);
  return chosen.filter((step) => !step.looks || step === first).map((step) => (step.looks ? looking : [step]));
}

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
  const go = async ({ name, run }: Step): Promise<void> => {
    console.log(`\n── ${name}`);
    const began = performance.now();
    const count = await run();
    total = { passed: total.passed + count.passed, failed: total.failed + count.failed };
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    lines.push(
      `${name.padEnd(12)} ${String(count.passed).padStart(6)} passed ${String(count.failed).padStart(4)} failed ${seconds.padStart(8)} s`,
      ...(count.remarks ?? []),
    );
  };
  for (const together of inTurn(chosen)) await eachAtOnce(together, 2, go);
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
