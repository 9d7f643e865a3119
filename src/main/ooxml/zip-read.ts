/**
 * Reads a zip that a stranger may have made: everything that its directory says is checked against limits before a byte is
 * inflated, and inflating stops at the size that the directory promised.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import type { PackedContent } from '../../shared/model/index.js';
import { rememberPacked } from './packed-before.js';
import { endRecordSize, method, signature } from './zip-format.js';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all parts together, inflated. */
  readonly total: number;
  /** Inflated over packed, of one part; parts under `ratioFrom` bytes are not asked. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** Room for 5,000 slides with their notes and pictures, and far less than what fills a desktop's memory. */
export const zipLimits: ZipLimits = {
  entries: 65_535, // what a zip without zip64 can hold
  total: 2 * 1024 ** 3,
  ratio: 400, // repetitive XML reaches 100; deflate itself ends at 1,032
  ratioFrom: 1024 ** 2,
};

export interface ZipEntry {
  /** With forward slashes, as written. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Bytes in the file. */
  readonly packedSize: number;
  /** Bytes once inflated. */
  readonly size: number;
  /** Where its local header starts. */
  readonly offset: number;
  /** It says of itself that it is a link, whose content is where it leads. */
  readonly isLink: boolean;
}

export type ZipFault =
  | 'not-a-zip'
  | 'damaged'
  | 'zip64'
  | 'encrypted'
  | 'unknown-method'
  | 'too-many-entries'
  | 'too-large'
  | 'suspicious-ratio'
  | 'bad-name'
  | 'duplicate-name';

export type Zip =
  | {
      readonly ok: true;
      /** Folders left out; in the order of the directory. */
      readonly entries: readonly ZipEntry[];
      /** One entry as it stands packed, unchecked: for a file that was read through before. Undefined where it leaves the file. */
      packed(entry: ZipEntry): PackedContent | undefined;
      /** The bytes of one entry; undefined when they are not what the directory says (size, CRC) or cannot be inflated. */
      read(entry: ZipEntry): Uint8Array | undefined;
    }
  | { readonly ok: false; readonly fault: ZipFault /** The entry at fault, if it is one. */; readonly name?: string };

/** Opens a zip held in memory. Never throws. */
export function openZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): Zip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(file);
  if (end < 0) return { ok: false, fault: 'not-a-zip' };
  const count = file.readUInt16LE(end + 10);
  const directorySize = file.readUInt32LE(end + 12);
  const directoryAt = file.readUInt32LE(end + 16);
  if (count === 0xffff || directoryAt === 0xffffffff) return { ok: false, fault: 'zip64' };
  if (count > limits.entries) return { ok: false, fault: 'too-many-entries' };
  if (directoryAt + directorySize > end) return { ok: false, fault: 'damaged' };

  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = directoryAt;
  for (let i = 0; i < count; i++) {
    const read = readEntry(file, at, end);
    if (!read) return { ok: false, fault: 'damaged' };
    at = read.next;
    const { entry, flags } = read;
    const fault = faultOf(entry, flags, names, limits);
    if (fault) return { ok: false, fault, name: entry.name };
    total += entry.size;
    if (total > limits.total) return { ok: false, fault: 'too-large', name: entry.name };
    if (!entry.name.endsWith('/')) entries.push(entry);
  }
  return {
    ok: true,
    entries,
    packed: (entry) => readPacked(file, entry),
    read: (entry) => readContent(file, entry),
  };
}

/** The end record stands last, before a comment of at most 65,535 bytes (APPNOTE 4.3.16). */
function findEnd(file: Buffer): number {
  const last = file.length - endRecordSize;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (file.readUInt32LE(at) === signature.end && at + endRecordSize + file.readUInt16LE(at + 20) <= file.length)
      return at;
  }
  return -1;
}

// 'Version made by', upper byte (APPNOTE 4.4.2); then the file's mode is the upper half of its external attributes.
const madeByUnix = 3;
const fileType = 0o170000;
const link = 0o120000;

function readEntry(
  file: Buffer,
  at: number,
  end: number,
): { entry: ZipEntry; flags: number; next: number } | undefined {
  if (at + 46 > end || file.readUInt32LE(at) !== signature.directory) return undefined;
  const nameLength = file.readUInt16LE(at + 28);
  const next = at + 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  if (next > end) return undefined;
  return {
    flags: file.readUInt16LE(at + 8),
    next,
    entry: {
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packedSize: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
      isLink: file[at + 5] === madeByUnix && ((file.readUInt32LE(at + 38) >>> 16) & fileType) === link,
    },
  };
}

function faultOf(entry: ZipEntry, flags: number, names: Set<string>, limits: ZipLimits): ZipFault | undefined {
  if (badName(entry.name)) return 'bad-name';
  const key = entry.name.toLowerCase();
  if (names.has(key)) return 'duplicate-name';
  names.add(key);
  if (flags & 1) return 'encrypted';
  if (entry.method !== method.stored && entry.method !== method.deflated) return 'unknown-method';
  if (entry.size === 0xffffffff || entry.packedSize === 0xffffffff || entry.offset === 0xffffffff) return 'zip64';
  if (entry.size > limits.ratioFrom && entry.size > entry.packedSize * limits.ratio) return 'suspicious-ratio';
  return undefined;
}

/** Names that could lead out of a folder: absolute, with a drive, a backslash, a NUL or a `..` step. */
function badName(name: string): boolean {
  return name === '' || /^\/|\\|\0|^[a-z]:|\ufffd/i.test(name) || name.split('/').includes('..');
}

function readPacked(file: Buffer, entry: ZipEntry): PackedContent | undefined {
  const data = packedData(file, entry);
  return data && { method: entry.method, crc: entry.crc, size: entry.size, data };
}

function packedData(file: Buffer, entry: ZipEntry): Buffer | undefined {
  if (entry.offset + 30 > file.length || file.readUInt32LE(entry.offset) !== signature.local) return undefined;
  const start = entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28);
  const packed = file.subarray(start, start + entry.packedSize);
  return packed.length === entry.packedSize ? packed : undefined;
}

function readContent(file: Buffer, entry: ZipEntry): Uint8Array | undefined {
  const packed = packedData(file, entry);
  if (!packed) return undefined;
  const content = entry.method === method.stored ? packed : inflate(packed, entry.size);
  if (!content || content.length !== entry.size || crc32(content) !== entry.crc) return undefined;
  rememberPacked(content, { method: entry.method, crc: entry.crc, data: packed });
  return content;
}

/** A part's text or bytes; those of one that stands packed are unpacked. @throws {Error} for one that is damaged, which was read through before */
export function unpacked(part: string | Uint8Array | PackedContent): string | Uint8Array {
  if (typeof part === 'string' || part instanceof Uint8Array) return part;
  const { method: how, data, size } = part;
  const content = how === method.stored ? data : inflate(data, size);
  if (!content) throw new Error('a part that was read before cannot be unpacked');
  return content;
}

function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined; // damaged, or larger than the directory said
  }
}
