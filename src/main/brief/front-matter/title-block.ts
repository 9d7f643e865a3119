import type { FrontMatter } from './yaml.js';

/** Pandoc's title block, read as front matter. */
export interface TitleBlock {
  readonly matter: FrontMatter;
  /** What follows. Its first line is `bodyLine`, counted from 1. */
  readonly body: string;
  readonly bodyLine: number;
}

const keys = ['title', 'author', 'date'];

/**
 * Pandoc's title block (manual, "pandoc_title_block"): up to three fields in the file's first lines, each begun by `%`, for
 * title, authors and date; a line that begins with blanks continues a field, and in the authors' begins another author.
 */
export function readTitleBlock(text: string): TitleBlock | undefined {
  // A blank has to follow: `%% … %%` is Obsidian's comment, `%hash` a word.
  const found = /^(?:%(?:[ \t][^\n]*)?(?:\n[ \t]+\S[^\n]*)*(?:\n|$)){1,3}/.exec(text)?.[0];
  if (found === undefined || !/[^%\s]/.test(found)) return undefined;
  const values: Record<string, string> = {};
  const lines: Record<string, { from: number; to: number }> = {};
  let line = 1;
  for (const [index, field] of found.split(/^%/m).slice(1).entries()) {
    const parts = field.trim().split(/\s*\n\s*/);
    const key = keys[index] as string;
    const value = parts.join(key === 'author' ? '; ' : ' ');
    if (value !== '') {
      values[key] = value;
      lines[key] = { from: line, to: line + parts.length - 1 };
    }
    line += field.split('\n').length - 1;
  }
  return { matter: { values, lines }, body: text.slice(found.length), bodyLine: line };
}

/** Whether what follows a title block was written as slides: only decks have pauses, notes and columns. */
export function hasDeckMarks(body: string): boolean {
  return /^\. \. \.[ \t]*$|^:{3,}[ \t]*(?:notes|columns|incremental|nonincremental)\b|^:{3,}[ \t]*\{[^}\n]*\.(?:notes|columns|incremental|nonincremental)\b/m.test(
    body,
  );
}
