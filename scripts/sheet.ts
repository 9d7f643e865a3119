/** Several pictures of slides on one sheet. */
import { Resvg } from '@resvg/resvg-js';

const gap = 16; // pixels between slides and round the sheet

/** PNG pages as one PNG, in rows of `columns`, the sheet `width` pixels wide. */
export function contactSheet(pages: readonly Uint8Array[], columns: number, width: number): Uint8Array {
  const cell = (width - gap * (columns + 1)) / columns;
  const [first] = pages;
  if (!first) throw new RangeError('no pages');
  const size = Buffer.from(first);
  const height = (cell * size.readUInt32BE(20)) / size.readUInt32BE(16); // IHDR: width at 16, height at 20
  const rows = Math.ceil(pages.length / columns);
  const images = pages.map((png, n) => {
    const x = gap + (n % columns) * (cell + gap);
    const y = gap + Math.floor(n / columns) * (height + gap);
    return `<rect x="${x - 0.5}" y="${y - 0.5}" width="${cell + 1}" height="${height + 1}" fill="#999"/><image x="${x}" y="${y}" width="${cell}" height="${height}" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/>`;
  });
  const total = gap + rows * (height + gap);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${total}"><rect width="${width}" height="${total}" fill="#ddd"/>${images.join('')}</svg>`;
  return new Resvg(svg).render().asPng();
}
