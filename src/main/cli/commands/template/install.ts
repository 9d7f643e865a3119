import { templateWork } from '../../../workspace/index.js';
import type { Arguments } from '../../arguments/arguments.js';
import { diagnosticRow } from '../../print/json.js';
import { jsonText } from '../../print/json-text.js';
import { messages, oneLine } from '../../print/messages.js';
import { type ExitStatus, exitStatus } from '../../terminal/exit-status.js';
import { type Terminal, usesColor } from '../../terminal/terminal.js';

/** `briefdeck template install`: the templates of a pack, where they are found by name. */
export async function runTemplateInstall(given: Arguments, terminal: Terminal): Promise<ExitStatus> {
  const into = given.value('in');
  const { installTemplates } = await templateWork();
  const { installed, diagnostics } = await installTemplates({
    file: given.files[0] as string,
    ...(into === undefined ? {} : { into }),
    force: given.flag('force'),
    environment: terminal.environment,
  });
  const isQuiet = given.flag('quiet');
  const names = Object.keys(installed);
  // What its keeper should know is not the colleague's business; why nothing was installed is.
  const shown = names.length > 0 && !given.flag('json') ? [] : diagnostics;
  terminal.error(messages(shown, { color: usesColor(terminal), quiet: isQuiet }));
  if (given.flag('json')) {
    const report = { installed, diagnostics: diagnostics.map(diagnosticRow) };
    terminal.out(`${jsonText(report, 2)}\n`);
  } else if (!isQuiet) {
    for (const [name, folder] of Object.entries(installed)) terminal.out(`${oneLine(name)}: ${oneLine(folder)}\n`);
    if (names.length > 0 && diagnostics.length > 0) {
      const remarks = diagnostics.length === 1 ? 'There is 1 remark' : `There are ${diagnostics.length} remarks`;
      terminal.out(
        `${remarks}, for its keeper: briefdeck template check ${oneLine(names.length === 1 ? (names[0] as string) : 'NAME')}\n`,
      );
    }
  }
  return names.length > 0 ? exitStatus.made : exitStatus.failed;
}
