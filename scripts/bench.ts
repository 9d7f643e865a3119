/**
 * How fast the engine is: composing 200 slides warm, after an edit in one section, and whole builds of about 20, 200 and
 * 1,000 slides, with the machine's own floor beside them. For quiet machines; it prints, and asserts nothing.
 *
 *     npm run build:cli && npm run bench
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseBrief } from '../src/main/brief/index.js';
import { fullCut, planDeck } from '../src/main/deck/index.js';
import { createComposer } from '../src/main/scene/index.js';
import { loadTemplate } from '../src/main/template/index.js';
import { briefOf } from './bench-brief.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const runs = 7;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

/** Median of `runs` runs, in milliseconds. */
function timed(run: () => unknown): number {
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

function say(what: string, milliseconds: number, more = ''): void {
  console.log(`${what.padEnd(52)}${milliseconds.toFixed(milliseconds < 10 ? 1 : 0).padStart(7)} ms  ${more}`);
}

const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env; // its reading costs each start of Node 20 some 30 ms
const spawned = (...words: readonly string[]): number =>
  timed(() => {
    const { status } = spawnSync(process.execPath, words, { env: environment, stdio: 'ignore' });
    if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}`);
  });

const { template } = await loadTemplate('plain', { folders: [join(root, 'templates')] });
if (!template) throw new Error('the plain template does not load');

const plan = (text: string) => {
  const { brief } = parseBrief({ file: 'bench.md', text });
  return planDeck([{ brief, cut: fullCut, pictures: new Map() }], template.rules, {}).deck;
};

const text = briefOf(200);
const deck = plan(text);
const warm = createComposer(template, { pictures: new Map() });
warm.compose(deck); // the compiler has seen it all
say(
  'parse and plan 200 slides, warm',
  timed(() => plan(text)),
);
const composed = timed(() => createComposer(template, { pictures: new Map() }).compose(deck));
say('compose 200 slides, warm, nothing kept', composed, `${warm.compose(deck).scenes.length} scenes; goal 150`);
let edits = 0;
const edited = timed(() => {
  edits += 1;
  warm.compose(plan(text.replace('measure 90 of', `measure 90 (${edits}) of`)));
});
say('parse, plan and compose after an edit in one section', edited);
const decks = Array.from({ length: runs }, (_, n) => plan(text.replace('measure 91 of', `measure 91 (${n}) of`)));
let next = 0;
say(
  'compose after an edit in one section',
  timed(() => warm.compose(decks[next++ % runs] as typeof deck)),
  'goal 10',
);

const floor = spawned('-e', '0');
say('node -e 0 (the floor)', floor);
const folder = mkdtempSync(join(tmpdir(), 'briefdeck-bench-'));
try {
  for (const slides of [20, 200, 1000]) {
    const brief = join(folder, `${slides}.md`);
    const output = join(folder, `${slides}.pptx`);
    writeFileSync(brief, briefOf(slides));
    const ms = spawned(join(root, 'bin/briefdeck.cjs'), 'build', brief, '-o', output, '--quiet');
    const size = Math.round(statSync(output).size / 1024);
    say(`briefdeck build, ${slides} slides`, ms, `${(ms / floor).toFixed(1)} × the floor, ${size} kB`);
  }
  for (const [what, brief] of [
    ['20 slides', join(folder, '20.md')],
    ['200 slides', join(folder, '200.md')],
    ['samples/every-kind.md', join(root, 'samples/every-kind.md')],
  ] as const) {
    const ms = spawned(
      join(root, 'bin/briefdeck.cjs'),
      'build',
      brief,
      '-o',
      join(folder, 'talk.pdf'),
      '--force',
      '-q',
    );
    say(`briefdeck build to PDF, ${what}`, ms, `${(ms / floor).toFixed(1)} × the floor`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
