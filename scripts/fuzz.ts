/**
 * `npm run fuzz`: throws spoilt briefs, front matter, cuts, templates and PowerPoint files at the program. Each case must end in a sound deck or
 * in messages. The cases are those of tests/properties/fuzz.test.ts, more of them, in a child process that is watched: one that
 * hangs or runs out of memory is a finding too. Exit status 1 where something was found.
 *
 *   npm run fuzz -- --cases 20000 --seed 7 --minutes 60 --kind brief --out FOLDER
 *   npm run fuzz -- --again FOLDER      tries a case that was kept
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type FuzzCase, type FuzzKind, kinds } from '../tests/support/fuzz/cases.js';
import { runCases } from '../tests/support/fuzz/run-cases.js';
import { tryFolder, writeCase } from '../tests/support/fuzz/try-case.js';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string' },
    minutes: { type: 'string', default: '600' },
    kind: { type: 'string' },
    out: { type: 'string' },
    again: { type: 'string' },
    child: { type: 'boolean', default: false },
  },
});

const memory = 1024; // MB of heap; far above what a sound case takes
/** Milliseconds without a case, then it hangs: of processor time, three times what the longest takes, or by the clock. */
const silence = { spent: 120_000, clock: 1_200_000 };
const progress = 1000; // cases between two lines that say how far it is
const piece = 500; // cases a child: one that leaks, or died, costs no more

/** What a child is told, and what it tells. */
interface Order {
  readonly kind: FuzzKind;
  readonly cases: number;
  readonly seed: number;
  readonly known: readonly string[];
  readonly folder: string;
}
type Told =
  | { readonly type: 'case' }
  | { readonly type: 'tried'; readonly scenes: number; readonly ms: number; readonly deck: boolean }
  | { readonly type: 'found'; readonly faults: readonly string[]; readonly known: readonly string[] }
  | { readonly type: 'done' };

if (values.again !== undefined) await again(values.again);
else if (values.child) await child();
else await parent();

async function again(folder: string): Promise<void> {
  const request = JSON.parse(readFileSync(join(folder, 'request.json'), 'utf8')) as FuzzCase['request'];
  const isOfTemplate = request.template === 'mine' || request.template === 'house.potx';
  const brief = isOfTemplate ? kinds[request.template === 'mine' ? 'template' : 'package'].brief : undefined;
  const { faults, scenes, ms, deck } = await tryFolder(folder, request, brief);
  process.stdout.write(
    `${scenes} slides, ${deck ? 'a deck' : 'no deck'}, ${Math.round(ms)} ms\n${faults.join('\n')}\n`,
  );
  process.exitCode = faults.length > 0 ? 1 : 0;
}

async function child(): Promise<void> {
  const {
    kind,
    cases,
    seed,
    known: before,
    folder,
  } = await new Promise<Order>((resolve) => {
    process.once('message', (message) => resolve(message as Order));
  });
  const tell = (told: Told) => process.send?.(told);
  const known = new Set(before);
  const current = join(folder, 'current');
  const found = await runCases({
    kind,
    cases,
    seed,
    known,
    onCase: (wanted) => {
      rmSync(current, { recursive: true, force: true });
      writeCase(wanted, current);
      tell({ type: 'case' });
    },
    onTried: ({ scenes, ms, deck }) => tell({ type: 'tried', scenes, ms, deck: deck !== undefined }),
  });
  if (found) {
    rmSync(current, { recursive: true, force: true });
    writeCase(found.smallest, current);
    tell({ type: 'found', faults: found.faults, known: [...known] });
  } else tell({ type: 'done' });
  process.disconnect();
}

interface Tally {
  tried: number;
  decks: number;
  slides: number;
  slowest: number;
  found: number;
}

