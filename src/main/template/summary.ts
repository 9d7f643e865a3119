/** What a template says of itself, for lists: nothing is composed, and colours are not looked at. */
import { basename, dirname, extname } from 'node:path';
import type { Diagnostic } from '../../shared/model/index.js';
import { variantNames } from './build/theme.js';
import { readCompiled } from './compiled.js';
import type { LockName, TemplateData } from './format/format.js';
import { readTemplate } from './read.js';

export interface TemplateSummary {
  /** The folder's name, by which the template is asked for; of a PowerPoint file its own, without the ending. */
  readonly id: string;
  /** Path of its template.yaml, or of the PowerPoint file. */
  readonly path: string;
  readonly name: string;
  readonly description?: string;
  readonly version?: string;
  /** As written: a name or a path. */
  readonly extends?: string;
  /** The usual one first; empty where the file could not be read. */
  readonly variants: readonly string[];
  /** The PowerPoint file that it stands on. */
  readonly base?: string;
  /** Paths of the files that say what it is: its own, and those that it extends. */
  readonly files: readonly string[];
  /** What is wrong with the file itself, and those that it extends. */
  readonly diagnostics: readonly Diagnostic[];
}

/** @param path of a template.yaml; @param folders where `extends` is looked for, the program's own last */
export function templateSummary(path: string, folders: readonly string[]): TemplateSummary {
  const id = /\.ya?ml$/i.test(path) ? basename(dirname(path)) : basename(path, extname(path));
  const read = readTemplate({ path, id }, folders, readCompiled(folders.at(-1)));
  const { data, diagnostics } = read;
  const isBroken = diagnostics.some((item) => item.severity === 'error');
  return {
    id,
    path,
    name: data.name ?? id,
    ...(data.description === undefined ? {} : { description: data.description }),
    ...(data.version === undefined ? {} : { version: data.version }),
    ...(data.extends === undefined ? {} : { extends: data.extends }),
    ...(data.base === undefined ? {} : { base: data.base }),
    files: read.files,
    variants: isBroken ? [] : variantNames(data),
    diagnostics,
  };
}

/** What no template may say that extends this one. */
export function templateLocks(path: string, folders: readonly string[]): readonly LockName[] {
  const id = basename(dirname(path));
  return [...readTemplate({ path, id }, folders, readCompiled(folders.at(-1))).locks.keys()];
}

/** All that a template says, with those that it extends, as far as it could be read. */
export function templateData(path: string, folders: readonly string[]): TemplateData {
  return readTemplate({ path, id: basename(dirname(path)) }, folders, readCompiled(folders.at(-1))).data;
}
