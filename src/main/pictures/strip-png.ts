import { crc32 } from 'node:zlib';
import type { PictureTurn } from '../../shared/model/index.js';
import { orientationOf } from './orientation.js';
import type { StrippedPicture } from './stripped.js';

const signatureLength = 8;
const chunkFrame = 12; // bytes round a chunk's data: length, type, CRC (PNG 3rd edition, 5.3)

/** Chunks that decide what is drawn. Text, time, EXIF, animation and private chunks are left out. */
const drawn = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs']);

/**
 * A PNG with only the chunks that decide what is drawn. Undefined when it is broken: a chunk that leaves the file, a
 * wrong checksum (PowerPoint shows a red cross then), no size, no pixels or no end.
 */
export function stripPng(bytes: Uint8Array): StrippedPicture | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, signatureLength)];
  const seen = new Set<string>();
  let size = { width: 0, height: 0 };
  let turn: PictureTurn | undefined;
  for (const { type, data, whole } of chunks(bytes)) {
    seen.add(type);
    if (type === 'IHDR') size = sizeOf(data);
    if (type === 'eXIf') turn = orientationOf(data);
    if (!drawn.has(type)) continue;
    if (!isIntact(whole)) return undefined;
    kept.push(whole);
  }
  if (size.width === 0 || size.height === 0 || !seen.has('IDAT') || !seen.has('IEND')) return undefined;
  return { bytes: Buffer.concat(kept), ...size, ...(turn ? { turn } : {}) };
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** With length, type and checksum. */
  readonly whole: Uint8Array;
}

/** The chunks up to and with IEND, or up to the first that leaves the file. */
function* chunks(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = signatureLength;
  while (at + chunkFrame <= bytes.length) {
    const end = at + chunkFrame + view.getUint32(at);
    if (end > bytes.length) return;
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    yield { type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) };
    if (type === 'IEND') return;
    at = end;
  }
}

/** The checksum covers type and data. */
function isIntact(whole: Uint8Array): boolean {
  const stored = new DataView(whole.buffer, whole.byteOffset, whole.byteLength).getUint32(whole.length - 4);
  return crc32(whole.subarray(4, whole.length - 4)) === stored;
}

function sizeOf(header: Uint8Array): { width: number; height: number } {
  if (header.length < 8) return { width: 0, height: 0 };
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  return { width: view.getUint32(0), height: view.getUint32(4) };
}
