/**
 * Blocks as they were lexed in the revision before: while somebody types, one of hundreds is another. A heading is what its line makes it. A list, a table or a
 * paragraph is what its own lines and the next heading make it, for a heading ends each of them: where all of these are as they
 * were, it is not lexed again.
 */
import type { Token } from 'marked';
import { type KeptStretches, stretchOf } from '../kept/kept-stretches.js';

/** Of a line that may be blank. */
const blank = /\s/;

/** What a list, a table or a paragraph begins with, and no block that could go on beyond a heading. */
const plainStart = /^[\p{L}\p{N}*+-]/u;

interface Kept {
  readonly token: Token;
  /** Of the token before it. */
  readonly after: string | undefined;
}

export class KeptBlocks {
  readonly #stretches: KeptStretches;
  readonly #last: ReadonlyMap<string, Kept>;
  readonly #now = new Map<string, Kept>();
  #top: readonly Token[] | undefined;
  /** The block that is being lexed, and how many there were before it. */
  #begun:
    | { readonly source: string; readonly key: string; readonly count: number; readonly after: string | undefined }
    | undefined;

  /** @param stretches that are taken whole */
  constructor(stretches: KeptStretches, last?: KeptBlocks) {
    this.#stretches = stretches;
    this.#last = last ? last.#now : new Map();
  }

  /** These are the tokens of the brief itself; all other lists of tokens are of the inside of a block. */
  begin(top: readonly Token[]): void {
    this.#top = top;
  }

  /** To be asked before each block: what it was in the revision before, where that cannot be another now. */
  take(source: string, tokens: readonly Token[]): Token | undefined {
    if (tokens !== this.#top) return undefined;
    this.#end(tokens);
    if (source.startsWith('\n\n') && !blank.test(source[2] ?? '\n')) return { type: 'space', raw: '\n\n' };
    const after = tokens.at(-1)?.type;
    if (source.startsWith('#')) {
      return (this.#stretches.find(source) as Token | undefined) ?? this.#heading(source, tokens, after);
    }
    // A block behind another without a blank line may become a part of it.
    if (after !== undefined && after !== 'space' && after !== 'heading') return undefined;
    const key = plainStart.test(source) ? stretchOf(source) : undefined;
    if (key === undefined) return undefined;
    const known = this.#last.get(key);
    if (known && known.after === after) {
      this.#now.set(key, known);
      // The lexer may lengthen the last token that it has.
      return { ...known.token };
    }
    this.#begun = { source, key, count: tokens.length, after };
    return undefined;
  }

  /** A heading is what its line makes it, wherever it stands. */
  #heading(source: string, tokens: readonly Token[], after: string | undefined): Token | undefined {
    const end = source.indexOf('\n');
    const key = end < 0 ? source : source.slice(0, end);
    const known = this.#last.get(key);
    if (!known) {
      this.#begun = { source, key, count: tokens.length, after };
      return undefined;
    }
    this.#now.set(key, known);
    return { ...known.token };
  }

  /** Keeps the block that was begun, if it is one of those that nothing behind its stretch can change. */
  #end(tokens: readonly Token[]): void {
    const begun = this.#begun;
    this.#begun = undefined;
    const token = tokens.at(-1);
    if (!begun || !token || tokens.length !== begun.count + 1) return;
    const { raw, type } = token;
    if (type === 'heading' && raw === begun.key) this.#now.set(raw, { token: { ...token }, after: begun.after });
    if (type !== 'list' && type !== 'table' && type !== 'paragraph') return;
    // A blank line ends it, so that what follows does not join it; and a definition in it is one for the whole brief.
    if (!begun.source.startsWith('\n\n', raw.length) || raw.length + 2 > begun.key.length || raw.includes(']:')) return;
    this.#now.set(begun.key, { token: { ...token }, after: begun.after });
  }
}
