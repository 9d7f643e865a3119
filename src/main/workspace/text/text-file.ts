/** The file of a brief's text, as it was read or written. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe } from '../../../shared/diagnostics/index.js';
import { checkTarget, writeFiles, writeProblem } from '../output/index.js';
import { type FileForm, plainForm, readForm, writeForm } from './file-form.js';

export interface TextFile {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  /** With LF line ends; undefined where the file is no text. */
  readonly text: string | undefined;
  readonly form: FileForm;
}

/** The file as it is now; undefined where it is not there, or not to be read. */
export function readTextFile(path: string): TextFile | undefined {
  try {
    const bytes = readFileSync(path);
    const read = readForm(bytes);
    return { bytes, hash: hashOf(bytes), text: read?.text, form: read?.form ?? plainForm };
  } catch {
    return undefined;
  }
}

/** Writes a text as a file of this form, whole or not at all: the file as it is then, or a sentence on why it could not be written. */
export function writeTextFile(path: string, text: string, form: FileForm): TextFile | { readonly problem: string } {
  const bytes = writeForm(text, form);
  try {
    const checked = checkTarget(path, []);
    const problem = checked.ok ? writeFiles([{ target: checked.target, bytes }]) : checked.problem;
    if (problem) return { problem: describe(problem) };
  } catch (error) {
    return { problem: describe(writeProblem(error, path)) };
  }
  return { bytes, hash: hashOf(bytes), text, form };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
