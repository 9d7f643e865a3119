/** One folder for all that tests leave in the system's temporary folder, theirs and the programs' that they start: it goes with the run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Unix has the first, Windows the others. */
const variables = ['TMPDIR', 'TEMP', 'TMP'];
const name = 'briefdeck-tests-';

/** For Vitest, which asks once for each of its projects, and Playwright, before the tests; answers what is done after them. */
export default function setup(): (() => void) | undefined {
  if (tmpdir().includes(name)) return undefined;
  const root = mkdtempSync(join(tmpdir(), name));
  for (const variable of variables) process.env[variable] = root;
  return () => rmSync(root, { recursive: true, force: true, maxRetries: 3 });
}
