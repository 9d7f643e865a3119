/** Several fonts in one file (OpenType 1.9, "Font collections"), and which fonts a file has, without reading all of it. */
import { closeSync, openSync, readSync } from 'node:fs';
import { describeFont, type ReadFont } from './read-font.js';
import { readTables, writeTables } from './sfnt.js';

export type FoundFont = Extract<ReadFont, { ok: true }> & {
  /** Where its directory of tables begins in the file: 0, or further on in a collection. */
  readonly offset: number;
};

const mostInCollection = 64;
const largestTable = 1024 ** 2; // bytes: names in every language have 100 kB

/** The usable fonts of a file; none of a file that is no font or cannot be read. Reads names and flags alone. */
export function fontsIn(path: string): readonly FoundFont[] {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return [];
  }
  try {
    const read = (from: number, length: number): Buffer => {
      const bytes = Buffer.alloc(Math.min(length, largestTable));
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
    };
    return offsetsIn(read(0, 12 + 4 * mostInCollection)).flatMap((offset) => {
      const font = describeFont(tablesAt(offset, read));
      return font.ok ? [{ ...font, offset }] : [];
    });
  } catch {
    return [];
  } finally {
    closeSync(file);
  }
}

/** One font of a collection as a file of its own; the bytes themselves where they are one font. */
export function fontAt(bytes: Uint8Array, offset: number): Uint8Array | undefined {
  if (offset === 0) return bytes;
  const tables = readTables(bytes, offset);
  return tables && writeTables(bytes.subarray(offset, offset + 4), tables);
}

function offsetsIn(head: Buffer): readonly number[] {
  if (head.length < 12) return [];
  if (head.toString('latin1', 0, 4) !== 'ttcf') return [0];
  const count = Math.min(head.readUInt32BE(8), mostInCollection, Math.floor((head.length - 12) / 4));
  return Array.from({ length: count }, (_, index) => head.readUInt32BE(12 + 4 * index));
}

/** Tables by tag: those that say what the font is, and of the others that they are there. */
function tablesAt(
  offset: number,
  read: (from: number, length: number) => Buffer,
): ReadonlyMap<string, Uint8Array> | undefined {
  const head = read(offset, 12);
  if (head.length < 12) return undefined;
  const count = Math.min(head.readUInt16BE(4), 200);
  const directory = read(offset + 12, count * 16);
  const tables = new Map<string, Uint8Array>();
  for (let at = 0; at + 16 <= directory.length; at += 16) {
    const tag = directory.toString('latin1', at, at + 4);
    const isNeeded = tag === 'name' || tag === 'OS/2';
    tables.set(
      tag,
      isNeeded ? read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12)) : new Uint8Array(),
    );
  }
  return tables;
}
