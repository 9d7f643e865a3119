import { nearest } from '../../shared/nearest.js';
import { readArguments } from './arguments.js';
import { exitStatus } from './exit-status.js';
import { commandHelp, programHelp } from './help.js';
import { oneLine } from './messages.js';
import { type CommandName, commandNames } from './options.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** Finds the command that `words` name, reads its arguments and runs it. Answers the exit status. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(words, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.error(`briefdeck: error: ${oneLine(error.message)} (usage)\n`);
    return exitStatus.usage;
  }
}

async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = words;
  if (first === undefined) {
    terminal.error(programHelp());
    return exitStatus.usage;
  }
  if (first === '--help' || first === '-h' || first === 'help') return printHelp(rest[0], terminal);
  const command = commandNamed(first);
  const given = readArguments(command, rest);
  if (given.flag('help')) return printHelp(command, terminal);
  if (given.files.length === 0) {
    throw new UsageError(`${command} needs a brief: briefdeck ${command} report.md (- reads standard input)`);
  }
  switch (command) {
    case 'build':
      return (await import('./commands/build.js')).runBuild(given, terminal);
    case 'outline':
      return (await import('./commands/outline.js')).runOutline(given, terminal);
    case 'check':
      return (await import('./commands/check.js')).runCheck(given, terminal);
    case 'open':
      return (await import('./commands/open.js')).runOpen(given, terminal);
  }
}

function printHelp(topic: string | undefined, terminal: Terminal): number {
  terminal.out(topic === undefined ? programHelp() : commandHelp(commandNamed(topic)));
  return exitStatus.made;
}

function commandNamed(word: string): CommandName {
  const command = commandNames.find((name) => name === word);
  if (command) return command;
  if (/\.(md|markdown|qmd)$/i.test(word)) {
    throw new UsageError(`'${word}' is no command; did you mean 'briefdeck build ${word}'?`);
  }
  if (word.startsWith('-')) throw new UsageError(`the command comes first: briefdeck build ${word} …`);
  const near = nearest(word, commandNames);
  throw new UsageError(
    `there is no command '${word}'${near ? `; did you mean '${near}'?` : ''} (there are: ${commandNames.join(', ')})`,
  );
}
