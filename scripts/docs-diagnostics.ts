/**
 * Writes docs/diagnostics.md, the guide's page of everything that Briefdeck can say, from the diagnostics table.
 * With --check it writes nothing, and fails when the page is not what the table gives.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { diagnosticsPage } from './diagnostics-page.js';

const file = fileURLToPath(new URL('../docs/diagnostics.md', import.meta.url));
const page = diagnosticsPage();

if (!process.argv.includes('--check')) {
  writeFileSync(file, page);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== page) {
  process.stderr.write('docs/diagnostics.md does not say what the table says; run: npm run docs\n');
  process.exitCode = 1;
}
