import { extname } from 'node:path';
import { templateWork } from '../../../workspace/index.js';
import type { Arguments } from '../../arguments.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { diagnosticRow } from '../../json.js';
import { jsonText } from '../../json-text.js';
import { messages, oneLine } from '../../messages.js';
import { plural } from '../../sentences.js';
import { type Terminal, usesColor } from '../../terminal.js';
import { UsageError } from '../../usage-error.js';

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
