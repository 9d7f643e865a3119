import type { StrippedPicture } from './stripped.js';

// Block introducers and labels of GIF89a, sections 17 to 27.
const extension = 0x21;
const imageDescriptor = 0x2c;
const trailer = 0x3b;
const commentLabel = 0xfe;
const applicationLabel = 0xff;
/** The two application extensions that say how often an animation runs; the others are metadata (XMP, ICC). */
const loops = ['NETSCAPE2.0', 'ANIMEXTS1.0'];

const headerLength = 13; // signature and logical screen descriptor
const descriptorLength = 10;

/** A GIF without comments and metadata extensions, and without what stands behind its end. Undefined when broken. */
export function stripGif(bytes: Uint8Array): StrippedPicture | undefined {
  if (bytes.length < headerLength) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = view.getUint16(6, true);
  const height = view.getUint16(8, true);
  let at = headerLength + colorTable(bytes[10] as number);
  const kept: Uint8Array[] = [bytes.subarray(0, at)];
  let images = 0;
  while (at < bytes.length && bytes[at] !== trailer) {
    const end = blockEnd(bytes, at);
    if (end === undefined) break;
    if (bytes[at] === imageDescriptor) images += 1;
    if (isDrawn(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (images === 0 || width === 0 || height === 0) return undefined;
  kept.push(Uint8Array.of(trailer));
  return { bytes: Buffer.concat(kept), width, height };
}

/** Bytes of the colour table that a packed field announces (GIF89a, 18 and 20). */
function colorTable(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 0x07) + 1) : 0;
}

/** Where the block that begins at `at` ends; undefined for an unknown introducer or a file cut short. */
function blockEnd(bytes: Uint8Array, at: number): number | undefined {
  if (bytes[at] === extension) return subBlocksEnd(bytes, at + 2);
  if (bytes[at] !== imageDescriptor) return undefined;
  return subBlocksEnd(bytes, at + descriptorLength + colorTable(bytes[at + 9] ?? 0) + 1);
}

function subBlocksEnd(bytes: Uint8Array, from: number): number | undefined {
  let at = from;
  while (at < bytes.length) {
    const size = bytes[at] as number;
    at += size + 1;
    if (size === 0) return at;
  }
  return undefined;
}

function isDrawn(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== extension) return true;
  if (bytes[at + 1] === commentLabel) return false;
  if (bytes[at + 1] !== applicationLabel) return true;
  return loops.includes(Buffer.from(bytes.subarray(at + 3, at + 14)).toString('latin1'));
}
