/** A template.yaml that stands on a PowerPoint file: `base:` names it, `mapping:` says what of it serves what. */
import { createHash } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Rules, Template } from '../../shared/model/index.js';
import type { HouseMapping } from './adopt/index.js';
import { type LoadedWidths, readHouseWidths, widthsFile } from './assets/house-widths.js';
import { noAssets } from './assets/load-assets.js';
import { Building } from './build/building.js';
import { buildRules } from './build/rules.js';
import type { TemplateData } from './format/format.js';
import { isInside } from './inside.js';
import type { LoadedTemplate } from './load.js';
import { loadPackage } from './load-package.js';
import type { ReadTemplate } from './read.js';

/** Keys that a PowerPoint file decides itself: its places, styles and colours are drawn as they are. */
const decidedByFile = [
  'size',
  'theme',
  'grid',
  'shades',
  'type',
  'slots',
  'decor',
  'layouts',
  'style',
  'contrast',
  'background',
  'logo',
] as const;

/** Whether a key says anything beside what `data` has: next to a PowerPoint file some are decided already. */
export function isOfUse(key: keyof TemplateData, { base }: TemplateData): boolean {
  return base === undefined || !(decidedByFile as readonly string[]).includes(key);
}

/** @param plain our own plain template, which stands in where the file has nothing */
export async function loadHouse(
  read: ReadTemplate,
  id: string,
  plain: Template,
  cache: string | undefined,
): Promise<LoadedTemplate> {
  const { data } = read;
  const file = data.base as string;
  const building = new Building(read.files[0] as string, data, read.places, noAssets);
  const where = (path: string) => building.where(path);
  const folder = dirname(read.places.get('base')?.file ?? (read.files[0] as string));
  const refused = decidedByFile
    .filter((key) => data[key] !== undefined)
    .map((key) => diagnostic('package-key-refused', where(key), { key, file }));
  if (!isInside(folder, file)) {
    const outside = diagnostic('package-outside', where('base'), { file });
    return { variants: [], files: read.files, diagnostics: [...read.diagnostics, outside] };
  }
  const loaded = await loadPackage(join(folder, file), {
    id,
    base: plain,
    mapping: mappingOf(data, plain, read),
    cache,
    where,
  });
  const measured = readHouseWidths(folder);
  const broken = measured.isBroken
    ? [diagnostic('package-widths-broken', { file: join(folder, widthsFile) }, { name: id })]
    : [];
  return {
    ...loaded,
    ...(loaded.template ? { template: withWidths(named(loaded.template, data), measured) } : {}),
    files: [...read.files, ...loaded.files, ...measured.faces.map(({ path }) => path)],
    diagnostics: [...read.diagnostics, ...refused, ...broken, ...loaded.diagnostics],
  };
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
    rules: rulesOf(data, plain.rules, files[0] as string, places),
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
