import type { Lines } from './diagnostics.js';

/** A text by its lines (LF), which are found once and cut out when they are asked for. */
export class SourceLines {
  readonly #text: string;
  /** Where each line begins, and one beyond the last. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    starts.push(text.length + 1);
    this.#text = text;
    this.#starts = starts;
  }

  /** How many lines there are, at least one. */
  get count(): number {
    return this.#starts.length - 1;
  }

  /** Lines, counted from 1, both included, without blanks at their end. */
  of({ from, to }: Lines): string {
    const last = Math.min(to, this.count);
    return from > last ? '' : this.#text.slice(this.#starts[from - 1], (this.#starts[last] as number) - 1).trimEnd();
  }
}
