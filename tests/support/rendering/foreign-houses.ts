/**
 * PowerPoint files that nobody here made and that are on every machine which runs these tests, because what they come with is
 * installed: Pandoc's reference file, and LibreOffice's own templates saved as .pptx by LibreOffice. Nothing of them is kept in
 * the project.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './run.js';

const folderOfTemplates = '/usr/lib/libreoffice/share/template/common/presnt';
const limit = 120_000; // ms

/** Templates of LibreOffice that are set in faces which both sides have, and small. */
export const libreOfficeTemplates = ['Beehive', 'DNA', 'Inspiration', 'Metropolis'] as const;

/** Pandoc's `reference.pptx`; gives its path. @throws {Error} when Pandoc is not there */
export async function pandocReference(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'briefdeck-pandoc-')), 'pandoc-reference.pptx');
  // In this order: Pandoc prints as soon as it reads that it is to.
  const { status } = await run('pandoc', ['-o', path, '--print-default-data-file', 'reference.pptx'], { limit });
  if (status !== 0 || !existsSync(path)) throw new Error('pandoc did not give its reference.pptx');
  return path;
}

/** A template of LibreOffice as .pptx; gives its path. @throws {Error} when LibreOffice cannot save it */
export async function libreOfficeTemplate(name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-libreoffice-'));
  const own = join(folder, `${name}.otp`);
  writeFileSync(own, readFileSync(join(folderOfTemplates, `${name}.otp`)));
  mkdirSync(join(folder, 'out'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const made = await run(
    'soffice',
    [profile, '--headless', '--convert-to', 'pptx', '--outdir', join(folder, 'out'), own],
    { limit, env: { SAL_USE_VCLPLUGIN: 'svp' } },
  );
  const path = join(folder, 'out', `${name}.pptx`);
  if (made.status !== 0) throw new Error(`LibreOffice did not save ${name}: ${made.errors}`);
  return path;
}
