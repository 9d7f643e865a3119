import type { LexInside } from './extensions.js';
import { indentOf, isBlankLine, type Line, lineAt, outdent } from './lines.js';
import type { DefinitionsToken } from './tokens.js';

const definition = /^ {0,3}:([ \t]+)(?=\S)/;
const noTerm =
  /^(?: {4}|\t| {0,3}(?:#{1,6}\s|[*+-][ \t]|\d{1,9}[.)][ \t]|>|`{3}|~{3}|:|\||<(?!\w+@|https?:)|!\[[^\]]*\]\([^)]*\)\s*$))/;

/** A definition list (Pandoc, PHP Markdown Extra): a term on a line, then `: ` and what it means. */
export function readDefinitions(source: string, inside: LexInside): DefinitionsToken | undefined {
  let line = lineAt(source, 0);
  if (!line || !termAt(source, line)) return undefined;
  const items: DefinitionsToken['items'][number][] = [];
  let lineNumber = 0;
  let end = 0;
  while (line) {
    const found = termAt(source, line);
    if (!found) break;
    const termLine = lineNumber;
    lineNumber += found.skipped;
    const definitions: { line: number; tokens: ReturnType<LexInside> }[] = [];
    let next: Line | undefined = found.definition;
    while (next && definition.test(next.text)) {
      const read = readOne(source, next);
      definitions.push({ line: lineNumber, tokens: inside(read.text) });
      end = read.end;
      lineNumber += read.lineCount;
      next = read.next;
    }
    items.push({ term: line.text.trim(), line: termLine, lineCount: lineNumber - termLine, definitions });
    line = next;
  }
  const raw = source.slice(0, end);
  return { type: 'definitions', raw, items };
}

/** A line that is a term: the next line, or the one after a blank line, begins with a colon. */
function termAt(source: string, line: Line): { definition: Line; skipped: number } | undefined {
  const sign = source[line.next];
  if (sign !== ':' && sign !== ' ' && sign !== '\n') return undefined;
  if (isBlankLine(line.text) || noTerm.test(line.text)) return undefined;
  const next = lineAt(source, line.next);
  if (!next) return undefined;
  if (definition.test(next.text)) return { definition: next, skipped: 1 };
  if (!isBlankLine(next.text)) return undefined;
  const after = lineAt(source, next.next);
  // After a blank line, `: words` under a `Table:` line or a table's last row is a caption, not a definition.
  return after && definition.test(after.text) && !line.text.includes('|')
    ? { definition: after, skipped: 2 }
    : undefined;
}

/** One definition: its first line, lines that go on with it, and what is indented after a blank line. */
function readOne(source: string, first: Line) {
  const match = definition.exec(first.text) as RegExpExecArray;
  const width = match[0].length;
  const lines = [first.text.slice(width)];
  let end = first.end;
  let next = lineAt(source, first.next);
  let taken = 1;
  let blanks = 0;
  for (; next; next = lineAt(source, next.next)) {
    if (isBlankLine(next.text)) {
      blanks += 1;
      continue;
    }
    const indented = indentOf(next.text) >= Math.min(width, 4) || indentOf(next.text) >= 4;
    if (definition.test(next.text) && !indented) break;
    if (!indented && blanks > 0) break;
    if (!indented && (noTerm.test(next.text) || termAt(source, next))) break;
    for (let blank = 0; blank < blanks; blank += 1) lines.push('');
    lines.push(outdent(next.text, Math.max(width, 4)));
    taken += blanks + 1;
    blanks = 0;
    end = next.end;
  }
  // Blank lines before the next term or definition belong to neither; they are counted with this one.
  return { text: lines.join('\n'), end, next, lineCount: taken + blanks };
}
