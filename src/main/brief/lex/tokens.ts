import type { Token } from 'marked';

/** Tokens of our own, beside marked's. Joined, the raw texts of all tokens are the source. */
interface Base {
  readonly raw: string;
}

export interface QuoteToken extends Base {
  readonly type: 'quote';
  /** The content without its marks, a line for each line of `raw`. */
  readonly text: string;
  readonly tokens: Token[];
}

export interface DivToken extends Base {
  readonly type: 'div';
  /** What stands after the colons of the opening line. */
  readonly info: string;
  /** Lines between its first and that in which its content begins. */
  readonly inset: number;
  readonly tokens: Token[];
  readonly closed: boolean;
}

export interface FootnoteToken extends Base {
  readonly type: 'footnote';
  readonly label: string;
  readonly tokens: Token[];
}

export interface DefinitionsToken extends Base {
  readonly type: 'definitions';
  readonly items: readonly {
    readonly term: string;
    /** Lines from the token's first line. */
    readonly line: number;
    readonly lineCount: number;
    readonly definitions: readonly { readonly line: number; readonly tokens: Token[] }[];
  }[];
}

export interface MathToken extends Base {
  readonly type: 'math';
  readonly text: string;
}

export interface PrivateToken extends Base {
  readonly type: 'private';
}

export interface GridTableToken extends Base {
  readonly type: 'gridTable';
  readonly align: readonly ('start' | 'center' | 'end')[];
  readonly head: readonly GridCell[];
  readonly rows: readonly (readonly GridCell[])[];
}

export interface GridCell {
  readonly tokens: Token[];
  /** Lines from the token's first line. */
  readonly line: number;
}

/** Pandoc's simple and multiline tables. */
export interface RuledTableToken extends Base {
  readonly type: 'ruledTable';
  readonly align: readonly ('start' | 'center' | 'end')[];
  readonly head: readonly RuledCell[];
  readonly rows: readonly (readonly RuledCell[])[];
}

export interface RuledCell {
  readonly text: string;
  /** Lines from the token's first line. */
  readonly line: number;
}

/** A list that counts with letters or numbers in parentheses, which Markdown does not know. */
export interface LettersToken extends Base {
  readonly type: 'letters';
  readonly items: readonly {
    /** As it is written: 'a)', '(1)'. */
    readonly label: string;
    /** Lines from the token's first line. */
    readonly line: number;
    readonly lineCount: number;
    readonly tokens: Token[];
  }[];
}

export interface LineBlockToken extends Base {
  readonly type: 'lineBlock';
  readonly lines: readonly string[];
}

export type OwnToken =
  | QuoteToken
  | DivToken
  | FootnoteToken
  | DefinitionsToken
  | MathToken
  | PrivateToken
  | GridTableToken
  | RuledTableToken
  | LettersToken
  | LineBlockToken;
