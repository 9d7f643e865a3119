/**
 * `npm run pathological`: builds a deck of each file that is made to keep the program busy, in a child with 1 GB of heap, and prints what it
 * took. Needs `npm run build`. Exit status 1 where one took more than 5 s of the processor or 1 GB, or ended otherwise than expected.
 */
import { examineDeck } from '../tests/support/deck-doctor/index.js';
import { measuredBuild } from '../tests/support/hold/measured-build.js';
import { pathological } from '../tests/support/hold/pathological.js';

const most = { cpu: 5000, memory: 1024 }; // ms, MB
process.stdout.write('| file | outcome | wall s | processor s | memory MB |\n| --- | --- | ---: | ---: | ---: |\n');
for (const { name, files, refused, told } of pathological) {
  if (process.argv[2] !== undefined && !name.includes(process.argv[2])) continue;
  const { status, codes, deck, ms, cpu, memory, said } = await measuredBuild(files(), 1024, 60_000);
  const faults = [
    ...(status === null ? ['ended from outside'] : []),
    ...(cpu > most.cpu ? ['too slow'] : []),
    ...(memory > most.memory ? ['too large'] : []),
    ...(refused === undefined
      ? []
      : codes.includes(refused) && !deck
        ? []
        : [`not refused: ${codes.slice(0, 3).join(', ')}`]),
    ...(refused === undefined && !deck ? [`no deck: ${codes.slice(0, 3).join(', ')} ${said.slice(-200)}`] : []),
    ...(told === undefined || codes.includes(told) ? [] : [`not told: ${told}`]),
    ...(deck && deck.length < 3_000_000 && examineDeck(deck, { altMissing: true }).length > 0 ? ['not sound'] : []),
  ];
  const outcome =
    faults.length > 0 ? `**${faults.join('; ')}**` : (refused ?? (told === undefined ? 'a deck' : `a deck, ${told}`));
  const seconds = (value: number) => (value / 1000).toFixed(2);
  process.stdout.write(
    `| ${name.replaceAll('|', '\\|')} | ${outcome} | ${seconds(ms)} | ${seconds(cpu)} | ${Math.round(memory)} |\n`,
  );
  if (faults.length > 0) process.exitCode = 1;
}
