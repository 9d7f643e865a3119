/** The way of a template: find, read with what it extends, build, check. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, isAbsolute, join } from 'node:path';
import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Diagnostic, Template } from '../../shared/model/index.js';
import type { HouseMapping } from './adopt/index.js';
import { loadAssets } from './assets/load-assets.js';
import { Building, placeOf } from './build/building.js';
import { buildDesign, buildTemplate } from './build/template.js';
import { variantNames } from './build/theme.js';
import { readBuilt } from './built.js';
import { hashOf, readCompiled } from './compiled.js';
import { checkContrast } from './contrast.js';
import { type Found, findTemplate, isPackagePath, soughtFiles, templateFile, templateNames } from './find.js';
import { loadHouse, mappingBeside } from './load-house.js';
import { loadPackage, type OurHouses } from './load-package.js';
import { notFound } from './not-found.js';
import { type ReadTemplate, readTemplate } from './read.js';

export interface LoadOptions {
  /** Where names are looked for, in this order; each holds a folder for each template. The last is the program's own. */
  readonly folders: readonly string[];
  /** The folder that a relative path counts from; the current one where absent. */
  readonly base?: string;
  /** 'light', 'dark', or what the template calls it; its first one when absent. */
  readonly variant?: string;
  /** Of a PowerPoint file: layouts to be had by their own name, each for a kind of slide (`ownLayoutKey`). */
  readonly own?: HouseMapping['own'];
  /** A folder for what takes long to find out (widths of font files); nothing is kept where absent. */
  readonly cache?: string;
}

