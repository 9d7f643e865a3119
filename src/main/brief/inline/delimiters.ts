import { characterAt, characterBefore, isAsciiWord, isPunctuation, isSpace, isWide } from './characters.js';
import type { Mark, PieceList } from './pieces.js';

/**
 * Emphasis by CommonMark's algorithm (6.2, "process emphasis"): delimiter runs on a stack, each closing run looks back for
 * its opening one, and remembers how far it has looked in vain. Linear in the text; marked's own way is quadratic
 * (`a__b` 16,000 times took it 8 seconds).
 */
export interface Delimiter {
  readonly char: string;
  /** Piece that holds the run's signs that are still text. */
  readonly piece: number;
  count: number;
  readonly original: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  previous?: Delimiter;
  next?: Delimiter;
}

/** Reads the run of `*`, `_`, `~` or `=` at `at`. */
export function scanRun(source: string, at: number): Omit<Delimiter, 'piece'> {
  const char = source[at] as string;
  let end = at;
  while (source[end] === char) end += 1;
  const before = characterBefore(source, at);
  const after = characterAt(source, end);
  const count = end - at;
  // Chinese and Japanese have no blanks: beside their letters a mark may open or close as if there were one.
  const left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before) || isWide(before));
  const right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after) || isWide(after));
  let canOpen = left;
  let canClose = right;
  if (char === '_') {
    canOpen = left && (!right || isPunctuation(before));
    canClose = right && (!left || isPunctuation(after));
  } else if (char === '~' || char === '=') {
    // Two signs exactly, and `==` never inside a word: `a==b` is a comparison.
    const two = count === 2;
    canOpen = left && two && !(char === '=' && isAsciiWord(before));
    canClose = right && two && !(char === '=' && isAsciiWord(after));
  }
  return { char, count, original: count, canOpen, canClose };
}

const markOf = (char: string, signs: number): Mark =>
  char === '~' ? 'strike' : char === '=' ? 'highlight' : signs === 2 ? 'strong' : 'emphasis';

/** The stack of one paragraph. */
export class DelimiterStack {
  last: Delimiter | undefined;

  constructor(private readonly list: PieceList) {}

  push(delimiter: Delimiter): void {
    if (this.last) {
      delimiter.previous = this.last;
      this.last.next = delimiter;
    }
    this.last = delimiter;
  }

  private remove(delimiter: Delimiter): void {
    if (delimiter.previous) {
      if (delimiter.next) delimiter.previous.next = delimiter.next;
      else delete delimiter.previous.next;
    }
    if (delimiter.next) {
      if (delimiter.previous) delimiter.next.previous = delimiter.previous;
      else delete delimiter.next.previous;
    } else this.last = delimiter.previous;
  }

  /** Pairs what stands above `bottom` and takes it off the stack. */
  process(bottom: Delimiter | undefined): void {
    const searchedFrom = new Map<string, Delimiter | undefined>();
    let closer = bottom ? bottom.next : this.first();
    while (closer) {
      if (!closer.canClose) {
        closer = closer.next;
        continue;
      }
      const key = `${closer.char}${closer.canOpen ? 1 : 0}${closer.original % 3}`;
      const floor = searchedFrom.has(key) ? searchedFrom.get(key) : bottom;
      const opener = this.openerFor(closer, floor, bottom);
      if (opener) closer = this.pair(opener, closer);
      else {
        searchedFrom.set(key, closer.previous);
        const next: Delimiter | undefined = closer.next;
        if (!closer.canOpen) this.remove(closer);
        closer = next;
      }
    }
    while (this.last && this.last !== bottom) this.remove(this.last);
  }

  private first(): Delimiter | undefined {
    let at = this.last;
    while (at?.previous) at = at.previous;
    return at;
  }

  private openerFor(
    closer: Delimiter,
    floor: Delimiter | undefined,
    bottom: Delimiter | undefined,
  ): Delimiter | undefined {
    for (let at = closer.previous; at && at !== floor && at !== bottom; at = at.previous) {
      if (at.char !== closer.char || !at.canOpen) continue;
      // CommonMark 6.2, rules 9 and 10.
      const oddMatch =
        (closer.canOpen || at.canClose) && closer.original % 3 !== 0 && (at.original + closer.original) % 3 === 0;
      if (!oddMatch) return at;
    }
    return undefined;
  }

  private pair(opener: Delimiter, closer: Delimiter): Delimiter | undefined {
    const signs = opener.count >= 2 && closer.count >= 2 ? 2 : 1;
    this.list.mark(markOf(opener.char, signs), opener.piece + 1, closer.piece);
    // What stands between the two found no partner.
    for (let at = closer.previous; at && at !== opener; ) {
      const previous: Delimiter | undefined = at.previous;
      this.remove(at);
      at = previous;
    }
    for (const delimiter of [opener, closer]) {
      delimiter.count -= signs;
      const piece = this.list.pieces[delimiter.piece];
      if (piece?.type === 'text') piece.text = delimiter.char.repeat(delimiter.count);
    }
    if (opener.count === 0) this.remove(opener);
    if (closer.count > 0) return closer;
    const next = closer.next;
    this.remove(closer);
    return next;
  }
}
