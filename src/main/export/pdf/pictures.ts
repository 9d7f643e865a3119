/**
 * The pictures of a document, each in it once. JPEG goes in as it is and plain PNG by its own bytes; what pdfkit does not
 * read, not truly or only slowly (GIF, SVG, PNG interlaced, with 16 bits or seen through), is drawn, and goes in by its pixels.
 */
import type { Box, PictureItem, Scene } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import { renderPixels } from '../render-png.js';
import { imageOf, type Kit } from './kit.js';
import { type Pixels, unmixed } from './pixels.js';

export interface PdfPicture {
  readonly format: PictureItem['format'];
  readonly bytes: Uint8Array;
}

const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml' } as const;

/** Of a picture without pixels of its own: what Office draws for print. */
const dotsPerInch = 220;

/** Pixels a side at most, of a picture that has to be drawn. */
const most = 4096;

/** A file that goes in as it is, or what was drawn of it. */
type Prepared = Uint8Array | Pixels;

export class PreparedPictures {
  readonly #files: ReadonlyMap<string, Prepared>;
  readonly #images = new Map<string, object>();

  constructor(files: ReadonlyMap<string, Prepared>) {
    this.#files = files;
  }

  /** Stretches a picture to a box, as the current path of clips and transforms has it. */
  paint(hash: string, { x, y, width, height }: Box, { doc }: Kit): void {
    const file = this.#files.get(hash);
    if (!file) throw new Error(`no picture was read for ${hash}`);
    const image = this.#images.get(hash) ?? (file instanceof Uint8Array ? doc.openImage(file) : imageOf(file, doc));
    this.#images.set(hash, image);
    doc.image(image, x, y, { width, height, ignoreOrientation: true });
  }
}

/** Reads the pictures that stand on the slides or in their layouts, ready to be put into a document. */
export async function preparePictures(
  scenes: readonly Scene[],
  decor: readonly { readonly hash: string; readonly box: Box }[],
  read: (hash: string) => PdfPicture | undefined,
  scale: number,
): Promise<PreparedPictures> {
  const shown = [...scenes.flatMap(({ items }) => items.flatMap((item) => picturesOf(item))), ...decor];
  const widest = new Map<string, Box>();
  for (const { hash, box } of shown) {
    if (box.width > (widest.get(hash)?.width ?? 0)) widest.set(hash, box);
  }
  const files = new Map<string, Prepared>();
  for (const [hash, box] of widest) {
    const file = read(hash);
    if (!file) throw new Error(`no picture was read for ${hash}`);
    files.set(hash, goesInAsItIs(file) ? file.bytes : await drawn(file, box, scale));
  }
  return new PreparedPictures(files);
}

/** The pictures of an item, with the box that each fills. */
export function picturesOf(item: Scene['items'][number]): readonly { readonly hash: string; readonly box: Box }[] {
  const { box } = item;
  if (item.kind === 'picture') return [{ hash: item.hash, box }];
  if (item.kind === 'shape' && item.fill.type === 'picture') return [{ hash: item.fill.hash, box }];
  if (item.kind === 'text' && item.shape?.fill.type === 'picture') return [{ hash: item.shape.fill.hash, box }];
  return [];
}

function goesInAsItIs({ format, bytes }: PdfPicture): boolean {
  return format === 'jpeg' || (format === 'png' && isPlain(bytes));
}

/** Byte of a PNG that says how its colours are written; of 4 and 6 each pixel has an alpha. */
const colorType = 25;

/** 8 bits or fewer, not interlaced, not seen through: of such PNG pdfkit 0.20.2 makes no mistakes, and takes them unread. */
function isPlain(png: Uint8Array): boolean {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if ((png[24] as number) > 8 || png[28] !== 0 || (png[colorType] as number) >= 4) return false;
  for (let at = 8; at + 12 <= png.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (name === 'tRNS') return false;
    if (name === 'IDAT') return true;
  }
  return false;
}

/** Its own pixels, where it has any; else as many as its box needs where it is drawn at `scale`. */
async function drawn(file: PdfPicture, box: Box, scale: number): Promise<Pixels> {
  const pixels = (points: Points) => Math.round((points * scale * dotsPerInch) / 72);
  const size = ownSize(file) ?? { width: pixels(box.width), height: pixels(box.height) };
  const shrink = Math.min(1, most / Math.max(size.width, size.height, 1));
  const width = Math.max(1, Math.round(size.width * shrink));
  const height = Math.max(1, Math.round(size.height * shrink));
  const href = `data:${mediaTypes[file.format]};base64,${Buffer.from(file.bytes).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" preserveAspectRatio="none" href="${href}"/></svg>`;
  const { mixed, ...drawn } = await renderPixels(svg, width);
  return unmixed(drawn.width, drawn.height, mixed);
}

function ownSize({ format, bytes }: PdfPicture): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === 'png') return { width: view.getUint32(16), height: view.getUint32(20) };
  if (format === 'gif') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return undefined;
}
