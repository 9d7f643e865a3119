/**
 * The command line's entry. It reads as little as it can: everything that a command needs is loaded by that command.
 */
import { version } from '../../../package.json';
import { exitStatus } from './terminal/exit-status.js';
import { realTerminal } from './terminal/real-terminal.js';
import type { Terminal } from './terminal/terminal.js';

/** What a worker thread does that makes some of many decks. */
export async function work(): Promise<void> {
  await (await import('./decks-thread.js')).work();
}

/**
 * Runs one command and answers its exit status. Never rejects: a fault of ours becomes one line that says how to report
 * it, with the stack under BRIEFDECK_DEBUG=1.
 * @param words what stands after the program's name
 */
export async function main(words: readonly string[], terminal: Terminal = realTerminal()): Promise<number> {
  if (words[0] === '--version' || words[0] === '-v') {
    terminal.out(`${version}\n`);
    return exitStatus.made;
  }
  try {
    const { runCommand } = await import('./run-command.js');
    return await runCommand(words, terminal);
  } catch (error) {
    const { reportFault } = await import('./terminal/fault.js');
    terminal.error(reportFault(error, version, terminal.environment.BRIEFDECK_DEBUG === '1'));
    return exitStatus.failed;
  }
}
