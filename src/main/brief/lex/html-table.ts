import type { Tokens } from 'marked';

/**
 * An HTML table as one block, blank lines and all. CommonMark ends HTML at a blank line, and the rows after it, indented
 * as people indent them, would become code.
 */
export function readHtmlTable(source: string): Tokens.HTML | undefined {
  if (!/^ {0,3}<table\b/i.test(source)) return undefined;
  const tag = /<(\/?)table\b[^>]*>/gi;
  let depth = 0;
  for (let match = tag.exec(source); match; match = tag.exec(source)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth > 0) continue;
    const lineEnd = source.indexOf('\n', tag.lastIndex);
    const raw = lineEnd < 0 ? source : source.slice(0, lineEnd);
    return { type: 'html', block: true, raw, pre: false, text: raw };
  }
  return undefined;
}
