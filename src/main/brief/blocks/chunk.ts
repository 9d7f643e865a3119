/** Code that R Markdown or Quarto runs where it stands. */
export interface Chunk {
  /** What is left of the code without its options. */
  readonly text: string;
  /** Its tool shows neither it nor what comes of it: it only sets something up. */
  readonly hidden: boolean;
}

/** Options of a chunk on lines of their own at its head, each behind the comment sign of its language: `#| echo: false`. */
const optionLines = /^(?:[ \t]*(?:#|\/\/|--|%%)\|.*(?:\n|$))+/;
const never = /\binclude\s*[=:]\s*f(?:alse)?\b/i;

/** The chunk of a fence whose info string is in braces and begins with a language: `{r setup, include=FALSE}`. */
export function chunkOf(info: string, text: string): Chunk | undefined {
  if (!/^\{[a-z]/i.test(info)) return undefined;
  const options = optionLines.exec(text)?.[0] ?? '';
  return { text: text.slice(options.length), hidden: never.test(info) || never.test(options) };
}
