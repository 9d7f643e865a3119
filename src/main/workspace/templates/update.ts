/** `template import --update`: next year’s PowerPoint file in the place of this one’s. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import {
  type ChangedLine,
  loadTemplate,
  notFound,
  ownBase,
  templateFile,
  updatedHouse,
  widthsFile,
} from '../../template/index.js';
import { cacheFolder } from '../folders/cache-folder.js';
import { type Environment, templateFolders } from '../folders/template-folders.js';
import { writeProblem } from '../output/index.js';
import { formerFolder } from './former-folder.js';
import { fontsProblem, houseFiles, type MeasuredFace } from './house-files.js';
import { summaryOf } from './locate.js';
import { showTemplate } from './show.js';

export interface UpdateRequest {
  /** The new .potx or .pptx. */
  readonly file: string;
  /** The template that it is for, by name, folder or file. */
  readonly template: string;
  /** A folder of font files. */
  readonly fonts?: string;
  readonly folder: string;
  readonly environment: Environment;
}

export interface UpdatedTemplate {
  /** Path of the template.yaml; absent where nothing was changed. */
  readonly path?: string;
  /** Folder in which the former template is kept. */
  readonly former?: string;
  readonly gone: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly added: readonly string[];
  /** Names in the keeper's lines that are others now. */
  readonly changed: readonly ChangedLine[];
  readonly faces: readonly MeasuredFace[];
  /** Contact sheets: the former template, the new one. */
  readonly sheets: readonly string[];
  readonly misused: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const nothing = { gone: [], renamed: [], added: [], changed: [], faces: [], sheets: [] } as const;

/**
 * Puts next year's PowerPoint file in the place of the one that a template was made of. The keeper's lines stay as they are but
 * for names that the new file does not have; the former folder is kept under its name with the date. Nothing is changed where the
 * new template would have an error.
 */
export async function updateTemplate(request: UpdateRequest): Promise<UpdatedTemplate> {
  const { file, template, folder, environment } = request;
  const folders = templateFolders(folder, environment);
  const refused = (diagnostics: readonly Diagnostic[], misused = false): UpdatedTemplate => ({
    ...nothing,
    misused,
    diagnostics,
  });
  const noFonts = fontsProblem(request.fonts);
  if (noFonts) return refused([noFonts], true);
  const summary = summaryOf({ template, folder, environment });
  if (!summary) return refused([notFound(template, folders, {})], true);
  if (!existsSync(file)) return refused([notFound(file, folders, {})], true);
  const base = basename(summary.path) === templateFile ? ownBase(summary.path) : undefined;
  if (base === undefined) {
    return refused([diagnostic('package-update-other', { file: summary.path }, { name: summary.id })], true);
  }
  const house = dirname(summary.path);
  const newBase = `base${extname(file).toLowerCase()}`;
  const updated = await updatedHouse({
    template: summary.path,
    before: join(house, base),
    after: file,
    base: newBase,
    folders,
  });
  if (!updated.text || !updated.changes) return refused(updated.diagnostics);
  const made = await houseFiles(updated.faces ?? [], { ...request, file, former: house });

  let staging: string | undefined;
  try {
    staging = mkdtempSync(join(dirname(house), '.update-'));
    const files = [[newBase, readFileSync(file)], [templateFile, updated.text], ...made.files] as const;
    const fresh = stage(house, staging, [base, widthsFile, 'fonts'], files);
    const loaded = await loadTemplate(join(fresh, templateFile), { folders, cache: cacheFolder(environment) });
    const said = loaded.diagnostics.map((item) => placedIn(item, fresh, house));
    if (!loaded.template) return refused([...said]);
    const former = formerFolder(house, request.environment);
    exchange(house, fresh, former);
    const { sheets, diagnostics } = await drawBoth(summary.id, former, house, request);
    const { gone, renamed, added } = updated.changes;
    return {
      path: summary.path,
      former,
      gone,
      renamed,
      added,
      changed: updated.changed ?? [],
      faces: made.faces,
      sheets,
      misused: false,
      diagnostics: [...said, ...made.diagnostics, ...guesses(updated.changed ?? [], summary.path), ...diagnostics],
    };
  } catch (error) {
    return refused([writeProblem(error, house)]);
  } finally {
    if (staging !== undefined) rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * The template's folder as it is to be, beside it: what is former left out, and files put in.
 * @returns the folder that was made in `staging`
 */
function stage(
  house: string,
  staging: string,
  former: readonly string[],
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
): string {
  const fresh = join(staging, basename(house));
  cpSync(house, fresh, { recursive: true });
  for (const old of former) rmSync(join(fresh, old), { recursive: true, force: true });
  for (const [name, content] of files) {
    mkdirSync(dirname(join(fresh, name)), { recursive: true });
    writeFileSync(join(fresh, name), content);
  }
  return fresh;
}

/** Puts the fresh folder in the place of the template's, which is kept under another name. All or nothing. @throws what the disk says */
function exchange(house: string, fresh: string, former: string): void {
  renameSync(house, former);
  try {
    renameSync(fresh, house);
  } catch (error) {
    renameSync(former, house);
    throw error;
  }
}

/** Sheets of the former and the new template, in the current folder: one that cannot be written is named, and changes nothing. */
async function drawBoth(
  id: string,
  former: string,
  house: string,
  { folder, environment }: UpdateRequest,
): Promise<{ readonly sheets: readonly string[]; readonly diagnostics: readonly Diagnostic[] }> {
  const sheets: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [template, output] of [
    [former, `${id}-before.png`],
    [house, `${id}-after.png`],
  ] as const) {
    const shown = await showTemplate({ template, folder, environment, output, force: false });
    if (shown.output === undefined)
      diagnostics.push(...shown.diagnostics.filter(({ severity }) => severity === 'error'));
    else sheets.push(shown.output);
  }
  // The house is in its place by now: a sheet that is missing is no error.
  return { sheets, diagnostics: diagnostics.map((item) => ({ ...item, severity: 'warning' as const })) };
}

function guesses(changed: readonly ChangedLine[], file: string): readonly Diagnostic[] {
  return changed
    .filter(({ isGuess }) => isGuess)
    .map(({ key, from, to }) => diagnostic('package-update-guess', { file }, { key, from, to }));
}

function placedIn(item: Diagnostic, fresh: string, house: string): Diagnostic {
  return item.file?.startsWith(fresh) ? { ...item, file: house + item.file.slice(fresh.length) } : item;
}
