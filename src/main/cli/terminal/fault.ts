import { oneLine } from '../print/messages.js';

/**
 * What the person reads when the program itself is at fault: one line that says so and how to report it; the stack only
 * where it was asked for.
 */
export function reportFault(error: unknown, version: string, showStack: boolean): string {
  const text = error instanceof Error ? error.message : String(error);
  const line =
    `briefdeck: error: a fault in Briefdeck ${version}: ${oneLine(text)}; nothing was written; please report it with the ` +
    'brief, or with what BRIEFDECK_DEBUG=1 prints (internal-fault)\n';
  return showStack && error instanceof Error ? `${line}${error.stack ?? ''}\n` : line;
}
