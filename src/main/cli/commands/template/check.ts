import { type CheckedTemplate, templateWork } from '../../../workspace/index.js';
import type { Arguments } from '../../arguments/arguments.js';
import { diagnosticRow } from '../../print/json.js';
import { jsonText } from '../../print/json-text.js';
import { countsOf, inOrder, messages } from '../../print/messages.js';
import { type ExitStatus, exitStatus } from '../../terminal/exit-status.js';
import { type Terminal, usesColor } from '../../terminal/terminal.js';
import { houseTables } from './house-tables.js';

/** `briefdeck template check`: what there is to say about a template; nothing is written. */
export async function runTemplateCheck(given: Arguments, terminal: Terminal): Promise<ExitStatus> {
  const { checkTemplate } = await templateWork();
  const checked = await checkTemplate({
    template: given.files[0] as string,
    folder: '.',
    environment: terminal.environment,
  });
  const { errors, warnings, line } = countsOf(checked.diagnostics);
  const isQuiet = given.flag('quiet');
  terminal.error(messages(checked.diagnostics, { color: usesColor(terminal), quiet: isQuiet }));
  if (given.flag('json')) terminal.out(`${jsonText(report(checked, errors, warnings), 2)}\n`);
  else if (!isQuiet) terminal.out(`${houseTables(checked.house)}${line}\n`);
  if (!checked.summary) return exitStatus.usage;
  return errors > 0 || (given.flag('strict') && warnings > 0) ? exitStatus.failed : exitStatus.made;
}

/** docs/command-line.md has this shape. */
function report({ summary, house, diagnostics }: CheckedTemplate, errors: number, warnings: number) {
  return {
    ...(summary
      ? { template: { name: summary.id, title: summary.name, path: summary.path, variants: summary.variants } }
      : {}),
    ...(house ? { master: house.master, mapping: house.rows, fonts: house.faces } : {}),
    errors,
    warnings,
    diagnostics: inOrder(diagnostics).map(diagnosticRow),
  };
}
