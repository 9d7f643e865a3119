import { oneLine } from '../../print/messages.js';

/** As it is typed: a path with blanks in quotation marks. */
export function shownReference(reference = ''): string {
  const line = oneLine(reference);
  return /\s/.test(line) ? `"${line}"` : line;
}
