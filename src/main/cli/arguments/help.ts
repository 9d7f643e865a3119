/** The help: of the program, of a group of commands, of a command. */
import type { CommandSpec } from './command-spec.js';
import { type CommandName, commandGroups, commandNames, commandSpecs, optionOf } from './command-table.js';

/** Columns that the names of options and commands take in the help. */
const nameWidth = 26;

/** The help of one command. */
export function commandHelp(command: CommandName): string {
  const spec: CommandSpec = commandSpecs[command];
  const options = spec.options.map((name) => {
    const { short, place, help } = optionOf(command, name);
    const names = `${short ? `-${short}, ` : '    '}--${name}${place ? ` ${place}` : ''}`;
    return entry(names, help);
  });
  return lines([
    `Usage: ${spec.usage}`,
    '',
    spec.help,
    '',
    'Options:',
    ...options,
    '',
    'Examples:',
    ...spec.examples.map((example) => `  ${example}`),
  ]);
}

/** The help of the program. */
export function programHelp(): string {
  return lines([
    'Briefdeck turns a Markdown summary into a PowerPoint deck, offline.',
    '',
    'Usage: briefdeck <command> [options]',
    '',
    'Commands:',
    ...commandNames.filter((name) => !name.includes(' ')).map((name) => entry(name, commandSpecs[name].help)),
    ...Object.entries(commandGroups).map(([group, help]) => entry(group, `${help} (briefdeck ${group} --help)`)),
    '',
    'Options:',
    entry('-h, --help', 'Print this help, or that of a command: briefdeck build --help'),
    entry('-v, --version', 'Print the version'),
    '',
    'Exit status: 0 made (warnings allowed), 1 could not be made, 2 wrong usage.',
  ]);
}

/** The help of the commands that begin with one word. */
export function groupHelp(group: string): string {
  return lines([
    `Usage: briefdeck ${group} <command> [options]`,
    '',
    `${commandGroups[group]}.`,
    '',
    'Commands:',
    ...commandNames
      .filter((name) => name.startsWith(`${group} `))
      .map((name) => entry(name.slice(group.length + 1), commandSpecs[name].help)),
    '',
    'Options:',
    entry('-h, --help', `Print this help, or that of a command: briefdeck ${group} list --help`),
  ]);
}

function entry(names: string, help: string): string {
  return names.length < nameWidth
    ? `  ${names.padEnd(nameWidth)}${help}`
    : `  ${names}\n  ${' '.repeat(nameWidth)}${help}`;
}

function lines(parts: readonly string[]): string {
  return `${parts.join('\n')}\n`;
}
