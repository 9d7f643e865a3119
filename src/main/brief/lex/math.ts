import type { MathToken, PrivateToken } from './tokens.js';

/** `$$` … `$$` as a block: from the line's start, over any number of lines that are not blank. */
export function readMath(source: string): MathToken | undefined {
  const match = /^ {0,3}\$\$((?:[^$\n]|\$(?!\$)|\n(?![ \t]*\n))+)\$\$[ \t]*(?:\{[^}\n]*\})?[ \t]*(?=\n|$)/.exec(source);
  return match ? { type: 'math', raw: match[0], text: (match[1] as string).trim() } : undefined;
}

/** `%%` … `%%` (Obsidian) that begins a line and ends one: nothing of it is read. */
export function readPrivateBlock(source: string): PrivateToken | undefined {
  const start = /^ {0,3}%%/.exec(source);
  if (!start) return undefined;
  const end = source.indexOf('%%', start[0].length);
  if (end < 0) return undefined;
  const rest = /[ \t]*(?=\n|$)/y;
  rest.lastIndex = end + 2;
  return rest.test(source) ? { type: 'private', raw: source.slice(0, rest.lastIndex) } : undefined;
}
