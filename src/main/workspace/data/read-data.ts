import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { DataRef, DataTable, DataTables, Diagnostic } from '../../../shared/model/index.js';
import { decodeBytes } from '../../brief/index.js';
import { locate } from '../pictures/index.js';
import { maxDataBytes, maxDataCells, maxDataRows } from './limits.js';
import { parseRows } from './parse-rows.js';

/** Where the data files of a brief are looked for, and what the brief is called in diagnostics. */
export interface DataFolder {
  readonly file: string;
  /** Absolute. */
  readonly folder: string;
}

/**
 * Reads the data of a brief's charts: files in its folder or below, confined as its pictures are, and text of its own. What
 * cannot be read is a diagnostic at the line that names it.
 */
export async function readData(
  references: readonly DataRef[],
  place: DataFolder,
): Promise<{ readonly data: DataTables; readonly diagnostics: readonly Diagnostic[] }> {
  const data = new Map<string, DataTable>();
  const diagnostics: Diagnostic[] = [];
  for (const reference of references) {
    const found = reference.text === undefined ? textOfFile(reference, place) : ownText(reference, place);
    diagnostics.push(...found.diagnostics);
    const read = found.text === undefined ? undefined : await rowsOf(found.text, found.line, found.file);
    diagnostics.push(...(read?.diagnostics ?? []));
    data.set(reference.key, read?.table ?? { ok: false });
  }
  return { data, diagnostics };
}

interface FoundText {
  readonly text?: string;
  readonly file: string;
  readonly line: number;
  readonly diagnostics: readonly Diagnostic[];
}

function ownText({ text, lines }: DataRef, { file }: DataFolder): FoundText {
  return { ...(text !== undefined && { text }), file, line: lines.from, diagnostics: [] };
}

const workbooks = /\.(?:xlsx?|xlsm|xlsb|ods|numbers)$/i;

function textOfFile({ key, lines }: DataRef, { file, folder }: DataFolder): FoundText {
  const name = file === '-' ? key : join(dirname(file), key);
  const refuse = (code: Parameters<typeof diagnostic>[0], values: Readonly<Record<string, string | number>> = {}) => ({
    file: name,
    line: 1,
    diagnostics: [diagnostic(code, { file, lines }, { name: key, ...values })],
  });
  const found = locate(key, folder);
  if (found.kind === 'remote') return refuse('data-remote');
  if (found.kind === 'outside') return refuse('data-outside');
  if (found.kind === 'missing') return refuse('data-missing');
  if (workbooks.test(key)) return refuse('data-workbook');
  if (found.kind === 'unreadable') return refuse('data-unreadable');
  const size = found.kind === 'file' ? found.size : found.bytes.length;
  if (size > maxDataBytes) {
    return refuse('data-too-large', { megabytes: Math.ceil(size / 1024 / 1024), limit: maxDataBytes / 1024 / 1024 });
  }
  const bytes = found.kind === 'data' ? found.bytes : bytesOf(found.path);
  const decoded = bytes && decodeBytes(bytes);
  // A zero byte stands in no text: this is an archive or a picture.
  if (decoded?.text === undefined || decoded.text.includes('\0')) return refuse('data-unreadable');
  const guessed = decoded.encoding === 'windows-1252' ? [diagnostic('data-encoding-guessed', { file: name })] : [];
  return { text: decoded.text, file: name, line: 1, diagnostics: guessed };
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

async function rowsOf(
  text: string,
  line: number,
  file: string,
): Promise<{ readonly table?: DataTable; readonly diagnostics: readonly Diagnostic[] }> {
  const { rows, unclosed } = await parseRows(text, line);
  const at = (from: number) => ({ file, lines: { from, to: from } });
  if (unclosed !== undefined) return { diagnostics: [diagnostic('data-quotes', at(unclosed))] };
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  if (rows.length > maxDataRows || cells > maxDataCells) {
    const values = { rows: rows.length, cells, limit: maxDataRows, cellLimit: maxDataCells };
    return { diagnostics: [diagnostic('data-too-long', at(line), values)] };
  }
  if (rows.length === 0) return { diagnostics: [diagnostic('data-empty', at(line))] };
  return { table: { ok: true, file, rows }, diagnostics: [] };
}
