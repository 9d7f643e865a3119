import { Lexer, type MarkedOptions, type Token, type Tokens, type TokensList } from 'marked';
import { maxNesting } from '../limits.js';
import { findBlockStart, readBlock } from './extensions.js';
import type { KeptBlocks } from './kept-blocks.js';

/**
 * marked's block lexer with the blocks that CommonMark does not know. Its inline lexing is never run: the inline reader of
 * this stage takes linear time and knows what Pandoc, Obsidian and GitHub add.
 */
export class BlockLexer extends Lexer {
  /** Set when something was nested deeper than the limit: the brief is then refused. */
  tooDeep = false;
  private depth = 0;

  private readonly kept: KeptBlocks | undefined;

  /** @param kept what is known of the revision before */
  constructor(kept?: KeptBlocks) {
    const take = (source: string, tokens: Token[] = []) => kept?.take(source, tokens) as Tokens.Generic | undefined;
    super({
      async: false,
      breaks: false,
      gfm: true,
      pedantic: false,
      silent: false,
      hooks: null,
      renderer: null,
      tokenizer: null,
      walkTokens: null,
      extensions: {
        renderers: {},
        childTokens: {},
        block: kept ? [take, readBlock] : [readBlock],
        startBlock: [findBlockStart],
      },
    } as MarkedOptions);
    this.kept = kept;
  }

  override blockTokens(source: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(source: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList;
  override blockTokens(source: string, tokens: Token[] = [], lastParagraphClipped = false): Token[] {
    this.depth += 1;
    try {
      if (this.depth > maxNesting) {
        this.tooDeep = true;
        tokens.push({ type: 'text', raw: source, text: source });
        return tokens;
      }
      return super.blockTokens(source, tokens, lastParagraphClipped);
    } finally {
      this.depth -= 1;
    }
  }

  /** Block tokens of one stretch of source. Reference definitions are kept for the whole brief. */
  read(source: string): Token[] {
    const tokens = this.blockTokens(source, []);
    this.inlineQueue = [];
    return tokens;
  }

  /** Block tokens of the brief itself, of which those that are as they were need not be lexed. */
  readBrief(source: string): Token[] {
    const tokens: Token[] = [];
    this.kept?.begin(tokens);
    this.blockTokens(source, tokens);
    this.inlineQueue = [];
    return tokens;
  }

  get references(): Readonly<Record<string, { readonly href: string | null; readonly title?: string | null }>> {
    return this.tokens.links as never;
  }
}
