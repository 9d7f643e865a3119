/**
 * `npm run kill`: ends the program 200 times (`--times`) at any moment while it builds a deck, many decks, or saves in a window, as a failing
 * battery does to it, and looks at what lies there. Needs `npm run build`. Exit status 1 where a file was lost, or something was left.
 */
import { parseArgs } from 'node:util';
import { type KillKind, killOften } from '../tests/support/hold/kill.js';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});

/** A generator of numbers from 0 to 1 (mulberry32), so that a run can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomFrom(Number(values.seed));
const shares: readonly (readonly [KillKind, number])[] = [
  ['build', 0.4],
  ['each', 0.25],
  ['window', 0.35],
];
for (const [kind, share] of shares) {
  const times = Math.max(1, Math.round(Number(values.times) * share));
  const { inTime, left, faults } = await killOften(kind, times, random);
  const said = `${inTime} before it had ended, ${left} with something half written beside, ${faults.length} faults`;
  process.stdout.write(`${kind}: killed ${times} times, ${said}\n${faults.map((fault) => `  ${fault}\n`).join('')}`);
  if (faults.length > 0) process.exitCode = 1;
}
