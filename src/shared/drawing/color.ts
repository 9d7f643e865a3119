import type { Color, Theme, ThemeColor } from '../model/index.js';
import { changed } from './changed.js';
import { fromHsl, toHsl } from './hsl.js';

/** A colour's value: `#RRGGBB` and its opacity, 0 to 1. */
export interface Paint {
  readonly hex: string;
  readonly opacity: number;
}

/**
 * What a theme colour looks like: the slot through the theme's map, changed, then luminance multiplied and added in HSL, as
 * DrawingML does (ECMA-376 Part 1, 20.1.2.3.20 and 20.1.2.3.21).
 */
export function paint(color: Color, theme: Theme): Paint {
  const own = color.rgb ?? theme.colors[themeColorOf(color.slot, theme.map)];
  const base = color.changes ? changed(own, color.changes) : own;
  const opacity = color.alpha ?? 1;
  const { lumMod = 1, lumOff = 0 } = color;
  if (lumMod === 1 && lumOff === 0) return { hex: `#${base}`, opacity };
  const [hue, saturation, luminance] = toHsl(base);
  return { hex: `#${fromHsl(hue, saturation, clamp(luminance * lumMod + lumOff))}`, opacity };
}

/** The theme's colour behind a slot; those past the map are themselves. */
function themeColorOf(slot: Color['slot'], map: Readonly<Partial<Record<Color['slot'], ThemeColor>>>): ThemeColor {
  return map[slot] ?? (slot as ThemeColor);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
