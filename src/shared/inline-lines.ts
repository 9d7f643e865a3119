import type { Inline } from './model/index.js';

/** Inline content by the lines that its writer ended by hand; at least one. */
export function inlineLines(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}
