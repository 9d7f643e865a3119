import type { Color, Theme } from '../model/index.js';

/** A colour's value: `#RRGGBB` and its opacity, 0 to 1. */
export interface Paint {
  readonly hex: string;
  readonly opacity: number;
}

/**
 * What a theme colour looks like: the slot through the theme's map, then luminance multiplied and added in HSL, as
 * DrawingML does (ECMA-376 Part 1, 20.1.2.3.20 and 20.1.2.3.21).
 */
export function paint(color: Color, theme: Theme): Paint {
  const base = color.rgb ?? theme.colors[theme.map[color.slot]];
  const opacity = color.alpha ?? 1;
  const { lumMod = 1, lumOff = 0 } = color;
  if (lumMod === 1 && lumOff === 0) return { hex: `#${base}`, opacity };
  const [hue, saturation, luminance] = toHsl(base);
  return { hex: `#${fromHsl(hue, saturation, clamp(luminance * lumMod + lumOff))}`, opacity };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Hue 0 to 6, saturation and luminance 0 to 1. */
function toHsl(hex: string): [number, number, number] {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const luminance = (most + least) / 2;
  if (spread === 0) return [0, 0, luminance];
  const saturation = spread / (1 - Math.abs(2 * luminance - 1));
  if (most === red) return [((green - blue) / spread + 6) % 6, saturation, luminance];
  if (most === green) return [(blue - red) / spread + 2, saturation, luminance];
  return [(red - green) / spread + 4, saturation, luminance];
}

function fromHsl(hue: number, saturation: number, luminance: number): string {
  const chroma = (1 - Math.abs(2 * luminance - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sector = Math.floor(hue) % 6;
  const channels = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][sector]!;
  const least = luminance - chroma / 2;
  return channels
    .map((channel) =>
      Math.round((channel + least) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
