/** The lines of a house: written for a PowerPoint file that is imported, kept for the one that comes after it. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Diagnostic } from '../../shared/model/index.js';
import type { ChangedLine, HouseFace, HouseMapping, LayoutChanges } from './adopt/index.js';
import { readTemplateText } from './format/read-file.js';
import { ourHouses } from './load.js';
import { mappingOf } from './load-house.js';
import { readPackage } from './load-package.js';
import { readTemplate } from './read.js';

export interface HouseLines {
  /** The template.yaml; absent where the file cannot be adopted. */
  readonly text?: string;
  /** The faces that the file names, to be measured. */
  readonly faces?: readonly HouseFace[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The template.yaml for a PowerPoint file: what was matched with what, for its keeper to mend. Reads the disk; throws nothing. */
export async function houseMapping(
  file: string,
  { name, base, folders }: { readonly name: string; readonly base: string; readonly folders: readonly string[] },
): Promise<HouseLines> {
  const { adopted, diagnostics } = await readPackage(file, name, ourHouses(folders), {});
  if (!adopted) return { diagnostics };
  const { mappingText } = await import('./adopt/index.js');
  return { text: mappingText(adopted, { name, base, origin: basename(file) }), faces: adopted.faces(), diagnostics };
}

/** The PowerPoint file that a template.yaml itself names, not one that it extends. Reads the disk; throws nothing. */
export function ownBase(path: string): string | undefined {
  try {
    return readTemplateText(readFileSync(path, 'utf8'), path).data.base;
  } catch {
    return undefined;
  }
}

export interface UpdateInput {
  /** Path of the template.yaml. */
  readonly template: string;
  /** Paths of the PowerPoint file that it was made for, and of the new one. */
  readonly before: string;
  readonly after: string;
  /** What the new one is called beside the template.yaml. */
  readonly base: string;
  readonly folders: readonly string[];
}

/** The faces that the keeper says in the theme's place are to be measured too. */
function withKeepersFaces(named: readonly HouseFace[], theme: HouseMapping['theme']): readonly HouseFace[] {
  const { heading, body } = theme?.fonts ?? {};
  const said = [...new Set([heading, body])].filter(
    (family) => family !== undefined && !named.some((face) => face.family === family),
  ) as string[];
  return [
    ...named,
    ...said.map((family) => ({ family, where: ['template.yaml'], isScript: false, completes: [], embedded: [] })),
  ];
}

export interface UpdatedHouse extends HouseLines {
  readonly changes?: LayoutChanges;
  readonly changed?: readonly ChangedLine[];
}

/** The keeper's lines for a new PowerPoint file, and what became of its layouts. Reads the disk; throws nothing. */
export async function updatedHouse({ template, before, after, base, folders }: UpdateInput): Promise<UpdatedHouse> {
  const id = basename(dirname(template));
  const read = readTemplate({ path: template, id }, folders, {});
  if (read.diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics: read.diagnostics };
  const ours = ourHouses(folders);
  const mapping = mappingOf(read.data, await ours.plain(), read);
  const former = await readPackage(before, id, ours, mapping);
  if (!former.adopted) return { diagnostics: former.diagnostics };
  const first = await readPackage(after, id, ours, {});
  if (!first.adopted) return { diagnostics: first.diagnostics };
  // The keeper's master, where the new file has one of its name.
  const { master, masters } = first.adopted;
  const keeps = mapping.master !== master.name && masters.some(({ name }) => name === mapping.master);
  const again = keeps ? await readPackage(after, id, ours, { master: mapping.master as string }) : first;
  const adopted = again.adopted ?? first.adopted;
  const { layoutChanges, updateLines } = await import('./adopt/index.js');
  const changes = layoutChanges(former.adopted.layouts, adopted.layouts);
  const text = readFileSync(template, 'utf8');
  const lines = updateLines({ text, before: former.adopted, after: adopted, changes, base });
  return { ...lines, changes, faces: withKeepersFaces(adopted.faces(), mapping.theme), diagnostics: first.diagnostics };
}
