/**
 * The pictures of a document, each in it once. JPEG goes in as it is and plain PNG by its own pixels; what pdfkit does not
 * read, or not truly (GIF, SVG, PNG interlaced, with 16 bits or with a colour for transparent), is drawn first.
 */
import type { Box, PictureItem, Scene } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import { renderPng } from '../render-png.js';
import type { Kit } from './kit.js';

export interface PdfPicture {
  readonly format: PictureItem['format'];
  readonly bytes: Uint8Array;
}

const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml' } as const;

/** Of a picture that has to be drawn: what a good office printer shows. */
const dotsPerInch = 300;

/** Pixels a side at most, of a picture that has to be drawn. */
const most = 4096;

export class PreparedPictures {
  readonly #files: ReadonlyMap<string, PdfPicture>;
  readonly #images = new Map<string, object>();

  constructor(files: ReadonlyMap<string, PdfPicture>) {
    this.#files = files;
  }

  /** Stretches a picture to a box, as the current path of clips and transforms has it. */
  paint(hash: string, { x, y, width, height }: Box, { doc }: Kit): void {
    const file = this.#files.get(hash);
    if (!file) throw new Error(`no picture was read for ${hash}`);
    const image = this.#images.get(hash) ?? doc.openImage(file.bytes);
    this.#images.set(hash, image);
    doc.image(image, x, y, { width, height, ignoreOrientation: true });
  }
}

/** Reads the pictures that stand on the slides or in their layouts, ready to be put into a document. */
export async function preparePictures(
  scenes: readonly Scene[],
  decor: readonly { readonly hash: string; readonly box: Box }[],
  read: (hash: string) => PdfPicture | undefined,
): Promise<PreparedPictures> {
  const shown = [...scenes.flatMap(({ items }) => items.flatMap((item) => picturesOf(item))), ...decor];
  const widest = new Map<string, Box>();
  for (const { hash, box } of shown) {
    if (box.width > (widest.get(hash)?.width ?? 0)) widest.set(hash, box);
  }
  const files = new Map<string, PdfPicture>();
  for (const [hash, box] of widest) {
    const file = read(hash);
    if (!file) throw new Error(`no picture was read for ${hash}`);
    files.set(hash, goesInAsItIs(file) ? file : await drawn(file, box));
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

/** 8 bits or fewer, not interlaced, no `tRNS`: of such PNG pdfkit 0.20.2 makes no mistakes. */
function isPlain(png: Uint8Array): boolean {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if ((png[24] as number) > 8 || png[28] !== 0) return false;
  for (let at = 8; at + 12 <= png.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (name === 'tRNS') return false;
    if (name === 'IDAT') return true;
  }
  return false;
}

/** As PNG, as large as its box needs. */
async function drawn({ format, bytes }: PdfPicture, box: Box): Promise<PdfPicture> {
  const pixels = (points: Points) => Math.round((points * dotsPerInch) / 72);
  const shrink = Math.min(1, most / Math.max(pixels(box.width), pixels(box.height), 1));
  const width = Math.max(1, Math.round(pixels(box.width) * shrink));
  const height = Math.max(1, Math.round(pixels(box.height) * shrink));
  const href = `data:${mediaTypes[format]};base64,${Buffer.from(bytes).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" preserveAspectRatio="none" href="${href}"/></svg>`;
  return { format: 'png', bytes: await renderPng(svg, width) };
}
