import type { LexInside } from './extensions.js';
import { FenceTracker, lineAt } from './lines.js';
import type { DivToken } from './tokens.js';

const opening = /^ {0,3}:{3,}[ \t]*([^:\s][^\n]*?)[ \t]*:*[ \t]*$/;
const closing = /^ {0,3}:{3,}[ \t]*$/;

/**
 * A fenced div (Pandoc, Quarto, Docusaurus, MyST, VuePress): `::: name`, `:::note[Title]`, `::: {.class}`, any number of
 * colons from three on. As in Pandoc, a line of nothing but colons closes the innermost one. One that is never closed ends
 * before the next heading.
 */
export function readDiv(source: string, inside: LexInside): DivToken | undefined {
  const first = lineAt(source, 0);
  const info = first && opening.exec(first.text)?.[1];
  if (!first || info === undefined) return undefined;
  const fences = new FenceTracker();
  let depth = 1;
  let heading: number | undefined;
  for (let line = lineAt(source, first.next); line; line = lineAt(source, line.next)) {
    // Inside a list item the closing colons may stand further in than three blanks.
    if (fences.takes(line.text)) continue;
    if (closing.test(line.text)) {
      depth -= 1;
      if (depth === 0) {
        const content = source.slice(first.next, line.start);
        return { type: 'div', raw: source.slice(0, line.end), info, inset: 1, tokens: inside(content), closed: true };
      }
    } else if (opening.test(line.text)) depth += 1;
    else if (heading === undefined && /^#{1,6}\s/.test(line.text)) heading = line.start;
  }
  const end = heading ?? source.length;
  const content = source.slice(first.next, end);
  const raw = source.slice(0, Math.max(end, first.next));
  return { type: 'div', raw, info, inset: 1, tokens: inside(content), closed: false };
}
