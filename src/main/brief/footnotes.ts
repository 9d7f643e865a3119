import type { Token } from 'marked';
import type { Block, Footnote } from '../../shared/model/brief.js';
import type { Lines } from '../../shared/model/diagnostic.js';
import type { FootnoteBook } from './context.js';
import type { Report } from './report.js';

interface Definition {
  readonly line: number;
  readonly lines: Lines;
  /** Lexed blocks, or the source of an inline note. */
  readonly content: readonly Token[] | string;
}

/** Footnotes of one brief: definitions wherever they stand, numbered in the order in which they are first referred to. */
export class Footnotes implements FootnoteBook {
  private readonly definitions = new Map<string, Definition>();
  /** Labels in the order in which they are first referred to. */
  private readonly order = new Set<string>();
  private inlineCount = 0;

  /** @param labels every label that is defined anywhere, known before the text is read */
  constructor(
    private readonly labels: ReadonlySet<string>,
    private readonly report: Report,
  ) {}

  has = (label: string): boolean => this.labels.has(label);

  refer = (label: string): string => {
    this.order.add(label);
    return label;
  };

  inline = (source: string, lines: Lines): string => {
    this.inlineCount += 1;
    // A blank cannot stand in a written label, so that this one is free.
    const label = `inline ${this.inlineCount}`;
    this.definitions.set(label, { line: lines.from, lines, content: source });
    return this.refer(label);
  };

  define = (label: string, tokens: readonly Token[], line: number, lines: Lines): void => {
    if (this.definitions.has(label)) {
      this.report('footnote-twice', lines, { label });
      return;
    }
    this.definitions.set(label, { line, lines, content: tokens });
  };

  /** Reads the notes that are referred to; a note may refer to further ones. Reports those that nothing refers to. */
  finish(read: (content: readonly Token[] | string, line: number) => readonly Block[]): Map<string, Footnote> {
    const notes = new Map<string, Footnote>();
    // A set is walked in the order of insertion, and what is added on the way is reached too.
    for (const label of this.order) {
      const definition = this.definitions.get(label);
      if (!definition) continue;
      const blocks = read(definition.content, definition.line);
      notes.set(label, { label, number: notes.size + 1, blocks, lines: definition.lines });
    }
    for (const [label, { lines }] of this.definitions) {
      if (!notes.has(label)) this.report('footnote-unused', lines, { label });
    }
    return notes;
  }
}

/** Tokens that are most of a brief, and have no blocks in them. */
const plain: ReadonlySet<string> = new Set(['stretch', 'heading', 'paragraph', 'space', 'table']);

/** Labels of all footnote definitions among tokens, at any depth. */
export function definedLabels(tokens: readonly Token[], into = new Set<string>()): Set<string> {
  for (const token of tokens) {
    if (plain.has(token.type)) continue;
    if (token.type === 'footnote') into.add((token as unknown as { label: string }).label);
    if ('tokens' in token && Array.isArray(token.tokens)) definedLabels(token.tokens, into);
    if (token.type === 'list')
      for (const item of token.items as { tokens: Token[] }[]) definedLabels(item.tokens, into);
  }
  return into;
}
