import type { PictureTurn } from '../../shared/model/index.js';

const orientationTag = 0x0112; // EXIF 2.3, 4.6.4
const entrySize = 12; // bytes of one TIFF directory entry (TIFF 6.0, section 2)

/** By the tag's value (1 to 8); 1 is upright. */
const turns: Readonly<Record<number, PictureTurn>> = {
  2: { degrees: 0, mirrored: true },
  3: { degrees: 180 },
  4: { degrees: 180, mirrored: true },
  5: { degrees: 270, mirrored: true },
  6: { degrees: 90 },
  7: { degrees: 90, mirrored: true },
  8: { degrees: 270 },
};

/**
 * How a picture must be turned to stand upright, from its EXIF block (a TIFF file: byte order, magic, directory).
 * Undefined when it stands upright already or the block is broken.
 */
export function orientationOf(exif: Uint8Array): PictureTurn | undefined {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  if (exif.byteLength < 8) return undefined;
  const little = view.getUint16(0) === 0x4949; // 'II'; 'MM' is big-endian
  const start = view.getUint32(4, little);
  if (start + 2 > exif.byteLength) return undefined;
  const count = view.getUint16(start, little);
  for (let index = 0; index < count; index += 1) {
    const entry = start + 2 + index * entrySize;
    if (entry + entrySize > exif.byteLength) return undefined;
    if (view.getUint16(entry, little) === orientationTag) return turns[view.getUint16(entry + 8, little)];
  }
  return undefined;
}

/** True when the turn exchanges width and height. */
export function isSideways(turn: PictureTurn | undefined): boolean {
  return turn?.degrees === 90 || turn?.degrees === 270;
}
