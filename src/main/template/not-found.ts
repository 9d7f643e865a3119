/** A template that is not there: a name among names, a path among what its folder holds. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../shared/model/index.js';
import { byNearness } from '../../shared/nearest.js';
import { isPackagePath, looksLikePath, templateFile, templateNames } from './find.js';
import { nearestFirst } from './known.js';

/** What is said of a template that a brief or a person names and that is not there. */
export const missingTemplateCodes: readonly string[] = ['template-not-found', 'template-file-missing'];

/** A folder of many decks is not read out. */
const mostNamed = 5;

/**
 * The diagnostic of a template that is not there. Reads the disk; throws nothing.
 * @param folders where names are looked for
 * @param base the folder that a relative path counts from; the current one where absent
 */
export function notFound(
  reference: string,
  folders: readonly string[],
  where: Pick<Diagnostic, 'file' | 'lines'>,
  base: string = process.cwd(),
): Diagnostic {
  const path = resolve(base, reference);
  if (isPackagePath(reference)) return fileMissing(reference, path, where);
  const own = looksLikePath(reference) ? [dirname(basename(path) === templateFile ? dirname(path) : path)] : folders;
  const places = [...new Set(own.map((folder) => resolve(base, folder)))];
  const known = nearestFirst(basename(reference), templateNames(places));
  return diagnostic('template-not-found', where, {
    name: reference,
    folders: places.join(', '),
    known: known || 'none',
  });
}

/** A PowerPoint file whose path leads nowhere: which there are in its folder. */
function fileMissing(reference: string, path: string, where: Pick<Diagnostic, 'file' | 'lines'>): Diagnostic {
  const folder = dirname(path);
  const say = (remedy: string) =>
    diagnostic('template-file-missing', where, { name: basename(reference), folder, remedy });
  const entries = list(folder);
  if (!entries) return say('the folder itself is not there: correct the path');
  const files = byNearness(basename(path), entries.filter(isPackagePath));
  if (files.length === 0) return say('no PowerPoint file is there: give the path of yours');
  const more = files.length > mostNamed ? ` and ${files.length - mostNamed} more` : '';
  return say(`PowerPoint files there, the nearest first: ${files.slice(0, mostNamed).join(', ')}${more}`);
}

/** Names in a folder; undefined where there is no such folder, or it may not be read. */
function list(folder: string): readonly string[] | undefined {
  try {
    return statSync(folder).isDirectory() ? readdirSync(folder).sort() : undefined;
  } catch {
    return undefined;
  }
}
