/** The cuts file beside a brief: `report.cuts.json` beside `report.md`. */
import { readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import { isEndless } from '../../../shared/endless-file.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { type CutBook, emptyBook, formatBook, readBook } from '../../cuts/index.js';
import { checkTarget, errorCode, noFile, systemReason, writeFileLater, writeProblem } from '../output/index.js';

/** A cuts file as it was read. `text` is undefined where there is none. */
export interface CutsFile {
  readonly book: CutBook;
  readonly text: string | undefined;
  /** Why nothing of it can be used; `book` is empty then. */
  readonly problem?: Diagnostic;
}

export const noCuts: CutsFile = { book: emptyBook, text: undefined };

const longestFile = 5_000_000; // bytes; five thousand sections in twenty cuts are less

/** Where the cuts of a brief are; the path is as the brief's is. Undefined for standard input. */
export function cutsPath(brief: string): string | undefined {
  if (brief === '-' || brief === '') return undefined;
  const name = `${basename(brief, extname(brief))}.cuts.json`;
  // `join` would take the './' off that the person may have typed.
  const folder = dirname(brief);
  return folder === '.' ? name : join(folder, name);
}

/** The text of a cuts file; undefined where there is none, '' where it cannot be used. */
export type CutsText = Pick<CutsFile, 'text' | 'problem'>;

/** What stands in a cuts file, unread: whoever knows the text need not read it again. @param name the path as the person knows it */
export function cutsTextOf(name: string): CutsText {
  try {
    const about = statSync(resolve(name));
    if (isEndless(about)) return unusable(name, noFile);
    const bytes = readFileSync(resolve(name));
    if (bytes.length > longestFile) return unusable(name, 'it is larger than 5 MB');
    return { text: bytes.toString('utf8') };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { text: undefined };
    return unusable(name, systemReason(code));
  }
}

/** Reads a cuts file; one that is not there is an empty one. @param name the path as the person knows it */
export async function readCutsFile(name: string, found = cutsTextOf(name)): Promise<CutsFile> {
  const { text } = found;
  if (found.problem || text === undefined) return { book: emptyBook, ...found };
  const read = await readBook(text, name);
  return 'problem' in read ? { book: emptyBook, text, problem: read.problem } : { book: read.book, text };
}

function unusable(name: string, reason: string): CutsText {
  return { text: '', problem: diagnostic('cuts-file-unreadable', { file: name }, { reason }) };
}

/** The text of a file that holds these cuts; undefined where there is nothing to keep, and so no file is needed. */
function cutsText(book: CutBook): string | undefined {
  const isEmpty = book.cuts.length === 0 && Object.keys(book.other).length === 0;
  return isEmpty ? undefined : formatBook(book);
}

/** How a writing ended: `changed` where another program has written the file since it was read. */
export type CutsWritten =
  | { readonly text: string | undefined }
  | { readonly changed: true }
  | { readonly problem: Diagnostic };

/**
 * Writes the cuts of a brief, whole or not at all, and only over what was read: `before` is the text that the file had then.
 * Where there is nothing to keep, there is no file afterwards.
 */
export async function writeCutsFile(name: string, book: CutBook, before: string | undefined): Promise<CutsWritten> {
  const text = cutsText(book);
  const there = cutsTextOf(name);
  if (there.problem || there.text !== before) return { changed: true };
  if (text === before) return { text };
  try {
    if (text === undefined) {
      rmSync(resolve(name), { force: true });
      return { text };
    }
    const checked = checkTarget(name, []);
    if (!checked.ok) return { problem: checked.problem };
    const problem = await writeFileLater({ target: checked.target, bytes: Buffer.from(text) });
    return problem ? { problem } : { text };
  } catch (error) {
    return { problem: writeProblem(error, name) };
  }
}
