import {
  type CommandName,
  type CommandSpec,
  commandNames,
  commandSpecs,
  type OptionSpec,
  optionSpecs,
} from './options.js';

/** Columns that the names of options and commands take in the help. */
const nameWidth = 26;

/** The help of one command. */
export function commandHelp(command: CommandName): string {
  const spec: CommandSpec = commandSpecs[command];
  const options = spec.options.map((name) => {
    const { short, place, help }: OptionSpec = optionSpecs[name];
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
    ...commandNames.map((name) => entry(name, commandSpecs[name].help)),
    '',
    'Options:',
    entry('-h, --help', 'Print this help, or that of a command: briefdeck build --help'),
    entry('-v, --version', 'Print the version'),
    '',
    'Exit status: 0 made (warnings allowed), 1 could not be made, 2 wrong usage.',
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
