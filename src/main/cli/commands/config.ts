import { type ConfigRow, configWork } from '../../workspace/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { draftRequest } from '../arguments/draft-request.js';
import { columns } from '../print/columns.js';
import { diagnosticRow } from '../print/json.js';
import { jsonText } from '../print/json-text.js';
import { countsOf, messages, oneLine } from '../print/messages.js';
import { exitStatus } from '../terminal/exit-status.js';
import { type Terminal, usesColor } from '../terminal/terminal.js';

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
