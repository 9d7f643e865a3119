/** The files that a template names, read and made ready before it is built. */
import type { Diagnostic, Lines } from '../../../shared/model/index.js';
import type { TemplateData } from '../format/format.js';
import { type LoadedFonts, loadFonts } from './load-fonts.js';
import { type LoadedPictures, loadPictures } from './load-pictures.js';

export interface Assets extends LoadedFonts, Pick<LoadedPictures, 'pictures'> {
  /** SHA-256 of each file that was read, by its absolute path. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

export type Where = (path: string) => { readonly file?: string; readonly lines?: Lines };

/** Reads what `data` names; `where` finds a key's place in the file, `cache` is a folder for what takes long to find out. */
export async function loadAssets(data: TemplateData, where: Where, cache: string | undefined): Promise<Assets> {
  const fonts = await loadFonts(data, where, cache);
  const { pictures, files, diagnostics } = await loadPictures(data, where);
  return {
    ...fonts,
    pictures,
    hashes: new Map([...fonts.faces.map(({ path, hash }) => [path, hash] as const), ...files]),
    diagnostics: [...fonts.diagnostics, ...diagnostics],
  };
}

/** Of a template that names no files. */
export const noAssets: Assets = { faces: [], widths: {}, pictures: new Map(), hashes: new Map(), diagnostics: [] };
