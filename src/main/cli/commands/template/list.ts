import type { ListedTemplate, TemplateOrigin } from '../../../workspace/index.js';
import { templateWork } from '../../../workspace/index.js';
import type { Arguments } from '../../arguments/arguments.js';
import { columns } from '../../print/columns.js';
import { jsonText } from '../../print/json-text.js';
import { oneLine } from '../../print/messages.js';
import { type ExitStatus, exitStatus } from '../../terminal/exit-status.js';
import type { Terminal } from '../../terminal/terminal.js';

const origins: Readonly<Record<TemplateOrigin, string>> = {
  folder: 'this folder',
  named: 'BRIEFDECK_TEMPLATES',
  yours: 'yours',
  machine: 'this machine',
  'built-in': 'built-in',
};

/** `briefdeck template list`: a line a template. */
export async function runTemplateList(given: Arguments, terminal: Terminal): Promise<ExitStatus> {
  const { listTemplates } = await templateWork();
  const { templates, places } = listTemplates('.', terminal.environment);
  if (given.flag('json')) {
    const report = { templates: templates.map(jsonRow), searched: places };
    terminal.out(`${jsonText(report, 2)}\n`);
  } else terminal.out(columns(templates.map(row)));
  return exitStatus.made;
}

/** Name, where it is from, variants, what it extends, description. */
function row(template: ListedTemplate): readonly string[] {
  const isBroken = template.diagnostics.some((item) => item.severity === 'error');
  return [
    oneLine(template.id),
    origins[template.origin],
    template.variants.map(oneLine).join(', ') || '-',
    template.extends === undefined ? '-' : `extends ${oneLine(template.extends)}`,
    [
      ...(template.isShadowed ? ['[hidden: one of its name is found before it]'] : []),
      ...(isBroken ? [`[broken: briefdeck template check ${oneLine(template.path)}]`] : []),
      oneLine(template.description ?? template.name),
    ].join(' '),
  ];
}

/** docs/command-line.md has this shape. */
function jsonRow({ id, name, origin, path, diagnostics, isShadowed, ...said }: ListedTemplate) {
  return {
    name: id,
    title: name,
    origin,
    path,
    variants: said.variants,
    ...(said.extends === undefined ? {} : { extends: said.extends }),
    ...(said.description === undefined ? {} : { description: said.description }),
    ...(said.version === undefined ? {} : { version: said.version }),
    shadowed: isShadowed,
    broken: diagnostics.some((item) => item.severity === 'error'),
  };
}
