/** What a keeper wants to know of a house on a PowerPoint file: what serves what and why, its faces, what is wrong with the file itself. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { type DiagnosticCode, diagnostic } from '../../shared/diagnostics/index.js';
import { twinKind } from '../../shared/fonts.js';
import { type Diagnostic, layoutIds } from '../../shared/model/index.js';
import type { Adopted, HouseFault, HouseMapping } from './adopt/index.js';
import { readHouseWidths } from './assets/house-widths.js';
import { isPackagePath } from './find.js';
import { isInside } from './inside.js';
import { ourHouses } from './load.js';
import { mappingBeside, mappingOf } from './load-house.js';
import { readPackage } from './load-package.js';
import { readTemplate } from './read.js';

/** A kind of slide, and what serves it. */
export interface MappingRow {
  readonly kind: string;
  readonly layout: string;
  /** Placeholders by our slots; what is not here is drawn in the free area. */
  readonly slots: Readonly<Record<string, string>>;
  /** What the layout was taken for, with its score and the next best; or that the keeper said so. */
  readonly why: string;
}

export interface FaceRow {
  readonly font: string;
  readonly where: readonly string[];
  /** 'given', 'system', 'embedded': measured at import; 'twin'; 'near': of a face a little wider; 'none': of a wide face. */
  readonly widths: string;
}

export interface ExaminedHouse {
  readonly master: string;
  readonly rows: readonly MappingRow[];
  readonly faces: readonly FaceRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @param path of a template.yaml, or of a PowerPoint file. Undefined where the template stands on none, or it cannot be adopted. */
export async function examineHouse(path: string, folders: readonly string[]): Promise<ExaminedHouse | undefined> {
  const house = await houseAt(path, folders);
  if (!house) return undefined;
  const { file, mapping, id, isMeasured } = house;
  const { adopted } = await readPackage(file, id, ourHouses(folders), mapping);
  if (!adopted) return undefined;
  const measured = isMeasured ? readHouseWidths(dirname(file)).families : {};
  return {
    master: adopted.master.name,
    rows: rowsOf(adopted, mapping),
    faces: adopted.faces().map(({ family, where }) => ({
      font: family,
      where,
      widths: (Object.hasOwn(measured, family) ? measured[family]?.from : undefined) ?? twinKind(family),
    })),
    diagnostics: adopted.audit().map((fault) => said(fault, file)),
  };
}

interface House {
  readonly file: string;
  readonly id: string;
  readonly mapping: HouseMapping;
  readonly isMeasured: boolean;
}

async function houseAt(path: string, folders: readonly string[]): Promise<House | undefined> {
  const isFile = isPackagePath(path);
  const yaml = isFile ? mappingBeside(path) : path;
  if (isFile && !existsSync(yaml))
    return { file: path, id: basename(path, extname(path)), mapping: {}, isMeasured: false };
  const id = isFile ? basename(path, extname(path)) : basename(dirname(path));
  const read = readTemplate({ path: yaml, id }, folders, {});
  const mapping = () =>
    ourHouses(folders)
      .plain()
      .then((plain) => mappingOf(read.data, plain, read));
  if (isFile) return { file: path, id, mapping: await mapping(), isMeasured: false };
  const { base } = read.data;
  const folder = dirname(read.places.get('base')?.file ?? yaml);
  if (base === undefined || !isInside(folder, base)) return undefined;
  return { file: join(folder, base), id, mapping: await mapping(), isMeasured: true };
}

const footers: ReadonlySet<string> = new Set(['date', 'footer', 'number']);

function rowsOf({ served }: Adopted, mapping: HouseMapping): readonly MappingRow[] {
  return layoutIds.map((kind) => {
    const { chosen, fields, match } = served[kind];
    if (match?.chosen.ours === kind)
      return { kind, layout: chosen.name, slots: {}, why: 'a layout of Briefdeck’s, by its placeholders' };
    const own = Object.entries(fields).filter(([slot]) => !footers.has(slot));
    const score = match?.score === undefined ? 'added under the master' : `${match.archetype} ${match.score}`;
    const rival = match?.rival ? `; next ${match.rival.candidate.name} ${match.rival.score}` : '';
    return {
      kind,
      layout: chosen.name,
      slots: Object.fromEntries(own.map(([slot, { placeholder }]) => [slot, placeholder.name])),
      why: match ? `${score}${rival}` : mapping.layouts?.[kind] ? 'said in the mapping' : '',
    };
  });
}

const codes = {
  contrast: 'package-contrast-low',
  busy: 'package-ground-busy',
  small: 'package-text-small',
  scaled: 'package-text-scaled',
  order: 'package-order',
  prompt: 'package-prompt',
  'no-title': 'package-no-title',
} as const satisfies Record<HouseFault['fault'], DiagnosticCode>;

function said({ fault, ...values }: HouseFault, file: string): Diagnostic {
  const shown = 'levels' in values ? { ...values, levels: values.levels.join(', ') } : values;
  return diagnostic(codes[fault], { file }, shown);
}
