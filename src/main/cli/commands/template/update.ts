import { templateWork, type UpdatedTemplate } from '../../../workspace/index.js';
import type { Arguments } from '../../arguments/arguments.js';
import { columns } from '../../print/columns.js';
import { diagnosticRow } from '../../print/json.js';
import { jsonText } from '../../print/json-text.js';
import { messages, oneLine } from '../../print/messages.js';
import { plural } from '../../print/sentences.js';
import { type ExitStatus, exitStatus } from '../../terminal/exit-status.js';
import { type Terminal, usesColor } from '../../terminal/terminal.js';
import { fontRow } from './font-row.js';

/** `briefdeck template import new.potx --update corporate`: what is new, renamed and gone; where the former template is. */
export async function runTemplateUpdate(given: Arguments, template: string, terminal: Terminal): Promise<ExitStatus> {
  const fonts = given.value('fonts');
  const { updateTemplate } = await templateWork();
  const made = await updateTemplate({
    file: given.files[0] as string,
    template,
    ...(fonts === undefined ? {} : { fonts }),
    folder: '.',
    environment: terminal.environment,
  });
  const isQuiet = given.flag('quiet');
  terminal.error(messages(made.diagnostics, { color: usesColor(terminal), quiet: isQuiet }));
  if (given.flag('json')) terminal.out(`${jsonText(report(made), 2)}\n`);
  else if (made.path !== undefined && !isQuiet) terminal.out(columns(rows(made)));
  if (made.path !== undefined) return exitStatus.made;
  return made.misused ? exitStatus.usage : exitStatus.failed;
}

function rows({ path = '', former = '', gone, renamed, added, changed, sheets }: UpdatedTemplate): string[][] {
  return [
    ['updated', oneLine(path)],
    ['kept', oneLine(former)],
    ...gone.map((name) => ['gone', oneLine(name)]),
    ...renamed.map(({ from, to }) => ['renamed', `${oneLine(from)} → ${oneLine(to)}`]),
    ...added.map((name) => ['new', oneLine(name)]),
    ...(changed.length > 0
      ? [['lines', `${plural(changed.length, 'name')} in them changed to what the new file has`]]
      : []),
    ...sheets.map((sheet) => ['drawn', oneLine(sheet)]),
  ];
}

/** docs/command-line.md has this shape. */
function report({ path, former, gone, renamed, added, changed, faces, sheets, diagnostics }: UpdatedTemplate) {
  return {
    output: path === undefined ? [] : [path],
    ...(former === undefined ? {} : { former }),
    layouts: { gone, renamed, new: added },
    lines: changed,
    sheets,
    fonts: faces.map(fontRow),
    diagnostics: diagnostics.map(diagnosticRow),
  };
}
