import type { Tokens } from 'marked';

const maxNested = 20; // tables or drawings in one another: more are none, and the search for their end must end

/**
 * An HTML table or a drawing as one block, blank lines and all. CommonMark ends HTML at a blank line, and the rows or shapes
 * after it, indented as people indent them, would become code. A drawing with text after it on its line is part of a paragraph.
 */
export function readWholeHtml(source: string): Tokens.HTML | undefined {
  const name = /^ {0,3}<(table|svg)\b/i.exec(source)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const tag = name === 'table' ? /<(\/?)table\b[^<>]*>/gi : /<(\/?)svg\b[^<>]*?(\/?)>/gi;
  let depth = 0;
  for (let match = tag.exec(source); match; match = tag.exec(source)) {
    if (match[1] === '/') depth -= 1;
    else if (match[2] !== '/') depth += 1;
    if (depth > maxNested) return undefined;
    if (depth > 0) continue;
    const lineEnd = source.indexOf('\n', tag.lastIndex);
    const raw = lineEnd < 0 ? source : source.slice(0, lineEnd);
    if (name === 'svg' && !/^(?:\s|<[^<>]*>)*$/.test(raw.slice(tag.lastIndex))) return undefined;
    return { type: 'html', block: true, raw, pre: false, text: raw };
  }
  return undefined;
}
