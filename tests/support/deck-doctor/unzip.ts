/**
 * An unzipper of the tests' own, over node:zlib. The program's zip code is not used here, so that a fault in it cannot
 * hide behind itself. It reads the central directory (PKWARE APPNOTE 4.3.12) and checks it against each local header.
 */
import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** MS-DOS date and time as they stand in the directory. */
  readonly dosDate: number;
  readonly dosTime: number;
}

export interface Archive {
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  /** What is wrong with the file as a zip; with one of these, `entries` may be short. */
  readonly faults: readonly { readonly entry: string; readonly detail: string }[];
  /** Bytes before the first local header and behind the end record with its comment. */
  readonly before: number;
  readonly after: number;
}

const endSignature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** Reads every entry of a zip file. Never throws: what cannot be read is a fault. */
export function unzip(bytes: Uint8Array): Archive {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(endSignature);
  if (end < 0 || end + 22 > view.length) {
    return {
      entries: [],
      faults: [{ entry: '', detail: 'no end of central directory: not a zip file' }],
      before: 0,
      after: 0,
    };
  }
  const count = view.readUInt16LE(end + 10);
  const after = view.length - (end + 22 + view.readUInt16LE(end + 20));
  const entries: ZipEntry[] = [];
  const faults: { entry: string; detail: string }[] = [];
  let at = view.readUInt32LE(end + 16);
  let before = view.length;
  for (let n = 0; n < count; n++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== directorySignature) {
      faults.push({ entry: '', detail: `directory entry ${n + 1} of ${count} cannot be read` });
      break;
    }
    const nameLength = view.readUInt16LE(at + 28);
    const name = view.toString('utf8', at + 46, at + 46 + nameLength);
    before = Math.min(before, view.readUInt32LE(at + 42));
    try {
      entries.push(readEntry(view, at, name));
    } catch (error) {
      faults.push({ entry: name, detail: error instanceof Error ? error.message : String(error) });
    }
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  if (at !== end) faults.push({ entry: '', detail: `the directory ends at ${at}, its end record stands at ${end}` });
  return { entries, faults, before: count > 0 ? before : 0, after };
}

function readEntry(view: Buffer, at: number, name: string): ZipEntry {
  const method = view.readUInt16LE(at + 10);
  const crc = view.readUInt32LE(at + 16);
  const packed = view.readUInt32LE(at + 20);
  const size = view.readUInt32LE(at + 24);
  const local = view.readUInt32LE(at + 42);
  if (view.readUInt32LE(local) !== localSignature) throw new Error(`no local header at ${local}`);
  const localName = view.toString('utf8', local + 30, local + 30 + view.readUInt16LE(local + 26));
  if (localName !== name) throw new Error(`the local header says '${localName}'`);
  if (view.readUInt16LE(local + 8) !== method) throw new Error('local header and directory differ in method');
  if (view.readUInt16LE(at + 8) & 1) throw new Error('encrypted');
  const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
  const raw = view.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw new Error(`method ${method} is neither stored nor deflated`);
  const data = method === 8 ? inflateRawSync(raw) : raw;
  if (data.length !== size) throw new Error(`inflates to ${data.length} bytes, the directory says ${size}`);
  if (crc32(data) !== crc) throw new Error('the checksum is wrong');
  return { name, data, method, dosTime: view.readUInt16LE(at + 12), dosDate: view.readUInt16LE(at + 14) };
}
