/** Theme colours, the variant's colour map, fonts. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import { twinOf, twins } from '../../../shared/fonts.js';
import type { ColorSlot, Theme, ThemeColor, ThemeFonts } from '../../../shared/model/index.js';
import { themeColors } from '../../../shared/model/index.js';
import type { TemplateData } from '../format/format.js';
import { nearestFirst } from '../known.js';
import type { Building } from './building.js';

/** What `p:clrMap` says where a variant says nothing: the light one of every Office theme. */
const usualMap: Readonly<Record<ColorSlot, ThemeColor>> = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
};

/** The map of the variant that a layout names for its own slides. */
export function layoutMap(building: Building, name: string, path: string): Theme['map'] {
  const variants = building.data.theme?.variants ?? {};
  if (!Object.hasOwn(variants, name)) building.unknownName(path, 'variant', name, variantNames(building.data));
  return { ...usualMap, ...(Object.hasOwn(variants, name) ? variants[name] : {}) };
}

/** Names of the variants; the first is taken when none is asked for. */
export function variantNames({ theme }: TemplateData): readonly string[] {
  const names = Object.keys(theme?.variants ?? {});
  return names.length > 0 ? names : ['light'];
}

/** The theme in a variant; an unknown variant is a diagnostic. */
export function buildTheme(building: Building, variant: string | undefined): Theme {
  const { theme = {} } = building.data;
  return {
    name: theme.name ?? building.data.name ?? 'Briefdeck',
    colors: readColors(building),
    map: { ...usualMap, ...readVariant(building, variant) },
    fonts: {
      heading: readFont(building, 'heading'),
      body: readFont(building, 'body'),
      mono: readFont(building, 'mono'),
    },
  };
}

function readColors(building: Building): Theme['colors'] {
  const colors = building.data.theme?.colours ?? {};
  const found = themeColors.map((slot) => [slot, building.need(colors[slot], `theme.colours.${slot}`, '000000')]);
  return Object.fromEntries(found) as Theme['colors'];
}

function readVariant(building: Building, variant: string | undefined): Partial<Theme['map']> {
  const variants = building.data.theme?.variants ?? {};
  const names = variantNames(building.data);
  const name = variant ?? (names[0] as string);
  if (!names.includes(name)) {
    const values = { name, known: nearestFirst(name, names) };
    building.diagnostics.push(diagnostic('template-variant-unknown', building.where('theme.variants'), values));
  }
  return (Object.hasOwn(variants, name) ? variants[name] : undefined) ?? {};
}

function readFont(building: Building, role: keyof ThemeFonts): string {
  const path = `theme.fonts.${role}`;
  const font = building.need(building.data.theme?.fonts?.[role], path, 'Calibri');
  if (typeof font !== 'string') {
    building.need(font.files?.regular, `${path}.files.regular`, undefined);
    return building.need(font.family, `${path}.family`, 'Calibri');
  }
  if (!twinOf(font) && building.assets.widths[font] === undefined) {
    const values = { font, known: nearestFirst(font, Object.keys(twins)) };
    building.diagnostics.push(diagnostic('template-font-unmeasured', building.where(path), values));
  }
  return font;
}
