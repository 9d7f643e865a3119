import type { Token, TokenizerThis, Tokens } from 'marked';
import { readAside } from './aside.js';
import { readDefinitions } from './definitions.js';
import { readDiv } from './div.js';
import { readFootnote } from './footnote.js';
import { readGridTable, readLineBlock } from './grid-table.js';
import { readHtmlColumns } from './html-columns.js';
import { readMath, readPrivateBlock } from './math.js';
import { beginsPastedList, readPastedList } from './pasted-list.js';
import { readQuote } from './quote.js';
import { readRuledTable } from './ruled-table.js';
import type { OwnToken } from './tokens.js';
import { readWholeHtml } from './whole-html.js';

/** Lexes the inside of a container. */
export type LexInside = (source: string) => Token[];

/** Tries the blocks of our own at the start of `source`: chosen by the first sign, so that most blocks cost one look. */
export function readBlock(this: TokenizerThis, source: string): Tokens.Generic | undefined {
  const inside: LexInside = (text) => {
    const { top } = this.lexer.state;
    this.lexer.state.top = true;
    const tokens = this.lexer.blockTokens(text, []);
    this.lexer.state.top = top;
    return tokens;
  };
  return readOwn(source, inside) as Tokens.Generic | undefined;
}

function readOwn(source: string, inside: LexInside): OwnToken | Tokens.HTML | Tokens.List | undefined {
  const blank = /^ {0,3}/.exec(source)?.[0].length ?? 0;
  switch (source[blank]) {
    case '>':
      return readQuote(source, inside);
    case ':':
      return readDiv(source, inside);
    case '[':
      return readFootnote(source, inside) ?? readDefinitions(source, inside);
    case '$':
      return readMath(source) ?? readDefinitions(source, inside);
    case '%':
      return readPrivateBlock(source);
    case '+':
      return readGridTable(source, inside);
    case '|':
      return readLineBlock(source);
    case '<':
      return readAside(source, inside) ?? readHtmlColumns(source, inside) ?? readWholeHtml(source);
    case '\n':
    case ' ':
    case '\t':
    case '#':
    case '~':
    case '=':
    case undefined:
      return undefined;
    case '-':
      return readRuledTable(source);
    default:
      return readPastedList(source, inside) ?? readRuledTable(source) ?? readDefinitions(source, inside);
  }
}

/**
 * Where, inside a paragraph, a block of ours may interrupt it. It looks no further than the paragraph's end: marked asks for
 * each paragraph anew, and a search to the end of the file each time would be quadratic.
 */
export function findBlockStart(source: string): number | undefined {
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
    const next = source[at + 1];
    if (next === undefined || next === '\n') return undefined;
    if (next === ':' && source.startsWith(':::', at + 1)) return at + 1;
    if (next === '[' && source[at + 2] === '^' && /^\[\^[^\]\s]+\]:/.test(source.slice(at + 1, at + 220)))
      return at + 1;
    // Only where one begins: after each cut marked looks for a heading's underline up to the paragraph's end.
    if (beginsPastedList(source, at + 1)) return at + 1;
    if (next === '$' && source.startsWith('$$', at + 1) && readMath(source.slice(at + 1))) return at + 1;
  }
  return undefined;
}
