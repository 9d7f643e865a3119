/** Walks a source line by line without cutting it up: `end` is the position after the line's text, before its line end. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Start of the next line, or the source's length. */
  readonly next: number;
}

/** The line that begins at `start`; undefined at the end of the source. */
export function lineAt(source: string, start: number): Line | undefined {
  if (start >= source.length) return undefined;
  const found = source.indexOf('\n', start);
  const end = found < 0 ? source.length : found;
  return { text: source.slice(start, end), start, end, next: found < 0 ? source.length : found + 1 };
}

export const isBlankLine = (text: string): boolean => /^[ \t]*$/.test(text);

/** A code fence's opening signs, or undefined. */
export function fenceOf(text: string): string | undefined {
  const match = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(text);
  return match?.[1];
}

/** Whether a line closes the fence that `open` began. */
export function closesFence(text: string, open: string): boolean {
  const match = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(text);
  return match !== null && match[1]?.[0] === open[0] && (match[1]?.length ?? 0) >= open.length;
}

/** Follows code fences over lines: inside one, nothing else is looked for. */
export class FenceTracker {
  private open: string | undefined;

  /** Takes the next line. True when it belongs to a code block, its fences included. */
  takes(text: string): boolean {
    if (this.open !== undefined) {
      if (closesFence(text, this.open)) this.open = undefined;
      return true;
    }
    this.open = fenceOf(text);
    return this.open !== undefined;
  }
}

/** Takes up to `width` columns of indentation away; a tab counts to the next multiple of four. */
export function outdent(text: string, width: number): string {
  let columns = 0;
  let at = 0;
  while (columns < width && at < text.length) {
    if (text[at] === ' ') columns += 1;
    else if (text[at] === '\t') columns += 4 - (columns % 4);
    else break;
    at += 1;
  }
  return columns > width ? ' '.repeat(columns - width) + text.slice(at) : text.slice(at);
}

/** Columns of blank at the start of a line. */
export function indentOf(text: string): number {
  let columns = 0;
  for (const char of text) {
    if (char === ' ') columns += 1;
    else if (char === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}
