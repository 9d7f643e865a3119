/**
 * Writes what is made from the code's own tables: docs/diagnostics.md, and the JSON Schemas of template files and of
 * briefdeck.yaml. With --check it
 * writes nothing, and fails when a file is not what its table gives.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { teamSchemaText } from '../src/main/team/index.js';
import { templateSchemaText } from '../src/main/template/index.js';
import { describe, diagnosticTable } from '../src/shared/diagnostics/index.js';
import { diagnosticsPage } from './diagnostics-page.js';

/** What a team's file can set, with the sentence of each. */
const codes = Object.fromEntries(
  Object.keys(diagnosticTable)
    .sort()
    .map((code) => [code, describe({ code, severity: 'info', values: {} })]),
);

const files: Readonly<Record<string, string>> = {
  'docs/diagnostics.md': diagnosticsPage(),
  'templates/briefdeck.schema.json': teamSchemaText(codes),
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
