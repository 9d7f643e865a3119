/**
 * Where tests leave the decks that they wrote. The doctor looks at each deck at once; the Open XML validator, which takes
 * half a second a file, looks at the spool when all tests have run (deck-spool-setup.ts). One file a distinct deck.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFindings, type ExamineOptions, examineDeck } from './deck-doctor/index.js';
import { hashForValidator } from './same-to-validator.js';
import { validateDecks } from './validator.js';

/** Names the folder of the spool; set by the global setup before any test runs. */
export const spoolVariable = 'BRIEFDECK_DECK_SPOOL';

/**
 * Says that a deck is good: the doctor has no complaint, and the validator will have none when the run ends.
 * @param name what the test calls it, for the report
 * @throws {Error} with every complaint of the doctor
 */
export function writesGoodDeck(bytes: Uint8Array, name: string, options: ExamineOptions = {}): void {
  spoolDeck(bytes, name);
  const findings = examineDeck(bytes, options);
  if (findings.length > 0) throw new Error(`${name}: ${findings.length} complaints\n${describeFindings(findings)}`);
}

/** Puts a deck among those that are validated at the end. Without a spool (no global setup ran) it does nothing. */
export function spoolDeck(bytes: Uint8Array, name: string): void {
  const folder = process.env[spoolVariable];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file = join(folder, `${hash}.pptx`);
  if (!existsSync(file)) {
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
  }
  appendFileSync(join(folder, `${hash}.names`), `${name}\n`);
}

export interface SpoolReport {
  readonly decks: number;
  /** 'name: error', one an error. */
  readonly errors: readonly string[];
}

/** Validates every deck of the spool: of those that are the same to the validator, as in another variant's colours, the first. */
export async function validateSpool(folder: string): Promise<SpoolReport> {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pptx')) : [];
  const distinct = new Map<string, string>();
  for (const name of files.sort()) {
    const file = join(folder, name);
    const hash = hashForValidator(readFileSync(file)) ?? name;
    if (!distinct.has(hash)) distinct.set(hash, file);
  }
  const results = await validateDecks([...distinct.values()]);
  const errors = results.flatMap(({ file, errors: found }) => {
    const names = readFileSync(file.replace(/\.pptx$/, '.names'), 'utf8').split('\n');
    return found.map((error) => `${names[0]}: ${error}`);
  });
  return { decks: files.length, errors };
}
