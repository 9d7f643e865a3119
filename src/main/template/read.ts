/** A template.yaml and, before it, those that it extends. */
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../shared/model/index.js';
import { placeOf } from './build/building.js';
import { type CompiledTemplates, compiledData } from './compiled.js';
import { type Found, findTemplate, isPackagePath, soughtFiles } from './find.js';
import { assetsFrom } from './format/assets.js';
import { type Extended, extend } from './format/extend.js';
import { type Locks, locksOf, withoutLocked } from './format/locks.js';
import { readTemplateText } from './format/read-file.js';
import { stretched } from './format/resize.js';
import { maxFileSize } from './limits.js';
import { notFound } from './not-found.js';

export interface ReadTemplate extends Extended {
  /** What no template that extends this one may say. */
  readonly locks: Locks;
  /** It is one of the program's own as it was built, where each variant was found without a fault; nobody extended it. */
  readonly sound?: true;
  /** Paths that were read, the asked one first: a window watches them. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `found` and what it extends; what `compiled` has needs no parsing. `seen` are the paths on the way here. */
export function readTemplate(
  found: Found,
  folders: readonly string[],
  compiled: CompiledTemplates,
  seen: readonly string[] = [],
): ReadTemplate {
  const file = found.path;
  const text = readText(file);
  if (typeof text !== 'string') {
    return { data: {}, places: new Map(), locks: new Map(), files: [file], diagnostics: [text] };
  }
  const ready = compiledData(text, compiled);
  const parsed = ready ? { data: ready, places: new Map(), diagnostics: [] } : readTemplateText(text, file);
  const data = assetsFrom(parsed.data, dirname(file));
  const own = { ...parsed, data, locks: locksOf(data, found.id) };
  const base = own.data.extends;
  if (base === undefined) return { ...own, ...(ready ? { sound: true } : {}), files: [file] };

  const where = own.places.get('extends') ?? { file };
  const baseFound = findTemplate(base, folders, dirname(file));
  if (!baseFound) {
    const sought = soughtFiles(base, folders, dirname(file));
    const said = notFound(base, folders, where, dirname(file));
    return { ...own, files: [file, ...sought], diagnostics: [...own.diagnostics, said] };
  }
  const chain = [...seen, file];
  if (chain.includes(baseFound.path)) {
    const values = { chain: [...chain, baseFound.path].join(' → ') };
    return {
      ...own,
      files: [file],
      diagnostics: [...own.diagnostics, diagnostic('template-extends-cycle', where, values)],
    };
  }
  const read = readTemplate(baseFound, folders, compiled, chain);
  const placed = (path: string) => placeOf(path, own.places, file);
  const kept = withoutLocked(data, read.data, read.locks, placed);
  return {
    ...extend({ ...read, data: stretched(read.data, kept.data.size) }, { ...own, data: kept.data }),
    locks: locksOf(data, found.id, read.locks),
    files: [file, ...read.files],
    diagnostics: [...read.diagnostics, ...own.diagnostics, ...kept.diagnostics],
  };
}

function readText(file: string): string | Diagnostic {
  if (isPackagePath(file)) return diagnostic('template-from-package', {}, { file });
  const limit = maxFileSize / 1024;
  try {
    const { size } = statSync(file);
    if (size > maxFileSize) {
      return diagnostic('template-unreadable', { file }, { reason: `it has ${Math.ceil(size / 1024)} kB`, limit });
    }
    // A byte-order mark is no character of the text; anything that is not UTF-8 is refused rather than guessed.
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const reason =
      error instanceof TypeError ? 'it is not UTF-8' : ((error as NodeJS.ErrnoException).code ?? 'unknown');
    return diagnostic('template-unreadable', { file }, { reason, limit });
  }
}
