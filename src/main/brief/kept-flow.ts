/**
 * What was read of a brief's blocks in the revision before. A block that says something to the whole brief as it is read (a
 * footnote, a picture, a diagnostic, a link to a section) is read each time; of all others what they say, and their line, is all
 * that can make them others.
 */
import type { Token } from 'marked';
import type { FlowItem } from './flow.js';

interface Kept {
  readonly type: string;
  readonly raw: string;
  readonly items: readonly FlowItem[];
}

export class KeptFlow {
  /** By the line that a block begins in. */
  readonly #last: ReadonlyMap<number, Kept>;
  readonly #now = new Map<number, Kept>();
  #spoke = false;

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
    const known = this.#last.get(line);
    if (isAlone && known?.raw === raw && known.type === type) {
      this.#now.set(line, known);
      return known.items;
    }
    this.#spoke = false;
    const items = read();
    if (isAlone && !this.#spoke) this.#now.set(line, { type, raw, items });
    return items;
  }
}
