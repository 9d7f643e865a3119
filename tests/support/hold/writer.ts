/**
 * A program that is made to be killed: opens a brief as a window does, and saves text, cuts and decks without end. It does each once first, and
 * says so. Started by kill.ts: `writer.ts FOLDER`.
 */
import { join } from 'node:path';
import { versionOf } from './versions.js';
import { WindowHand } from './window-hand.js';

const folder = process.argv[2] as string;
const hand = new WindowHand(join(folder, 'state'));
await hand.open(join(folder, 'brief.md'));
const { text } = await hand.state();
// The one before was killed: what it had not saved is of no use to this one.
if (text.restored || text.conflict) await hand.settle('load');
if (!(await hand.state()).cuts.all.some(({ name }) => name === 'press')) await hand.makeCut('press');
for (let n = 0; ; n += 1) {
  await hand.edit((all) => ({ from: 0, to: all.length, insert: versionOf(n) }));
  const saved = await hand.save();
  await hand.tick('one', n % 2 === 0);
  const job = await hand.export(join(folder, 'out.pptx'));
  if (n === 0) process.send?.({ saved, step: job.step, message: job.message });
}
