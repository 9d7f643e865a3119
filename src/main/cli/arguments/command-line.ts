/** The words of a command line: which command they name, and what is left for it. */
import { nearest } from '../../../shared/nearest.js';
import { type CommandName, commandGroups, commandNames } from './command-table.js';
import { UsageError } from './usage-error.js';

/** What the first words name: a command, or a group whose help is wanted. */
export type Named =
  | { readonly command: CommandName; readonly rest: readonly string[] }
  | { readonly group: string; readonly isAsked: boolean };

const helpWords: ReadonlySet<string> = new Set(['--help', '-h', 'help']);

/**
 * Finds the command: one word, or a group's and a second one. A group alone, or with a wish for help, is the group;
 * `isAsked` where help was asked for rather than needed.
 * @throws UsageError for words that name no command
 */
export function namedBy(first: string, rest: readonly string[]): Named {
  if (!Object.hasOwn(commandGroups, first)) return { command: commandNamed(first), rest };
  const [second, ...more] = rest;
  if (second === undefined) return { group: first, isAsked: false };
  if (helpWords.has(second)) {
    return more[0] === undefined
      ? { group: first, isAsked: true }
      : { command: inGroup(first, more[0]), rest: ['--help'] };
  }
  return { command: inGroup(first, second), rest: more };
}

function inGroup(group: string, word: string): CommandName {
  const command = commandNames.find((name) => name === `${group} ${word}`);
  if (command) return command;
  const known = commandNames.filter((name) => name.startsWith(`${group} `)).map((name) => name.slice(group.length + 1));
  const near = nearest(word, known);
  throw new UsageError(
    `there is no command '${group} ${word}'${near ? `; did you mean '${group} ${near}'?` : ''} (there are: ${known.join(', ')})`,
  );
}

function commandNamed(word: string): CommandName {
  const command = commandNames.find((name) => name === word);
  if (command) return command;
  if (/\.(md|markdown|qmd)$/i.test(word)) {
    throw new UsageError(`'${word}' is no command; did you mean 'briefdeck build ${word}'?`);
  }
  if (word.startsWith('-')) throw new UsageError(`the command comes first: briefdeck build ${word} …`);
  const known = [...commandNames.filter((name) => !name.includes(' ')), ...Object.keys(commandGroups)];
  const near = nearest(word, known);
  throw new UsageError(
    `there is no command '${word}'${near ? `; did you mean '${near}'?` : ''} (there are: ${known.join(', ')})`,
  );
}
