import type { InlineParser } from './parse.js';

const mark = /\[\^([^\]\s[]{1,200})\]/y;

/** `[^label]`, where the label is defined; otherwise it stays text and is reported. */
export function readNoteMark(parser: InlineParser): boolean {
  if (parser.source[parser.at + 1] !== '^') return false;
  mark.lastIndex = parser.at;
  const label = mark.exec(parser.source)?.[1];
  if (label === undefined) return false;
  if (!parser.context.footnotes.has(label)) {
    parser.context.report('footnote-missing', parser.linesAt(parser.at), { label });
    return false;
  }
  parser.list.push({ type: 'footnote', label: parser.context.footnotes.refer(label) });
  parser.list.seal();
  parser.at = mark.lastIndex;
  return true;
}

const maxNoteLength = 2_000; // characters; a longer one is a bracket that was never closed

/** `^[text]`: Pandoc's note in place. Brackets inside it are balanced; code spans may hold any. */
export function readInlineNote(parser: InlineParser): boolean {
  const { source, at } = parser;
  if (source[at + 1] !== '[') return false;
  let depth = 0;
  const limit = Math.min(source.length, at + maxNoteLength);
  for (let position = at + 1; position < limit; position += 1) {
    const char = source[position];
    if (char === '\\') position += 1;
    else if (char === '[') depth += 1;
    else if (char === ']') {
      depth -= 1;
      if (depth > 0) continue;
      const label = parser.context.footnotes.inline(source.slice(at + 2, position), parser.linesAt(at));
      parser.list.push({ type: 'footnote', label });
      parser.list.seal();
      parser.at = position + 1;
      return true;
    }
  }
  return false;
}
