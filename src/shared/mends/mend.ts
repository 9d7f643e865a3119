/** What a remedy that is an edit consists of, and how the common ones are made. */
import type { DiagnosticState } from '../contract/index.js';
import { nearest } from '../nearest.js';

/** What is done, for the words on its button. */
export type MendKind =
  | 'write'
  | 'quote'
  | 'blankLine'
  | 'describe'
  | 'ornament'
  | 'writeNote'
  | 'takeNoteOut'
  | 'closeComment'
  | 'closeBlock'
  | 'closeFrontMatter'
  | 'moveToEnd'
  | 'makeTitle'
  | 'takeOut';

/** Lines are counted from 1. */
export interface Mend {
  readonly kind: MendKind;
  /** Of `write`: what is written; '' for the others. */
  readonly name: string;
  /** Lines `from` to `to` (inclusive) get these in their place; `to` below `from` puts them before `from`. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
  /** Where the caret goes: line and column of the new text, from 1 and 0. */
  readonly caret?: Caret;
}

export interface Caret {
  readonly line: number;
  readonly column: number;
}

/** What of a diagnostic a remedy is made of. */
export type Mendable = Pick<DiagnosticState, 'code' | 'line' | 'lastLine' | 'values'>;

/** The remedies of a code for a text; none where its lines are not what the diagnostic is about. */
export type Mender = (item: Mendable, lines: readonly string[]) => readonly Mend[];

export function instead(kind: MendKind, line: number, text: string, name = ''): Mend {
  return { kind, name, from: line, to: line, lines: [text] };
}

export function put(kind: MendKind, before: number, lines: readonly string[], name = ''): Mend {
  return { kind, name, from: before, to: before - 1, lines };
}

export function wordOf({ values }: Mendable, name: string): string {
  return String(values[name] ?? '');
}

/** The first of the lines that are meant which has `text` in it. */
export function lineWith({ line, lastLine }: Mendable, lines: readonly string[], text: string): number | undefined {
  for (let at = line; at <= Math.max(line, lastLine); at += 1) if (lines[at - 1]?.includes(text)) return at;
  return undefined;
}

/**
 * Another word in the place of one that stands once in the lines that are meant, as a word of its own; nothing where it
 * stands there twice, or where the other is not like it: then nobody knows that it was meant.
 *
 * @param behind a pattern for what must follow it
 */
export function anotherWord(
  item: Mendable,
  lines: readonly string[],
  word: string,
  by: string,
  behind = '',
): readonly Mend[] {
  if (word === '' || by === '' || nearest(word, [by]) === undefined) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_-])${quoted(word)}(?![\\p{L}\\p{N}_-])${behind}`, 'gu');
  const last = Math.max(item.line, item.lastLine);
  const found = lines
    .slice(item.line - 1, last)
    .flatMap((text, index) => [...text.matchAll(pattern)].map((match) => ({ text, at: match.index, index })));
  const [place] = found;
  if (!place || found.length > 1) return [];
  const { text, at, index } = place;
  // In braces a value of two words needs quotation marks.
  const needsMarks = text[at - 1] === '=' && /[\s,{}"']/.test(by);
  const written = needsMarks ? `"${by}"` : by;
  return [instead('write', item.line + index, `${text.slice(0, at)}${written}${text.slice(at + word.length)}`, by)];
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
