/**
 * Headings with what stands under them, as they were lexed and read in the revision before. While somebody types, one of hundreds is
 * another: all the others are taken whole, by their text.
 *
 * A stretch goes from a heading to the next, and is taken where neither what follows can change how it is lexed (it has lists, tables and
 * paragraphs alone, each ended by a blank line, and no definition) nor anything of it speaks to the whole brief (`KeptFlow`).
 */
import type { Token } from 'marked';
import type { FlowItem } from '../flow.js';
import { movedBy } from './moved-blocks.js';

/** A block as it was read, and the line that it began in. */
export interface KeptBlock {
  readonly type: string;
  readonly raw: string;
  readonly line: number;
  readonly items: readonly FlowItem[];
}

/** Of one heading. Texts that occur twice have one for each line. */
export interface Stretch {
  readonly raw: string;
  readonly line: number;
  readonly lineCount: number;
  readonly tokens: readonly Token[];
  readonly blocks: readonly KeptBlock[];
  readonly items: readonly FlowItem[];
}

/** A stretch as the lexer gives it: in the place of its tokens. */
export interface StretchToken {
  readonly type: 'stretch';
  readonly raw: string;
  /** In each line in which it stood, one at least. */
  readonly known: readonly Stretch[];
}

/** Characters up to the next heading: a longer stretch is lexed each time. */
const mostLength = 4_000;

/** What stands between a heading and the next, and cannot go on beyond it. */
const closed: ReadonlySet<string> = new Set(['list', 'table', 'paragraph', 'space']);

/** What such a block begins with, and none that could. */
const plainStart = /^[\p{L}\p{N}*+|-]/u;

export class KeptStretches {
  readonly #last: ReadonlyMap<string, readonly Stretch[]>;
  readonly #now = new Map<string, Stretch[]>();
  /** The one that is being read, while it can be kept. */
  #open: { readonly line: number; readonly tokens: Token[]; readonly blocks: KeptBlock[] } | undefined;

  constructor(last?: KeptStretches) {
    this.#last = last ? last.#now : new Map();
  }

  /** For the lexer: the stretch that `source` begins with, as one token. */
  find(source: string): StretchToken | undefined {
    const known = this.#last.get(stretchOf(source)?.slice(0, -1) ?? '');
    return known && { type: 'stretch', raw: (known[0] as Stretch).raw, known };
  }

  /** It stands in the brief again, in `line`. */
  take({ known }: StretchToken, line: number): Stretch {
    this.#end(line);
    this.#open = undefined;
    const there = known.find((each) => each.line === line);
    const stretch = there ?? movedTo(known[0] as Stretch, line);
    this.#note(stretch);
    return stretch;
  }

  /** A block has been read. `block`: what is kept of it, where it said nothing to the whole brief. */
  add(token: Token, line: number, block: KeptBlock | undefined): void {
    if (token.type === 'heading') {
      if (token.raw.startsWith('#')) this.#end(line);
      this.#open = token.raw.startsWith('#') && block ? { line, tokens: [token], blocks: [block] } : undefined;
      return;
    }
    if (!this.#open) return;
    const isPlain = token.type === 'space' || (plainStart.test(token.raw) && !token.raw.includes(']:'));
    if (!block || !isPlain || !closed.has(token.type)) {
      this.#open = undefined;
      return;
    }
    this.#open.tokens.push(token);
    this.#open.blocks.push(block);
  }

  /** All blocks of the revision before. */
  *blocks(): Iterable<KeptBlock> {
    for (const all of this.#last.values()) for (const { blocks } of all) yield* blocks;
  }

  /** The next heading stands in `line`. */
  #end(line: number): void {
    const open = this.#open;
    if (!open) return;
    const raw = open.tokens.map((token) => token.raw).join('');
    if (!raw.endsWith('\n\n') || raw.length > mostLength) return;
    this.#note({
      raw,
      line: open.line,
      lineCount: line - open.line,
      tokens: open.tokens,
      blocks: open.blocks,
      items: open.blocks.flatMap(({ items }) => items),
    });
  }

  #note(stretch: Stretch): void {
    const others = this.#now.get(stretch.raw);
    if (others) others.push(stretch);
    else this.#now.set(stretch.raw, [stretch]);
  }
}

/** From the start of `source` to the sign of the next heading behind a blank line; undefined where that is far away. */
export function stretchOf(source: string): string | undefined {
  const near = source.slice(0, mostLength);
  const end = near.indexOf('\n\n#');
  return end < 0 ? undefined : near.slice(0, end + 3);
}

function movedTo(stretch: Stretch, line: number): Stretch {
  const by = line - stretch.line;
  const blocks = stretch.blocks.map((block) => ({
    ...block,
    line: block.line + by,
    items: movedBy(block.items, by),
  }));
  return { ...stretch, line, blocks, items: blocks.flatMap(({ items }) => items) };
}
