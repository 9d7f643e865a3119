/**
 * What was read of a brief's blocks in the revision before. A block that says something to the whole brief as it is read (a
 * footnote, a picture, a diagnostic, a link to a section) is read each time; of all others what they say, and their line, is all
 * that can make them others.
 */
import type { Token } from 'marked';
import type { FlowItem } from './flow.js';
import { movedBy } from './moved-blocks.js';

/** Kinds of block that stand on other lines when a line is added above: all that a brief has hundreds of. */
const movable: ReadonlySet<string> = new Set(['heading', 'list', 'paragraph', 'table']);

interface Kept {
  readonly type: string;
  readonly raw: string;
  readonly line: number;
  readonly items: readonly FlowItem[];
}

export class KeptFlow {
  /** By the line that a block begins in. */
  readonly #last: ReadonlyMap<number, Kept>;
  readonly #now = new Map<number, Kept>();
  #spoke = false;
  /** Those that can be moved by what they say, made when the first has moved. */
  #byRaw: ReadonlyMap<string, Kept> | undefined;

  constructor(last?: KeptFlow) {
    this.#last = last ? last.#now : new Map();
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
      return known.items;
    }
    this.#spoke = false;
    const items = read();
    if (isAlone && !this.#spoke) this.#now.set(line, { type, raw, line, items });
    return items;
  }

  /** As it was, in its line or moved there. */
  #known(type: string, raw: string, line: number): Kept | undefined {
    const there = this.#last.get(line);
    if (there?.raw === raw && there.type === type) return there;
    if (!movable.has(type)) return undefined;
    this.#byRaw ??= new Map(
      [...this.#last.values()].flatMap((kept) => (movable.has(kept.type) ? [[kept.raw, kept]] : [])),
    );
    const elsewhere = this.#byRaw.get(raw);
    if (elsewhere?.type !== type) return undefined;
    return { type, raw, line, items: movedBy(elsewhere.items, line - elsewhere.line) };
  }
}
