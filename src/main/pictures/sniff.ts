/** What a file is, by its first bytes: names and media types are not believed. */

export type SniffedFormat =
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'svg'
  | 'webp'
  | 'bmp'
  | 'tiff'
  | 'avif'
  | 'heic'
  | 'emf'
  | 'wmf'
  | 'pdf'
  | 'ico';

const signatures: readonly (readonly [SniffedFormat, number, readonly number[]])[] = [
  ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', 0, [0xff, 0xd8, 0xff]],
  ['gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['bmp', 0, [0x42, 0x4d]],
  ['tiff', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['emf', 40, [0x20, 0x45, 0x4d, 0x46]],
  ['wmf', 0, [0xd7, 0xcd, 0xc6, 0x9a]],
  ['pdf', 0, [0x25, 0x50, 0x44, 0x46]],
  ['ico', 0, [0x00, 0x00, 0x01, 0x00]],
];

/** Brands of ISO base media files (ISO/IEC 14496-12, `ftyp`) that hold a still picture. */
const brands: Readonly<Record<string, SniffedFormat>> = {
  avif: 'avif',
  avis: 'avif',
  heic: 'heic',
  heix: 'heic',
  mif1: 'heic',
};

/** Bytes in which an SVG must show its root element: licence comments before it run to some kilobytes. */
const svgHead = 64 * 1024;

/** The format of `bytes`, or undefined when they are no picture that we know. */
export function sniffFormat(bytes: Uint8Array): SniffedFormat | undefined {
  for (const [format, offset, signature] of signatures) {
    if (signature.every((byte, index) => bytes[offset + index] === byte)) return format;
  }
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, svgHead)).toString('latin1');
  if (latin.slice(4, 8) === 'ftyp') return brands[latin.slice(8, 12)];
  // UTF-16 has a zero byte between letters; without them its markup reads as ASCII.
  return /^[^<]{0,3}\s*<[\s\S]*?<?svg[\s>:]/i.test(latin.replaceAll('\0', '')) ? 'svg' : undefined;
}
