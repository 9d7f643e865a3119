/** `template new`: a template of one’s own, to be edited. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { wordsFor } from '../../deck/index.js';
import {
  isOfUse,
  notFound,
  type TemplateSummary,
  templateData,
  templateFile,
  templateNames,
} from '../../template/index.js';
import { builtInTemplates } from '../folders/resources.js';
import { type Environment, personTemplates, templateFolders, templatePlaces } from '../folders/template-folders.js';
import { writeProblem } from '../output/index.js';
import { summaryOf } from './locate.js';
import { readSchema, schemaFile } from './schema-file.js';
import { startingPoint } from './starting-point.js';
import { nameFault } from './template-name.js';
import { writeFolder } from './write-folder.js';

export interface NewTemplateRequest {
  readonly name: string;
  /** The template that it extends: a name, folder or file; plain where nothing is said. */
  readonly from?: string;
  /** The folder that it goes into; the person's own templates where nothing is said. */
  readonly into?: string;
  /** Where names are looked for first. */
  readonly folder: string;
  readonly environment: Environment;
}

export interface NewTemplate {
  /** Path of the file that was written; absent where none was. */
  readonly path?: string;
  /** How the program is told that this one is meant: its name where it is found by that, else its folder. */
  readonly reference?: string;
  /** What it extends. */
  readonly base?: string;
  /** True where what is wrong is what was asked for. */
  readonly misused: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes a template that extends another, ready to be edited. Never over anything that is there. */
export function newTemplate(request: NewTemplateRequest): NewTemplate {
  const { name, folder, environment } = request;
  const refused = (problem: Diagnostic, misused = false): NewTemplate => ({ misused, diagnostics: [problem] });
  const reason = nameFault(name);
  if (reason) return refused(diagnostic('template-name-unfit', {}, { name, reason }), true);
  if (hidesBuiltIn(name)) {
    return refused(diagnostic('template-name-built-in', {}, { name }), true);
  }

  const asked = request.from ?? 'plain';
  const base = summaryOf({ template: asked, folder, environment });
  if (!base) return refused(notFound(asked, templateFolders(folder, environment), {}), true);
  const fault = base.diagnostics.find(({ severity }) => severity === 'error');
  if (fault) return { misused: false, diagnostics: base.diagnostics };

  const into = targetFolder(request);
  if ('problem' in into) return refused(into.problem);
  const target = join(into.folder, name);
  if (existsSync(target)) return refused(diagnostic('template-exists', {}, { folder: target }));

  const reference = referenceTo(target, request);
  const schema = readSchema();
  const data = templateData(base.path, templateFolders(folder, environment));
  const text = startingPoint({
    id: name,
    base: baseFrom(target, base, request),
    baseName: base.name,
    data,
    words: wordsFor('en'),
    // Colours and fonts of a PowerPoint file stand in the file: there is nothing to write out here.
    holds: (key) => isOfUse(key, data) && !(key === 'theme' && data.base !== undefined),
    reference: /\s/.test(reference) ? `"${reference}"` : reference,
    ...(schema === undefined ? {} : { schema: schemaFile }),
  });
  const files = new Map([[templateFile, text], ...(schema === undefined ? [] : [[schemaFile, schema] as const])]);
  const problem = writeFolder(target, files);
  if (problem) return refused(problem);
  return { path: join(target, templateFile), reference, base: base.id, misused: false, diagnostics: [] };
}

/** Whether a template of this name would be found in place of one of the program's: names differ by more than case. */
export function hidesBuiltIn(name: string): boolean {
  const wanted = name.toLowerCase();
  return templateNames([builtInTemplates()]).some((known) => known.toLowerCase() === wanted);
}

/** The folder that templates go into: made where it is the person's own, asked for where it is another. */
export function targetFolder({
  into,
  environment,
}: Pick<NewTemplateRequest, 'into' | 'environment'>): { readonly folder: string } | { readonly problem: Diagnostic } {
  if (into !== undefined) {
    const isThere = statSync(into, { throwIfNoEntry: false })?.isDirectory() ?? false;
    return isThere
      ? { folder: resolve(into) }
      : { problem: diagnostic('template-folder-missing', {}, { folder: into }) };
  }
  const own = personTemplates(environment);
  if (own === undefined) {
    const variable = process.platform === 'win32' ? 'APPDATA' : 'HOME';
    return { problem: diagnostic('template-home-unknown', {}, { variable }) };
  }
  try {
    mkdirSync(own, { recursive: true });
    return { folder: own };
  } catch (error) {
    return { problem: writeProblem(error, own) };
  }
}

/** The name, where a search from the current folder will find the new template by it; else its path. */
export function referenceTo(
  target: string,
  { name, folder, environment }: Pick<NewTemplateRequest, 'name' | 'folder' | 'environment'>,
): string {
  const first = templateFolders(resolve(folder), environment).find(
    (each) => resolve(each, name) === target || existsSync(join(each, name, templateFile)),
  );
  if (first !== undefined && resolve(first, name) === target) return name;
  return asPath(relative(process.cwd(), target));
}

/**
 * What `extends:` says: the name, where the base is found by it from every brief; else the way there from the new folder.
 */
export function baseFrom(
  target: string,
  base: Pick<TemplateSummary, 'id' | 'path'>,
  { folder, environment }: Pick<NewTemplateRequest, 'folder' | 'environment'>,
): string {
  const places = templatePlaces(folder, environment).filter(({ origin }) => origin !== 'folder');
  const first = places.find((place) => existsSync(join(place.folder, base.id, templateFile)));
  if (first && resolve(first.folder, base.id, templateFile) === resolve(base.path)) return base.id;
  return asPath(relative(target, dirname(resolve(base.path))));
}

/** With forward slashes, and so that it is taken for a path. */
function asPath(path: string): string {
  const forward = path.split(sep).join('/');
  return /^\.{1,2}\/|^\/|^[a-z]:/i.test(forward) ? forward : `./${forward}`;
}
