/**
 * The long form of the corpus tests: builds many documents, and tells for each its slides, what it lost, what the doctor
 * says, and (with --overflow) every word that LibreOffice draws outside its box.
 *
 *     npm run corpus                            the corpus and all READMEs under node_modules; overflow in 200 of them
 *     npm run corpus -- FILE.md ...             these documents
 *     npm run corpus -- --overflow N --seed N   overflow in N of them, chosen by the seed
 *     npm run corpus -- --template NAME         in this house (plain); NAME may be a PowerPoint file too
 */
import { parseArgs } from 'node:util';
import { type Built, build, ownSlides } from '../tests/support/build.js';
import { describeFindings, examineDeck } from '../tests/support/deck-doctor/index.js';
import { chosenSeed, corpusDocuments, readmes, sample } from '../tests/support/documents.js';
import { wordsKept } from '../tests/support/kept.js';
import { findOverflow } from '../tests/support/rendering/overflow.js';
import { saidForLibreOffice } from '../tests/support/rendering/said-for-libreoffice.js';

interface Outcome {
  readonly name: string;
  readonly file: string;
  readonly bytes?: Uint8Array;
  readonly faults: number;
}

const isPowerPointFile = (template: string | undefined): boolean => /\.(?:potx|pptx)$/i.test(template ?? '');

/** Builds one document and says in a line (and more where something is wrong) how it went. */
async function look(name: string, file: string, expected: number | undefined, template?: string): Promise<Outcome> {
  let built: Built;
  try {
    built = await build(file, {}, template === undefined ? {} : { template });
  } catch (error) {
    console.log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    return { name, file, faults: 1 };
  }
  const adopted = isPowerPointFile(template);
  const findings = examineDeck(built.bytes, { ...built.examine, adopted });
  const { lost, added } = wordsKept(built);
  const own = ownSlides(built);
  const counted = expected === undefined || expected === own;
  const parts = [
    `${built.result.scenes.length} slides`,
    ...(counted ? [] : [`${own} of its own where its tool makes ${expected}`]),
    ...(lost.length > 0 ? [`lost ${lost.length}: ${lost.slice(0, 20).join(' ')}`] : []),
    ...(added.length > 0 ? [`added ${added.length}: ${added.slice(0, 20).join(' ')}`] : []),
    ...(findings.length > 0 ? [`doctor ${findings.length}\n${describeFindings(findings, 10)}`] : []),
  ];
  console.log(`${name}: ${parts.join(', ')}`);
  return { name, file, bytes: built.bytes, faults: findings.length + lost.length + added.length + (counted ? 0 : 1) };
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { overflow: { type: 'string' }, seed: { type: 'string' }, template: { type: 'string' } },
  });
  const documents: readonly { readonly name: string; readonly file: string; readonly slides?: number }[] =
    positionals.length > 0 ? positionals.map((file) => ({ name: file, file })) : [...corpusDocuments(), ...readmes()];
  const outcomes: Outcome[] = [];
  for (const { name, file, slides } of documents) outcomes.push(await look(name, file, slides, values.template));

  const seed = values.seed === undefined ? chosenSeed() : Number(values.seed);
  const chosen = sample(outcomes, Number(values.overflow ?? 200), seed).filter((one) => one.bytes !== undefined);
  const adopted = isPowerPointFile(values.template);
  const decks = chosen.map((one) => one.bytes as Uint8Array);
  const overflow = await findOverflow(adopted ? decks.map(saidForLibreOffice) : decks);
  for (const { deck, slide, rule, detail } of overflow)
    console.log(`${chosen[deck]?.name}, ${slide}: ${rule}: ${detail}`);

  const bad = outcomes.filter((one) => one.faults > 0).length;
  console.log(
    `${outcomes.length} documents, ${bad} with faults; overflow: ${overflow.length} words in ${chosen.length} decks (seed ${seed})`,
  );
  return bad + overflow.length === 0 ? 0 : 1;
}

main().then((status) => {
  process.exitCode = status;
});
