/** How a sheet is recognised as ours when it is drawn again: a text chunk right after the header (PNG, 11.3.4.3). */
import { crc32 } from 'node:zlib';

/** Signature, and the IHDR chunk with length, name, 13 bytes and CRC. */
const headerEnd = 8 + 25;

const chunk = textChunk('Software', 'Briefdeck: template sheet');

/** The PNG with our mark in it. */
export function withSheetMark(png: Uint8Array): Uint8Array {
  return Buffer.concat([png.subarray(0, headerEnd), chunk, png.subarray(headerEnd)]);
}

export function hasSheetMark(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .subarray(headerEnd, headerEnd + chunk.length)
    .equals(chunk);
}

function textChunk(keyword: string, text: string): Buffer {
  const body = Buffer.from(`tEXt${keyword}\0${text}`, 'latin1');
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(body.length - 4, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
