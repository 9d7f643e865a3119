/** A template.yaml that stands on a PowerPoint file: `base:` names it, `mapping:` says what of it serves what. */
import { createHash } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Rules, Template } from '../../shared/model/index.js';
import type { HouseMapping, ThemeEdits } from './adopt/index.js';
import { type LoadedWidths, readHouseWidths, widthsFile } from './assets/house-widths.js';
import { noAssets } from './assets/load-assets.js';
import { type LoadedFonts, loadFonts } from './assets/load-fonts.js';
import { loadHouseLogo } from './assets/load-house-logo.js';
import { loadStandIns } from './assets/load-stand-ins.js';
import { Building } from './build/building.js';
import { buildRules } from './build/rules.js';
import type { TemplateData } from './format/format.js';
import type { FontData } from './format/theme.js';
import { isInside } from './inside.js';
import type { LoadedTemplate } from './load.js';
import { loadPackage, type OurHouses } from './load-package.js';
import type { ReadTemplate } from './read.js';

/** Keys of places and styles, which the PowerPoint file decides, with why. */
const decidedByFile = {
  size: 'slides have the size of {file}',
  grid: 'places are those of the placeholders in {file}',
  slots: 'places are those of the placeholders in {file}',
  layouts: 'layouts and their places are those of {file}; `mapping` says which serves which kind of slide',
  decor: 'artwork stands on the master and layouts of {file}',
  type: 'sizes, marks and spacing are those of the placeholders in {file}; `smallest` says how far text may shrink',
  shades: "colours are the theme's twelve; `theme.colours` may change them",
  style: "tables, charts and code are drawn in the theme's colours; `theme.colours` may change them",
  contrast: 'the contrasts of {file} are its own',
  background: 'the ground of slides is that of the master and layouts of {file}',
} as const;

/** Whether a key says anything beside what `data` has: next to a PowerPoint file some are decided already. */
export function isOfUse(key: keyof TemplateData, { base }: TemplateData): boolean {
  return base === undefined || !(key in decidedByFile);
}

export interface HouseOptions extends Pick<HouseMapping, 'own'> {
  readonly id: string;
  readonly ours: OurHouses;
  readonly cache: string | undefined;
}

/** `cache`: a folder for measured widths. */
export async function loadHouse(
  read: ReadTemplate,
  { id, ours, cache, own: wanted }: HouseOptions,
): Promise<LoadedTemplate> {
  const { data } = read;
  const file = data.base as string;
  const building = new Building(read.files[0] as string, data, read.places, noAssets);
  const where = (path: string) => building.where(path);
  const folder = dirname(read.places.get('base')?.file ?? (read.files[0] as string));
  const refused = refusedKeys(data, file).map(({ key, reason }) =>
    diagnostic('package-key-refused', where(key), { key, reason }),
  );
  if (!isInside(folder, file)) {
    const outside = diagnostic('package-outside', where('base'), { file });
    return { variants: [], files: read.files, diagnostics: [...read.diagnostics, outside] };
  }
  const fonts = await loadFonts(data, where, cache);
  const standIns = await loadStandIns(data, where);
  const logo = await loadHouseLogo(data, where);
  const loaded = await loadPackage(join(folder, file), {
    id,
    ours,
    mapping: {
      ...mappingOf(data, await ours.plain(), read),
      ...(data.pictures ? { pictures: standIns.pictures } : {}),
      ...(logo.logo ? { logo: logo.logo } : {}),
      ...(wanted ? { own: wanted } : {}),
    },
    cache,
    where,
  });
  const measured = readHouseWidths(folder);
  const broken = measured.isBroken
    ? [diagnostic('package-widths-broken', { file: join(folder, widthsFile) }, { name: id })]
    : [];
  const own = loaded.template && withFaces(withWidths(named(loaded.template, data), measured), fonts);
  const { template: _, ...rest } = loaded;
  const diagnostics = [
    ...read.diagnostics,
    ...refused,
    ...broken,
    ...fonts.diagnostics,
    ...standIns.diagnostics,
    ...logo.diagnostics,
    ...loaded.diagnostics,
  ];
  return {
    ...rest,
    ...(own && !diagnostics.some(({ severity }) => severity === 'error') ? { template: own } : {}),
    files: [
      ...read.files,
      ...loaded.files,
      ...measured.faces.map(({ path }) => path),
      ...fonts.faces.map(({ path }) => path),
      ...standIns.files,
      ...logo.files,
    ],
    diagnostics,
  };
}

