import type { LexInside } from './extensions.js';
import { FenceTracker, fenceOf, isBlankLine, lineAt } from './lines.js';
import type { QuoteToken } from './tokens.js';

const mark = /^ {0,3}>[ \t]?/;
// What ends a quotation even without a blank line: it cannot be a paragraph going on.
const startsBlock =
  /^ {0,3}(?:#{1,6}(?:\s|$)|[*+-](?:[ \t]|$)|1[.)](?:[ \t]|$)|(?:[*_-][ \t]*){3,}$|:::|<(?:\/?(?:div|table|details|p|ul|ol|pre|section|aside|h[1-6]|blockquote|script|style)\b|!--))/i;

/**
 * A quotation with its lazy lines (CommonMark 5.1). marked's own reader joins the whole rest of the text again for each
 * lazy line (3 seconds at 96 kB), so this one walks the lines once.
 */
export function readQuote(source: string, inside: LexInside): QuoteToken {
  const lines: string[] = [];
  const fences = new FenceTracker();
  let end = 0;
  let inParagraph = false;
  for (let line = lineAt(source, 0); line; line = lineAt(source, line.next)) {
    const match = mark.exec(line.text);
    if (match) {
      const text = line.text.slice(match[0].length);
      const code = fences.takes(text);
      inParagraph = !code && !isBlankLine(text) && !/^ {0,3}#{1,6}(?:\s|$)/.test(text) && !/^(?: {4}|\t)/.test(text);
      lines.push(text);
    } else {
      const lazy =
        inParagraph && !isBlankLine(line.text) && !startsBlock.test(line.text) && fenceOf(line.text) === undefined;
      if (!lazy) break;
      // `===` under a lazy line makes no heading of it.
      lines.push(/^ {0,3}=+[ \t]*$/.test(line.text) ? `    ${line.text.trimStart()}` : line.text);
    }
    end = line.end;
  }
  const text = lines.join('\n');
  return { type: 'quote', raw: source.slice(0, end), text, tokens: inside(text) };
}
