/** Making a remedy: one change of the brief's text as it is now. Where the lines are others than those that it was offered for, nothing is changed. */
import type { DiagnosticState, Transport } from '../../../shared/contract/index.js';
import { changesOf, type Mend, mendsOf } from '../../../shared/mends/index.js';

/** What of the store is asked. */
export interface TextDoor {
  readonly transport: Pick<Transport, 'send'>;
  /** As the store has it. */
  flushText(changed?: { readonly brief: string; readonly version: number }): Promise<void>;
}

/** `stale`: the text is another by now, and stays as it is. */
export type MendOutcome = { readonly done: true } | { readonly done: false; readonly lines: readonly string[] };

export async function textOf(door: TextDoor, brief: string) {
  await door.flushText();
  const { version, text } = await door.transport.send('text', { brief });
  return { version, lines: text.split('\n') };
}

/** @param seen the lines of the text when the remedy was offered */
export async function makeMend(
  door: TextDoor,
  message: DiagnosticState,
  offered: Mend,
  seen: readonly string[],
): Promise<MendOutcome> {
  const { brief = '' } = message;
  const { version, lines } = await textOf(door, brief);
  const stale = { done: false, lines } as const;
  if (linesOf(message, lines) !== linesOf(message, seen)) return stale;
  const mend = mendsOf(message, lines).find(({ kind, name }) => kind === offered.kind && name === offered.name);
  if (!mend) return stale;
  const changes = changesOf(mend, lines);
  if (changes.length === 0) return { done: true };
  const edit = { brief, version, client: 'messages', kind: 'mend', changes } as const;
  const answer = await door.transport.send('editText', edit);
  if (!answer.accepted) return stale;
  await door.flushText({ brief, version: answer.version });
  return { done: true };
}

/** What a message is about. */
function linesOf({ line, lastLine }: DiagnosticState, lines: readonly string[]): string {
  return lines.slice(line - 1, Math.max(line, lastLine)).join('\n');
}
