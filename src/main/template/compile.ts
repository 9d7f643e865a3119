/** Makes compiled.json, when the program is built (compiled.ts says what it is for). */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compiledFile, hashOf } from './compiled.js';
import { templateFile } from './find.js';
import type { TemplateData } from './format/format.js';
import { readTemplateText } from './format/read-file.js';
import { loadTemplate } from './load.js';

/** The file to be written as compiled.json into `folder`, made from the templates that lie in it. */
export async function compileTemplates(folder: string): Promise<{ readonly file: string; readonly text: string }> {
  const compiled: Record<string, TemplateData> = {};
  // What an earlier build found sound is looked at again: the checks may have changed since.
  rmSync(join(folder, compiledFile), { force: true });
  for (const name of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const path = join(folder, name.name, templateFile);
    if (!(await isSound(path, folder))) continue;
    const text = readFileSync(path, 'utf8');
    compiled[hashOf(text)] = readTemplateText(text, path).data;
  }
  return { file: join(folder, compiledFile), text: JSON.stringify(compiled) };
}

async function isSound(path: string, folder: string): Promise<boolean> {
  const load = (variant?: string) => loadTemplate(path, { folders: [folder], ...(variant ? { variant } : {}) });
  const usual = await load();
  const others = await Promise.all(usual.variants.map(load));
  return [usual, ...others].every((loaded) => loaded.template !== undefined && loaded.diagnostics.length === 0);
}
