/** Kills the program at any moment while it writes, and looks at what lies there: the old file or the new one, whole, and nothing beside. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBook } from '../../../src/main/cuts/index.js';
import { describeFindings, examineDeck } from '../deck-doctor/index.js';
import { versionIn, versionOf } from './versions.js';

const command = join(import.meta.dirname, '../../../bin/briefdeck.cjs');
const writer = join(import.meta.dirname, 'writer.ts');

export type KillKind = 'build' | 'each' | 'window';

export interface Killed {
  /** How often the program was ended before it had finished by itself. */
  readonly inTime: number;
  /** How often something half written lay beside the target after the killing; gone after the next run. */
  readonly left: number;
  readonly faults: readonly string[];
}

/** @param random from 0 to 1 */
export async function killOften(kind: KillKind, times: number, random: () => number): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-kill-'));
  try {
    return kind === 'window' ? await killWindow(folder, times, random) : await killBuild(folder, kind, times, random);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const names = ['a', 'b', 'c', 'd'] as const;

async function killBuild(folder: string, kind: 'build' | 'each', times: number, random: () => number): Promise<Killed> {
  const out = join(folder, 'out');
  mkdirSync(out);
  const all = kind === 'build' ? names.slice(0, 1) : names;
  const write = (n: number) => {
    for (const name of all) writeFileSync(join(folder, `${name}.md`), versionOf(n));
  };
  const briefs = all.map((name) => join(folder, `${name}.md`));
  const decks = all.map((name) => `${name}.pptx`);
  const options =
    kind === 'build'
      ? ['build', ...briefs, '-o', join(out, 'a.pptx')]
      : ['build', '--each', ...briefs, '-o', `${out}/`];
  write(0);
  const started = Date.now();
  const first = await ended(start(options));
  let usual = Date.now() - started;
  const faults = first === 0 ? [] : [`the first run ended with ${first}`];
  let inTime = 0;
  let left = 0;
  for (let n = 1; n <= times; n += 1) {
    write(n);
    const running = start(options);
    // Files are written at the end: that is where most moments are to fall.
    await sleep(usual * (0.5 + 0.6 * random()));
    running.kill('SIGKILL');
    if ((await ended(running)) === null) inTime += 1;
    for (const deck of decks) faults.push(...deckFaults(join(out, deck), `${kind} ${n}`));
    if (strange(out, decks).length > 0) left += 1;
    const again = Date.now();
    const after = await ended(start(options));
    usual = Date.now() - again;
    if (after !== 0) faults.push(`${kind} ${n}: the next run ended with ${after}`);
    faults.push(...strange(out, decks).map((name) => `${kind} ${n}: ${name} is left`));
  }
  return { inTime, left, faults };
}

async function killWindow(folder: string, times: number, random: () => number): Promise<Killed> {
  const files = ['brief.cuts.json', 'brief.md', 'out.pptx', 'state'];
  const brief = join(folder, 'brief.md');
  writeFileSync(brief, versionOf(0));
  const faults: string[] = [];
  let left = 0;
  for (let n = 0; n <= times; n += 1) {
    const running = fork(writer, [folder], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const said = await new Promise<{ saved?: string; step?: string; message?: string }>((resolve) => {
      running.once('message', (message) => resolve(message as { saved: string; step: string }));
      running.once('exit', (code) => resolve({ message: `it ended by itself with ${code}` }));
    });
    if (said.saved !== 'saved' || said.step !== 'finished') faults.push(`window ${n}: ${JSON.stringify(said)}`);
    // It writes again by now: what lives may be there, what the killed one left may not.
    const others = [...strange(folder, files), ...strange(join(folder, 'state'), [])].filter(
      (name) => name.endsWith('.tmp') && !name.includes(`-${running.pid}-`),
    );
    faults.push(...others.map((name) => `window ${n}: ${name} is left`));
    await sleep(random() * 1500);
    running.kill('SIGKILL');
    await ended(running);
    if (versionIn(readFileSync(brief, 'utf8')) === undefined) faults.push(`window ${n}: the brief is not whole`);
    const cuts = await readBook(readFileSync(join(folder, 'brief.cuts.json'), 'utf8'), 'brief.cuts.json');
    if ('problem' in cuts) faults.push(`window ${n}: the cuts are not whole`);
    faults.push(...deckFaults(join(folder, 'out.pptx'), `window ${n}`));
    if (strange(folder, files).length > 0) left += 1;
  }
  return { inTime: times + 1, left, faults };
}

const start = (options: readonly string[]) => spawn(process.execPath, [command, ...options], { stdio: 'ignore' });
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Its exit status; null where it was killed. */
function ended(running: ChildProcess): Promise<number | null> {
  if (running.exitCode !== null || running.signalCode !== null) return Promise.resolve(running.exitCode);
  return new Promise((resolve) => running.once('exit', (code) => resolve(code)));
}

function deckFaults(file: string, when: string): readonly string[] {
  if (!existsSync(file)) return [`${when}: there is no deck any more`];
  const said = describeFindings(examineDeck(readFileSync(file)), 3);
  return said === '' ? [] : [`${when}: ${said}`];
}

/** What lies in a folder that nobody asked for. */
function strange(folder: string, asked: readonly string[]): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => !asked.includes(name));
}
