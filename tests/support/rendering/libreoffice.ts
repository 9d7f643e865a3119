/**
 * Decks to PDF by LibreOffice: forty files a process, two profiles side by side, a time limit; a batch that fails is
 * halved until the deck that does it stands alone. (One process a file costs 1.3 s, in batches 0.1 to 0.2 s.)
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eachAtOnce } from '../at-once.js';
import { writeFontConfiguration } from './fonts.js';
import { run } from './run.js';

const batchSize = 40;
const startLimit = 60_000; // ms a process, for starting and its profile
const fileLimit = 20_000; // ms a file on top
const profiles = 2;

export interface Rendering {
  /** Path of the PDF of each deck, by position; undefined where LibreOffice could not make it. */
  readonly pdfs: readonly (string | undefined)[];
  /** Removes everything that was written. */
  dispose(): void;
}

/** Renders decks to PDF, all slides (hidden ones too), one page a slide. `fonts`: folders with faces of the decks' own. */
export async function renderDecks(decks: readonly Uint8Array[], fonts: readonly string[] = []): Promise<Rendering> {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-render-'));
  const environment = {
    FONTCONFIG_FILE: writeFontConfiguration(folder, fonts),
    SAL_USE_VCLPLUGIN: 'svp',
    LANG: 'C.UTF-8',
  };
  const files = decks.map((bytes, n) => {
    const file = join(folder, `deck-${String(n + 1).padStart(5, '0')}.pptx`);
    writeFileSync(file, bytes);
    return file;
  });
  const out = join(folder, 'pdf');
  mkdirSync(out);
  const waiting = batchesOf(files);
  const convert = async (profile: number): Promise<void> => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      await convertBatch(batch, join(folder, `profile-${profile}`), out, environment);
      const missing = batch.filter((file) => !existsSync(pdfOf(file, out)));
      if (missing.length > 0 && batch.length > 1) {
        const middle = Math.ceil(missing.length / 2);
        waiting.push(...[missing.slice(0, middle), missing.slice(middle)].filter((half) => half.length > 0));
      }
    }
  };
  await eachAtOnce(Array.from({ length: Math.min(profiles, waiting.length) }), profiles, (_, n) => convert(n));
  return {
    pdfs: files.map((file) => (existsSync(pdfOf(file, out)) ? pdfOf(file, out) : undefined)),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function batchesOf(files: readonly string[]): string[][] {
  // No batch larger than needed for both profiles to have work.
  const size = Math.min(batchSize, Math.ceil(files.length / profiles));
  const batches: string[][] = [];
  for (let from = 0; from < files.length; from += size) batches.push(files.slice(from, from + size));
  return batches;
}

const pdfOf = (file: string, out: string): string =>
  join(out, `${file.slice(file.lastIndexOf('/') + 1).replace(/\.pptx$/, '')}.pdf`);

async function convertBatch(
  batch: readonly string[],
  profile: string,
  out: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  await run(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}',
      '--outdir',
      out,
      ...batch,
    ],
    { limit: startLimit + batch.length * fileLimit, env },
  );
}
