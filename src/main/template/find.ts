/** Where templates are: a name or a path → the template.yaml that is meant. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';

export const templateFile = 'template.yaml';

export interface Found {
  /** Path of the template.yaml. */
  readonly path: string;
  /** The folder's name: the template's id. */
  readonly id: string;
}

/**
 * A path (with a separator, absolute, or ending in .yaml) from `base`; else a name, looked for in `folders` in order.
 * Undefined when there is none.
 */
export function findTemplate(reference: string, folders: readonly string[], base: string): Found | undefined {
  if (looksLikePath(reference)) return foundAt(resolve(base, reference));
  for (const folder of folders) {
    const found = foundAt(join(folder, reference));
    if (found) return found;
  }
  return undefined;
}

/** Files in which `findTemplate` would have found it: one that is made there makes it known. Paths as it was given them. */
export function soughtFiles(reference: string, folders: readonly string[], base: string): readonly string[] {
  const places = looksLikePath(reference)
    ? [resolve(base, reference)]
    : folders.map((folder) => join(folder, reference));
  return places.flatMap((place) => (/\.ya?ml$/.test(place) ? [place] : [join(place, templateFile)]));
}

/** Names of the templates in `folders`, sorted, each once. */
export function templateNames(folders: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const folder of folders) {
    for (const name of list(folder)) if (existsSync(join(folder, name, templateFile))) names.add(name);
  }
  return [...names].sort();
}

/** Whether a template is asked for by a path, not by a name. */
export function looksLikePath(reference: string): boolean {
  return isAbsolute(reference) || /[\\/]|^\.{1,2}$|\.ya?ml$/.test(reference);
}

function foundAt(path: string): Found | undefined {
  const file = isFile(path) ? path : join(path, templateFile);
  return isFile(file) ? { path: file, id: basename(dirname(file)) } : undefined;
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // A name that no file can have: too long, or with a zero in it.
    return false;
  }
}

/** Folders that are not there, or may not be read, hold no templates. */
function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Presentations, templates and shows of PowerPoint 2007 and later, with macros or without; and their ancestors, to be refused kindly. */
const endings = /\.(?:potx|potm|pptx|pptm|ppsx|ppsm|pot|ppt|pps)$/i;

export function isPackagePath(reference: string): boolean {
  return endings.test(reference);
}
