/** Makes compiled.json and the built templates, when the program is built (compiled.ts and built.ts say what they are for). */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { serialize } from 'node:v8';
import { packPart } from '../ooxml/index.js';
import { type BuiltTemplate, builtFile, stampOf } from './built.js';
import { compiledFile, hashOf } from './compiled.js';
import { templateFile } from './find.js';
import type { TemplateData } from './format/format.js';
import { readTemplateText } from './format/read-file.js';
import { type LoadedTemplate, loadTemplate } from './load.js';

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

/**
 * The built templates of a folder, to be written into it: of each sound template the usual variant, and each by its name.
 * @param sources hash of the program's sources
 */
export async function buildTemplates(
  folder: string,
  sources: string,
): Promise<readonly { readonly file: string; readonly bytes: Uint8Array }[]> {
  const files: { file: string; bytes: Uint8Array }[] = [];
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const path = join(folder, name, templateFile);
    const { variants } = await loadTemplate(path, { folders: [folder] });
    for (const variant of [undefined, ...variants]) {
      const loaded = await loadTemplate(path, { folders: [folder], ...(variant === undefined ? {} : { variant }) });
      const built = loaded.diagnostics.length === 0 ? builtTemplate(loaded, sources) : undefined;
      if (built) files.push({ file: join(folder, builtFile(name, variant)), bytes: serialize(built) });
    }
  }
  return files;
}

/** Undefined for one that brings files of its own: it is built from them. */
function builtTemplate({ template, variants, files }: LoadedTemplate, sources: string): BuiltTemplate | undefined {
  const texts = [...(template?.skeleton.parts ?? [])];
  const isOwn = files.every((file) => basename(file) === templateFile);
  if (!template || !isOwn || texts.some(([, text]) => typeof text !== 'string')) return undefined;
  return {
    stamp: stampOf(sources),
    sources: files.map((file) => [basename(dirname(file)), hashOf(readFileSync(file, 'utf8'))]),
    template: { ...template, skeleton: { ...template.skeleton, parts: new Map() } },
    variants,
    texts: Buffer.from(texts.map(([, text]) => text).join(''), 'utf8'),
    parts: texts.map(([name, text]) => {
      const { method, crc, size, data } = packPart(name, text);
      // Bytes of its own, for V8 writes all of the memory behind a view.
      return { name, method, crc, size, data: new Uint8Array(data) };
    }),
  };
}