export interface LoadedTemplate {
  /** Absent when a diagnostic is an error: a wrong template never makes a deck. */
  readonly template?: Template;
  /** Names of its variants, the usual one first. */
  readonly variants: readonly string[];
  /** Paths of the files that it was read from; of one that is not there, where it was looked for. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Ours, whose places and styles an adopted file is given where it has none. */
const standIn = 'plain';

/** Loads a template by name or path. Reads the disk; throws nothing: what is wrong is a diagnostic. */
export async function loadTemplate(
  reference: string,
  { folders, base, variant, cache, own }: LoadOptions,
): Promise<LoadedTemplate> {
  if (isPackagePath(reference)) return adoptFrom(reference, [base ?? process.cwd(), ...folders], { cache, own });
  const from = base ?? process.cwd();
  const found = findTemplate(reference, folders, from);
  if (!found) {
    const files = soughtFiles(reference, folders, from);
    return { variants: [], files, diagnostics: [notFound(reference, folders, {}, from)] };
  }
  if (!/\.ya?ml$/i.test(found.path)) {
    return { variants: [], files: [found.path], diagnostics: [noTemplate(found.path)] };
  }
  const ready = readBuilt(found, folders.at(-1), variant);
  if (ready) return ready;
  const compiled = readCompiled(folders.at(-1));
  const read = readTemplate(found, folders, compiled);
  if (read.data.base !== undefined && !hasError(read.diagnostics)) {
    return loadHouse(read, { id: found.id, ours: ourHouses(folders), cache, own });
  }
  const quick = await build(found, read, variant, cache);
  if (quick.diagnostics.length === 0) return quick;
  // Compiled data knows no lines: where there is something to say, the files themselves are read.
  return build(found, readTemplate(found, folders, {}), variant, cache);
}

/** A PowerPoint file, by its path from the first of these folders in which it is, with the mapping beside it. */
async function adoptFrom(
  reference: string,
  folders: readonly string[],
  { cache, own }: Pick<LoadOptions, 'own'> & { readonly cache: string | undefined },
): Promise<LoadedTemplate> {
  const places = isAbsolute(reference) ? [''] : folders;
  const path = places.map((place) => join(place, reference)).find((each) => existsSync(each));
  if (path === undefined) {
    const files = places.map((place) => join(place, reference));
    return { variants: [], files, diagnostics: [notFound(reference, folders, {}, folders[0])] };
  }
  const id = basename(path, extname(path));
  const beside = mappingBeside(path);
  if (!existsSync(beside)) {
    return loadPackage(path, {
      id,
      ours: ourHouses(folders),
      mapping: own ? { own } : {},
      cache,
      where: () => ({ file: path }),
    });
  }
  const read = readTemplate({ path: beside, id }, folders, {});
  if (hasError(read.diagnostics)) return { variants: [], files: read.files, diagnostics: read.diagnostics };
  const based = { ...read, data: { ...read.data, base: basename(path) } };
  return loadHouse(based, { id, ours: ourHouses(folders), cache, own });
}

/** The templates of the program itself, in the last of the folders. */
export function ourHouses(folders: readonly string[]): OurHouses {
  const own = folders.slice(-1);
  const names = templateNames(own);
  const variant = async (name: string, variant?: string): Promise<LoadedTemplate & { readonly template: Template }> => {
    const loaded = await loadTemplate(name, { folders: own, ...(variant === undefined ? {} : { variant }) });
    const { template } = loaded;
    if (!template) throw new Error(`The program's own template ${name} cannot be loaded.`);
    return { ...loaded, template };
  };
  return {
    stamp: hashOf(names.map((name) => readFileSync(join(own[0] as string, name, templateFile), 'utf8')).join('\0')),
    names,
    plain: async () => (await variant(standIn)).template,
    variants: async (name) => {
      const first = await variant(name);
      const others = first.variants.slice(1).map((each) => variant(name, each));
      return [first, ...(await Promise.all(others))].map(({ template }) => template);
    },
  };
}

async function build(
  found: Found,
  read: ReadTemplate,
  variant: string | undefined,
  cache: string | undefined,
): Promise<LoadedTemplate> {
  if (hasError(read.diagnostics)) return { variants: [], files: read.files, diagnostics: read.diagnostics };
  const where = (path: string) => placeOf(path, read.places, found.path);
  const assets = await loadAssets(read.data, where, cache);
  const files = [...read.files, ...assets.hashes.keys()];
  // A template that does not say its name is called as its folder is.
  const building = new Building(found.path, { name: found.id, ...read.data }, read.places, assets);
  const variants = variantNames(read.data);
  const design = buildDesign(building, found.id, variant);
  const built = [...read.diagnostics, ...homeless(building), ...assets.diagnostics, ...saidBy(building)];
  if (hasError(built)) return { variants, files, diagnostics: built };

  const template = buildTemplate(building, design);
  if (read.sound) return { template, variants, files, diagnostics: built };
  const low = checkContrast(template, variant ?? (variants[0] as string), where, read.data.contrast);
  return { template, variants, files, diagnostics: [...built, ...low] };
}

function noTemplate(path: string): Diagnostic {
  return diagnostic('template-no-template', { file: path }, { name: basename(path) });
}

/** More missing values than somebody would add one by one: what is missing is what the template should extend. */
const mostMissing = 6;

/** What building found; of many missing values only how many they are. */
function saidBy(building: Building): readonly Diagnostic[] {
  const isMissing = ({ code }: Diagnostic): boolean => code === 'template-value-missing';
  // One value may be missed by every layout.
  const keys = [...new Set(building.diagnostics.filter(isMissing).map(({ values }) => String(values.key)))];
  const [key] = keys;
  if (key === undefined || keys.length <= mostMissing) return building.diagnostics;
  return [
    diagnostic('template-incomplete', building.where(key), { count: keys.length, key }),
    ...building.diagnostics.filter((item) => !isMissing(item)),
  ];
}

/** Keys that say something of a PowerPoint file, in a template that stands on none. */
const ofPackages = [
  'master',
  'table-style',
  'mapping',
  'aliases',
  'smallest',
  'marking',
  'fixed',
  'label',
  'pictures',
] as const;

function homeless(building: Building): readonly Diagnostic[] {
  return ofPackages
    .filter((key) => building.data[key] !== undefined)
    .map((key) => diagnostic('package-key-alone', building.where(key), { key }));
}

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((item) => item.severity === 'error');
}
