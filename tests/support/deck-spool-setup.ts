/**
 * Before the tests: a spool for the decks that they write. After them: the Open XML validator over it, and a failed run
 * when it has an error to tell. Where BRIEFDECK_DECK_SPOOL is set already, whoever set it validates.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spoolVariable, validateSpool } from './deck-spool.js';

export default function setup(): (() => Promise<void>) | undefined {
  if (process.env[spoolVariable]) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-decks-'));
  process.env[spoolVariable] = folder;
  return async () => {
    const { decks, errors } = await validateSpool(folder);
    rmSync(folder, { recursive: true, force: true });
    if (errors.length === 0) return;
    process.exitCode = 1; // vitest 4.1.12 reports what a teardown throws, and still ends with status 0
    throw new Error(
      `the Open XML validator has ${errors.length} errors in ${decks} decks:\n${errors.slice(0, 40).join('\n')}`,
    );
  };
}