/** What a template beside a PowerPoint file cannot say, with the reason. */
function refusedKeys(data: TemplateData, file: string): readonly { readonly key: string; readonly reason: string }[] {
  const keys = Object.entries(decidedByFile)
    .filter(([key]) => data[key as keyof typeof decidedByFile] !== undefined)
    .map(([key, reason]) => ({ key, reason: reason.replace('{file}', file) }));
  const variants = data.theme?.variants === undefined ? [] : [{ key: 'theme.variants', reason: variantReason }];
  return [...keys, ...variants];
}

const variantReason = 'the colour map is that of the master';

/** With the fonts that come as files beside it. */
function withFaces(template: Template, { faces, widths }: LoadedFonts): Template {
  if (faces.length === 0) return template;
  return { ...template, faces, widths: { ...template.widths, ...widths } };
}

/** A PowerPoint file given by itself: the mapping beside it, if there is one, is `corporate.template.yaml`. */
export function mappingBeside(path: string): string {
  return join(dirname(path), `${basename(path, extname(path))}.template.yaml`);
}

export function mappingOf(data: TemplateData, plain: Template, { files, places }: ReadTemplate): HouseMapping {
  return {
    ...(data.master === undefined ? {} : { master: data.master }),
    ...(data['table-style'] === undefined ? {} : { tableStyle: data['table-style'] }),
    ...(data.mapping ? { layouts: data.mapping } : {}),
    ...(data.marking === undefined ? {} : { marking: data.marking }),
    ...(data.smallest ? { smallest: data.smallest } : {}),
    ...(data.aliases ? { aliases: data.aliases } : {}),
    ...(data.label === undefined ? {} : { label: data.label }),
    ...(data.fixed ? { fixed: fixedWishes(data.fixed) } : {}),
    ...(data.theme ? { theme: themeEdits(data.theme) } : {}),
    rules: rulesOf(data, plain.rules, files[0] as string, places),
  };
}

/** An entry without a number asks for nothing: its key was wrong, which was said. */
function fixedWishes(data: NonNullable<TemplateData['fixed']>): NonNullable<HouseMapping['fixed']> {
  return data.flatMap(({ slide, at = 'end' }) => (slide === undefined ? [] : [{ slide, at }]));
}

function themeEdits({ colours, fonts }: NonNullable<TemplateData['theme']>): ThemeEdits {
  const family = (font: FontData | undefined) => (typeof font === 'string' ? font : font?.family);
  const [heading, body, mono] = [family(fonts?.heading), family(fonts?.body), family(fonts?.mono)];
  return {
    ...(colours ? { colors: colours } : {}),
    fonts: {
      ...(heading === undefined ? {} : { heading }),
      ...(body === undefined ? {} : { body }),
      ...(mono === undefined ? {} : { mono }),
    },
  };
}

function rulesOf(data: TemplateData, ours: Rules, file: string, places: ReadTemplate['places']): Rules {
  const usual = {
    agenda: ours.agenda,
    'agenda-from': ours.agendaFrom,
    dividers: ours.dividers,
    'divider-from': ours.dividerFrom,
    prose: ours.prose,
    'prose-words': ours.proseWords,
  };
  return buildRules(new Building(file, { ...data, rules: { ...usual, ...data.rules } }, places, noAssets));
}

/** With the widths that were measured at import, and the font files that came along. */
function withWidths(template: Template, { widths, faces, hash }: LoadedWidths): Template {
  if (hash === '') return template;
  const key = createHash('sha256').update(template.hash).update(hash);
  for (const face of faces) key.update(face.hash);
  return {
    ...template,
    hash: key.digest('hex').slice(0, 32),
    ...(faces.length > 0 ? { faces } : {}),
    widths,
  };
}

function named(template: Template, { name, version }: TemplateData): Template {
  return { ...template, ...(name === undefined ? {} : { name }), ...(version === undefined ? {} : { version }) };
}
