import { type ImportedTemplate, templateWork } from '../../../workspace/index.js';
import type { Arguments } from '../../arguments/arguments.js';
import { UsageError } from '../../arguments/usage-error.js';
import { diagnosticRow } from '../../print/json.js';
import { jsonText } from '../../print/json-text.js';
import { messages, oneLine } from '../../print/messages.js';
import { type ExitStatus, exitStatus } from '../../terminal/exit-status.js';
import { type Terminal, usesColor } from '../../terminal/terminal.js';
import { fontRow } from './font-row.js';
import { shownReference } from './shown-reference.js';
import { runTemplateUpdate } from './update.js';

/** `briefdeck template import`: a template of the organisation's own PowerPoint file; with `--update`, next year's in its place. */
export async function runTemplateImport(given: Arguments, terminal: Terminal): Promise<ExitStatus> {
  const name = given.value('name');
  const into = given.value('in');
  const fonts = given.value('fonts');
  const update = given.value('update');
  if (update !== undefined) {
    if (name !== undefined || into !== undefined) {
      throw new UsageError('--update keeps the name and the folder of the template: give no --name and no --in');
    }
    return runTemplateUpdate(given, update, terminal);
  }
  const { importTemplate } = await templateWork();
  const made = await importTemplate({
    file: given.files[0] as string,
    ...(name === undefined ? {} : { name }),
    ...(into === undefined ? {} : { into }),
    ...(fonts === undefined ? {} : { fonts }),
    folder: '.',
    environment: terminal.environment,
  });
  const isQuiet = given.flag('quiet');
  terminal.error(messages(made.diagnostics, { color: usesColor(terminal), quiet: isQuiet }));
  if (given.flag('json')) terminal.out(`${jsonText(report(made), 2)}\n`);
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
function report({ path, reference, faces, diagnostics }: ImportedTemplate) {
  return {
    output: path === undefined ? [] : [path],
    ...(reference === undefined ? {} : { template: reference }),
    fonts: faces.map(fontRow),
    diagnostics: diagnostics.map(diagnosticRow),
  };
}
