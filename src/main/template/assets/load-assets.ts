/** The files that a template names, read and made ready before it is built. */
import type { Diagnostic, Lines } from '../../../shared/model/index.js';
import type { TemplateData } from '../format/format.js';
import { type LoadedFonts, loadFonts } from './load-fonts.js';

export interface Assets extends LoadedFonts {
  /** SHA-256 of each file that was read, by its absolute path. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

export type Where = (path: string) => { readonly file?: string; readonly lines?: Lines };

/** Reads what `data` names; `where` finds a key's place in the file, `cache` is a folder for what takes long to find out. */
export async function loadAssets(data: TemplateData, where: Where, cache: string | undefined): Promise<Assets> {
  const fonts = await loadFonts(data, where, cache);
  return {
    ...fonts,
    hashes: new Map(fonts.faces.map(({ path, hash }) => [path, hash])),
  };
}

/** Of a template that names no files. */
export const noAssets: Assets = { faces: [], widths: {}, hashes: new Map(), diagnostics: [] };
