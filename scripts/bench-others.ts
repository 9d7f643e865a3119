/**
 * The same brief through Briefdeck, Pandoc and Marp, side by side in one run, alternating: wall-clock and processor time, memory, and
 * what the deck is worth. A tool that this machine has not is named and left out. It prints a table, and asserts nothing.
 *
 *     npm run build:cli && npm run bench:others -- [--runs 5] [--sizes 20,200,1000] [--marp FOLDER] [--limit SECONDS] [--only NAME]
 *
 * Marp is no dependency of the project: npm fetches it into a temporary folder (or `--marp` names one where it is installed).
 * `--only` measures the tools alone whose name has one of these words, with commas between: `--only Briefdeck,pandoc`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unzip } from '../tests/support/deck-doctor/unzip.js';
import { findOverflow } from '../tests/support/rendering/overflow.js';
import { systemChromium } from '../tests/support/system-chromium.js';
import { validateDecks } from '../tests/support/validator.js';
import { briefOf, marpBriefOf } from './bench-brief.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const marpPackage = '@marp-team/marp-cli@4.5.1';
const house = join(root, 'tests/fixtures/packages/python-pptx-default.pptx');
/** LibreOffice draws larger decks too slowly for a benchmark. */
const mostDrawn = 200; // slides

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '20,200,1000' },
    marp: { type: 'string' },
    limit: { type: 'string', default: '120' },
    only: { type: 'string', default: '' },
  },
});
const runs = Number(values.runs);
const sizes = values.sizes.split(',').map(Number);
const limit = Number(values.limit) * 1000;
const only = values.only.toLowerCase().split(',');
const isWanted = (name: string): boolean => only.some((word) => name.toLowerCase().includes(word));

const { NODE_EXTRA_CA_CERTS: _, ...own } = process.env; // its reading costs each start of Node 20 some 30 ms
const folder = mkdtempSync(join(tmpdir(), 'briefdeck-bench-'));
const env = { ...own, BRIEFDECK_CONFIG: 'none', XDG_CACHE_HOME: join(folder, 'cache'), CHROME_NO_SANDBOX: '1' };

interface Tool {
  readonly name: string;
  /** The words that make `deck` of the brief of that many slides. */
  readonly words: (slides: number, deck: string) => readonly string[];
}

interface Measured {
  /** Milliseconds. */
  readonly wall: number;
  readonly cpu: number;
  /** Of the largest process, in megabytes. */
  readonly memory: number;
}

const timer = '/usr/bin/time';

