/**
 * `npm run day`: a day's use in one process: 5,000 edits (`--edits`) and 500 exports (`--exports`) in a window's workspace, with saves and ticks
 * between them. Prints what the process and its heap take; the heap after a sweep must not grow. Needs `npm run build`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { WindowHand } from '../tests/support/hold/window-hand.js';

const { values } = parseArgs({
  options: { edits: { type: 'string', default: '5000' }, exports: { type: 'string', default: '500' } },
});
const edits = Number(values.edits);
const each = Math.max(1, Math.round(edits / Number(values.exports)));
const reports = 10;

setFlagsFromString('--expose-gc');
const sweep = runInNewContext('gc') as () => void;

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-day-'));
const brief = join(folder, 'brief.md');
writeFileSync(brief, readFileSync(new URL('../samples/iran-russia-drones.md', import.meta.url)));
const hand = new WindowHand(join(folder, 'state'));
try {
  await hand.open(brief);
  await hand.makeCut('press');
  const sections = (await hand.state()).sections.map(({ id }) => id);
  const heaps: number[] = [];
  process.stdout.write('| edits | exports | heap MB (swept) | process MB |\n| ---: | ---: | ---: | ---: |\n');
  let exported = 0;
  const report = (n: number) => {
    sweep();
    const { heapUsed, rss } = process.memoryUsage();
    heaps.push(heapUsed / 1024 ** 2);
    process.stdout.write(
      `| ${n} | ${exported} | ${(heapUsed / 1024 ** 2).toFixed(1)} | ${Math.round(rss / 1024 ** 2)} |\n`,
    );
  };
  for (let n = 1; n <= edits; n += 1) {
    const word = ` word${n % 7}`;
    await hand.edit((text) => {
      const at = text.indexOf('\n', Math.floor(text.length / 2));
      const had = /^ word\d/.exec(text.slice(at - 6, at));
      return had ? { from: at - 6, to: at, insert: word } : { from: at, to: at, insert: word };
    });
    if (n % each === 0) {
      if (n % (2 * each) === 0) await hand.save();
      await hand.tick(sections[n % sections.length] as string, n % (4 * each) === 0);
      const job = await hand.export(join(folder, 'out.pptx'), n % (10 * each) === 0 ? ['pptx', 'pdf'] : ['pptx']);
      if (job.step !== 'finished') throw new Error(job.message);
      exported += 1;
    }
    if (n % Math.round(edits / reports) === 0) report(n);
  }
  // The first tenths warm up: caches fill to their limits.
  const grown = (heaps.at(-1) as number) - (heaps[2] as number);
  process.stdout.write(`the heap grew by ${grown.toFixed(1)} MB over the last seven tenths\n`);
  if (grown > 20) process.exitCode = 1;
} finally {
  await hand.dispose();
  rmSync(folder, { recursive: true, force: true });
}
