import { type NewTemplate, templateWork } from '../../../workspace/index.js';
import type { Arguments } from '../../arguments/arguments.js';
import { diagnosticRow } from '../../print/json.js';
import { jsonText } from '../../print/json-text.js';
import { messages, oneLine } from '../../print/messages.js';
import { type ExitStatus, exitStatus } from '../../terminal/exit-status.js';
import { type Terminal, usesColor } from '../../terminal/terminal.js';
import { shownReference } from './shown-reference.js';

/** `briefdeck template new`: a template of one's own, to be edited. */
export async function runTemplateNew(given: Arguments, terminal: Terminal): Promise<ExitStatus> {
  const from = given.value('from');
  const into = given.value('in');
  const { newTemplate } = await templateWork();
  const made = newTemplate({
    name: given.files[0] as string,
    ...(from === undefined ? {} : { from }),
    ...(into === undefined ? {} : { into }),
    folder: '.',
    environment: terminal.environment,
  });
  const isQuiet = given.flag('quiet');
  terminal.error(messages(made.diagnostics, { color: usesColor(terminal), quiet: isQuiet }));
  if (given.flag('json')) terminal.out(`${jsonText(report(made), 2)}\n`);
  else if (made.path !== undefined && !isQuiet) {
    terminal.out(
      `${oneLine(made.path)}: edit it, and look with: briefdeck template show ${shownReference(made.reference)}\n`,
    );
  }
  if (made.path !== undefined) return exitStatus.made;
  return made.misused ? exitStatus.usage : exitStatus.failed;
}

/** docs/command-line.md has this shape. */
function report({ path, reference, base, diagnostics }: NewTemplate) {
  return {
    output: path === undefined ? [] : [path],
    ...(reference === undefined ? {} : { template: reference }),
    ...(base === undefined ? {} : { extends: base }),
    diagnostics: diagnostics.map(diagnosticRow),
  };
}
