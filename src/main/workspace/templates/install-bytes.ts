/** The zip of a template, taken in from a window: which of its templates it is for, and what there is to ask. */
import { basename, extname, join } from 'node:path';
import type { InstalledPackAnswer } from '../../../shared/contract/index.js';
import { describeWithLine } from '../../../shared/diagnostics/index.js';
import { templateFile } from '../../template/index.js';
import type { Environment } from '../folders/template-folders.js';
import { installTemplates } from './install.js';
import { summaryOf } from './locate.js';
import { referenceTo } from './new.js';

export interface InstallBytesRequest {
  /** The zip's name, with its ending. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Templates of the same names make place; they are kept beside the new ones. */
  readonly replace: boolean;
  /** Where names are looked for first. */
  readonly folder: string;
  readonly environment: Environment;
}

/** Puts the templates of a zip that a window has as bytes among the person's own, as `installTemplates` does with a file. */
export async function installBytes({ replace, ...request }: InstallBytesRequest): Promise<InstalledPackAnswer> {
  const { folder, environment } = request;
  const made = await installTemplates({ ...request, force: replace, keepsFormer: true });
  const installed = Object.entries(made.installed).map(([id, place]) => {
    const { name = id, files = [] } = summaryOf({ template: place, folder, environment }) ?? {};
    return { id, name, files, path: join(place, templateFile) };
  });
  const main = leading(installed, basename(request.file, extname(request.file)));
  if (!main) {
    if (made.taken.length > 0 && !replace) return { installed: [], taken: made.taken };
    const error = made.diagnostics.find(({ severity }) => severity === 'error');
    return { installed: [], problem: error ? describeWithLine(error) : 'It could not be installed.' };
  }
  const reference = referenceTo(join(main.path, '..'), { name: main.id, folder, environment });
  return {
    installed: installed.map(({ name }) => name),
    // One that another of its name stands before is chosen by its place, as the gallery does.
    reference: reference === main.id ? reference : main.path,
    ...(made.former.length > 0 ? { former: made.former.map((each) => basename(each)) } : {}),
  };
}

interface Installed {
  readonly id: string;
  readonly path: string;
  /** Of its own and of those that it extends. */
  readonly files: readonly string[];
}

/** The one that the zip is for: that of its name, else the one that no other stands on. */
function leading<Each extends Installed>(installed: readonly Each[], name: string): Each | undefined {
  const isBase = ({ path }: Each) => installed.some((other) => other.path !== path && other.files.includes(path));
  return installed.find(({ id }) => id === name) ?? installed.find((each) => !isBase(each)) ?? installed[0];
}
