import { extname } from 'node:path';
import { templateWork } from '../../../workspace/index.js';
import type { Arguments } from '../../arguments/arguments.js';
import { UsageError } from '../../arguments/usage-error.js';
import { diagnosticRow } from '../../print/json.js';
import { jsonText } from '../../print/json-text.js';
import { messages, oneLine } from '../../print/messages.js';
import { plural } from '../../print/sentences.js';
import { type ExitStatus, exitStatus } from '../../terminal/exit-status.js';
import { type Terminal, usesColor } from '../../terminal/terminal.js';

/** `briefdeck template pack`: one file to give to colleagues. */
export async function runTemplatePack(given: Arguments, terminal: Terminal): Promise<ExitStatus> {
  const output = given.value('output');
  if (output !== undefined && extname(output).toLowerCase() !== '.zip') {
    throw new UsageError(`a pack is a zip: -o house.zip, not '${output}'`);
  }
  const { packTemplate } = await templateWork();
  const packed = await packTemplate({
    template: given.files[0] as string,
    folder: '.',
    environment: terminal.environment,
    force: given.flag('force'),
    ...(output === undefined ? {} : { output }),
  });
  const isQuiet = given.flag('quiet');
  terminal.error(messages(packed.diagnostics, { color: usesColor(terminal), quiet: isQuiet }));
  if (given.flag('json')) {
    const { output: written, templates, diagnostics } = packed;
    const report = {
      output: written === undefined ? [] : [written],
      templates,
      diagnostics: diagnostics.map(diagnosticRow),
    };
    terminal.out(`${jsonText(report, 2)}\n`);
  } else if (packed.output !== undefined && !isQuiet) {
    const names = packed.templates.map(oneLine).join(', ');
    terminal.out(`${oneLine(packed.output)}: ${names}, ${plural(packed.files, 'file')}\n`);
  }
  if (packed.output !== undefined) return exitStatus.made;
  return packed.misused ? exitStatus.usage : exitStatus.failed;
}
