import type { PictureTurn } from '../../shared/model/index.js';
import { orientationOf } from './orientation.js';
import type { StrippedPicture } from './stripped.js';

// Markers of ITU-T T.81, table B.1.
const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const comment = 0xfe;
const app0 = 0xe0; // JFIF
const app1 = 0xe1; // EXIF, XMP
const app2 = 0xe2; // colour profile, also MPF
const app14 = 0xee; // Adobe's colour transform, without which CMYK and RGB files look wrong
const app15 = 0xef;

/** SOF0 to SOF15 without DHT, JPG and DAC, which share their range. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Markers without a length: RST0 to RST7 and TEM. */
const isBare = (marker: number) => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;

interface Frame {
  readonly width: number;
  readonly height: number;
}

/**
 * A JPEG without EXIF, XMP, GPS, IPTC, thumbnails, comments and what stands behind its end (the film of a 'live' photo).
 * Kept: JFIF header, colour profile, Adobe's transform, everything that is drawn. Undefined when the file is broken.
 */
export function stripJpeg(bytes: Uint8Array): StrippedPicture | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return undefined;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let frame: Frame | undefined;
  let turn: PictureTurn | undefined;
  let scans = 0;
  for (const { marker, segment, scan } of segments(bytes)) {
    if (isFrame(marker)) frame ??= frameOf(segment);
    if (marker === app1) turn ??= exifTurn(segment);
    if (isKept(marker, segment)) kept.push(marker === app0 ? withoutThumbnail(segment) : segment);
    if (scan) {
      kept.push(scan);
      scans += 1;
    }
  }
  if (!frame || scans === 0) return undefined;
  // A picture cut short in transfer still shows what came; its end marker makes it a whole file again.
  kept.push(Uint8Array.of(0xff, endOfImage));
  return { bytes: Buffer.concat(kept), ...frame, ...(turn ? { turn } : {}) };
}

interface Segment {
  readonly marker: number;
  /** With marker and length. */
  readonly segment: Uint8Array;
  /** The entropy-coded data that follows a start of scan. */
  readonly scan?: Uint8Array;
}

/** The marker segments after the start of image, up to the end of image or the first that leaves the file. */
function* segments(bytes: Uint8Array): Generator<Segment> {
  let next = nextMarker(bytes, 2);
  while (next && next.code !== endOfImage) {
    if (isBare(next.code)) {
      next = nextMarker(bytes, next.at + 2);
      continue;
    }
    const length = ((bytes[next.at + 2] ?? 0) << 8) | (bytes[next.at + 3] ?? 0);
    const end = next.at + 2 + length;
    if (length < 2 || end > bytes.length) return;
    const segment = bytes.subarray(next.at, end);
    const scanEnd = next.code === startOfScan ? endOfScan(bytes, end) : end;
    yield { marker: next.code, segment, ...(scanEnd > end ? { scan: bytes.subarray(end, scanEnd) } : {}) };
    next = nextMarker(bytes, scanEnd);
  }
}

/** The next marker from `at` on, over fill bytes (T.81, B.1.1.2). */
function nextMarker(bytes: Uint8Array, from: number): { readonly at: number; readonly code: number } | undefined {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const code = bytes[at + 1] as number;
    if (bytes[at] === 0xff && code !== 0xff && code !== 0x00) return { at, code };
  }
  return undefined;
}

function isKept(marker: number, segment: Uint8Array): boolean {
  if (marker === comment) return false;
  if (marker < app0 || marker > app15) return true;
  if (marker === app0) return startsWith(segment, 'JFIF\0');
  if (marker === app2) return startsWith(segment, 'ICC_PROFILE\0');
  return marker === app14 && startsWith(segment, 'Adobe');
}

/** JFIF's header is 16 bytes without its thumbnail (JFIF 1.02, page 5). */
function withoutThumbnail(segment: Uint8Array): Uint8Array {
  if (segment.length <= 18) return segment;
  const header = Uint8Array.from(segment.subarray(0, 18));
  header.set([0, 16], 2);
  header.set([0, 0], 16);
  return header;
}

function frameOf(segment: Uint8Array): Frame | undefined {
  if (segment.length < 9) return undefined;
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  const height = view.getUint16(5);
  const width = view.getUint16(7);
  return width > 0 && height > 0 ? { width, height } : undefined;
}

function exifTurn(segment: Uint8Array): PictureTurn | undefined {
  return startsWith(segment, 'Exif\0\0') ? orientationOf(segment.subarray(10)) : undefined;
}

/** Where entropy-coded data ends: at the first marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] as number;
    if (next !== 0x00 && next !== 0xff && !isBare(next)) return at;
  }
  return bytes.length;
}

/** Compares what stands after marker and length with a Latin-1 name. */
function startsWith(segment: Uint8Array, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if (segment[4 + index] !== name.charCodeAt(index)) return false;
  }
  return true;
}
