/** `npm run deck`: makes the sample deck, and says where it is and how to look at it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const brief = join(root, 'samples/iran-russia-drones.md');
const deck = join(root, 'samples/iran-russia-drones.pptx');

const made = spawnSync(process.execPath, [join(root, 'bin/briefdeck.cjs'), 'build', brief, '-o', deck], {
  stdio: 'inherit',
});
if (made.status === 0)
  process.stdout.write(`The sample deck is ${deck}\nMade from ${brief}: change it, and run this again.\n`);
process.exitCode = made.status ?? 1;
