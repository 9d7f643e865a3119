import { type Arguments, readArguments } from './arguments/arguments.js';
import { namedBy } from './arguments/command-line.js';
import type { CommandSpec } from './arguments/command-spec.js';
import { commandSpecs } from './arguments/command-table.js';
import { commandHelp, groupHelp, programHelp } from './arguments/help.js';
import { UsageError } from './arguments/usage-error.js';
import { oneLine } from './print/messages.js';
import { exitStatus } from './terminal/exit-status.js';
import type { Terminal } from './terminal/terminal.js';

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
  if (first === '--help' || first === '-h' || first === 'help') return printHelp(rest, terminal);
  const named = namedBy(first, rest);
  if ('group' in named) {
    if (named.isAsked) return printHelp([named.group], terminal);
    terminal.error(groupHelp(named.group));
    return exitStatus.usage;
  }
  const { command } = named;
  const given = readArguments(command, named.rest);
  if (given.flag('help')) return printHelp(command.split(' '), terminal);
  checkOperands(given);
  switch (command) {
    case 'build':
      return (await import('./commands/build.js')).runBuild(given, terminal);
    case 'watch':
      return (await import('./commands/watch.js')).runWatch(given, terminal);
    case 'outline':
      return (await import('./commands/outline.js')).runOutline(given, terminal);
    case 'check':
      return (await import('./commands/check.js')).runCheck(given, terminal);
    case 'open':
      return (await import('./commands/open.js')).runOpen(given, terminal);
    case 'config':
      return (await import('./commands/config.js')).runConfig(given, terminal);
    case 'inspect':
      return (await import('./commands/inspect.js')).runInspect(given, terminal);
    case 'template list':
      return (await import('./commands/template/list.js')).runTemplateList(given, terminal);
    case 'template new':
      return (await import('./commands/template/new.js')).runTemplateNew(given, terminal);
    case 'template import':
      return (await import('./commands/template/import.js')).runTemplateImport(given, terminal);
    case 'template check':
      return (await import('./commands/template/check.js')).runTemplateCheck(given, terminal);
    case 'template show':
      return (await import('./commands/template/show.js')).runTemplateShow(given, terminal);
    case 'template pack':
      return (await import('./commands/template/pack.js')).runTemplatePack(given, terminal);
    case 'template install':
      return (await import('./commands/template/install.js')).runTemplateInstall(given, terminal);
  }
}

/** @throws UsageError where a command was given nothing to work on, or too much */
function checkOperands({ command, files }: Arguments): void {
  const { takes }: CommandSpec = commandSpecs[command];
  if (!takes) {
    if (files[0] !== undefined)
      throw new UsageError(`${command} takes nothing beside its options, and got '${files[0]}'`);
    return;
  }
  if (files.length === 0 && !takes.isOptional) throw new UsageError(`${command} needs ${takes.what}: ${takes.example}`);
  if (takes.most !== undefined && files.length > takes.most) {
    const one = takes.what.replace(/^an? /, 'one ');
    throw new UsageError(`${command} takes ${one}, and got '${files[takes.most]}' too: ${takes.example}`);
  }
}

function printHelp(topic: readonly string[], terminal: Terminal): number {
  const [first, ...rest] = topic;
  if (first === undefined) terminal.out(programHelp());
  else {
    const named = namedBy(first, rest);
    terminal.out('group' in named ? groupHelp(named.group) : commandHelp(named.command));
  }
  return exitStatus.made;
}
