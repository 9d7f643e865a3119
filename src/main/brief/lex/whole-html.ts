import type { Tokens } from 'marked';
import { endOfNested } from '../inline/tags.js';

/**
 * An HTML table or a drawing as one block, blank lines and all. CommonMark ends HTML at a blank line, and the rows or shapes
 * after it, indented as people indent them, would become code. A drawing with text after it on its line is part of a paragraph.
 */
export function readWholeHtml(source: string): Tokens.HTML | undefined {
  const opening = /^ {0,3}<(table|svg)\b(?![^<>]*\/>)/i.exec(source);
  if (!opening) return undefined;
  const name = (opening[1] as string).toLowerCase() as 'table' | 'svg';
  const end = endOfNested(source, name, opening[0].length);
  if (end === undefined) return undefined;
  const lineEnd = source.indexOf('\n', end);
  const raw = lineEnd < 0 ? source : source.slice(0, lineEnd);
  if (name === 'svg' && !/^(?:\s|<[^<>]*>)*$/.test(raw.slice(end))) return undefined;
  return { type: 'html', block: true, raw, pre: false, text: raw };
}
