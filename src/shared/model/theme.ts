/** Theme: twelve colours and the faces. Colours stay slots until a writer needs a value. */

/** The twelve of `a:clrScheme`, in the order of ECMA-376 Part 1, 20.1.6.2. */
export const themeColors = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
export type ThemeColor = (typeof themeColors)[number];

/** What slides and layouts say: mapped to theme colours by the master's `p:clrMap`. */
export const colorSlots = [
  'bg1',
  'tx1',
  'bg2',
  'tx2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
export type ColorSlot = (typeof colorSlots)[number];

/** The theme's own text and background colours, past every colour map: adopted files name them, as all tables of PowerPoint's styles do. */
export const unmappedSlots = ['dk1', 'lt1', 'dk2', 'lt2'] as const;
export type UnmappedSlot = (typeof unmappedSlots)[number];

/** A theme colour, changed in luminance or made transparent as DrawingML does (20.1.2.3). */
export interface Color {
  readonly slot: ColorSlot | UnmappedSlot;
  /** Luminance multiplied, 0 to 1 (`a:lumMod`). */
  readonly lumMod?: number;
  /** Luminance added, 0 to 1 (`a:lumOff`), after lumMod. */
  readonly lumOff?: number;
  /** Opacity, 0 to 1. */
  readonly alpha?: number;
  /** A fixed colour, RRGGBB: in adopted templates' decoration only, where it replaces `slot`. */
  readonly rgb?: string;
  /** What else a foreign file does to the colour, in its order and before `lumMod` and `lumOff`. */
  readonly changes?: readonly ColorChange[];
}

/** Changes of a colour (20.1.2.3) besides those that our own templates make. */
export const colorChanges = [
  'shade',
  'tint',
  'hueMod',
  'hueOff',
  'satMod',
  'satOff',
  'sat',
  'lumMod',
  'lumOff',
  'lum',
  'gray',
  'inv',
  'comp',
] as const;

/** One of them: `by` as DrawingML calls it, `value` a share (degrees for `hueOff`; 1 for those that take none). */
export interface ColorChange {
  readonly by: (typeof colorChanges)[number];
  readonly value: number;
}

/**
 * Which of the template's faces a run is set in: one of its three, or a third one that an adopted layout names for a placeholder
 * ('face:Impact'), which text there inherits.
 */
export type FontRole = 'heading' | 'body' | 'mono' | `face:${string}`;

export interface ThemeFonts {
  readonly heading: string;
  readonly body: string;
  readonly mono: string;
}

/** The family that a role means. */
export function familyOf(fonts: ThemeFonts, role: FontRole): string {
  return role === 'heading' || role === 'body' || role === 'mono' ? fonts[role] : role.slice('face:'.length);
}

export interface Theme {
  /** Shown in PowerPoint's Design tab. */
  readonly name: string;
  /** RRGGBB, upper case. */
  readonly colors: Readonly<Record<ThemeColor, string>>;
  /** The master's `p:clrMap`: what light and dark variant differ in. */
  readonly map: Readonly<Record<ColorSlot, ThemeColor>>;
  /** Family names as PowerPoint knows them: 'Calibri'. */
  readonly fonts: ThemeFonts;
}
