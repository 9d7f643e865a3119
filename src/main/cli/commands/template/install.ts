import { templateWork } from '../../../workspace/index.js';
import type { Arguments } from '../../arguments.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { diagnosticRow } from '../../json.js';
import { jsonText } from '../../json-text.js';
import { messages, oneLine } from '../../messages.js';
import { type Terminal, usesColor } from '../../terminal.js';

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
