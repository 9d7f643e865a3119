/** The house that finished decks are held to: a template that somebody names, or the team's. */
import { resolve } from 'node:path';
import type { Diagnostic, Template } from '../../../shared/model/index.js';
import { themeColors } from '../../../shared/model/index.js';
import { blackAndWhite, type HouseStyle } from '../../inspect/index.js';
import { loadTemplate } from '../../template/index.js';
import { foldersOfNames } from '../build/asked-template.js';
import { cacheFolder } from '../folders/cache-folder.js';
import { readTeam } from '../team/index.js';

export interface NamedStyle extends HouseStyle {
  /** The template's, for people. */
  readonly name: string;
}

export interface AskedStyle {
  /** Absent where nobody names a house: a deck is held to its own template then. */
  readonly style?: NamedStyle;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The house for decks in a folder.
 * @param template a name or path that was asked for, counted from the current folder; else the team's is taken
 */
export async function houseStyle(
  folder: string,
  template: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<AskedStyle> {
  const team = readTeam([folder], environment);
  const ofTeam = team.texts.template;
  const reference = template ?? ofTeam?.value;
  if (reference === undefined) return { diagnostics: team.diagnostics };
  const options = {
    base: resolve(template === undefined ? folder : '.'),
    folders: foldersOfNames(template === undefined ? {} : { template }, folder, team, environment),
    cache: cacheFolder(environment),
  };
  const usual = await loadTemplate(reference, options);
  const others = await Promise.all(
    usual.variants.slice(1).map((variant) => loadTemplate(reference, { ...options, variant })),
  );
  const found = [usual, ...others].flatMap((loaded) => (loaded.template ? [loaded.template] : []));
  const [first] = found;
  const errors = usual.diagnostics.filter(({ severity }) => severity === 'error');
  const place = template === undefined && ofTeam ? { file: ofTeam.file, lines: ofTeam.lines } : {};
  const placed = errors.map((item) => (item.file === undefined ? { ...item, ...place } : item));
  return {
    ...(first ? { style: { name: first.name, ...styleOf(found) } } : {}),
    diagnostics: [...team.diagnostics, ...placed],
  };
}

/** What the variants of a template have between them: in their themes, and fixed on masters and layouts. */
function styleOf(variants: readonly Template[]): HouseStyle {
  const parts = variants.flatMap(({ skeleton }) =>
    [...skeleton.parts].flatMap(([name, text]) =>
      typeof text === 'string' && /\/(slideMasters|slideLayouts)\/[^/]+\.xml$/i.test(name) ? [text] : [],
    ),
  );
  const named = (pattern: RegExp) =>
    parts.flatMap((text) => [...text.matchAll(pattern)].map(([, value = '']) => value));
  const faces = [
    ...variants.flatMap(({ theme }) => Object.values(theme.fonts)),
    ...named(/<a:latin typeface="([^"+]+)"/g),
  ];
  const colours = [
    ...blackAndWhite,
    ...variants.flatMap(({ theme }) => themeColors.map((slot) => theme.colors[slot])),
    ...named(/<a:srgbClr val="([0-9A-Fa-f]{6})"/g),
  ];
  return {
    faces: new Set(faces.map((face) => face.toLowerCase())),
    colours: new Set(colours.map((colour) => colour.toUpperCase())),
  };
}
