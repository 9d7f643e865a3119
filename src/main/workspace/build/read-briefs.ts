import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Brief, DataTables, Diagnostic, Pictures } from '../../../shared/model/index.js';
import { type BriefMemories, decodeBrief, parseBrief } from '../../brief/index.js';
import { asParts } from '../../deck/index.js';
import { readData } from '../data/index.js';
import { errorCode, systemReason } from '../output/index.js';
import { type PictureStore, readPictures } from '../pictures/index.js';
import type { BriefInput } from './types.js';

/** A brief with what it names on the disk. */
export interface ReadBrief {
  readonly brief: Brief;
  readonly pictures: Pictures;
  /** What its charts' data led to. */
  readonly data: DataTables;
  /** SHA-256 of its text, hexadecimal. */
  readonly hash: string;
  /** Absolute: where its pictures and templates are looked for. */
  readonly folder: string;
}

export interface ReadBriefs {
  /** One an input, in order; fewer where one could not be read. */
  readonly briefs: readonly ReadBrief[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadOptions {
  /** What `date: today` means: `YYYY-MM-DD`. */
  readonly today: string;
  /** Goes before the briefs' front matter. */
  readonly meta: Readonly<Record<string, string>>;
  /** Goes behind it. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** Classes of fenced divs that are left out. */
  readonly withoutDivs?: readonly string[];
  /** Classes that the team's cuts ask for. */
  readonly tags?: readonly string[];
}

/** Bytes read of a file at most: enough for the parser to see that a brief is over its limit of 10 MB, and to say so. */
const mostBytes = 12_000_000;

/**
 * Reads and parses the briefs of a deck, and the pictures and data files that they name.
 *
 * @param memories what is kept of the briefs from one revision to the next
 */
export async function readBriefs(
  inputs: readonly BriefInput[],
  options: ReadOptions,
  store: PictureStore,
  memories?: BriefMemories,
): Promise<ReadBriefs> {
  const briefs: ReadBrief[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const input of inputs) {
    const content = input.bytes ? { bytes: input.bytes } : bytesOf(input.file);
    if ('problem' in content) {
      diagnostics.push(content.problem);
      continue;
    }
    const decoded = decodeBrief(content.bytes, input.file);
    diagnostics.push(...decoded.diagnostics);
    if (decoded.text === undefined) continue;
    const parsed = parseBrief({ file: input.file, text: decoded.text, ...options }, memories?.of(input.file));
    diagnostics.push(...parsed.diagnostics);
    const folder = briefFolder(input);
    const read = await readPictures(parsed.brief.pictures, { file: input.file, folder }, store);
    diagnostics.push(...read.diagnostics);
    const tables = await readData(parsed.brief.dataFiles, { file: input.file, folder });
    diagnostics.push(...tables.diagnostics);
    const hash = createHash('sha256').update(decoded.text).digest('hex');
    briefs.push({ brief: parsed.brief, pictures: read.pictures, data: tables.data, hash, folder });
  }
  if (briefs.length < 2) return { briefs, diagnostics };
  const parts = asParts(briefs.map(({ brief }) => brief));
  return { briefs: briefs.map((read, index) => ({ ...read, brief: parts[index] ?? read.brief })), diagnostics };
}

/** Where the pictures, data and settings of a brief are: absolute. */
export function briefFolder({ file, folder }: BriefInput): string {
  return folder ? resolve(folder) : dirname(resolve(file));
}

/** A file's content, up to the limit; or why there is none. */
function bytesOf(file: string): { readonly bytes: Uint8Array } | { readonly problem: Diagnostic } {
  try {
    if (statSync(file).isDirectory()) return { problem: unreadable(file, 'EISDIR') };
    return { bytes: readUpTo(file, mostBytes) };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    return {
      problem: isMissing ? diagnostic('brief-missing', { file }, { name: basename(file) }) : unreadable(file, code),
    };
  }
}

function unreadable(file: string, code: string): Diagnostic {
  return diagnostic('brief-unreadable', { file }, { name: basename(file), reason: systemReason(code) });
}

function readUpTo(file: string, most: number): Uint8Array {
  const descriptor = openSync(file, 'r');
  try {
    const chunks: Uint8Array[] = [];
    for (let read = 0; read < most; ) {
      const chunk = Buffer.alloc(Math.min(256 * 1024, most - read));
      const count = readSync(descriptor, chunk, 0, chunk.length, null);
      if (count === 0) break;
      chunks.push(chunk.subarray(0, count));
      read += count;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(descriptor);
  }
}
