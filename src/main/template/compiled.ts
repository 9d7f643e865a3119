/**
 * Templates of the program itself, read ahead of time: parsing YAML takes longer than everything else that loading does.
 * `templates/compiled.json` is made when the program is built (scripts/build-cli.ts). Data stands in it under the hash of
 * the file's text, so a file that was edited since is simply read; and only files without a complaint in any variant are in.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateData } from './format/format.js';

/** Data of template files by the SHA-256 of their text. */
export type CompiledTemplates = Readonly<Record<string, TemplateData>>;

export const compiledFile = 'compiled.json';

/** What was compiled in a folder of templates; nothing when there is no such file, or it cannot be read. */
export function readCompiled(folder: string | undefined): CompiledTemplates {
  if (folder === undefined) return {};
  try {
    return JSON.parse(readFileSync(join(folder, compiledFile), 'utf8')) as CompiledTemplates;
  } catch {
    return {};
  }
}

export function compiledData(text: string, compiled: CompiledTemplates): TemplateData | undefined {
  const key = hashOf(text);
  return Object.hasOwn(compiled, key) ? compiled[key] : undefined;
}

/** The key of a file's text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
