/**
 * All slides of a deck on one sheet, as LibreOffice draws them: to squint at (docs/slides.md). Needs soffice and pdftoppm.
 *
 *     npx tsx scripts/contact-sheet.ts deck.pptx sheet.png [--columns N] [--width PIXELS] [--pages FOLDER]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { renderDecks } from '../tests/support/rendering/libreoffice.js';
import { pagesAsPng } from '../tests/support/rendering/pdf.js';
import { contactSheet } from './sheet.js';

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
      await contactSheet(
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
