import { extname } from 'node:path';
import { largestWidth, templateWork } from '../../../workspace/index.js';
import type { Arguments } from '../../arguments/arguments.js';
import { UsageError } from '../../arguments/usage-error.js';
import { diagnosticRow } from '../../print/json.js';
import { jsonText } from '../../print/json-text.js';
import { messages, oneLine } from '../../print/messages.js';
import { plural } from '../../print/sentences.js';
import { type ExitStatus, exitStatus } from '../../terminal/exit-status.js';
import { type Terminal, usesColor } from '../../terminal/terminal.js';

/** `briefdeck template show`: every layout on one sheet. */
export async function runTemplateShow(given: Arguments, terminal: Terminal): Promise<ExitStatus> {
  const output = outputOf(given);
  const width = widthOf(given.value('width'));
  const variant = given.value('variant');
  const { showTemplate } = await templateWork();
  const shown = await showTemplate({
    template: given.files[0] as string,
    folder: '.',
    environment: terminal.environment,
    force: given.flag('force'),
    ...(variant === undefined ? {} : { variant }),
    ...(output === undefined ? {} : { output }),
    ...(width === undefined ? {} : { width }),
  });
  const isQuiet = given.flag('quiet');
  terminal.error(messages(shown.diagnostics, { color: usesColor(terminal), quiet: isQuiet }));
  if (given.flag('json')) {
    const { output: written, layouts, diagnostics } = shown;
    const report = {
      output: written === undefined ? [] : [written],
      layouts,
      diagnostics: diagnostics.map(diagnosticRow),
    };
    terminal.out(`${jsonText(report, 2)}\n`);
  } else if (shown.output !== undefined && !isQuiet) {
    terminal.out(`${oneLine(shown.output)}: ${plural(shown.layouts.length, 'layout')}\n`);
  }
  if (shown.output !== undefined) return exitStatus.made;
  return shown.misused ? exitStatus.usage : exitStatus.failed;
}

function outputOf(given: Arguments): string | undefined {
  const output = given.value('output');
  if (output !== undefined && extname(output).toLowerCase() !== '.png') {
    throw new UsageError(`a sheet is a PNG: -o sheet.png, not '${output}'`);
  }
  return output;
}

function widthOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const width = Number(text);
  if (Number.isInteger(width) && width >= 1 && width <= largestWidth) return width;
  throw new UsageError(`--width is a whole number of pixels from 1 to ${largestWidth}, not '${text}'`);
}
