/**
 * Forty briefs of twenty slides: `briefdeck build --each` with one thread, with all cores, and as as many processes side by side, in
 * turn, medians of five; the limit is 1.5 s on two cores. The machine's floor, `node -e 0`, is printed beside it, for a busy machine
 * makes every figure a multiple.
 *
 *     npm run build:cli && npx tsx scripts/bench-many.ts [rounds] [briefs]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rounds = Number(process.argv[2] ?? 5);
const briefs = Number(process.argv[3] ?? 40);
const { NODE_EXTRA_CA_CERTS: _, ...own } = process.env;
const env = { ...own, BRIEFDECK_CONFIG: 'none' };
const program = fileURLToPath(new URL('../bin/briefdeck.cjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'briefdeck-many-'));

/** About twenty slides: lists with notes, tables and dates in turn. */
function briefOf(number: number): string {
  const sections = Array.from({ length: 17 }, (_, index) => {
    const n = index + 1;
    if (n % 5 === 0) {
      return `## Throughput of quarter ${n}\n\n| Port | 2023 | 2024 |\n| --- | ---: | ---: |\n| North ${number} | ${100 + n} | ${120 + n} |\n| South ${number} | ${80 + n} | ${75 + n} |\n| East ${number} | ${60 + n} | ${66 + n} |\n`;
    }
    if (n % 4 === 0) {
      return `## What the record shows ${n}\n\n- **2011** – The first agreement was signed in port ${number}\n- **2016** – A second berth opened to container ships\n- **2021** – Volumes passed those of the year before the closure\n- **2024** – The operator asked for a longer concession\n`;
    }
    return `## Finding ${n} of brief ${number}\n\n- Operators moved **${n * 7}%** of their volume to the northern route this year\n- Insurance costs fell after the second inspection, though not for tankers\n- Two of the five terminals still wait for a permit\n\n::: notes\nSay that the figures for terminal ${n} are provisional.\n:::\n`;
  });
  return `---\ntitle: Ports in week ${number}\nauthor: The benchmark\ndate: 2026-11-23\n---\n\n${sections.join('\n')}`;
}

const files = Array.from({ length: briefs }, (_, index) => {
  const file = join(folder, `brief-${String(index + 1).padStart(2, '0')}.md`);
  writeFileSync(file, briefOf(index + 1));
  return file;
});

async function run(
  wordLists: readonly (readonly string[])[],
  extra: Readonly<Record<string, string>> = {},
): Promise<number> {
  const started = performance.now();
  await Promise.all(
    wordLists.map(
      (words) =>
        new Promise<void>((resolve, reject) => {
          const child = spawn(process.execPath, words, { env: { ...env, ...extra }, stdio: 'ignore' });
          child.once('exit', (status) => (status === 0 ? resolve() : reject(new Error(`ended with status ${status}`))));
        }),
    ),
  );
  return performance.now() - started;
}

const cores = availableParallelism();
const build = (list: readonly string[]) => [program, 'build', '--each', ...list, '-o', join(folder, 'out'), '--quiet'];
const shares = Array.from({ length: cores }, (_, core) => files.filter((_, index) => index % cores === core));
const ways: Readonly<Record<string, () => Promise<number>>> = {
  'node -e 0': () => run([['-e', '0']]),
  'one thread': () => run([build(files)], { BRIEFDECK_THREADS: '1' }),
  [`${cores} threads`]: () => run([build(files)]),
  [`${cores} processes`]: () => run(shares.map(build)),
};
const times = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
try {
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) times.get(name)?.push(await way());
  }
  const made = readdirSync(join(folder, 'out')).length;
  if (made !== briefs) throw new Error(`${made} of ${briefs} decks were made`);
} finally {
  rmSync(folder, { recursive: true });
}
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const floor = median(times.get('node -e 0') ?? []);
process.stdout.write(`${briefs} briefs, ${cores} cores, medians of ${rounds}\n`);
for (const [name, values] of times) {
  const time = median(values);
  process.stdout.write(
    `${name.padEnd(14)} ${time.toFixed(0).padStart(6)} ms  ${(time / floor).toFixed(0).padStart(4)} × node -e 0\n`,
  );
}
