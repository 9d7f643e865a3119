import type { Token } from 'marked';
import type { DataRef, Inline } from '../../shared/model/brief.js';
import type { Lines } from '../../shared/model/diagnostic.js';
import type { Context } from './context.js';
import type { FlowItem } from './flow.js';
import type { IgnoreBook } from './ignores.js';
import type { PictureBook } from './picture-book.js';

/** What the block readers need: the context, and ways to read what stands inside a block. */
export interface Reading {
  readonly context: Context;
  readonly ignores: IgnoreBook;
  readonly pictures: PictureBook;
  readonly footnotes: {
    readonly define: (label: string, tokens: readonly Token[], line: number, lines: Lines) => void;
  };
  /** `slides`: unknown `::: name` is the style of another tool, not a layout of a template. */
  readonly form: 'sections' | 'slides';
  /** Block tokens of source that is found only while reading (notes in a comment, an admonition's body). */
  readonly lex: (source: string) => readonly Token[];
  /** Inline content; `line` is that of its first character. */
  readonly inlines: (source: string, line: number) => readonly Inline[];
  /** Counts a level of nesting while `read` runs; beyond the limit it is not run, and the brief is refused. */
  readonly nested: (read: () => FlowItem[]) => FlowItem[];
  /** A div has named its cuts. */
  readonly namesCuts: () => void;
  /** Classes, in lower case, of fenced divs that are not read. */
  readonly withoutDivs: ReadonlySet<string>;
  /** Classes, in lower case, that a team's cuts ask for. */
  readonly tags: ReadonlySet<string>;
  /** Data that a chart names, or holds as text with separators. */
  readonly dataFile: (data: DataRef) => void;
}
