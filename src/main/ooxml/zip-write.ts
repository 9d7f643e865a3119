/**
 * Writes a zip: [Content_Types].xml first, then by name; one fixed date; no folders, no extra fields, nothing after the
 * directory. The same parts give the same bytes on one version of Node (its zlib decides the deflated bytes).
 */
import { crc32, deflateRawSync } from 'node:zlib';
import type { PackedContent } from '../../shared/model/index.js';
import { contentTypesPart } from './content-types.js';
import { packedBefore, packedOnce } from './packed-before.js';
import { type Directory, endRecordSize, fixedDate, method, signature } from './zip-format.js';

/** One part, ready to be written: its bytes as they go into the file, and what the directory says of them. */
export interface PackedPart {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Bytes before packing. */
  readonly size: number;
  readonly data: Uint8Array;
}

/** Packed already, so that deflating again costs time and wins nothing. */
const stored = /\.(png|jpe?g|gif|xlsx)$/i;

// Level 4 is where time and size bend on decks (docs/pptx/package.md has the measurement).
const deflateLevel = 4;

/** Packs one part. Strings are written as UTF-8; what is packed already goes in as it is. */
export function packPart(name: string, content: string | Uint8Array | PackedContent): PackedPart {
  if (content instanceof Uint8Array) return packBytes(name, content);
  if (typeof content !== 'string') return { name, ...content };
  return { name, ...packedOnce(content, () => packText(name, content)) };
}

/** Texts are written here to be packed, one after another, for as long as they are parts of slides: most are of 4 to 20 kB. */
let scratch: Buffer | undefined;
const scratchSize = 262_144;

function packText(name: string, text: string): PackedPart {
  // UTF-8 has three bytes at most for each UTF-16 unit.
  if (text.length * 3 > scratchSize) return packBytes(name, Buffer.from(text, 'utf8'));
  scratch ??= Buffer.allocUnsafeSlow(scratchSize);
  const bytes = scratch.subarray(0, scratch.write(text, 'utf8'));
  const part = packBytes(name, bytes);
  return part.data === bytes ? { ...part, data: Buffer.from(bytes) } : part;
}

function packBytes(name: string, bytes: Uint8Array): PackedPart {
  const before = packedBefore(bytes);
  if (before) return { name, size: bytes.length, ...before };
  const crc = crc32(bytes);
  if (!stored.test(name)) {
    const data = deflateRawSync(bytes, { level: deflateLevel, chunkSize: chunkFor(bytes.length) });
    if (data.length < bytes.length) return { name, method: method.deflated, crc, size: bytes.length, data };
  }
  return { name, method: method.stored, crc, size: bytes.length, data: bytes };
}

/** zlib takes its output room in chunks: one that the packed part fits in, at least 1 kB, at most 256 kB. */
function chunkFor(size: number): number {
  return Math.min(Math.max(size >> 1, 1024), 262_144);
}

/** Puts packed parts together. Throws as `zipPieces` does. */
export function writeZip(parts: readonly PackedPart[]): Uint8Array {
  return Buffer.concat(zipPieces(parts));
}

/** Parts of so many bytes stand by themselves: pictures of a house, of which a copy would take as long as writing them. */
const apart = 65_536;

/**
 * The bytes of a zip in pieces, one behind another. Throws when two parts have one name, or when there is more than a zip without
 * zip64 can hold.
 */
export function zipPieces(parts: readonly PackedPart[]): readonly Uint8Array[] {
  const ordered = [...parts].sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
  const names = ordered.map((part) => Buffer.from(part.name, 'utf8'));
  checkNames(ordered);
  let local = 0;
  let central = 0;
  let large = 0;
  ordered.forEach((part, i) => {
    const length = (names[i] as Buffer).length;
    local += 30 + length + part.data.length;
    central += 46 + length;
    if (part.data.length >= apart) large += part.data.length;
  });
  const total = local + central + endRecordSize;
  if (ordered.length > 0xffff || total > 0xffffffff) throw new Error('The package is too large for a zip file.');

  // All but the large parts, `skipped` bytes of which stand before `at` in the file. Every byte before the directory is written
  // below; only the directory counts on zeros.
  const out = Buffer.allocUnsafe(total - large);
  out.fill(0, local - large);
  const pieces: Uint8Array[] = [];
  let from = 0;
  let at = 0;
  let skipped = 0;
  let directoryAt = local - large;
  ordered.forEach((part, i) => {
    const name = names[i] as Buffer;
    const header: Directory = {
      // General purpose bit 11: the name is UTF-8. Only said where it matters, as part names are ASCII (Part 2, 9.1.1).
      flags: name.length === part.name.length ? 0 : 0x0800,
      method: part.method,
      crc: part.crc,
      packedSize: part.data.length,
      size: part.size,
      nameLength: name.length,
    };
    const start = at + skipped;
    out.writeUInt32LE(signature.local, at);
    at = writeFields(out, at + 4, header);
    at += name.copy(out, at);
    if (part.data.length >= apart) {
      pieces.push(out.subarray(from, at), part.data);
      from = at;
      skipped += part.data.length;
    } else {
      out.set(part.data, at);
      at += part.data.length;
    }

    out.writeUInt32LE(signature.directory, directoryAt);
    out.writeUInt16LE(versionNeeded, directoryAt + 4); // made by: DOS, so that no file modes are meant
    directoryAt = writeFields(out, directoryAt + 6, header);
    directoryAt += 10; // comment length, disk, internal and external attributes: all 0
    out.writeUInt32LE(start, directoryAt);
    directoryAt += 4;
    directoryAt += name.copy(out, directoryAt);
  });
  out.writeUInt32LE(signature.end, directoryAt);
  out.writeUInt16LE(ordered.length, directoryAt + 8);
  out.writeUInt16LE(ordered.length, directoryAt + 10);
  out.writeUInt32LE(central, directoryAt + 12);
  out.writeUInt32LE(local, directoryAt + 16);
  return [...pieces, out.subarray(from)];
}

const versionNeeded = 20; // 2.0: deflate

/** The fields that local header and directory share, from 'version needed' to 'extra length'. */
function writeFields(out: Buffer, at: number, entry: Directory): number {
  out.writeUInt16LE(versionNeeded, at);
  out.writeUInt16LE(entry.flags, at + 2);
  out.writeUInt16LE(entry.method, at + 4);
  out.writeUInt16LE(fixedDate.time, at + 6);
  out.writeUInt16LE(fixedDate.date, at + 8);
  out.writeUInt32LE(entry.crc, at + 10);
  out.writeUInt32LE(entry.packedSize, at + 14);
  out.writeUInt32LE(entry.size, at + 18);
  out.writeUInt16LE(entry.nameLength, at + 22);
  out.writeUInt16LE(0, at + 24);
  return at + 26;
}

function rank(name: string): number {
  return name === contentTypesPart ? 0 : 1;
}

function checkNames(parts: readonly PackedPart[]): void {
  const seen = new Set<string>();
  for (const { name } of parts) {
    // Part names are equal when they differ by ASCII case only (ECMA-376 Part 2, 9.1.1.3).
    const key = name.toLowerCase();
    if (seen.has(key)) throw new Error(`The package has two parts named ${name}.`);
    seen.add(key);
  }
}
