/** The one helper of these tests: template files in a temporary folder, beside the built-in ones, loaded by name. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { type LoadedTemplate, loadTemplate } from '../../../src/main/template/index.js';
import type { Template } from '../../../src/shared/model/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

export const builtIn = join(import.meta.dirname, '../../../templates');

/** Loads 'mine' from the given text; `others` are further template folders by name. */
export function load(
  text: string,
  { others = {}, variant }: { readonly others?: Readonly<Record<string, string>>; readonly variant?: string } = {},
): Promise<LoadedTemplate> {
  const files = Object.entries({ mine: text, ...others }).map(([name, content]) => [`${name}/template.yaml`, content]);
  const folder = temporaryFolder(Object.fromEntries(files));
  return loadTemplate('mine', { folders: [folder, builtIn], ...(variant ? { variant } : {}) });
}

/** Loads what plain says with `text` laid over it. */
export function loadOverPlain(text: string, variant?: string): Promise<LoadedTemplate> {
  return load(`name: Mine\nextends: plain\n${text}`, variant ? { variant } : {});
}

const plainOnes = new Map<string | undefined, LoadedTemplate>();
for (const variant of [undefined, 'light', 'dark']) {
  plainOnes.set(variant, await loadTemplate('plain', { folders: [builtIn], ...(variant ? { variant } : {}) }));
}

/** The plain template in a variant. */
export function plain(variant?: string): Template {
  const loaded = plainOnes.get(variant);
  expect(loaded?.diagnostics).toEqual([]);
  return loaded?.template as Template;
}

/** 'code line' of each diagnostic, in order. */
export function codes(loaded: LoadedTemplate): readonly string[] {
  return loaded.diagnostics.map(({ code, lines }) => `${code} ${lines?.from ?? '-'}`);
}
