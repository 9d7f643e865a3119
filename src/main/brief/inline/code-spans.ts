/**
 * Code spans of one text (CommonMark 6.1). Where the runs of backticks stand is found once, so that a text of nothing but
 * backticks takes no more time than any other.
 */
export class CodeSpans {
  private starts: ReadonlyMap<number, readonly number[]> | undefined;
  private readonly cursor = new Map<number, number>();

  constructor(private readonly source: string) {}

  /** The span whose opening run begins at `at`; undefined where no run of the same length follows. */
  read(at: number): { readonly text: string; readonly end: number } | undefined {
    let length = 0;
    while (this.source[at + length] === '`') length += 1;
    const starts = this.runs().get(length) ?? [];
    let index = this.cursor.get(length) ?? 0;
    while (index < starts.length && (starts[index] as number) < at + length) index += 1;
    this.cursor.set(length, index);
    const close = starts[index];
    if (close === undefined) return undefined;
    const inner = this.source.slice(at + length, close).replace(/\n[ \t]*/g, ' ');
    const padded = /^ .* $/.test(inner) && inner.trim() !== '';
    return { text: padded ? inner.slice(1, -1) : inner, end: close + length };
  }

  private runs(): ReadonlyMap<number, readonly number[]> {
    if (this.starts) return this.starts;
    const starts = new Map<number, number[]>();
    for (const match of this.source.matchAll(/`+/g)) {
      const list = starts.get(match[0].length);
      if (list) list.push(match.index);
      else starts.set(match[0].length, [match.index]);
    }
    this.starts = starts;
    return starts;
  }
}
