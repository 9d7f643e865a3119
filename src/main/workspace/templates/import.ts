/** `template import`: a template made of a PowerPoint file. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { houseMapping, notFound, templateFile } from '../../template/index.js';
import { type Environment, templateFolders } from '../folders/template-folders.js';
import { fontsProblem, houseFiles, type MeasuredFace } from './house-files.js';
import { hidesBuiltIn, referenceTo, targetFolder } from './new.js';
import { nameFault } from './template-name.js';
import { writeFolder } from './write-folder.js';

export interface ImportRequest {
  /** The .potx or .pptx. */
  readonly file: string;
  /** What the template is to be called; the file's name where nothing is said. */
  readonly name?: string;
  /** A folder of font files, to be measured. */
  readonly fonts?: string;
  /** The folder that it goes into; the person's own templates where nothing is said. */
  readonly into?: string;
  readonly folder: string;
  readonly environment: Environment;
}

export interface ImportedTemplate {
  /** Path of the template.yaml that was written; absent where none was. */
  readonly path?: string;
  /** How the program is told that this one is meant. */
  readonly reference?: string;
  /** The faces that the file names, and where their widths are from. */
  readonly faces: readonly MeasuredFace[];
  /** True where what is wrong is what was asked for. */
  readonly misused: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes a template of a PowerPoint file: a folder with the file as it is and a template.yaml in which every choice stands in a
 * plain line. Never over anything that is there, so that a keeper's lines are safe.
 */
export async function importTemplate(request: ImportRequest): Promise<ImportedTemplate> {
  const { file, folder, environment } = request;
  const refused = (problem: Diagnostic, misused = false): ImportedTemplate => ({
    faces: [],
    misused,
    diagnostics: [problem],
  });
  const name = request.name ?? basename(file, extname(file));
  const reason = nameFault(name);
  if (reason) return refused(diagnostic('template-name-unfit', {}, { name, reason }), true);
  if (hidesBuiltIn(name)) return refused(diagnostic('template-name-built-in', {}, { name }), true);
  const folders = templateFolders(folder, environment);
  if (!existsSync(file)) return refused(notFound(file, folders, {}), true);
  const noFonts = fontsProblem(request.fonts);
  if (noFonts) return refused(noFonts, true);

  const into = targetFolder(request);
  if ('problem' in into) return refused(into.problem);
  const target = join(into.folder, name);
  if (existsSync(target)) return refused(diagnostic('template-exists', {}, { folder: target }));

  const base = `base${extname(file).toLowerCase()}`;
  const { text, faces: named = [], diagnostics } = await houseMapping(file, { name, base, folders });
  if (text === undefined) return { faces: [], misused: false, diagnostics };
  const made = await houseFiles(named, request);
  const problem = writeFolder(
    target,
    new Map<string, string | Uint8Array>([[base, readFileSync(file)], [templateFile, text], ...made.files]),
  );
  if (problem) return { faces: [], misused: false, diagnostics: [...diagnostics, problem] };
  const reference = referenceTo(target, { name, folder, environment });
  return {
    path: join(target, templateFile),
    reference,
    faces: made.faces,
    misused: false,
    diagnostics: [...diagnostics, ...made.diagnostics],
  };
}
