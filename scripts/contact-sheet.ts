/**
 * All slides of a deck on one sheet, as LibreOffice draws them: to squint at (docs/slides.md). Needs soffice and pdftoppm.
 *
 *     npx tsx scripts/contact-sheet.ts deck.pptx sheet.png [--columns N] [--width PIXELS] [--pages FOLDER]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Resvg } from '@resvg/resvg-js';
import { renderDecks } from '../tests/support/rendering/libreoffice.js';
import { pagesAsPng } from '../tests/support/rendering/pdf.js';

const gap = 16; // pixels between slides and round the sheet

/** PNG pages as one PNG, in rows of `columns`, the sheet `width` pixels wide. */
function contactSheet(pages: readonly Uint8Array[], columns: number, width: number): Uint8Array {
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

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { columns: { type: 'string' }, width: { type: 'string' }, pages: { type: 'string' } },
  });
  const [deck, sheet] = positionals;
  if (!deck || !sheet) throw new Error('say which deck, and where the sheet goes');
  const columns = Number(values.columns ?? 4);
  const width = Number(values.width ?? 1920);
  const rendering = await renderDecks([readFileSync(deck)]);
  const folder = values.pages ?? mkdtempSync(join(tmpdir(), 'briefdeck-sheet-'));
  try {
    const [pdf] = rendering.pdfs;
    if (!pdf) throw new Error(`LibreOffice could not draw ${deck}`);
    mkdirSync(folder, { recursive: true });
    const pages = await pagesAsPng(pdf, values.pages ? 1920 : Math.ceil(width / columns), folder);
    writeFileSync(
      sheet,
      contactSheet(
        pages.map((page) => readFileSync(page)),
        columns,
        width,
      ),
    );
    console.log(`${sheet}: ${pages.length} slides`);
  } finally {
    rendering.dispose();
    if (!values.pages) rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
