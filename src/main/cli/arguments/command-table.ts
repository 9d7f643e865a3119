/** Every command with its options, as one table: reading the arguments, the help and the nearest spelling are made from it. */
import type { CommandSpec } from './command-spec.js';
import { deckCommands } from './deck-commands.js';
import { type OptionName, type OptionSpec, optionSpecs } from './option-table.js';
import { templateCommands } from './template-commands.js';

export const commandSpecs = { ...deckCommands, ...templateCommands } as const;

export type CommandName = keyof typeof commandSpecs;

export const commandNames = Object.keys(commandSpecs) as readonly CommandName[];

/** Words that begin several commands (`template list`), with what these are about. */
export const commandGroups: Readonly<Record<string, string>> = {
  template: 'Templates: list them; make, import, check, show, pack and install your own',
};

/** What the help says of an option of a command. */
export function optionOf(command: CommandName, name: OptionName): OptionSpec {
  const spec: CommandSpec = commandSpecs[command];
  return { ...optionSpecs[name], ...spec.own?.[name] };
}
