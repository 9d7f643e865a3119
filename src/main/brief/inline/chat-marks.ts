/** What chat programs and note keepers leave in text for themselves, and no reader can use. */
import type { Context } from '../context.js';
import { countLines } from '../front-matter/split.js';

/** A sign that one of these may be there: most texts have none. */
const sign = /oaicite|†|\ue200|\[cite|\^[\w-]+[ \t]*$/;

/**
 * ChatGPT's references to what it had read, in the forms in which they are copied (`:contentReference[oaicite:0]{index=0}`, `【4:1†source】`,
 * `citeturn0search3` between private signs), Gemini's (`[cite_start]`, `[cite: 1, 2]`), and Obsidian's name of a block (`^summary` at
 * its end). They lead to nothing outside of the chat or the vault.
 */
const marks: readonly (readonly [RegExp, string])[] = [
  [/ ?(?:\u200b|&#8203;)?(?::contentReference)?\[oaicite:\d+\](?:\{index=\d+\})?/g, ':contentReference'],
  [/ ?(?:【\d+(?::\d+)?†[^【】\n]{0,80}】|\[\d+†[^[\]\n]{0,80}\])/g, '【…†…】'],
  [/ ?\ue200(?:file)?cite[^\ue201\n]{1,600}\ue201/g, 'cite'],
  [/\[cite_start\]| ?\[cite: ?\d[\d, ]*\]/g, '[cite]'],
  [/(?:^|[ \t]+|\n)\^(?=[\w-]*[A-Za-z])[A-Za-z0-9-]{2,60}[ \t]*$/g, '^block'],
];

/**
 * The text of a paragraph without them; each kind is named once in a message.
 *
 * @param line line of its first character in the file, from 1
 */
export function withoutChatMarks(source: string, line: number, context: Context): string {
  if (!sign.test(source)) return source;
  return marks.reduce(
    (text, [pattern, name]) =>
      text.replace(pattern, (found: string, at: number) => {
        const from = line + countLines(text.slice(0, at));
        context.tally.count('foreign-directives', { from, to: from }, name);
        return found.startsWith('\n') ? '\n' : '';
      }),
    source,
  );
}
