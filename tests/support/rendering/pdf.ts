/** What a PDF shows: words with their boxes, and pages as grey pixels. By poppler's pdftotext and pdftoppm. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { all, attr, readXml } from '../deck-doctor/xml-tree.js';
import type { Grey } from './grey.js';
import { run } from './run.js';

/** A word as drawn, in points from the page's top left corner. Height is the face's, not the ink's. */
export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
}

/** Every word of a PDF, page by page. @throws {Error} when pdftotext fails */
export async function readPdfWords(file: string): Promise<readonly PdfPage[]> {
  const { status, output, errors } = await run('pdftotext', ['-bbox', '-enc', 'UTF-8', file, '-'], { limit: 60_000 });
  if (status !== 0) throw new Error(`pdftotext ended with ${status}: ${errors.slice(0, 200)}`);
  // Poppler passes control characters of the text on, which XML forbids.
  const xhtml = output.slice(output.indexOf('<html')).replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '');
  const root = readXml(Buffer.from(xhtml));
  return all(root, '?:page').map((page) => ({
    width: Number(attr(page, 'width')),
    height: Number(attr(page, 'height')),
    words: all(page, '?:word').map((word) => ({
      text: word.text,
      left: Number(attr(word, 'xMin')),
      top: Number(attr(word, 'yMin')),
      right:
        Number(attr(word, 'xMin')) + drawnWidth(word.text, Number(attr(word, 'xMax')) - Number(attr(word, 'xMin'))),
      bottom: Number(attr(word, 'yMax')),
    })),
  }));
}

/**
 * Width of a word as drawn. Poppler 22.12 counts a variation selector as wide as the emoji before it, of which it is a part.
 */
function drawnWidth(text: string, width: number): number {
  const selectors = text.match(/\ufe0f/g)?.length ?? 0;
  if (selectors === 0) return width;
  const characters = [...text.replace(/[\ufe0f\u20e3]/g, '')].length;
  return (width * characters) / (characters + selectors);
}

/**
 * The pages as grey pixels, `width` wide, one at a time so that memory holds one page only. `pages`: how many, from the first,
 * or which, from 1.
 */
export async function* pagesAsGrey(
  file: string,
  width: number,
  pages: number | readonly number[],
): AsyncGenerator<Grey> {
  for (const page of typeof pages === 'number' ? Array.from({ length: pages }, (_, n) => n + 1) : pages) {
    const folder = mkdtempSync(join(tmpdir(), 'briefdeck-page-'));
    try {
      const size = ['-scale-to-x', String(width), '-scale-to-y', '-1'];
      const args = ['-gray', '-f', String(page), '-l', String(page), ...size, file, join(folder, 'page')];
      const { status, errors } = await run('pdftoppm', args, { limit: 60_000 });
      const [name] = readdirSync(folder);
      if (status !== 0 || !name) throw new Error(`pdftoppm ended with ${status}: ${errors.slice(0, 200)}`);
      yield readNetpbm('P5', readFileSync(join(folder, name)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** The pages as PNG files in `folder`, `width` pixels wide; their paths in order. */
export async function pagesAsPng(file: string, width: number, folder: string): Promise<readonly string[]> {
  return drawPages(file, ['-png'], width, folder);
}

/** The pages in colour, `width` pixels wide: three bytes a pixel, row by row from the top. */
export async function pagesInColor(file: string, width: number): Promise<readonly Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-pages-'));
  try {
    const pages = await drawPages(file, [], width, folder);
    return pages.map((page) => readNetpbm('P6', readFileSync(page)).pixels);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function drawPages(file: string, sort: readonly string[], width: number, folder: string): Promise<string[]> {
  const args = [...sort, '-scale-to-x', String(width), '-scale-to-y', '-1', file, join(folder, 'page')];
  const { status, errors } = await run('pdftoppm', args, { limit: 300_000 });
  if (status !== 0) throw new Error(`pdftoppm ended with ${status}: ${errors.slice(0, 200)}`);
  return readdirSync(folder)
    .filter((name) => /^page-\d+\.p[np][gm]$/.test(name))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map((name) => join(folder, name));
}

/** Portable greymap (P5) or pixmap (P6), binary, 8 bits a channel. */
function readNetpbm(kind: 'P5' | 'P6', bytes: Buffer): { width: number; height: number; pixels: Uint8Array } {
  const header = /^(P[56])\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64));
  if (header?.[1] !== kind) throw new Error(`no ${kind} picture`);
  return { width: Number(header[2]), height: Number(header[3]), pixels: bytes.subarray(header[0].length) };
}
