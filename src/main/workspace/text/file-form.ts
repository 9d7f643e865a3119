/** A brief's file as text and back: what stands in it apart from its words is kept, so that a save changes only what was written. */
import { decodeBytes } from '../../brief/index.js';

/** How a file writes its text. */
export interface FileForm {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** It begins with a byte-order mark. */
  readonly mark: boolean;
  readonly lineEnd: '\n' | '\r\n' | '\r';
}

export const plainForm: FileForm = { encoding: 'utf-8', mark: false, lineEnd: '\n' };

const largest = 10 * 1024 * 1024; // bytes: the limit of a brief

/**
 * The text of a file with LF line ends; undefined where it is none, or larger than a brief may be. A file in Windows-1252
 * becomes UTF-8 when it is saved, as its diagnostic asks for.
 */
export function readForm(bytes: Uint8Array): { readonly text: string; readonly form: FileForm } | undefined {
  if (bytes.length > largest) return undefined;
  const { text, encoding } = decodeBytes(bytes);
  if (text === undefined || text.includes('\0')) return undefined;
  const isUtf16 = encoding === 'utf-16le' || encoding === 'utf-16be';
  const form: FileForm = {
    encoding: isUtf16 ? encoding : 'utf-8',
    mark: isUtf16 || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf),
    lineEnd: lineEndOf(text),
  };
  return { text: text.replace(/\r\n?/g, '\n'), form };
}

/** The bytes of a file that holds `text`. */
export function writeForm(text: string, { encoding, mark, lineEnd }: FileForm): Uint8Array {
  const content = (mark ? '\ufeff' : '') + (lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd));
  if (encoding === 'utf-8') return Buffer.from(content, 'utf8');
  const bytes = Buffer.from(content, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

/** The line end that the file has most of. */
function lineEndOf(text: string): FileForm['lineEnd'] {
  const windows = text.match(/\r\n/g)?.length ?? 0;
  const all = text.match(/\n/g)?.length ?? 0;
  const old = (text.match(/\r/g)?.length ?? 0) - windows;
  if (windows > 0 && windows * 2 >= all) return '\r\n';
  return old > all ? '\r' : '\n';
}
