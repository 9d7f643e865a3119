/**
 * Writes what is made from the code's own tables: docs/diagnostics.md, and the JSON Schema of template files. With --check it
 * writes nothing, and fails when a file is not what its table gives.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { templateSchemaText } from '../src/main/template/index.js';
import { diagnosticsPage } from './diagnostics-page.js';

const files: Readonly<Record<string, string>> = {
  'docs/diagnostics.md': diagnosticsPage(),
  'templates/template.schema.json': templateSchemaText(),
};

for (const [name, text] of Object.entries(files)) {
  const path = fileURLToPath(new URL(`../${name}`, import.meta.url));
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text);
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    process.stderr.write(`${name} does not say what the code says; run: npm run docs\n`);
    process.exitCode = 1;
  }
}
