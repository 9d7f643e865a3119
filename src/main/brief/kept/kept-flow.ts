/**
 * What was read of a brief's blocks in the revision before. A block that says something to the whole brief as it is read (a
 * footnote, a picture, a diagnostic, a link to a section) is read each time; of all others what they say, and their line, is all
 * that can make them others.
 */
import type { Token } from 'marked';
import type { FlowItem } from '../flow.js';
import { type KeptBlock, KeptStretches } from './kept-stretches.js';
import { movedBy } from './moved-blocks.js';

/** Kinds of block that stand on other lines when a line is added above: all that a brief has hundreds of. */
const movable: ReadonlySet<string> = new Set(['heading', 'list', 'paragraph', 'table']);

export class KeptFlow {
  /** What stands under a heading, whole. */
  readonly stretches: KeptStretches;
  /** By the line that a block begins in. */
  readonly #last: ReadonlyMap<number, KeptBlock>;
  readonly #now = new Map<number, KeptBlock>();
  #spoke = false;
  /** Those that can be moved by what they say, made when the first has moved. */
  #byRaw: ReadonlyMap<string, KeptBlock> | undefined;

  constructor(last?: KeptFlow) {
    this.#last = last ? last.#now : new Map();
    this.stretches = new KeptStretches(last?.stretches);
  }

  /** The block that is being read says something to the whole brief, or asks it something. */
  readonly speaks = (): void => {
    this.#spoke = true;
  };

  /** A function of the brief's books, by which a block speaks. */
  readonly speaking =
    <Args extends readonly unknown[], Result>(does: (...args: Args) => Result) =>
    (...args: Args): Result => {
      this.#spoke = true;
      return does(...args);
    };

  /**
   * A block as it was read before, where it is the same, else as `read` reads it.
   * @param isAlone nothing that was read before waits for this block
   */
  read(token: Token, line: number, isAlone: boolean, read: () => readonly FlowItem[]): readonly FlowItem[] {
    const { type, raw } = token;
    const known = isAlone ? this.#known(type, raw, line) : undefined;
    if (known) {
      this.#now.set(line, known);
      this.stretches.add(token, line, known);
      return known.items;
    }
    this.#spoke = false;
    const items = read();
    const block = isAlone && !this.#spoke ? { type, raw, line, items } : undefined;
    if (block) this.#now.set(line, block);
    this.stretches.add(token, line, block);
    return items;
  }

  /** As it was, in its line or moved there. */
  #known(type: string, raw: string, line: number): KeptBlock | undefined {
    const there = this.#last.get(line);
    if (there?.raw === raw && there.type === type) return there;
    if (!movable.has(type)) return undefined;
    this.#byRaw ??= this.#movableBlocks();
    const elsewhere = this.#byRaw.get(raw);
    if (elsewhere?.type !== type) return undefined;
    return { type, raw, line, items: movedBy(elsewhere.items, line - elsewhere.line) };
  }

  /** Of those that say the same, the last. */
  #movableBlocks(): ReadonlyMap<string, KeptBlock> {
    const found = new Map<string, KeptBlock>();
    const note = (blocks: Iterable<KeptBlock>): void => {
      for (const block of blocks) if (movable.has(block.type)) found.set(block.raw, block);
    };
    note(this.stretches.blocks());
    note(this.#last.values());
    return found;
  }
}
