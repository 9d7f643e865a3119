/** `template install`: the templates of a pack, put where they are found by name. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import type { Environment } from '../folders/template-folders.js';
import { writeProblem } from '../output/index.js';
import { checkTemplate } from './check.js';
import { formerFolder } from './former-folder.js';
import { hidesBuiltIn, targetFolder } from './new.js';
import { openPack, type PackContent } from './open-pack.js';
import { filesIn } from './pack-paths.js';
import { type Placing, placeFolders } from './place-folders.js';

export interface InstallRequest {
  /** A pack that `packTemplate` made, or any zip with templates in it. */
  readonly file: string;
  /** What it holds, where a window has it: a browser says nothing of where it lies. `file` is then its name alone. */
  readonly bytes?: Uint8Array;
  /** The folder that its templates go into; the person's own where nothing is said. */
  readonly into?: string;
  /** Replace templates of the same names. */
  readonly force: boolean;
  /** What is replaced is kept beside it, under a name with the date. */
  readonly keepsFormer?: boolean;
  readonly environment: Environment;
}

export interface InstalledTemplates {
  /** Folder of each template that is now there, by its name; empty where anything stood in the way. */
  readonly installed: Readonly<Record<string, string>>;
  /** Names under which other templates stand there: with `force` they would be, and were, replaced. */
  readonly taken: readonly string[];
  /** Folders in which those that were replaced are kept. */
  readonly former: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts the templates of a pack where the program finds them: all or none, only after each was checked, and never over
 * another one of its name (unless forced). One that is there already, the same byte for byte, is left as it is.
 */
export async function installTemplates(request: InstallRequest): Promise<InstalledTemplates> {
  const refused = (...diagnostics: readonly Diagnostic[]): InstalledTemplates => ({
    installed: {},
    taken: [],
    former: [],
    diagnostics,
  });
  const opened = openPack(request.file, request.bytes);
  if ('problem' in opened) return refused(opened.problem);
  const { content } = opened;
  const hiding = [...content.keys()].find(hidesBuiltIn);
  if (hiding !== undefined) return refused(diagnostic('template-name-built-in', {}, { name: hiding }));

  const into = targetFolder(request);
  if ('problem' in into) return refused(into.problem);
  const wanted = [...content].filter(([name, files]) => !isSame(join(into.folder, name), files));
  const taken = wanted.map(([name]) => name).filter((name) => existsSync(join(into.folder, name)));
  if (taken[0] !== undefined && !request.force) {
    const folder = join(into.folder, taken[0]);
    return { ...refused(diagnostic('template-install-exists', {}, { folder })), taken };
  }

  // Beside their places: a rename moves nothing from disk to disk, and what is half written is no template yet.
  let staging: string | undefined;
  try {
    staging = mkdtempSync(join(into.folder, '.install-'));
    unpack(content, staging);
    const said = await checked(content, staging, request);
    if (said.some(({ severity }) => severity === 'error')) return refused(...said);
    const placings = wanted.map(([name]) => placing(name, staging as string, into.folder, request));
    placeFolders(placings);
    const installed = Object.fromEntries([...content.keys()].map((name) => [name, join(into.folder, name)]));
    const former = taken.flatMap((name) => placings.find(({ to }) => to === join(into.folder, name))?.former ?? []);
    return { installed, taken, former, diagnostics: said };
  } catch (error) {
    return refused(writeProblem(error, into.folder));
  } finally {
    if (staging !== undefined) rmSync(staging, { recursive: true, force: true });
  }
}

function placing(name: string, staging: string, folder: string, request: InstallRequest): Placing {
  const to = join(folder, name);
  const former = request.keepsFormer ? { former: formerFolder(to, request.environment) } : {};
  return { from: join(staging, name), to, ...former };
}

function unpack(content: PackContent, folder: string): void {
  for (const [name, files] of content) {
    for (const [path, bytes] of files) {
      const target = join(folder, name, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes, { flag: 'wx' });
    }
  }
}

/** What there is to say about each template, its places named as in the pack. */
async function checked(content: PackContent, staging: string, request: InstallRequest): Promise<readonly Diagnostic[]> {
  const { file, environment } = request;
  const said: Diagnostic[] = [];
  for (const name of content.keys()) {
    const { diagnostics } = await checkTemplate({ template: join(staging, name), folder: staging, environment });
    said.push(...diagnostics.map((item) => inPack(item, staging, file)));
  }
  return [...new Map(said.map((item) => [JSON.stringify(item), item])).values()];
}

function inPack(item: Diagnostic, staging: string, file: string): Diagnostic {
  if (!item.file?.startsWith(staging)) return item;
  return { ...item, file: file + item.file.slice(staging.length) };
}

function isSame(folder: string, files: ReadonlyMap<string, Uint8Array>): boolean {
  if (!existsSync(folder)) return false;
  const there = filesIn(folder);
  if (there.isTooMuch || there.files.length !== files.size) return false;
  return there.files.every((path) => {
    const bytes = files.get(path);
    return bytes !== undefined && readFileSync(join(folder, path)).equals(bytes);
  });
}
