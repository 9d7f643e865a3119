/** Which layouts and placeholders of a house's PowerPoint file serve which kind of slide, and which others it has. */
import { basename, dirname, join } from 'node:path';
import { type LayoutId, layoutIds } from '../../shared/model/index.js';
import { ourHouses } from './load.js';
import { mappingOf } from './load-house.js';
import { readPackage } from './load-package.js';
import { readTemplate } from './read.js';

export interface HouseServing {
  readonly kinds: readonly ServedKind[];
  /** The layouts of the file that slides can stand on, in its order. */
  readonly layouts: readonly { readonly name: string; readonly placeholders: readonly string[] }[];
}

export interface ServedKind {
  readonly kind: LayoutId;
  readonly layout: string;
  /** By our slots, without footers: those are found by their type. */
  readonly slots: Readonly<Record<string, string>>;
  /** Matched by us, and not named by the keeper. */
  readonly guessed: boolean;
}

const footers: readonly string[] = ['date', 'footer', 'number'];

/** @param path of a template.yaml that stands on a PowerPoint file. Reads the disk; undefined where that cannot be read. */
export async function houseServing(path: string, folders: readonly string[]): Promise<HouseServing | undefined> {
  const id = basename(dirname(path));
  const read = readTemplate({ path, id }, folders, {});
  const { base } = read.data;
  if (base === undefined) return undefined;
  const ours = ourHouses(folders);
  const folder = dirname(read.places.get('base')?.file ?? path);
  const { adopted } = await readPackage(join(folder, base), id, ours, mappingOf(read.data, await ours.plain(), read));
  if (!adopted) return undefined;
  return {
    kinds: layoutIds.map((kind) => {
      const { chosen, fields } = adopted.served[kind];
      const slots = Object.entries(fields).filter(([slot]) => !footers.includes(slot));
      return {
        kind,
        layout: chosen.name,
        slots: Object.fromEntries(slots.map(([slot, { placeholder }]) => [slot, placeholder.name])),
        guessed: read.data.mapping?.[kind]?.layout === undefined,
      };
    }),
    layouts: adopted.layouts.map(({ name, fields }) => ({
      name,
      placeholders: fields.map(({ placeholder }) => placeholder.name),
    })),
  };
}
