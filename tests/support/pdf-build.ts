/** A PDF as the program makes it, looked at by the PDF doctor. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type BuildRequest, type BuildResult, buildDeck } from '../../src/main/workspace/index.js';
import { examineView, openPdf, type PdfView } from './pdf-doctor/index.js';
import { run } from './rendering/run.js';
import { temporaryFolder } from './temporary-folder.js';

export interface BuiltPdf {
  readonly file: string;
  readonly bytes: Buffer;
  readonly pdf: PdfView;
  readonly result: BuildResult;
}

/** A fixed day, so that `date: today` gives the same document each time. */
const environment = { SOURCE_DATE_EPOCH: '1795392000' }; // 2026-11-23

/** Makes a PDF of a brief, given as Markdown or as a file, and expects no complaint about it. */
export async function buildPdf(
  brief: string | { readonly file: string },
  options: Partial<BuildRequest> & { readonly files?: Readonly<Record<string, string | Uint8Array>> } = {},
): Promise<BuiltPdf> {
  const { files = {}, ...request } = options;
  const folder = temporaryFolder(typeof brief === 'string' ? { 'brief.md': brief, ...files } : files);
  const source = typeof brief === 'string' ? join(folder, 'brief.md') : brief.file;
  const output = join(folder, 'talk.pdf');
  const result = await buildDeck({ briefs: [{ file: source }], output, formats: ['pdf'], environment, ...request });
  if (!result.made) throw new Error(`no PDF was made: ${JSON.stringify(result.diagnostics)}`);
  const file = result.output[0] as string;
  const bytes = readFileSync(file);
  const pdf = openPdf(bytes);
  const altMissing = result.diagnostics.some(({ code }) => code === 'alt-missing');
  expect(examineView(pdf).filter((line) => !altMissing || !line.startsWith('figures:'))).toEqual([]);
  return { file, bytes, pdf, result };
}

/** The text of a PDF as a person copies it out, page by page, by poppler. @throws {Error} when it grumbles */
export async function copiedText(file: string): Promise<readonly string[]> {
  const { status, output, errors } = await run('pdftotext', ['-enc', 'UTF-8', file, '-'], { limit: 60_000 });
  if (status !== 0 || errors !== '') throw new Error(`pdftotext ended with ${status}: ${errors.slice(0, 300)}`);
  // Poppler puts marks of direction round right-to-left text, and no space where the direction changes.
  return output
    .replace(/[\u202a-\u202e]+/g, ' ')
    .replace(/ +/g, ' ')
    .split('\f')
    .slice(0, -1);
}

/** The structure of a PDF, a line an element, two blanks a level: 'H1', 'L', 'LI' … with what attributes say. */
export function structureOf({ elements }: PdfView): readonly string[] {
  return elements.map((element) => {
    let depth = 0;
    for (let above = element.parent; above; above = above.parent) depth += 1;
    return `${'  '.repeat(depth)}${element.type}`;
  });
}
