/**
 * Widths of font files, measured once on a machine: they are kept in the person's cache under the hash of the file, since
 * measuring takes a fifth of a second a face and a template's own folder may be read-only.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FaceTable } from '../../../shared/model/index.js';
import { measureFace } from '../../fonts/index.js';

/** Raised when measuring changes: what another version measured is left alone. */
const edition = 1;

/** The largest table that is unpacked: faces of Chinese have 0.3 MB. */
const maxTable = 16 * 1024 * 1024; // bytes

const known = new Map<string, FaceTable>();

/** Widths of a font by the hash of its file: from this run, from the cache (a folder; none where absent), or measured now. */
export async function widthsOf(hash: string, bytes: Uint8Array, cache: string | undefined): Promise<FaceTable> {
  const file = cache === undefined ? undefined : join(cache, 'widths', `${hash.slice(0, 40)}-${edition}`);
  const table = known.get(hash) ?? (file === undefined ? undefined : readKept(file)) ?? (await measureFace(bytes));
  if (!known.has(hash) && file !== undefined) keep(file, table);
  known.set(hash, table);
  return table;
}

/** A kept table begins with its own hash: a file that was cut off or changed is measured again. */
export function readKept(file: string): FaceTable | undefined {
  try {
    const bytes = readFileSync(file);
    const packed = bytes.subarray(32);
    if (!createHash('sha256').update(packed).digest().equals(bytes.subarray(0, 32))) return undefined;
    return JSON.parse(inflateRawSync(packed, { maxOutputLength: maxTable }).toString('utf8')) as FaceTable;
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that another run never reads a half of it. A cache that cannot be written is none. */
function keep(file: string, table: FaceTable): void {
  try {
    const packed = deflateRawSync(JSON.stringify(table));
    const beside = `${file}.${process.pid}`;
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(beside, Buffer.concat([createHash('sha256').update(packed).digest(), packed]));
    renameSync(beside, file);
  } catch {
    // The next run measures again.
  }
}