async function parent(): Promise<void> {
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  const folder = values.out ?? mkdtempSync(join(tmpdir(), 'briefdeck-fuzz-found-'));
  mkdirSync(folder, { recursive: true });
  const until = Date.now() + Number(values.minutes) * 60_000;
  const wanted = (Object.keys(kinds) as FuzzKind[]).filter((kind) => values.kind === undefined || kind === values.kind);
  const shares = wanted.reduce((sum, kind) => sum + kinds[kind].share, 0);
  process.stdout.write(`seed ${seed}; what is found goes to ${folder}\n`);
  let total = 0;
  let found = 0;
  for (const kind of wanted) {
    const tally: Tally = { tried: 0, decks: 0, slides: 0, slowest: 0, found: 0 };
    const known: string[] = [];
    const cases = Math.ceil((Number(values.cases) * kinds[kind].share) / shares);
    let saidAt = 0;
    for (let at = 0; tally.tried < cases && Date.now() < until; at += 1) {
      await inChild(
        { kind, cases: Math.min(piece, cases - tally.tried), seed: seed + at, known, folder },
        tally,
        known,
      );
      if (tally.tried - saidAt < progress) continue;
      saidAt = tally.tried;
      process.stdout.write(`${kind}: ${tally.tried} of ${cases} tried\n`);
    }
    total += tally.tried;
    found += tally.found;
    const slowest = `slowest ${Math.round(tally.slowest)} ms`;
    process.stdout.write(
      `${kind}: ${tally.tried} cases, ${tally.decks} decks of ${tally.slides} slides, ${slowest}, ${tally.found} found\n`,
    );
  }
  process.stdout.write(`${total} cases, ${found} found\n`);
  process.exitCode = found > 0 ? 1 : 0;
}

/**
 * Milliseconds of processor time that a process has had: others may work on the machine too. By Linux' own account (proc(5), utime and stime,
 * a hundred ticks a second); elsewhere by the clock.
 */
function spentBy({ pid }: ChildProcess): number {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    const [user, system] = afterName.split(' ').slice(11, 13).map(Number);
    return ((user ?? 0) + (system ?? 0)) * 10;
  } catch {
    return performance.now();
  }
}

/** One piece in a child of its own; `tally` and `known` are added to. */
function inChild(order: Order, tally: Tally, known: string[]): Promise<void> {
  const running: ChildProcess = fork(fileURLToPath(import.meta.url), ['--child'], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${memory}`],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let said = '';
  running.stderr?.on('data', (data) => {
    said = `${said}${data}`.slice(-4000);
  });
  const keep = (faults: readonly string[]) => {
    tally.found += 1;
    const place = join(order.folder, `${order.kind}-${order.seed}-${tally.found}`);
    const current = join(order.folder, 'current');
    // A child that ended before its first case has none.
    if (existsSync(current)) renameSync(current, place);
    else mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'faults.txt'), faults.join('\n'));
    process.stdout.write(`${order.kind}, seed ${order.seed}: ${place}\n  ${faults[0]?.slice(0, 400)}\n`);
  };
  return new Promise((resolve) => {
    let last = { spent: 0, clock: Date.now() };
    let ended = false;
    const watch = setInterval(() => {
      const spent = spentBy(running) - last.spent;
      if (spent < silence.spent && Date.now() - last.clock < silence.clock) return;
      ended = true;
      keep([`it hangs: nothing for ${spent / 1000} s of the processor`]);
      running.kill('SIGKILL');
    }, 1000);
    running.on('message', (told: Told) => {
      last = { spent: spentBy(running), clock: Date.now() };
      if (told.type === 'tried') {
        tally.tried += 1;
        tally.decks += told.deck ? 1 : 0;
        tally.slides += told.scenes;
        tally.slowest = Math.max(tally.slowest, told.ms);
      } else if (told.type === 'found') {
        ended = true;
        known.splice(0, known.length, ...told.known);
        keep(told.faults);
      } else if (told.type === 'done') ended = true;
    });
    running.once('exit', () => {
      clearInterval(watch);
      if (!ended) keep([`it died: ${said}`]);
      resolve();
    });
    running.send(order);
  });
}
