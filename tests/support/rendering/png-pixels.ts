/** Pixels of a PNG as resvg and poppler write it: 8 bits a channel, RGB or RGBA, not interlaced. */
import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, row by row from the top. */
  readonly rgba: Uint8Array;
}

/** @throws {Error} for a PNG of another sort */
export function readPng(png: Uint8Array): Pixels {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[bytes[25] as number];
  if (bytes[24] !== 8 || channels === undefined || bytes[28] !== 0)
    throw new Error('a PNG of a sort that is not read here');
  const packed: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(packed));
  const stride = width * channels;
  const rgba = new Uint8Array(width * height * 4);
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const from = y * (stride + 1);
    const row = rows.subarray(from + 1, from + 1 + stride);
    unfilter(rows[from] as number, row, above, channels);
    if (channels === 4) rgba.set(row, y * stride);
    else withAlpha(row, rgba.subarray(y * width * 4));
    above = row;
  }
  return { width, height, rgba };
}

function withAlpha(rgb: Uint8Array, rgba: Uint8Array): void {
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    rgba[to] = rgb[from] as number;
    rgba[to + 1] = rgb[from + 1] as number;
    rgba[to + 2] = rgb[from + 2] as number;
    rgba[to + 3] = 255;
  }
}

type Guess = (left: number, up: number, corner: number) => number;

/** What each filter adds to a byte (PNG specification, 9.2). */
const guesses: readonly Guess[] = [() => 0, (left) => left, (_, up) => up, (left, up) => (left + up) >> 1, paeth];

/** Undoes a row's filter in place. */
function unfilter(kind: number, row: Uint8Array, above: Uint8Array, channels: number): void {
  if (kind === 0) return;
  const guess = guesses[kind] as Guess;
  for (let n = 0; n < row.length; n++) {
    const left = n < channels ? 0 : (row[n - channels] as number);
    const corner = n < channels ? 0 : (above[n - channels] as number);
    row[n] = (row[n] as number) + guess(left, above[n] as number, corner);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
