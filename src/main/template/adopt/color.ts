/** Colours of DrawingML (20.1.2.3) as ours: theme slots where they are slots, fixed ones with their value. */
import type { Element } from '@xmldom/xmldom';
import type { Color, ColorSlot, Theme, ThemeColor } from '../../../shared/model/index.js';
import { colorSlots, themeColors } from '../../../shared/model/index.js';
import { attributeOf, childAt, childrenOf, nameOf, numberOf, shareOf } from '../../ooxml/index.js';

/** The colour in an element that holds one (`a:solidFill`, `a:buClr`, `a:gs`); `placeholder`: what `phClr` stands for. */
export function colorIn(parent: Element | undefined, placeholder?: Color): Color | undefined {
  const found = childrenOf(parent).find((child) => /Clr$/.test(nameOf(child)));
  return found && readColor(found, placeholder);
}

export function readColor(element: Element, placeholder?: Color): Color | undefined {
  const base = baseColor(element, placeholder);
  if (!base) return undefined;
  const share = (name: string) => shareOf(childAt(element, name), 'val');
  const lumMod = share('a:lumMod') ?? mixed(share('a:shade'), share('a:tint'))?.mod;
  const lumOff = share('a:lumOff') ?? mixed(share('a:shade'), share('a:tint'))?.off;
  const alpha = share('a:alpha');
  return {
    ...base,
    ...(lumMod === undefined ? {} : { lumMod: clamp(lumMod * (base.lumMod ?? 1)) }),
    ...(lumOff === undefined ? {} : { lumOff: clamp(lumOff + (base.lumOff ?? 0)) }),
    ...(alpha === undefined ? {} : { alpha: clamp(alpha) }),
  };
}

/** Shade goes towards black, tint towards white: as luminance, which is near and keeps the slot. */
function mixed(shade: number | undefined, tint: number | undefined): { mod: number; off: number } | undefined {
  if (shade !== undefined && shade < 1) return { mod: shade, off: 0 };
  if (tint !== undefined && tint < 1) return { mod: tint, off: 1 - tint };
  return undefined;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

const fixed = (rgb: string): Color => ({ slot: 'tx1', rgb });

function baseColor(element: Element, placeholder: Color | undefined): Color | undefined {
  const value = attributeOf(element, 'val');
  switch (nameOf(element)) {
    case 'schemeClr':
      return value === 'phClr' ? placeholder : schemeColor(value);
    case 'srgbClr':
      return /^[0-9a-f]{6}$/i.test(value ?? '') ? fixed((value as string).toUpperCase()) : undefined;
    case 'sysClr': {
      const last = attributeOf(element, 'lastClr');
      if (last && /^[0-9a-f]{6}$/i.test(last)) return fixed(last.toUpperCase());
      return fixed(value === 'window' ? 'FFFFFF' : '000000');
    }
    case 'prstClr':
      return fixed(presets[value ?? ''] ?? '808080');
    case 'scrgbClr':
      return fixed(['r', 'g', 'b'].map((name) => hex(shareOf(element, name) ?? 0)).join(''));
    case 'hslClr': {
      const [hue, sat, lum] = [
        (numberOf(element, 'hue') ?? 0) / 60_000,
        shareOf(element, 'sat'),
        shareOf(element, 'lum'),
      ];
      return fixed(fromHsl(hue, sat ?? 0, lum ?? 0));
    }
    default:
      return undefined;
  }
}

/** `dk1` and `lt1` are the theme's own, past the colour map: as the slot that shows them in an unturned map. */
function schemeColor(value: string | undefined): Color | undefined {
  const unmapped: Readonly<Record<string, ColorSlot>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };
  const slot = unmapped[value ?? ''] ?? colorSlots.find((each) => each === value);
  return slot && { slot };
}

function hex(share: number): string {
  return Math.round(clamp(share) * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const part = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    return lightness - (chroma / 2) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [part(0), part(8), part(4)].map(hex).join('');
}

/** Of the 140 names (20.1.10.47) those that templates were seen to use. */
const presets: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  gray: '808080',
  silver: 'C0C0C0',
  orange: 'FFA500',
};

/** The twelve colours of a theme part, as RRGGBB. */
export function readThemeColors(theme: Element): Theme['colors'] {
  const scheme = childAt(theme, 'a:themeElements', 'a:clrScheme');
  const entries = themeColors.map((name): [ThemeColor, string] => {
    const color = colorIn(childAt(scheme, `a:${name}`));
    return [name, color?.rgb ?? (name.startsWith('lt') ? 'FFFFFF' : '000000')];
  });
  return Object.fromEntries(entries) as Record<ThemeColor, string>;
}

/** A `p:clrMap` or `a:overrideClrMapping`: which theme colour stands behind each slot. */
export function readColorMap(map: Element | undefined): Theme['map'] {
  const usual: Readonly<Record<string, ThemeColor>> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
  return Object.fromEntries(
    colorSlots.map((slot) => {
      const value = themeColors.find((name) => name === attributeOf(map, slot));
      return [slot, value ?? usual[slot] ?? (slot as ThemeColor)];
    }),
  ) as Theme['map'];
}