/** Runs a tool to its end, with what GNU time says of it and of the processes that it waited for. */
function measure(words: readonly string[]): Measured | undefined {
  const notes = join(folder, 'time.txt');
  const started = performance.now();
  const { status } = spawnSync(timer, ['-f', '%U %S %M', '-o', notes, ...words], {
    env,
    stdio: 'ignore',
    timeout: limit,
    killSignal: 'SIGKILL',
  });
  const wall = performance.now() - started;
  if (status !== 0) return undefined;
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(notes, 'utf8').trim().split(' ').map(Number);
  return { wall, cpu: (user + system) * 1000, memory: kilobytes / 1024 };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

const brief = (slides: number): string => join(folder, `${slides}.md`);
const marpBrief = (slides: number): string => join(folder, `${slides}.marp.md`);

function answers(command: string, ...words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(command, words, { env, encoding: 'utf8' });
  return status === 0 ? stdout.split('\n', 1)[0] : undefined;
}

function tools(): readonly Tool[] {
  const found: Tool[] = [];
  const cli = join(root, 'bin/briefdeck.cjs');
  const build = (slides: number, deck: string) => [
    process.execPath,
    cli,
    'build',
    brief(slides),
    '-o',
    deck,
    '-q',
    '--force',
  ];
  found.push({ name: 'Briefdeck', words: build });
  found.push({
    name: 'Briefdeck, adopted .pptx',
    words: (slides, deck) => [...build(slides, deck), '--template', house],
  });
  const pandoc = answers('pandoc', '--version');
  if (pandoc) found.push({ name: pandoc, words: (slides, deck) => ['pandoc', brief(slides), '-o', deck] });
  else console.log('Left out: Pandoc, which is not here.');
  if (isWanted('Marp')) found.push(...marpTools());
  return found.filter(({ name }) => isWanted(name));
}

function marpTools(): readonly Tool[] {
  const browser = process.env.CHROME_PATH ?? systemChromium('browser');
  if (!browser) {
    console.log('Left out: Marp, whose .pptx needs a browser.');
    return [];
  }
  const place = values.marp ?? join(folder, 'marp');
  const marp = join(place, 'node_modules/@marp-team/marp-cli/marp-cli.js');
  if (!existsSync(marp)) {
    const words = [
      'install',
      '--prefix',
      place,
      '--no-save',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      marpPackage,
    ];
    spawnSync('npm', words, { stdio: 'ignore' }); // with the person's own settings of npm
  }
  if (!existsSync(marp)) {
    console.log(`Left out: Marp (${marpPackage}), which could not be fetched.`);
    return [];
  }
  const make = (slides: number, deck: string, ...more: readonly string[]) => [
    ...[process.execPath, marp, '--no-stdin', '--no-config-file', '--browser', 'chrome', '--browser-path', browser],
    ...['--pptx', ...more, marpBrief(slides), '-o', deck],
  ];
  const found: Tool[] = [{ name: 'Marp', words: (slides, deck) => make(slides, deck) }];
  if (answers('soffice', '--version')) {
    found.push({ name: 'Marp, --pptx-editable', words: (slides, deck) => make(slides, deck, '--pptx-editable') });
  } else console.log('Left out: Marp --pptx-editable, which needs LibreOffice.');
  return found;
}

/** Slides of a deck, and those of them with text that can be edited. */
function slidesOf(deck: Uint8Array): { readonly slides: number; readonly withText: number } {
  const slides = unzip(deck).entries.filter(({ name }) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  const withText = slides.filter(({ data }) => /<a:t>[^<]*\S/.test(Buffer.from(data).toString('utf8')));
  return { slides: slides.length, withText: withText.length };
}

async function worth(deck: string): Promise<readonly string[]> {
  const bytes = readFileSync(deck);
  const { slides, withText } = slidesOf(bytes);
  const [validation] = await validateDecks([deck]);
  const errors = validation?.errors.length ?? 0;
  const overflow =
    withText === 0 ? 'pictures' : slides > mostDrawn * 1.5 ? 'not drawn' : String(await overflowing(bytes));
  const text = withText === 0 ? 'no, pictures' : withText < slides ? `on ${withText}` : 'yes';
  return [String(slides), `${Math.round(statSync(deck).size / 1024)} kB`, text, String(errors), overflow];
}

/** Slides on which a word leaves its box or the slide, or lies over another. */
async function overflowing(bytes: Uint8Array): Promise<number | string> {
  const found = await findOverflow([bytes]);
  if (found.some(({ rule }) => rule === 'not-rendered')) return 'not drawn';
  return new Set(found.map(({ slide }) => slide)).size;
}

function row(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

async function compare(all: readonly Tool[], slides: number): Promise<void> {
  writeFileSync(brief(slides), briefOf(slides));
  writeFileSync(marpBrief(slides), marpBriefOf(slides));
  const deckOf = (tool: Tool): string => join(folder, `${slides}-${all.indexOf(tool)}.pptx`);
  const measured = new Map<Tool, Measured[]>(all.map((tool) => [tool, []]));
  const failed = new Set<Tool>();
  const floor: number[] = [];
  for (let round = 0; round <= runs; round += 1) {
    floor.push(measure([process.execPath, '-e', '0'])?.wall ?? Number.NaN);
    for (const tool of all) {
      if (failed.has(tool)) continue;
      const once = measure(tool.words(slides, deckOf(tool)));
      if (!once) failed.add(tool);
      else if (round > 0) measured.get(tool)?.push(once); // the first is for the disk's and our own caches
    }
  }
  const middle = (tool: Tool, key: keyof Measured): number => median(measured.get(tool)?.map((one) => one[key]) ?? []);
  console.log(
    `\nA brief for about ${slides} slides, medians of ${runs}; \`node -e 0\` ${median(floor).toFixed(0)} ms\n`,
  );
  row([
    '',
    'wall',
    'processor',
    'memory',
    'slides',
    'size',
    'editable text',
    'validator errors',
    'slides with overflow',
  ]);
  row(['---', '---:', '---:', '---:', '---:', '---:', '---', '---:', '---:']);
  for (const tool of all) {
    if (failed.has(tool)) {
      row([tool.name, `failed, or over ${limit / 1000} s`, ...Array.from({ length: 7 }, () => '')]);
      continue;
    }
    const times = [
      `${middle(tool, 'wall').toFixed(0)} ms`,
      `${middle(tool, 'cpu').toFixed(0)} ms`,
      `${middle(tool, 'memory').toFixed(0)} MB`,
    ];
    row([tool.name, ...times, ...(await worth(deckOf(tool)))]);
  }
  for (const other of all.slice(1).filter((tool) => !failed.has(tool))) {
    const ratio = middle(all[0] as Tool, 'wall') / middle(other, 'wall');
    console.log(`Briefdeck takes ${ratio.toFixed(2)} of the time of ${other.name}.`);
  }
}

if (!existsSync(timer)) throw new Error(`${timer} (GNU time) is needed: apt-get install time`);
try {
  const all = tools();
  for (const slides of sizes) await compare(all, slides);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
