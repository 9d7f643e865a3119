/** Colours of DrawingML (20.1.2.3) as ours: theme slots where they are slots, fixed ones with their value. */
import type { Element } from '@xmldom/xmldom';
import type { Color, ColorChange, Theme, ThemeColor } from '../../../../shared/model/index.js';
import { colorChanges, colorSlots, themeColors, unmappedSlots } from '../../../../shared/model/index.js';
import { attributeOf, childAt, childrenOf, nameOf, numberOf, shareOf } from '../../../ooxml/index.js';

/** The colour in an element that holds one (`a:solidFill`, `a:buClr`, `a:gs`); `placeholder`: what `phClr` stands for. */
export function colorIn(parent: Element | undefined, placeholder?: Color): Color | undefined {
  const found = childrenOf(parent).find((child) => /Clr$/.test(nameOf(child)));
  return found && readColor(found, placeholder);
}

export function readColor(element: Element, placeholder?: Color): Color | undefined {
  const base = baseColor(element, placeholder);
  if (!base) return undefined;
  const alpha = shareOf(childAt(element, 'a:alpha'), 'val');
  return {
    ...changedBy(base, changesOf(element)),
    ...(alpha === undefined ? {} : { alpha: clamp(alpha * (base.alpha ?? 1)) }),
  };
}

/** The changes that an element says, in its order, without those that change nothing. */
function changesOf(element: Element): readonly ColorChange[] {
  return childrenOf(element).flatMap((child): ColorChange[] => {
    const by = colorChanges.find((name) => name === nameOf(child));
    if (!by) return [];
    if (by === 'gray' || by === 'inv' || by === 'comp') return [{ by, value: 1 }];
    const value = by === 'hueOff' ? (numberOf(child, 'val') ?? 0) / 60_000 : shareOf(child, 'val');
    if (value === undefined || !Number.isFinite(value)) return [];
    const within = ['shade', 'tint'].includes(by) ? clamp(value) : Math.min(1000, Math.max(-1000, value));
    return within === (by.endsWith('Off') ? 0 : 1) && !['sat', 'lum'].includes(by) ? [] : [{ by, value: within }];
  });
}

/** Luminance multiplied once and added once, as our own colours are; anything else in the file's order. */
function changedBy(base: Color, changes: readonly ColorChange[]): Color {
  if (changes.length === 0) return base;
  const [first, second] = changes;
  const isPlain = base.lumMod === undefined && base.lumOff === undefined;
  const own = (change: ColorChange): Color => ({ ...base, [change.by]: clamp(change.value) });
  const { value: times = 0 } = first ?? {};
  if (isPlain && changes.length === 1 && first && (first.by === 'lumMod' || first.by === 'lumOff') && times <= 1)
    return own(first);
  if (isPlain && changes.length === 2 && first?.by === 'lumMod' && second?.by === 'lumOff' && times <= 1)
    return { ...own(first), lumOff: clamp(second.value) };
  const { lumMod, lumOff, ...bare } = base;
  const before: readonly ColorChange[] = [
    ...(base.changes ?? []),
    ...(lumMod === undefined ? [] : [{ by: 'lumMod' as const, value: lumMod }]),
    ...(lumOff === undefined ? [] : [{ by: 'lumOff' as const, value: lumOff }]),
  ];
  return { ...bare, changes: [...before, ...changes] };
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

/** `dk1` and its like are the theme's own, past the colour map: Google's exports turn the map of `dk2` and `lt2`, dark houses that of `dk1` and `lt1`. */
function schemeColor(value: string | undefined): Color | undefined {
  const slot = [...colorSlots, ...unmappedSlots].find((each) => each === value);
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
