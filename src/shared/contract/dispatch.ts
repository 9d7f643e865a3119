import type { CommandHandlers, CommandName } from './commands.js';
import { commandSchemas, isCommandName } from './schemas.js';

/** What goes back through a door: the command's output, or why there is none. */
export type Answer = { readonly ok: true; readonly output: unknown } | { readonly ok: false; readonly error: string };

/**
 * Checks a message against its schema and hands it to the workspace. Never throws: a message that is not ours and a
 * handler that fails both become an answer, without a stack trace or anything of this machine in it.
 */
export async function dispatch(handlers: Partial<CommandHandlers>, name: string, input: unknown): Promise<Answer> {
  if (!isCommandName(name)) return { ok: false, error: 'There is no such command.' };
  const checked = commandSchemas[name].safeParse(input);
  if (!checked.success) return { ok: false, error: `The message is not a valid '${name}'.` };
  const handler = handlers[name] as ((input: unknown) => Promise<unknown>) | undefined;
  if (!handler) return { ok: false, error: 'No brief is open.' };
  try {
    return { ok: true, output: await handler(checked.data) };
  } catch (error) {
    return {
      ok: false,
      error: error instanceof ExpectedError ? error.message : `'${name satisfies CommandName}' failed.`,
    };
  }
}

/** A failure whose message is meant for the person. */
export class ExpectedError extends Error {}
