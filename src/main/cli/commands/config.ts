import { type ConfigRow, configWork } from '../../workspace/index.js';
import type { Arguments } from '../arguments.js';
import { columns } from '../columns.js';
import { draftRequest } from '../draft-request.js';
import { exitStatus } from '../exit-status.js';
import { diagnosticRow } from '../json.js';
import { jsonText } from '../json-text.js';
import { countsOf, messages, oneLine } from '../messages.js';
import { type Terminal, usesColor } from '../terminal.js';

/** `briefdeck config`: what holds for a brief, a line a value with who says so. */
export async function runConfig(given: Arguments, terminal: Terminal): Promise<number> {
  const configOf = await configWork();
  const { files, rows, diagnostics } = await configOf(draftRequest(given, terminal));
  terminal.error(messages(diagnostics, { color: usesColor(terminal), quiet: false }));
  if (given.flag('json')) {
    const report = { files, values: rows.map(jsonRow), diagnostics: diagnostics.map(diagnosticRow) };
    terminal.out(`${jsonText(report, 2)}\n`);
  } else terminal.out(columns(rows.map((row) => [row.key, oneLine(row.value) || '-', origin(row)])));
  return countsOf(diagnostics).errors > 0 ? exitStatus.failed : exitStatus.made;
}

function jsonRow({ key, value, from, file, lines }: ConfigRow) {
  return { key, value, from, ...(file === undefined ? {} : { file }), ...(lines ? { line: lines.from } : {}) };
}

const words: Readonly<Record<ConfigRow['from'], string>> = {
  option: 'option',
  cut: 'cut',
  'front-matter': 'front matter',
  team: '',
  program: 'Briefdeck',
};

/** 'front matter, report.md:3', 'briefdeck.yaml:7', 'option'. */
function origin({ from, file, lines }: ConfigRow): string {
  const place = file === undefined ? '' : `${oneLine(file)}${lines ? `:${lines.from}` : ''}`;
  return [words[from], place].filter(Boolean).join(', ');
}
