import { type ImportedTemplate, templateWork } from '../../../workspace/index.js';
import type { Arguments } from '../../arguments.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { diagnosticRow } from '../../json.js';
import { messages, oneLine } from '../../messages.js';
import { type Terminal, usesColor } from '../../terminal.js';
import { shownReference } from './shown-reference.js';

/** `briefdeck template import`: a template of the organisation's own PowerPoint file. */
export async function runTemplateImport(given: Arguments, terminal: Terminal): Promise<ExitStatus> {
  const name = given.value('name');
  const into = given.value('in');
  const { importTemplate } = await templateWork();
  const made = await importTemplate({
    file: given.files[0] as string,
    ...(name === undefined ? {} : { name }),
    ...(into === undefined ? {} : { into }),
    folder: '.',
    environment: terminal.environment,
  });
  const isQuiet = given.flag('quiet');
  terminal.error(messages(made.diagnostics, { color: usesColor(terminal), quiet: isQuiet }));
  if (given.flag('json')) terminal.out(`${JSON.stringify(report(made), undefined, 2)}\n`);
  else if (made.path !== undefined && !isQuiet) {
    const shown = shownReference(made.reference);
    terminal.out(
      `${oneLine(made.path)}: mend what is matched wrong, and look with: briefdeck template show ${shown}\n`,
    );
  }
  if (made.path !== undefined) return exitStatus.made;
  return made.misused ? exitStatus.usage : exitStatus.failed;
}

/** docs/command-line.md has this shape. */
function report({ path, reference, diagnostics }: ImportedTemplate) {
  return {
    output: path === undefined ? [] : [path],
    ...(reference === undefined ? {} : { template: reference }),
    diagnostics: diagnostics.map(diagnosticRow),
  };
}
