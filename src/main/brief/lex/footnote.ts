import type { LexInside } from './extensions.js';
import { indentOf, isBlankLine, lineAt, outdent } from './lines.js';
import type { FootnoteToken } from './tokens.js';

const opening = /^ {0,3}\[\^([^\]\s[]{1,200})\]:[ \t]*/;
const startsBlock =
  /^ {0,3}(?:#{1,6}(?:\s|$)|[*+-](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|>|`{3}|~{3}|:::|\[[^\]]+\]:|<!--)/;

/** `[^label]: text`, with what is indented under it (Pandoc, GitHub). */
export function readFootnote(source: string, inside: LexInside): FootnoteToken | undefined {
  const first = lineAt(source, 0);
  const match = first && opening.exec(first.text);
  if (!first || !match) return undefined;
  const lines = [first.text.slice(match[0].length)];
  let end = first.end;
  let blanks = 0;
  for (let line = lineAt(source, first.next); line; line = lineAt(source, line.next)) {
    if (isBlankLine(line.text)) {
      blanks += 1;
      continue;
    }
    const indented = indentOf(line.text) >= (blanks > 0 ? 2 : 1);
    // Without a blank line before it, a line that begins no block goes on with the paragraph.
    if (!indented && (blanks > 0 || startsBlock.test(line.text))) break;
    for (; blanks > 0; blanks -= 1) lines.push('');
    lines.push(outdent(line.text, 4));
    end = line.end;
  }
  return { type: 'footnote', raw: source.slice(0, end), label: match[1] as string, tokens: inside(lines.join('\n')) };
}
